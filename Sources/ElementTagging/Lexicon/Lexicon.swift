import EnglishText

/// Everything the program knows about words; used where it lies, nothing is read at start.
struct Lexicon: Sendable {
  /// The table every document starts from.
  let words: WordTable
  let nouns: NounLexicon
  let verbs: VerbLexicon
  let phrases: PhraseLexicon
  let common: CommonWords
  let analyzer: EnglishAnalyzer

  /// The lexicon that ships with the program.
  static let standard = Lexicon(.shipped)

  /// A compiled lexicon.
  init(_ file: CompiledFile) {
    let compiled = CompiledWords(file)
    var words = WordTable(compiled)
    let classes = NounClass.all(in: file)
    nouns = NounLexicon(file, classes: classes)
    verbs = VerbLexicon(file, classes: classes, words: compiled)
    phrases = PhraseLexicon(file, classes: classes, words: compiled)
    common = CommonWords(&words)
    analyzer = EnglishAnalyzer(words: &words)
    self.words = words
  }

  /// This lexicon with the nouns of a text laid over it, in the format of `Lexicons/nouns`.
  ///
  /// Where both know a name, the added sense is tried first.
  func adding(nouns text: [UInt8]) -> Lexicon {
    var words = words
    let file = NounCompiler.file(of: text, words: &words)
    return Lexicon(adding: file, to: self, words: words)
  }

  private init(adding file: CompiledFile, to other: Lexicon, words: WordTable) {
    self.words = words
    nouns = other.nouns.adding(NounTable(file, classes: NounClass.all(in: file)))
    verbs = other.verbs
    phrases = other.phrases
    common = other.common
    analyzer = other.analyzer
  }

  /// Whether a word can stand alone for the person whose name it is part of: no title, trade or
  /// thing the lexicon knows.
  func isNameWord(_ word: WordID) -> Bool { !nouns.knows(word) && !common.nameParts.contains(word) }
}
