import BreakdownSheets
import CEmbeddedData
import ScreenplayModel

/// Finds sets that stand under two names: other signs, other order, abbreviations, slips of the pen.
struct SetNames {
  /// A set as written, and where.
  private struct WrittenSet {
    var name: String
    var words: [String]
    var sheets: [Int]
  }

  private let breakdown: Breakdown
  private var sets: [WrittenSet] = []
  private let likeness = NameLikeness()

  init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
    let short = ShortWords.standard
    var places: [String: Int] = [:]
    for (index, sheet) in breakdown.sheets.enumerated() where !sheet.isOmitted {
      let name = sheet.set.uppercased().split(separator: " ").joined(separator: " ")
      if let place = places[name] {
        sets[place].sheets.append(index)
        continue
      }
      let words = short.words(of: name)
      guard !words.isEmpty else { continue }
      places[name] = sets.count
      sets.append(WrittenSet(name: name, words: words, sheets: [index]))
    }
  }

  /// A question for all names that seem to be one set's, in the order of the script.
  var questions: [ScriptQuestion] {
    var pairs: [[Int]] = slips
    collect(&pairs) { $0.words.joined() }
    collect(&pairs) { $0.words.sorted().joined(separator: " ") }
    return groups(of: pairs).map { group in
      let alike = group.map { sets[$0] }
      let names = alike.map { "\($0.name) (\(breakdown.scenes($0.sheets, atMost: 6)))" }
      return ScriptQuestion(
        .setName,
        "Is it one set? \(names.dropLast().joined(separator: ", ")) and \(names.last ?? "").",
        sheets: alike.flatMap(\.sheets).sorted(), names: alike.map(\.name))
    }
  }

  /// Sets that hang together by pairs, each group and all groups in the order of the script.
  private func groups(of pairs: [[Int]]) -> [[Int]] {
    var before = Array(sets.indices)
    func first(_ set: Int) -> Int {
      var set = set
      while before[set] != set {
        before[set] = before[before[set]]
        set = before[set]
      }
      return set
    }
    for pair in pairs {
      let (left, right) = (first(pair[0]), first(pair[1]))
      before[max(left, right)] = min(left, right)
    }
    let groups = Dictionary(grouping: sets.indices, by: first)
    return sets.indices.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  /// Pairs of neighbours that share a key.
  private func collect(_ pairs: inout [[Int]], key: (WrittenSet) -> String) {
    var last: [String: Int] = [:]
    for index in sets.indices {
      if let before = last.updateValue(index, forKey: key(sets[index])) {
        pairs.append([before, index])
      }
    }
  }

  /// Pairs that differ in one word, which is a slip.
  private var slips: [[Int]] {
    var alike: [[String]: [(set: Int, word: String)]] = [:]
    for (index, set) in sets.enumerated() where set.words.count <= Self.mostWords {
      for place in set.words.indices {
        var rest = set.words
        rest[place] = ""
        alike[rest, default: []].append((index, set.words[place]))
      }
    }
    var pairs: [[Int]] = []
    for group in alike.values where group.count > 1 && group.count <= Self.mostAlike {
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] where first.set != second.set {
          if isSlip(first.word, second.word) { pairs.append([first.set, second.set]) }
        }
      }
    }
    return pairs
  }

  /// In a longer name nobody looks for a slip.
  private static let mostWords = 16
  /// Of more sets that differ in one word, none is taken for a slip of another.
  private static let mostAlike = 400

  private func isSlip(_ first: String, _ second: String) -> Bool {
    likeness.isSlip(first, second) || first == second + "S" || second == first + "S"
  }
}

/// Words of headings that are often cut short, and words that say nothing: `short-words.txt`.
struct ShortWords: Sendable {
  private var full: [String: String] = [:]

  /// Those that ship with the program.
  static let standard = ShortWords(parsing: embedded_short_words)

  /// Reads lines of the form `APARTMENT: APT APPT`; words behind `-:` are left out of names.
  init(parsing file: EmbeddedFile) {
    for line in file.lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let word = parts[0] == "-" ? "" : String(parts[0])
      for short in parts[1].split(separator: " ") { full[String(short)] = word }
    }
  }

  /// The words of a name in capitals, written out, without signs.
  func words(of name: String) -> [String] {
    let letters = name.filter { $0 != "'" && $0 != "’" && $0 != "." }
    return letters.split { !$0.isLetter && !$0.isNumber && $0 != "&" }
      .map { full[String($0)] ?? String($0) }.filter { !$0.isEmpty }
  }
}
