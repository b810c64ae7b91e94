import EnglishText
import Foundation

/// A sentence of a treebank: tokens as the program cuts them, with the parts of speech they have.
struct TaggedSentence {
  var tokens: [Token]

  /// The sentence with every word in capitals; words are lower-cased anyway.
  func inCapitals(words: inout WordTable) -> TaggedSentence {
    var copy = self
    for index in copy.tokens.indices where Self.hasLetters(copy.tokens[index].shape) {
      copy.tokens[index].shape = .allCaps
    }
    return copy
  }

  /// The sentence with a few words in capitals, as screenplays write sounds and props.
  func withSomeCapitals(_ random: inout Random) -> TaggedSentence {
    var copy = self
    for index in copy.tokens.indices
    where Self.hasLetters(copy.tokens[index].shape) && random.next() % 6 == 0 {
      copy.tokens[index].shape = .allCaps
    }
    return copy
  }

  private static func hasLetters(_ shape: WordShape) -> Bool {
    shape != .punctuation && shape != .number
  }
}

/// A word of a treebank.
struct TreebankWord {
  var form: String
  var lemma: String
  var tag: String
  /// Number of the word it hangs on, from 1; 0 for the root.
  var head: Int
  var relation: String
  /// No blank behind it.
  var isGlued: Bool
}

/// Reads CoNLL-U files.
enum Treebank {
  /// The sentences of a file as they stand.
  static func sentences(path: String, words: inout WordTable) throws -> [TaggedSentence] {
    try read(path).map { sentence(joined($0), words: &words) }
  }

  /// The sentences that tell of the past, told in the present as screenplays do.
  static func sentencesInThePresent(
    path: String, words: inout WordTable
  ) throws -> [TaggedSentence] {
    try read(path).compactMap { original in
      guard original.contains(where: { $0.tag == "VBD" }) else { return nil }
      return sentence(joined(PresentTense.told(original)), words: &words)
    }
  }

  private static func read(_ path: String) throws -> [[TreebankWord]] {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    var sentences: [[TreebankWord]] = []
    var current: [TreebankWord] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !current.isEmpty { sentences.append(current) }
        current = []
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 10, Int(fields[0]) != nil else { continue }
        current.append(
          TreebankWord(
            form: fields[1], lemma: fields[2], tag: fields[4], head: Int(fields[6]) ?? 0,
            relation: fields[7], isGlued: fields[9].contains("SpaceAfter=No")))
      }
    }
    return sentences
  }

  /// Hyphenated words, which treebanks cut, put together as the program keeps them.
  private static func joined(_ sentence: [TreebankWord]) -> [(form: String, tag: String)] {
    var result: [(form: String, tag: String)] = []
    var joinsNext = false
    for word in sentence {
      if joinsNext, let last = result.popLast() {
        result.append((last.form + word.form, word.tag))
        joinsNext = false
      } else if word.tag == "HYPH", word.isGlued, let last = result.popLast() {
        result.append((last.form + word.form, last.tag))
        joinsNext = true
      } else {
        result.append((word.form, word.tag))
      }
    }
    return result
  }

  private static func sentence(
    _ forms: [(form: String, tag: String)], words: inout WordTable
  ) -> TaggedSentence {
    TaggedSentence(
      tokens: forms.map { form, tag in
        let word = words.id(of: form)
        return Token(
          start: 0, length: 0, word: word, lemma: word,
          partOfSpeech: PartOfSpeech(pennTag: tag), shape: WordShape(of: Array(form.utf8)))
      })
  }
}

/// Tells a sentence of the past in the present: `she lifted` becomes `she lifts`.
enum PresentTense {
  static func told(_ sentence: [TreebankWord]) -> [TreebankWord] {
    var result = sentence
    for (index, word) in sentence.enumerated() where word.tag == "VBD" {
      let isPlural = hasPluralSubject(index, in: sentence)
      result[index].form = isPlural ? plural(word.lemma) : singular(word.lemma)
      result[index].tag = isPlural ? "VBP" : "VBZ"
    }
    return result
  }

  private static func hasPluralSubject(_ verb: Int, in sentence: [TreebankWord]) -> Bool {
    let heads = [verb + 1, sentence[verb].head]
    return sentence.contains { word in
      word.relation.hasPrefix("nsubj") && heads.contains(word.head)
        && (["NNS", "NNPS"].contains(word.tag)
          || ["they", "we", "you", "i", "these", "those"].contains(word.form.lowercased()))
    }
  }

  private static func plural(_ lemma: String) -> String { lemma == "be" ? "are" : lemma }

  private static func singular(_ lemma: String) -> String {
    switch lemma {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: lemma.hasSuffix) { return lemma + "es" }
    let vowels = "aeiou"
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !vowels.contains(before) {
      return lemma.dropLast() + "ies"
    }
    return lemma + "s"
  }
}
