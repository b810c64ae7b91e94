import ScreenplayModel

/// The title page of a Final Draft file, whose lines have no keys: the title stands first in the
/// middle, the authors after a line such as "written by", an address at the left.
struct FinalDraftTitlePage {
  private var entries: [TitlePageEntry] = []
  /// What the next line that says nothing of itself belongs to; nil when it begins something new.
  private var open: Alignment?
  private var isAuthorNext = false
  private var keys: Set<String> = []
  private let hasCenteredLines: Bool

  private typealias Alignment = FinalDraftDocument.TitleLine.Alignment?

  /// Its lines, those that stand together as one entry.
  static func entries(_ lines: [FinalDraftDocument.TitleLine]) -> [TitlePageEntry] {
    var page = FinalDraftTitlePage(hasCenteredLines: lines.contains { $0.isCenteredText })
    for line in lines { page.add(line) }
    return page.entries
  }

  private init(hasCenteredLines: Bool) { self.hasCenteredLines = hasCenteredLines }

  private mutating func add(_ line: FinalDraftDocument.TitleLine) {
    guard let text = FinalDraftResolver.inOneLine(line.text) else {
      open = nil
      return
    }
    if !has("Credit"), let credit = TitlePageLine.credit(text) {
      append("Credit", credit.credit, line)
      isAuthorNext = credit.author.isEmpty
      if !isAuthorNext { append("Author", credit.author, line) }
    } else if !isAuthorNext, has("Title"), let key = TitlePageLine.key(of: text) {
      append(has(key) ? "" : key, text, line)
    } else if open == .some(line.alignment), let last = entries.indices.last {
      entries[last].text += "\n" + text
    } else {
      append(key(for: line), text, line)
      isAuthorNext = false
      open = .some(line.alignment)
    }
  }

  private mutating func append(
    _ key: String, _ text: String, _ line: FinalDraftDocument.TitleLine
  ) {
    entries.append(TitlePageEntry(key: key, text: text, line: line.line))
    keys.insert(key)
    open = nil
  }

  private func has(_ key: String) -> Bool { keys.contains(key) }

  /// What a line is by its place.
  private func key(for line: FinalDraftDocument.TitleLine) -> String {
    if isAuthorNext { return "Author" }
    if !has("Title") { return !hasCenteredLines || line.alignment == .center ? "Title" : "" }
    return line.alignment == .left && !has("Contact") ? "Contact" : ""
  }
}

extension FinalDraftDocument.TitleLine {
  fileprivate var isCenteredText: Bool {
    alignment == .center && FinalDraftResolver.inOneLine(text) != nil
  }
}
