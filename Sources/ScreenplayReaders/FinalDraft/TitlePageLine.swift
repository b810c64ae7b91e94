/// What a line of a title page says it is, where it says so.
enum TitlePageLine {
  /// The key of a line that can be told by its words; nil for names and addresses.
  static func key(of line: String) -> String? {
    let words = words(of: line)
    if isSource(words) { return "Source" }
    if line.contains("©") || words.first == "copyright" || words.starts(with: ["(c)"]) {
      return "Copyright"
    }
    let hasDate = hasDate(words)
    if isRevision(words, hasDate: hasDate) { return "Revision" }
    if words.count <= 6, words.contains("draft") || words.suffix(2) == ["shooting", "script"] {
      return "Draft"
    }
    return hasDate && words.allSatisfy(isPartOfDate) ? "Draft date" : nil
  }

  /// `Written by`, and `Written by Ida Roe` with who did.
  static func credit(_ line: String) -> (credit: String, author: String)? {
    let words = line.split(separator: " ")
    guard let by = words.prefix(4).firstIndex(where: { $0.lowercased() == "by" }) else {
      return nil
    }
    let before = words[..<by].map { $0.lowercased() }
    let isAlone = by == words.count - 1
    let isCredit = isAlone ? !before.contains("revisions") : before.allSatisfy(creditWords.contains)
    guard isCredit else { return nil }
    return (
      words[...by].joined(separator: " "), words[(by + 1)...].joined(separator: " ")
    )
  }

  private static let creditWords: Set<String> = [
    "a", "an", "original", "written", "screenplay", "teleplay", "script", "play", "and", "&",
    "directed", "created",
  ]

  private static func isSource(_ words: [String]) -> Bool {
    sources.contains { words.starts(with: $0) }
  }

  private static let sources: [[String]] = [
    ["based", "on"], ["based", "upon"], ["inspired", "by"], ["adapted", "from"], ["story", "by"],
    ["suggested", "by"], ["from", "the"],
  ]

  /// `Blue Revisions 3/4/19`, `PINK PAGES`, `Revised 3 May 2019`.
  private static func isRevision(_ words: [String], hasDate: Bool) -> Bool {
    guard words.count <= 8, !words.contains("by") else { return false }
    let hasColor = words.contains { colors.contains($0) }
    if words.contains(where: { ["rev", "revision", "revisions", "revised"].contains($0) }) {
      return hasColor || hasDate || words.count <= 3
    }
    return hasColor && words.contains { ["pages", "draft", "script"].contains($0) }
  }

  /// The colours of revision pages, in the order productions use them.
  private static let colors: Set<String> = [
    "white", "blue", "pink", "yellow", "green", "goldenrod", "buff", "salmon", "cherry", "tan",
    "ivory", "gray", "grey",
  ]

  /// Whether a day is named, in figures or with its month.
  private static func hasDate(_ words: [String]) -> Bool {
    if words.contains(where: isDateInFigures) { return true }
    return words.contains(where: isMonth) && words.contains { $0.first?.isNumber == true }
  }

  private static func isPartOfDate(_ word: String) -> Bool {
    isDateInFigures(word) || isMonth(word) || fillers.contains(word)
      || (word.first?.isNumber == true && word.count <= 4)
  }

  private static let fillers: Set<String> = ["as", "of", "the", "date", "dated"]

  /// `3/5/2019`, `2019-05-03`, `3.5.19`.
  private static func isDateInFigures(_ word: String) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    let lengths = parts.map(\.count)
    let isYearLast = [2, 4].contains(lengths[2]) && (1...2).contains(lengths[0])
    let isYearFirst = lengths[0] == 4 && (1...2).contains(lengths[2])
    return (1...2).contains(lengths[1]) && (isYearLast || isYearFirst)
  }

  private static func isMonth(_ word: String) -> Bool {
    word.count >= 3 && months.contains { $0.hasPrefix(word) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The words in lower case, without the marks around them.
  private static func words(of line: String) -> [String] {
    line.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      let marks = ",;:.–—()[]"
      if word == "(c)" { return "(c)" }
      let start = word.drop { marks.contains($0) }
      let end = start.lastIndex { !marks.contains($0) }
      return end.map { String(start[...$0]) } ?? ""
    }.filter { !$0.isEmpty }
  }
}
