import ScreenplayModel

/// Paragraphs, scenes and notes as they are finished.
extension FountainParser {
  /// Finishes the paragraph at hand, if there is one, and puts the notes inside it after it.
  mutating func close() {
    guard let first = draft.lines.first, let last = draft.lines.last else { return }
    emitMarks(before: first.marksBefore)
    let kind = draft.isOpen ? .dialogue : draft.kind
    if kind.isPrinted, place != .speech, kind != .character { lastSpeech = nil }
    var result = composer.compose(
      draft.lines, pieces: scanner.pieces,
      keepsIndent: kind == .action)
    var number: String?
    if kind == .sceneHeading { (result, number) = withoutNumber(result) }
    if place == .speech, isSpoken(kind), paragraphs.indices.contains(speechStart) {
      draft.traits.formUnion(paragraphs[speechStart].traits.intersection(.dualRight))
    }
    paragraphs.append(
      Paragraph(
        kind: kind, traits: draft.traits, depth: draft.depth, text: result.text,
        line: first.number, runs: result.runs))
    if kind == .character { speechStart = paragraphs.count - 1 }
    if kind == .sceneHeading { beginScene(number: number) }
    if kind == .synopsis { takeSynopsis(result.text) }
    draft.lines.removeAll(keepingCapacity: true)
    emitMarks(before: last.marksEnd)
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
    let start = Int(result.text.start)
    typealias Cut = (text: Range<Int>, number: String, place: Range<Int>)
    let found: Cut? = composer.withText(result.text) { heading in
      if let number = SceneNumber.marked(heading) {
        return (0..<number.end, number.text(in: heading), number.range)
      }
      let trailing = SceneNumber.trailing(heading)
      if isNumbered, let leading = SceneNumber.leading(heading) {
        let end = heading.endBefore(leading.range)
        return (leading.end..<max(leading.end, end), leading.text(in: heading), leading.range)
      }
      guard let trailing, headings.endsInTime(heading[0..<trailing.end]) else { return nil }
      return (0..<trailing.end, trailing.text(in: heading), trailing.range)
    }
    guard let found else { return (result, nil) }
    let place = TextRange(
      start: start + found.place.lowerBound, end: start + found.place.upperBound)
    guard composer.isUnstyled(place, of: result) || isNumbered else { return (result, nil) }
    let text = TextRange(start: start + found.text.lowerBound, end: start + found.text.upperBound)
    return (composer.cut(result, to: text), found.number)
  }

  /// Puts notes and boneyards up to a count after the paragraphs so far.
  mutating func emitMarks(before count: Int) {
    while emittedMarks < count {
      let mark = scanner.marks[emittedMarks]
      emittedMarks += 1
      let inner = bytes.trimmed(mark.inner)
      paragraphs.append(
        Paragraph(
          kind: mark.kind, text: TextRange(start: inner.lowerBound, end: inner.upperBound),
          line: mark.line))
      if mark.kind == .note, let scene = scenes.last {
        noteTags += NoteTag.tags(in: bytes, inner, scene: scene.index)
      }
    }
  }
}

extension TextBytes {
  /// Where a heading ends when the number at its left stands at its right, too.
  fileprivate func endBefore(_ number: Range<Int>) -> Int {
    let start = count - number.count
    guard start > number.upperBound, self[start - 1].isSpace,
      (0..<number.count).allSatisfy({ self[start + $0] == self[number.lowerBound + $0] })
    else { return count }
    return trimmedEnd(0..<start).upperBound
  }
}
