import ScreenplayModel

/// A marked script as text: marks written into the lines, `‹props:sword›`, lengths at the left.
enum MarkedScriptText {
  /// The pages, then the legend.
  static func text(_ script: MarkedScript) -> String {
    var lines: [String] = []
    for block in script.titlePage {
      lines.append("\(block.place): " + block.lines.joined(separator: " / "))
    }
    for page in script.pages {
      lines.append("")
      lines.append("════ page \(page.label)")
      lines += self.lines(of: page)
    }
    lines.append("")
    lines.append("════ legend")
    for entry in script.legend {
      lines.append(
        "\(entry.category.code) \(entry.category.title): \(entry.elements) elements, "
          + "\(entry.mentions) marks, \(entry.doubtful) doubtful")
    }
    return lines.map(trimmed).joined(separator: "\n") + "\n"
  }

  private static func lines(of page: MarkedPage) -> [String] {
    var entries: [(top: Double, order: Int, text: String)] = []
    for line in page.lines {
      entries.append((line.top, 1, text(of: line, on: page)))
    }
    for note in page.notes {
      let doubt = note.isDoubtful ? "?" : ""
      entries.append(
        (
          note.top, 2,
          "\(String(repeating: " ", count: 64))+ \(note.category.id)\(doubt): \(note.name)"
        ))
    }
    for end in page.sceneEnds {
      entries.append((end, 0, String(repeating: " ", count: 12) + "────"))
    }
    return entries.enumerated()
      .sorted { ($0.1.top, $0.1.order, $0.0) < ($1.1.top, $1.1.order, $1.0) }
      .map(\.element.text)
  }

  /// `12 1 3/8      INT. SHED - NIGHT`.
  private static func text(of line: MarkedLine, on page: MarkedPage) -> String {
    var margin = ""
    if line.kind == .sceneHeading, let scene = page.scenes.first(where: { $0.top == line.top }) {
      margin = "\(scene.label)  \(scene.eighths?.description ?? "")"
    }
    // One column of the dump is one of the page.
    let column = Int((line.left / ScriptPaper.pitch).rounded())
    let indent = max(0, column - margin.count)
    let revision = line.revisionMark.isEmpty ? "" : "    \(line.revisionMark)"
    return margin + String(repeating: " ", count: indent) + marked(line) + revision
  }

  /// The text with its marks written in: a doubtful one as `‹props?:sword›`.
  private static func marked(_ line: MarkedLine) -> String {
    var inserts: [(offset: Int, isClosing: Bool, text: String)] = []
    for mark in line.marks {
      let doubt = mark.isDoubtful ? "?" : ""
      inserts.append((mark.text.lowerBound, false, "‹\(mark.category.id)\(doubt):"))
      inserts.append((mark.text.upperBound, true, "›"))
    }
    let order = inserts.enumerated().sorted { left, right in
      if left.1.offset != right.1.offset { return left.1.offset < right.1.offset }
      return left.1.isClosing != right.1.isClosing
        ? left.1.isClosing : left.offset < right.offset
    }
    var result = ""
    var offset = 0
    for insert in order.map(\.element) {
      result += String(decoding: line.text[offset..<max(offset, insert.offset)], as: UTF8.self)
      result += insert.text
      offset = max(offset, insert.offset)
    }
    return result + String(decoding: line.text[offset...], as: UTF8.self)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
