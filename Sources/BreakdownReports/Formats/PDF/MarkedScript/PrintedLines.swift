import ScreenplayModel

/// Sets the lines of a pagination: where each stands, in capitals or not, in what styles.
struct PrintedLines {
  private let screenplay: Screenplay
  private let paper: ScriptPaper
  private let revised: [Int: [RevisedText]]
  private let revisionMarks: [Int: String]

  /// Left edges of the halves of a dual dialogue, of a cue and of a parenthetical in one, in inches.
  private static let dualLeft = (left: 1.5, right: 4.65)
  private static let dualIndents = (cue: 0.9, parenthetical: 0.35)

  /// The lines of a screenplay on its paper.
  init(_ screenplay: Screenplay, paper: ScriptPaper) {
    self.screenplay = screenplay
    self.paper = paper
    revised = Dictionary(grouping: screenplay.revisedText, by: \.paragraph)
    revisionMarks = Dictionary(
      screenplay.revisions.map { ($0.id, $0.mark) }, uniquingKeysWith: { first, _ in first })
  }

  /// A line as it is printed, without marks.
  func line(_ line: PageLine) -> MarkedLine {
    guard screenplay.paragraphs.indices.contains(line.paragraph),
      Int(line.text.end) <= screenplay.text.count
    else {
      return MarkedLine(
        text: [], kind: .general, left: 0, columns: 0, top: line.top)
    }
    let paragraph = screenplay.paragraphs[line.paragraph]
    let style = style(of: paragraph)
    var printed = MarkedLine(
      text: Self.printed(
        screenplay.text[line.text.indices], inCapitals: isInCapitals(paragraph, style)),
      paragraph: line.paragraph, kind: paragraph.kind, left: 0, columns: 0,
      top: line.top)
    printed.fontSize = style.map { min(max($0.fontSize, 4), 72) } ?? 12
    printed.columns = Self.columns(printed.text)
    printed.left = left(
      of: line, paragraph, printed.text, columns: printed.columns, printed.fontSize)
    printed.stretches = stretches(of: line.text, paragraph, style?.textStyle ?? [])
    printed.revisionMark = revisionMark(line)
    return printed
  }

  /// What the printer adds in the layout of a kind of paragraph: `(MORE)`.
  func added(_ text: String, as kind: ParagraphKind, top: Double) -> MarkedLine {
    let style = screenplay.layout.styles.firstIndex { $0.kind == kind }
    let layout = screenplay.layout.paragraphLayout(
      style: style.map { UInt16(clamping: $0) } ?? Paragraph.noStyle, kind: kind)
    let bytes = Self.printed(Array(text.utf8)[...], inCapitals: false)
    let columns = Self.columns(bytes)
    let room = (left: layout.leftIndent * 72, right: layout.rightIndent * 72)
    return MarkedLine(
      text: bytes, kind: kind, left: onPaper(left(room, columns, 12, layout.alignment)),
      columns: columns, top: top)
  }

  private func style(of paragraph: Paragraph) -> ElementStyle? {
    let styles = screenplay.layout.styles
    return styles.indices.contains(Int(paragraph.style)) ? styles[Int(paragraph.style)] : nil
  }

  /// Headings, cues, shots and transitions are printed in capitals; a cue the writer forced
  /// (`@McKAY`) is printed as it is typed.
  private func isInCapitals(_ paragraph: Paragraph, _ style: ElementStyle?) -> Bool {
    if let style { return style.isAllCaps }
    switch paragraph.kind {
    case .sceneHeading, .shot, .transition, .newAct, .endOfAct: return true
    case .character: return !paragraph.traits.contains(.forced)
    default: return false
    }
  }

  // MARK: Place

