/// The names of a workbook's sheets, by Excel's rules.
enum WorksheetNames {
  /// In UTF-16 code units.
  private static let most = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// A name for each title: as near to it as may be, and no two the same.
  static func names(for titles: [String]) -> [String] {
    // Excel keeps this one for itself.
    var taken: Set<String> = ["history"]
    return titles.map { title in
      let plain = allowed(title)
      var name = cut(plain, leaving: "")
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = cut(plain, leaving: " (\(number))")
        number += 1
      }
      return name
    }
  }

  private static func allowed(_ title: String) -> String {
    let characters = CellText.line(title, most: .max).map { character in
      forbidden.contains(character) ? " " : character
    }
    let name = String(characters).split(separator: " ").joined(separator: " ")
    return withoutOuterApostrophes(name)
  }

  private static func cut(_ name: String, leaving end: String) -> String {
    let name = CellText.cut(name.isEmpty ? "Sheet" : name, to: most - end.utf16.count)
    return name + end
  }

  private static func withoutOuterApostrophes(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return String(name)
  }
}
