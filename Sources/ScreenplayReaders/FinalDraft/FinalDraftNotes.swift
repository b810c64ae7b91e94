import ScreenplayModel

/// The script notes of a file by the paragraph they are about, each put behind it in the script.
struct FinalDraftNotes {
  /// Notes and the paragraphs they are about, in the order of the script; those on the script as a
  /// whole first.
  private var waiting: ArraySlice<(paragraph: Int, note: FinalDraftDocument.Note)>

  /// The notes of a document.
  init(_ document: FinalDraftDocument, offsets: FinalDraftOffsets?) {
    var notes: [(paragraph: Int, note: FinalDraftDocument.Note)] = []
    for note in document.notes {
      switch note.anchor {
      case .paragraph(let index): notes.append((index, note))
      case .offset(let offset): notes.append((offsets?.place(of: offset)?.paragraph ?? -1, note))
      case .script: notes.append((-1, note))
      }
    }
    // Stable by the place in the list: answers follow what they answer.
    let order = notes.indices.sorted { (notes[$0].paragraph, $0) < (notes[$1].paragraph, $1) }
    waiting = order.map { notes[$0] }[...]
  }

  /// Puts the notes on the script as a whole before all of it.
  mutating func addNotesOnTheScript(to screenplay: inout Screenplay) {
    while let first = waiting.first, first.paragraph < 0 {
      waiting.removeFirst()
      Self.add(first.note, traits: [], to: &screenplay)
    }
  }

  /// Puts the notes on paragraphs so far behind the one just added.
  ///
  /// Notes on what is not printed wait for what is.
  @inline(__always)
  mutating func addNotes(through index: Int, to screenplay: inout Screenplay) {
    if let first = waiting.first, first.paragraph <= index { add(through: index, to: &screenplay) }
  }

  private mutating func add(through index: Int, to screenplay: inout Screenplay) {
    guard let paragraph = screenplay.paragraphs.last,
      paragraph.kind.isPrinted || index == .max
    else { return }
    let traits = paragraph.traits.intersection([.dualLeft, .dualRight, .omitted])
    while let first = waiting.first, first.paragraph <= index {
      waiting.removeFirst()
      Self.add(first.note, traits: traits.union(.inline), to: &screenplay)
    }
  }

  private static func add(
    _ note: FinalDraftDocument.Note, traits: Paragraph.Traits, to screenplay: inout Screenplay
  ) {
    let start = screenplay.text.count
    screenplay.text += note.text
    let text = TextRange(start: start, end: screenplay.text.count)
    let paragraph = Paragraph(kind: .note, traits: traits, text: text, line: note.line)
    screenplay.paragraphs.append(paragraph)
    guard let scene = screenplay.scenes.last, !scene.isOmitted else { return }
    var keys = NoteTagKeys()
    let tags = screenplay.text.withUnsafeBufferPointer { buffer in
      lines(of: text, in: TextBytes(buffer)).flatMap {
        NoteTag.tags(in: TextBytes(buffer), $0, scene: scene.index, keys: &keys)
      }
    }
    var columns = ColumnCounter()
    for tag in tags {
      let start = UInt32(clamping: tag.range.lowerBound)
      let column = columns.column(of: start, in: text, of: screenplay.text)
      let position = SourcePosition(file: screenplay.file, line: note.line, column: column)
      screenplay.explicitTags.append(tag.tag(in: screenplay, at: position))
    }
  }

  private static func lines(of text: TextRange, in bytes: TextBytes) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = Int(text.start)
    while start < Int(text.end) {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start, to: Int(text.end))
      lines.append(bytes.trimmed(start..<end))
      start = end + 1
    }
    return lines
  }
}
