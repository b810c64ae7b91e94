import EnglishText
import Foundation

/// Reads what words can be out of WordNet's files.
enum WordNet {
  private static let parts = ["noun", "verb", "adj", "adv"]

  /// What each single word can be, by its letters in lower case.
  static func traits(folder: String) throws -> [String: WordTraits] {
    var entries: [String: Entry] = [:]
    for (part, name) in parts.enumerated() {
      try readIndex("\(folder)/index.\(name)", part, into: &entries)
      try readSpelling("\(folder)/data.\(name)", part, into: &entries)
    }
    try readCounts("\(folder)/cntlist.rev", into: &entries)
    var traits = entries.compactMapValues(\.traits)
    try addForms("\(folder)/verb.exc", to: &traits) {
      WordTraits(
        noun: $0.noun, verb: $0.verb, adjective: $0.adjective, adverb: $0.adverb, isPastForm: true)
    }
    try addForms("\(folder)/noun.exc", to: &traits) {
      WordTraits(
        noun: $0.noun, verb: $0.verb, adjective: $0.adjective, adverb: $0.adverb,
        isPluralForm: true)
    }
    return traits
  }

  /// What is found about a word on the way.
  private struct Entry {
    var senses = [0, 0, 0, 0]
    var counts = [0, 0, 0, 0]
    /// Written with a small letter somewhere, by part of speech.
    var isLower = [false, false, false, false]
    var isCapital = false

    var traits: WordTraits? {
      let levels = (0..<4).map(level)
      guard isCapital || levels.contains(where: { $0 != .never }) else { return nil }
      return WordTraits(
        noun: levels[0], verb: levels[1], adjective: levels[2], adverb: levels[3],
        isName: isCapital)
    }

    private func level(_ part: Int) -> WordTraits.Level {
      guard senses[part] > 0, isLower[part] else { return .never }
      let others = (0..<4).filter { $0 != part && senses[$0] > 0 && isLower[$0] }
      if others.isEmpty { return .mostly }
      let total = counts.reduce(0, +)
      guard total >= 3 else { return .often }
      let share = Double(counts[part]) / Double(total)
      return share > 0.8 ? .mostly : share > 0.15 ? .often : .seldom
    }
  }

  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("  ") }
  }

  private static func isWord(_ word: Substring) -> Bool {
    !word.contains("_") && word.utf8.allSatisfy { $0 < 0x80 } && word.contains(where: \.isLetter)
  }

  private static func readIndex(
    _ path: String, _ part: Int, into entries: inout [String: Entry]
  ) throws {
    for line in try lines(path) {
      let fields = line.split(separator: " ")
      guard fields.count > 2, isWord(fields[0]) else { continue }
      entries[String(fields[0]), default: Entry()].senses[part] = Int(fields[2]) ?? 1
    }
  }

  /// The data files keep capitals, the indexes do not.
  private static func readSpelling(
    _ path: String, _ part: Int, into entries: inout [String: Entry]
  ) throws {
    for line in try lines(path) {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let count = Int(fields[3], radix: 16) else { continue }
      for number in 0..<count where 4 + number * 2 < fields.count {
        let word = fields[4 + number * 2].prefix { $0 != "(" }
        guard isWord(word) else { continue }
        let isCapital = word.first?.isUppercase ?? false
        if isCapital {
          entries[word.lowercased(), default: Entry()].isCapital = true
        } else {
          entries[word.lowercased(), default: Entry()].isLower[part] = true
        }
      }
    }
  }

  /// How often each sense was met in texts: `knife%1:06:00:: 1 12`.
  private static func readCounts(_ path: String, into entries: inout [String: Entry]) throws {
    for line in try lines(path) {
      let fields = line.split(separator: " ")
      guard fields.count == 3, let percent = fields[0].firstIndex(of: "%"),
        let kind = fields[0][percent...].dropFirst().first?.wholeNumberValue
      else { continue }
      let part = [1: 0, 2: 1, 3: 2, 4: 3, 5: 2][kind] ?? 0
      entries[String(fields[0][..<percent])]?.counts[part] += Int(fields[2]) ?? 0
    }
  }

  /// Irregular forms: `threw throw`.
  private static func addForms(
    _ path: String, to traits: inout [String: WordTraits],
    marked: (WordTraits) -> WordTraits
  ) throws {
    for line in try lines(path) {
      let fields = line.split(separator: " ")
      guard fields.count >= 2, isWord(fields[0]), fields[0] != fields[1] else { continue }
      traits[String(fields[0])] = marked(traits[String(fields[0])] ?? .unknown)
    }
  }
}
