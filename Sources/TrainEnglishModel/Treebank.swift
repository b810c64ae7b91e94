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

/// Reads CoNLL-U files.
enum Treebank {
  static func sentences(path: String, words: inout WordTable) throws -> [TaggedSentence] {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    var sentences: [TaggedSentence] = []
    var forms: [(form: String, tag: String, isGlued: Bool)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !forms.isEmpty { sentences.append(sentence(joined(forms), words: &words)) }
        forms = []
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10, Int(fields[0]) != nil else { continue }
        forms.append(
          (String(fields[1]), String(fields[4]), fields[9].contains("SpaceAfter=No")))
      }
    }
    return sentences
  }

  /// Hyphenated words, which treebanks cut, put together as the program keeps them.
  private static func joined(
    _ forms: [(form: String, tag: String, isGlued: Bool)]
  ) -> [(form: String, tag: String)] {
    var result: [(form: String, tag: String)] = []
    var joinsNext = false
    for form in forms {
      if joinsNext, let last = result.popLast() {
        result.append((last.form + form.form, form.tag))
        joinsNext = false
      } else if form.tag == "HYPH", form.isGlued, let last = result.popLast() {
        result.append((last.form + form.form, last.tag))
        joinsNext = true
      } else {
        result.append((form.form, form.tag))
      }
    }
    return result
  }

  private static func sentence(
    _ forms: [(form: String, tag: String)], words: inout WordTable
  ) -> TaggedSentence {
    TaggedSentence(
      tokens: forms.map { form, tag in
        let letters = Array(form.utf8)
        let word = words.id(of: form)
        return Token(
          start: 0, length: 0, word: word, lemma: word,
          partOfSpeech: PartOfSpeech(pennTag: tag), shape: WordShape(of: letters))
      })
  }
}
