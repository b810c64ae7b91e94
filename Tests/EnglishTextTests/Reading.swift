@testable import EnglishText

/// A text as the analyzer read it, in words a test can compare.
struct Reading {
  private let bytes: [UInt8]
  let analyzed: AnalyzedText
  private let table: WordTable

  /// Every reading starts from a copy of the same words.
  private static let shared: (analyzer: EnglishAnalyzer, words: WordTable) = {
    var words = WordTable.shipped
    let analyzer = EnglishAnalyzer(words: &words)
    return (analyzer, words)
  }()

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var words = Self.shared.words
    var result = AnalyzedText()
    bytes.withUnsafeBytes { Self.shared.analyzer.analyze($0, into: &result, words: &words) }
    analyzed = result
    table = words
  }

  /// A token as written.
  func text(_ token: Token) -> String {
    let start = Int(token.start)
    return String(decoding: bytes[start..<(start + Int(token.length))], as: UTF8.self)
  }

  /// Tokens as written, a stroke between them.
  var tokens: String { joined(analyzed.tokens) }

  /// Sentences as tokens.
  var sentences: [String] { analyzed.sentences.map { joined(analyzed.tokens[$0]) } }

  /// `Mara/NNP lifts/VBZ`.
  var tagged: String {
    analyzed.tokens.map { text($0) + "/" + $0.partOfSpeech.pennTag }.joined(separator: " ")
  }

  /// Every noun phrase: `the old sword [object of lift, definite]`.
  var phrases: [String] { analyzed.phrases.map(description) }

  private func joined(_ tokens: some Sequence<Token>) -> String {
    tokens.map(text).joined(separator: "|")
  }

  private func description(_ phrase: NounPhrase) -> String {
    let tokens = analyzed.tokens
    var facts: [String] = []
    if phrase.role != .none { facts.append("\(phrase.role)") }
    if let verb = phrase.verb { facts.append("of " + table.string(tokens[verb].lemma)) }
    if let particle = phrase.particle { facts.append(text(tokens[particle])) }
    if let preposition = phrase.preposition {
      facts.append("after " + text(tokens[preposition]))
    }
    if phrase.determiner != .none { facts.append("\(phrase.determiner)") }
    if let quantity = phrase.quantity { facts.append("\(quantity)") }
    if phrase.isPossessor { facts.append("possessor") }
    let words = tokens[phrase.tokens].map(text).joined(separator: " ")
    return "\(words) [\(facts.joined(separator: ", "))]"
  }

  /// The singular of a word.
  static func singular(of word: String) -> String {
    var words = shared.words
    let id = words.id(of: word)
    let lemma = shared.analyzer.nounLemma(of: id, words: &words)
    return words.string(lemma)
  }

  /// The base form of a verb.
  static func base(of word: String) -> String {
    var words = shared.words
    let id = words.id(of: word)
    let lemma = shared.analyzer.verbLemma(of: id, words: &words)
    return words.string(lemma)
  }
}
