import ScreenplayModel

/// Paragraphs, scenes and notes as they are finished.
extension FountainParser {
  /// Finishes the paragraph at hand, if there is one, and puts the notes inside it after it.
  mutating func close() {
    guard !draft.lines.isEmpty else { return }
    let number = draft.lines[0].number
    let marksEnd = draft.lines[draft.lines.count - 1].marksEnd
    emitMarks(before: draft.lines[0].marksBefore)
    let kind = draft.isOpen ? .dialogue : draft.kind
    if kind.isPrinted, place != .speech, kind != .character { lastSpeech = nil }
    var result = composer.compose(
      draft.lines, pieces: scanner.pieces,
      keepsIndent: kind == .action)
    var sceneNumber: String?
    if kind == .sceneHeading {
      (result, sceneNumber) = withoutNumber(result)
      sceneNumber = sceneNumber ?? scanner.converted?.sceneNumbers[number - 1]
    }
    if place == .speech, isSpoken(kind), paragraphs.indices.contains(speechStart) {
      draft.traits.formUnion(paragraphs[speechStart].traits.intersection(.dualRight))
    }
    paragraphs.append(
      Paragraph(
        kind: kind, traits: draft.traits, depth: draft.depth, text: result.text,
        line: number, runs: result.runs))
    if kind == .character { speechStart = paragraphs.count - 1 }
    if kind == .sceneHeading { beginScene(number: sceneNumber) }
    if kind == .synopsis { takeSynopsis(result.text) }
    draft.lines.removeAll()
    emitMarks(before: marksEnd, traits: .inline)
  }

  private func isSpoken(_ kind: ParagraphKind) -> Bool {
    kind == .dialogue || kind == .parenthetical || kind == .lyrics
  }

  private mutating func beginScene(number: String?) {
    let heading = paragraphs.count - 1
    endScene(at: heading)
    scenes.append(Scene(index: scenes.count, number: number, paragraphs: heading..<heading + 1))
    isInSection = false
  }

  /// Lets the last scene reach to a paragraph.
  mutating func endScene(at end: Int) {
    guard let last = scenes.indices.last else { return }
    let start = scenes[last].paragraphs.lowerBound
    scenes[last].paragraphs = start..<max(start + 1, end)
  }

  private mutating func takeSynopsis(_ text: TextRange) {
    guard let last = scenes.indices.last, !isInSection, scenes[last].synopsis == nil else { return }
    scenes[last].synopsis = composer.withText(text) { text in
      var bytes: [UInt8] = []
      text.append(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Takes the scene number off a heading.
  private mutating func withoutNumber(
    _ result: TextComposer.Result
  ) -> (TextComposer.Result, String?) {
    let isNumbered = draft.isNumbered
    let headings = scanner.headings
    let found = composer.withText(result.text) { heading in
      SceneNumber.find(in: heading, isNumbered: isNumbered, headings: headings)
        .map { (number: $0, text: $0.text(in: heading)) }
    }
    let start = Int(result.text.start)
    guard let (number, text) = found,
      isNumbered || composer.isInOneStyle(number.range.moved(by: start, widened: 1), of: result)
    else { return (result, nil) }
    return (composer.cut(result, to: number.heading.moved(by: start)), text)
  }

  /// Puts notes and boneyards up to a count after the paragraphs so far.
  @inline(__always)
  mutating func emitMarks(before count: Int, traits: Paragraph.Traits = []) {
    if emittedMarks < count { addMarks(before: count, traits: traits) }
  }

  private mutating func addMarks(before count: Int, traits: Paragraph.Traits) {
    while emittedMarks < count {
      let mark = scanner.marks[emittedMarks]
      emittedMarks += 1
      let inner = bytes.trimmed(mark.inner)
      paragraphs.append(
        Paragraph(kind: mark.kind, traits: traits, text: inner.moved(by: 0), line: mark.line))
      if mark.kind == .note, let scene = scenes.indices.last {
        noteTags += NoteTag.tags(in: bytes, inner, scene: scene, keys: &noteKeys)
      }
    }
  }
}

extension Range<Int> {
  /// The same range of a text that begins elsewhere, some bytes wider at both ends.
  fileprivate func moved(by offset: Int, widened: Int = 0) -> TextRange {
    TextRange(start: lowerBound + offset - widened, end: upperBound + offset + widened)
  }
}
