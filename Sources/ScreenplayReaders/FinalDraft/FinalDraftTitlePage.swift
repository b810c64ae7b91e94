import ScreenplayModel

/// The title page of a Final Draft file, whose lines have no keys: the title stands first, the
/// authors after a line such as "written by".
enum FinalDraftTitlePage {
  /// Its lines, those that stand together as one entry.
  static func entries(_ lines: [FinalDraftDocument.TitleLine]) -> [TitlePageEntry] {
    var entries: [TitlePageEntry] = []
    var key = "Title"
    var isTogether = false
    for line in lines {
      guard let text = FinalDraftResolver.inOneLine(line.text) else {
        isTogether = false
        continue
      }
      if isCredit(text), entries.last?.key == "Title" {
        entries.append(TitlePageEntry(key: "Credit", text: text, line: line.line))
        (key, isTogether) = ("Author", false)
      } else if isTogether, let last = entries.indices.last {
        entries[last].text += "\n" + text
      } else {
        entries.append(TitlePageEntry(key: key, text: text, line: line.line))
        (key, isTogether) = ("", true)
      }
    }
    return entries
  }

  /// `by`, `Written by`, `Screenplay by`.
  private static func isCredit(_ line: String) -> Bool {
    let words = line.lowercased().split(separator: " ")
    return words.last == "by" && words.count <= 4
  }
}
