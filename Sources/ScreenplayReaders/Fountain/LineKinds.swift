import ScreenplayModel

/// What lines are, by what stands above them.
extension FountainParser {
  /// A line under an empty line, or under a paragraph of one line.
  mutating func opening(_ line: FountainLine) {
    if marked(line) { return }
    if line.shape.heading != .none {
      heading(line)
    } else if line.shape.isCapitals, scanner.withContent(of: line, LineRules.isTransition) {
      single(.transition, line)
    } else if isCue(line), scanner.isFollowed() {
      cue(line)
    } else {
      begin(.action, line)
      place = .action
    }
  }

  /// Whether a line in capitals is a cue; right below a heading only when it does not end as a
  /// sentence does.
  private func isCue(_ line: FountainLine) -> Bool {
    guard line.shape.isCapitals, scanner.withContent(of: line, LineRules.isCue) else {
      return false
    }
    if isMarkedAsAction(line) { return false }
    return place == .open
      || !(line.shape.last == UInt8(ascii: ".") || line.shape.last == UInt8(ascii: "!"))
  }

  /// Whether two blanks stand behind a line that ends as no name does: `SCANNING THE AISLES...  `, the
  /// mark of action before there was `!`.
  private func isMarkedAsAction(_ line: FountainLine) -> Bool {
    guard !line.shape.last.isASCIILetter, line.pieces.isEmpty else { return false }
    let end = line.contentEnd
    guard bytes[end].isBlank, bytes[end + 1].isBlank else { return false }
    switch line.shape.last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return bytes[end - 2] == UInt8(ascii: ".")
    default: return bytes[end - 1] == 0xA6 && bytes[end - 2] == 0x80
    }
  }

  /// Reads a line that begins with a character that forces its kind.
  private mutating func marked(_ line: FountainLine) -> Bool {
    guard !line.shape.first.isASCIILetter else { return false }
    let (second, third) = scanner.withContent(of: line) { ($0[1], $0[2]) }
    switch line.shape.first {
    case UInt8(ascii: "!") where second != 0:
      if second == UInt8(ascii: "!"), third > 0x20 {
        single(.shot, line, skip: 2, forced: true)
      } else {
        begin(.action, line, skip: 1, forced: true)
        place = .action
      }
    case UInt8(ascii: ".") where second > 0x20 && second != UInt8(ascii: "."):
      heading(line, skip: 1)
    case UInt8(ascii: "@") where second > 0x20:
      cue(line, skip: 1)
    default:
      return structural(line)
    }
    return true
  }

  /// Reads a line that is no text wherever it stands: page break, section, synopsis, lyrics,
  /// centered text, forced transition.
  private mutating func structural(_ line: FountainLine) -> Bool {
    switch line.shape.first {
    case UInt8(ascii: "="):
      if scanner.withContent(of: line, LineRules.isPageBreak) {
        single(.pageBreak, line, skip: line.contentEnd - line.contentStart)
      } else {
        single(.synopsis, line, skip: 1)
      }
    case UInt8(ascii: "#"):
      guard let depth = sectionDepth(line) else { return false }
      single(.section, line, skip: depth, cut: scanner.withContent(of: line, LineRules.identifier))
      isInSection = true
    case UInt8(ascii: "~"):
      lyrics(line)
    case UInt8(ascii: ">"):
      guard line.contentEnd - line.contentStart > 1 else { return false }
      if line.shape.last == UInt8(ascii: "<") {
        centered(line)
      } else {
        single(.transition, line, skip: 1, forced: true)
      }
    default:
      return false
    }
    return true
  }

  /// How many `#` a section opens with; nil when nothing follows them.
  private func sectionDepth(_ line: FountainLine) -> Int? {
    scanner.withContent(of: line) { content in
      var depth = 0
      while content[depth] == UInt8(ascii: "#") { depth += 1 }
      return depth < content.count ? depth : nil
    }
  }

  /// A line under a line of action.
  mutating func action(_ line: FountainLine) {
    switch line.shape.first {
    case UInt8(ascii: "!"):
      add(line, skip: 1)
      return
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: ">"):
      if isCertainStructure(line), structural(line) { return }
    default:
      break
    }
    if line.shape.heading != .none, line.shape.isCapitals {
      if draft.kind != .action || line.shape.last == UInt8(ascii: "#") { return heading(line) }
      findings.append(Finding(.headingInsideAction, at: line.contentStart))
    }
    if draft.kind == .action {
      add(line)
    } else {
      begin(.action, line)
    }
  }

  /// Inside action a `#` or `=` needs a blank behind it: `#1 on the list` is text.
  private func isCertainStructure(_ line: FountainLine) -> Bool {
    scanner.withContent(of: line) { content in
      let first = content[0]
      guard first == UInt8(ascii: "#") || first == UInt8(ascii: "=") else { return true }
      var offset = 0
      while content[offset] == first { offset += 1 }
      return content[offset].isBlank || LineRules.isPageBreak(content)
    }
  }

  /// A line of a speech, under its cue or further down.
  mutating func speech(_ line: FountainLine) {
    if line.shape.first == UInt8(ascii: "="), scanner.withContent(of: line, LineRules.isPageBreak) {
      endSpeech()
      _ = structural(line)
    } else if line.shape.heading != .none, line.shape.isCapitals {
      findings.append(Finding(.headingInsideSpeech, at: line.contentStart))
      endSpeech()
      heading(line)
    } else if line.shape.first == UInt8(ascii: "~") {
      lyrics(line)
      place = .speech
    } else if draft.isOpen, !draft.lines.isEmpty {
      continueParenthetical(line)
    } else {
      dialogue(line)
    }
  }

  private mutating func dialogue(_ line: FountainLine) {
    switch line.shape.first.isASCIILetter
      ? .none : scanner.withContent(of: line, LineRules.brackets)
    {
    case .whole:
      begin(.parenthetical, line)
      close()
    case .open:
      begin(.parenthetical, line)
      draft.isOpen = true
    case .none:
      if draft.kind == .dialogue, !draft.lines.isEmpty {
        add(line)
      } else {
        begin(.dialogue, line)
      }
    }
  }

  /// Most lines of one parenthetical; what is longer only opens like one.
  private static let longestParenthetical = 4

  /// A parenthetical over several lines: ends with the line that ends in its bracket.
  private mutating func continueParenthetical(_ line: FountainLine) {
    let isNext = scanner.withContent(of: line, LineRules.brackets) != .none
    if isNext || draft.lines.count == Self.longestParenthetical {
      draft.kind = .dialogue
      draft.isOpen = false
      return dialogue(line)
    }
    add(line)
    guard line.shape.last == UInt8(ascii: ")") else { return }
    draft.isOpen = false
    close()
  }

  private mutating func lyrics(_ line: FountainLine) {
    if draft.kind == .lyrics, !draft.lines.isEmpty {
      add(line, skip: 1)
    } else {
      begin(.lyrics, line, skip: 1, forced: true)
    }
    place = .action
  }

  private mutating func centered(_ line: FountainLine) {
    if draft.kind == .centered, !draft.lines.isEmpty {
      add(line, skip: 1, cut: 1)
    } else {
      begin(.centered, line, skip: 1, cut: 1, forced: true)
    }
    place = .action
  }

  /// A paragraph of one line.
  mutating func single(
    _ kind: ParagraphKind, _ line: FountainLine, skip: Int = 0, cut: Int = 0, forced: Bool = false
  ) {
    begin(kind, line, skip: skip, cut: cut, forced: forced)
    if kind == .section { draft.depth = UInt8(clamping: skip) }
    close()
    place = .below
  }

  mutating func heading(_ line: FountainLine, skip: Int = 0) {
    begin(.sceneHeading, line, skip: skip, forced: skip > 0)
    draft.isNumbered = line.shape.heading == .numbered
    close()
    place = .below
  }

  mutating func cue(_ line: FountainLine, skip: Int = 0) {
    let isDual = line.shape.last == UInt8(ascii: "^")
    begin(.character, line, skip: skip, cut: isDual ? 1 : 0, forced: skip > 0)
    if isDual { markDual(line) }
    close()
    place = .speech
  }

  /// Sets a speech beside the one before it.
  private mutating func markDual(_ line: FountainLine) {
    guard let left = lastSpeech, let first = paragraphs[left].first, !first.isDual else {
      findings.append(Finding(.dualWithoutPartner, at: line.contentEnd - 1))
      return
    }
    for index in left where paragraphs[index].kind.isPrinted {
      paragraphs[index].traits.insert(.dualLeft)
    }
    draft.traits.insert(.dualRight)
  }
}

extension Paragraph {
  /// Whether it is spoken at the same time as another speech.
  fileprivate var isDual: Bool { !traits.isDisjoint(with: [.dualLeft, .dualRight]) }
}

extension Diagnostic.Message {
  static let headingInsideAction = Self(
    id: "heading-inside-action",
    text: "looks like a scene heading, but action stands right above: kept as action; put an empty "
      + "line before it, or '!' if it is none")
  static let headingInsideSpeech = Self(
    id: "heading-inside-speech",
    text:
      "taken for a scene heading though a speech stands right above; put an empty line before it")
  static let dualWithoutPartner = Self(
    id: "dual-without-partner",
    text: "'^' sets a speech beside the one before, but there is none: printed by itself")
}
