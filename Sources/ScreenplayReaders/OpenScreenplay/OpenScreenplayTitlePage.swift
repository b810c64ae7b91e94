import ScreenplayModel

/// The title page of an Open Screenplay document.
///
/// Its lines carry bookmarks that say what they are; before version 2 it was attributes of `info`.
struct OpenScreenplayTitlePage {
  private var lines: [(bookmark: String, line: FinalDraftDocument.TitleLine)] = []
  private var info: [TitlePageEntry] = []
  private var text: [UInt8] = []

  mutating func readInfo(_ attributes: XMLAttributes) {
    for (attribute, key) in Self.infoKeys {
      guard let value = attributes.value(attribute)?.string,
        value.contains(where: { !$0.isWhitespace })
      else { continue }
      info.append(TitlePageEntry(key: key, text: value, line: 1))
    }
  }

  private static let infoKeys: [(StaticString, String)] = [
    ("title", "Title"), ("subtitle", "Subtitle"), ("written_by", "Author"),
    ("drafts", "Draft date"),
    ("contact", "Contact"), ("copyright", "Copyright"),
  ]

  mutating func openLine(_ attributes: XMLAttributes, line: Int) {
    let bookmark = attributes.value("bookmark")?.string ?? ""
    lines.append((bookmark, FinalDraftDocument.TitleLine(text: "", line: line)))
    text.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: XMLText) { self.text.append(contentsOf: text.bytes) }

  mutating func closeLine() {
    guard let last = lines.indices.last else { return }
    lines[last].line.text = String(decoding: text, as: UTF8.self)
  }

  /// Its entries: by bookmark where there are any, else as in a Final Draft file, by position.
  var entries: [TitlePageEntry] {
    guard lines.contains(where: { $0.line.text.contains { !$0.isWhitespace } }) else {
      return info.flatMap(Self.credited)
    }
    guard lines.contains(where: { !$0.bookmark.isEmpty }) else {
      return FinalDraftTitlePage.entries(lines.map(\.line))
    }
    var entries: [TitlePageEntry] = []
    for (bookmark, line) in lines {
      guard let text = FinalDraftResolver.inOneLine(line.text) else { continue }
      let key =
        bookmark.isEmpty ? Self.creditKey(text) : Self.keys[bookmark.lowercased()] ?? bookmark
      entries.append(TitlePageEntry(key: key, text: text, line: line.line))
    }
    return entries
  }

  private static let keys = [
    "title": "Title", "author": "Author", "contact": "Contact", "copyright": "Copyright",
    "draft": "Draft date", "drafts": "Draft date",
  ]

  /// `Written by` and the like are a credit; other lines have no key.
  private static func creditKey(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ")
    return words.last == "by" && words.count <= 4 ? "Credit" : ""
  }

  /// `Written by`, a line break and the name make two entries.
  private static func credited(_ entry: TitlePageEntry) -> [TitlePageEntry] {
    guard entry.key == "Author" else { return [entry] }
    let lines = entry.text.split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first, creditKey(first) == "Credit" else { return [entry] }
    var entries = [TitlePageEntry(key: "Credit", text: first, line: entry.line)]
    let names = lines.dropFirst().joined(separator: "\n")
    if !names.isEmpty {
      entries.append(TitlePageEntry(key: "Author", text: names, line: entry.line))
    }
    return entries
  }
}