  private func left(
    of line: PageLine, _ paragraph: Paragraph, _ text: [UInt8], columns: Int, _ fontSize: Double
  ) -> Double {
    if !paragraph.traits.isDisjoint(with: [.dualLeft, .dualRight]) {
      return onPaper(dualLeft(paragraph))
    }
    let layout =
      screenplay.paragraphLayouts[line.paragraph]
      ?? screenplay.layout.paragraphLayout(style: paragraph.style, kind: paragraph.kind)
    let isFirst = line.text.start == paragraph.text.start
    let first = isFirst ? layout.firstIndent : 0
    let room = (left: (layout.leftIndent + first) * 72, right: layout.rightIndent * 72)
    let isFromRight = layout.alignment == .left && RightToLeft.begins(text)
    return onPaper(left(room, columns, fontSize, isFromRight ? .right : layout.alignment))
  }

  private func left(
    _ room: (left: Double, right: Double), _ columns: Int, _ fontSize: Double,
    _ alignment: TextAlignment
  ) -> Double {
    let width = Double(columns) * ScriptPaper.pitch * fontSize / 12
    switch alignment {
    case .left: return room.left
    // A line that fills its room stands a little over its right edge rather than its left one.
    case .center: return max(room.left, (room.left + room.right - width) / 2)
    case .right: return max(room.left, room.right - width)
    }
  }

  private func dualLeft(_ paragraph: Paragraph) -> Double {
    let isLeft = paragraph.traits.contains(.dualLeft)
    let edge = isLeft ? Self.dualLeft.left : Self.dualLeft.right
    switch paragraph.kind {
    case .character: return (edge + Self.dualIndents.cue) * 72
    case .parenthetical: return (edge + Self.dualIndents.parenthetical) * 72
    default: return edge * 72
    }
  }

  /// A file may say anything; something of a line is to be seen.
  private func onPaper(_ left: Double) -> Double {
    left.isFinite ? min(max(left, 0), paper.width - 36) : 108
  }

  // MARK: Text

  /// A text as it is printed, every byte in its place: blanks for tabs and control characters.
  private static func printed(_ text: ArraySlice<UInt8>, inCapitals: Bool) -> [UInt8] {
    let isASCII = text.allSatisfy { $0 < 0x80 }
    let bytes = text.map { byte -> UInt8 in
      if byte < 32 || byte == 127 { return 32 }
      return inCapitals && (0x61...0x7A).contains(byte) ? byte - 32 : byte
    }
    return isASCII || !inCapitals ? bytes : capitals(bytes)
  }

  /// Capitals, for letters whose capital takes as many bytes.
  private static func capitals(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let small = UTF8.encode(scalar).map(Array.init) ?? []
      let capital = Array(scalar.properties.uppercaseMapping.utf8)
      bytes += capital.count == small.count ? capital : small
    }
    return bytes.count == text.count ? bytes : text
  }

  /// Columns that a text takes.
  static func columns(_ text: [UInt8]) -> Int { columns(text, upTo: text.count) }

  /// Columns that the first bytes of a text take.
  static func columns(_ text: [UInt8], upTo end: Int) -> Int {
    var (offset, columns) = (0, 0)
    while offset < min(end, text.count) {
      let character = CharacterWidth.measure(text, at: offset)
      columns += character.columns
      offset += character.bytes
    }
    return columns
  }

  private func stretches(
    of line: TextRange, _ paragraph: Paragraph, _ style: TextRun.Style
  ) -> [MarkedLine.Stretch] {
    guard paragraph.runCount > 0 else {
      return style.isEmpty ? [] : [.init(text: 0..<line.count, style: style)]
    }
    var stretches: [MarkedLine.Stretch] = []
    for run in screenplay.runs[paragraph.runs] {
      let start = max(run.text.start, line.start)
      let end = min(run.text.end, line.end)
      let both = run.style.union(style)
      guard start < end, !both.isEmpty else { continue }
      stretches.append(
        .init(text: Int(start - line.start)..<Int(end - line.start), style: both))
    }
    return stretches
  }

  private func revisionMark(_ line: PageLine) -> String {
    guard
      let changed = revised[line.paragraph]?.last(where: {
        $0.text.start < line.text.end && $0.text.end > line.text.start
      })
    else { return "" }
    let mark = revisionMarks[changed.revision] ?? ""
    return mark.isEmpty ? "*" : mark
  }
}
