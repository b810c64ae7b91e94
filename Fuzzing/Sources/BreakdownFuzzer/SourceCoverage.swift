import BreakdownKit

/// Whether every word of a Fountain file went somewhere: into a paragraph, a note, a scene number,
/// the title page.
enum SourceCoverage {
  /// What is said where text is left out on purpose: page furniture, words for other programs.
  private static let messages: Set = ["converted-script", "trailing-tags"]

  static func check(_ screenplay: Screenplay) {
    guard !screenplay.diagnostics.contains(where: { messages.contains($0.message.id) }) else {
      return
    }
    let source = screenplay.text[..<screenplay.sourceLength]
    var isKept = [Bool](repeating: false, count: screenplay.sourceLength)
    for paragraph in screenplay.paragraphs { mark(paragraph, of: screenplay, in: &isKept) }
    let first = titlePageEnd(of: screenplay)
    let last = editorBlock(in: source) ?? source.count
    var lost: [Range<Int>] = []
    for offset in first..<max(first, last) where !isKept[offset] && isWord(source[offset]) {
      if lost.last?.upperBound == offset {
        lost[lost.count - 1] = lost[lost.count - 1].lowerBound..<offset + 1
      } else {
        lost.append(offset..<offset + 1)
      }
    }
    let numbers = Set(screenplay.scenes.compactMap(\.number).flatMap(words))
    for range in lost {
      let text = String(decoding: source[range], as: UTF8.self)
      require(numbers.contains(text), "text is kept: '\(text)' at \(range)")
    }
  }

  private static func mark(
    _ paragraph: Paragraph, of screenplay: Screenplay, in isKept: inout [Bool]
  ) {
    if paragraph.runs.isEmpty, Int(paragraph.text.end) <= screenplay.sourceLength {
      for offset in paragraph.text.indices { isKept[offset] = true }
    }
    if paragraph.kind == .section { markIdentifier(of: paragraph, in: screenplay, &isKept) }
    for run in screenplay.runs[paragraph.runs] {
      let start = Int(run.sourceOffset)
      for offset in start..<(start + run.text.count) { isKept[offset] = true }
    }
  }

  /// The identifier that a section may end in, which is no part of its title: `## Harbour #harbour#`.
  private static func markIdentifier(
    of paragraph: Paragraph, in screenplay: Screenplay, _ isKept: inout [Bool]
  ) {
    let next = screenplay.lines.start(ofLine: Int(paragraph.line) + 1) ?? screenplay.sourceLength
    var offset = min(next, screenplay.sourceLength) - 1
    while offset > 0, screenplay.text[offset] <= 0x20 { offset -= 1 }
    guard offset > 0, screenplay.text[offset] == UInt8(ascii: "#") else { return }
    offset -= 1
    while offset > 0, screenplay.text[offset] > 0x20, screenplay.text[offset] != UInt8(ascii: "#") {
      isKept[offset] = true
      offset -= 1
    }
  }

  /// Letters, digits and everything outside ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func words(_ number: String) -> [String] {
    number.utf8.split { !isWord($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the script begins: entries of the title page are not checked byte by byte.
  private static func titlePageEnd(of screenplay: Screenplay) -> Int {
    guard let last = screenplay.titlePage.last else { return 0 }
    let lines = last.line + last.text.utf8.count { $0 == 10 }
    // Empty values and repeated keys take lines of their own: go on to the first paragraph's.
    let next = screenplay.paragraphs.first.map { Int($0.line) } ?? Int.max
    let line = max(lines + 1, min(next, screenplay.lines.starts.count + 1))
    return screenplay.lines.start(ofLine: line) ?? screenplay.sourceLength
  }

  /// Where the block begins that the Beat editor keeps at the end.
  private static func editorBlock(in source: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: source, as: UTF8.self)
    let opening = "/* If you're seeing this, you can remove the following stuff - BEAT:"
    let found = text.utf8.firstRange(of: Array(opening.utf8))
    return found.map { text.utf8.distance(from: text.utf8.startIndex, to: $0.lowerBound) }
  }
}

extension String.UTF8View {
  /// Where some bytes first stand.
  fileprivate func firstRange(of sought: [UInt8]) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(with: sought) {
        return start..<index(start, offsetBy: sought.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
