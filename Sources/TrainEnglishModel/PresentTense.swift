/// Tells a sentence of the past in the present, as screenplays do: `she lifted` becomes `she lifts`.
enum PresentTense {
  /// The sentence in the present; nil when nothing in it is past.
  static func told(_ sentence: [TreebankWord]) -> [TreebankWord]? {
    guard sentence.contains(where: { $0.tag == "VBD" }) else { return nil }
    var result = sentence
    for (index, word) in sentence.enumerated() where word.tag == "VBD" {
      let isPlural = hasPluralSubject(index, in: sentence)
      result[index].form = isPlural ? plural(word.lemma) : singular(word.lemma)
      result[index].tag = isPlural ? "VBP" : "VBZ"
    }
    return result
  }

  /// The sentence without the pronoun it begins with: `Grabs the knife.`; nil when it begins with
  /// none that a verb in -s follows.
  static func withoutSubject(_ sentence: [TreebankWord]) -> [TreebankWord]? {
    guard sentence.count > 3, ["he", "she", "it"].contains(sentence[0].form.lowercased()),
      sentence[1].tag == "VBZ", !["is", "has", "does"].contains(sentence[1].form.lowercased())
    else { return nil }
    var result = Array(sentence.dropFirst())
    result[0].form = result[0].form.prefix(1).uppercased() + result[0].form.dropFirst()
    return result
  }

  private static func hasPluralSubject(_ verb: Int, in sentence: [TreebankWord]) -> Bool {
    subject(of: verb, in: sentence).map { isPlural($0, in: sentence) } ?? false
  }

  /// The subject of a verb, or of the verb it is coordinated with.
  private static func subject(of verb: Int, in sentence: [TreebankWord]) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      let subject = sentence.indices.first {
        sentence[$0].head == verb + 1 && sentence[$0].relation.hasPrefix("nsubj")
      }
      if let subject { return subject }
      guard ["conj", "aux", "aux:pass", "cop"].contains(sentence[verb].relation),
        sentence[verb].head > 0, sentence[verb].head <= sentence.count
      else { return nil }
      verb = sentence[verb].head - 1
    }
    return nil
  }

  private static func isPlural(_ subject: Int, in sentence: [TreebankWord]) -> Bool {
    ["NNS", "NNPS"].contains(sentence[subject].tag)
      || ["they", "we", "you", "i", "these", "those"]
        .contains(sentence[subject].form.lowercased())
      || sentence.contains { $0.head == subject + 1 && $0.relation == "conj" }
  }

  private static func plural(_ lemma: String) -> String { lemma == "be" ? "are" : lemma }

  private static func singular(_ lemma: String) -> String {
    switch lemma {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: lemma.hasSuffix) { return lemma + "es" }
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return lemma.dropLast() + "ies"
    }
    return lemma + "s"
  }
}
