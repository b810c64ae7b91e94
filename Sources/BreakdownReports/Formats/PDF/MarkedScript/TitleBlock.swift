import ScreenplayModel

extension TitleBlock {
  /// The entries of a title page by where they are printed; keys that are only facts of the file
  /// are left out.
  static func blocks(of entries: [TitlePageEntry]) -> [TitleBlock] {
    entries.compactMap { entry in
      guard let place = place(of: entry.key) else { return nil }
      let lines = entry.text.split(whereSeparator: \.isNewline).map(plain).filter { !$0.isEmpty }
      return lines.isEmpty ? nil : TitleBlock(place: place, lines: lines)
    }
  }

  private static func place(of key: String) -> Place? {
    switch key.lowercased() {
    case "title": .title
    case "credit", "author", "authors", "source", "": .center
    case "contact", "contact info", "copyright": .lowerLeft
    case "draft date", "date", "draft", "revision": .lowerRight
    default: nil
    }
  }

  /// A line without marks of emphasis.
  private static func plain(_ line: Substring) -> String {
    line.filter { $0 != "*" && $0 != "_" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
