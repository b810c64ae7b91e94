/// A screenplay as read: its text once, as bytes, and what every piece of it is.
///
/// Text stays in ``text`` and is pointed to; `String`s are made at the edge, with ``string(_:)``.
public struct Screenplay: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// Id of the format it was read from: `fountain`, `fdx`.
  public var format: String
  /// All text, as UTF-8.
  ///
  /// Text formats: the whole file, then text that had to be put together (paragraphs with
  /// marks taken out). Others: the text of all paragraphs.
  public var text: [UInt8]
  /// How many bytes at the start of ``text`` are the file itself.
  public var sourceLength: Int
  /// The lines of the file; empty for formats whose paragraphs know their own.
  public var lines: LineTable
  /// The title page, in order.
  public var titlePage: [TitlePageEntry]
  /// Every paragraph, in order.
  public var paragraphs: [Paragraph]
  /// Stretches of paragraphs that are not all plain.
  public var runs: [TextRun]
  /// Every scene, in order.
  public var scenes: [Scene]
  /// How its pages are set, as far as the file says.
  public var layout: PageLayout
  /// Layouts of single paragraphs that differ from their element's, by paragraph index.
  public var paragraphLayouts: [Int: ParagraphLayout]
  /// Elements that the file itself names (Final Draft's tags, `[[prop: …]]` notes).
  public var explicitTags: [ElementTag]
  /// The revisions the file declares, in its order.
  public var revisions: [RevisionSet]
  /// Text that was changed in any revision, in the order of the script; its paragraphs are marked
  /// ``Paragraph/Traits/revised``.
  public var revisedText: [RevisedText]
  /// What the writer should look at.
  public var diagnostics: [Diagnostic]

  /// An empty screenplay of a file.
  public init(file: String, format: String, text: [UInt8] = [], sourceLength: Int = 0) {
    self.file = file
    self.format = format
    self.text = text
    self.sourceLength = sourceLength
    lines = LineTable()
    titlePage = []
    paragraphs = []
    runs = []
    scenes = []
    layout = .finalDraft(paper: .letter)
    paragraphLayouts = [:]
    explicitTags = []
    revisions = []
    revisedText = []
    diagnostics = []
  }

  /// The title, in one line, without marks; nil when the title page has none.
  public var title: String? { titleValue("title") }

  /// A value of the title page by its key, in one line, without marks of emphasis.
  public func titleValue(_ key: String) -> String? {
    guard let entry = titlePage.first(where: { $0.key.lowercased() == key }) else { return nil }
    let words = entry.text.split(whereSeparator: \.isWhitespace)
      .map { word in word.filter { $0 != "*" && $0 != "_" } }
      .filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A piece of the text as a string.
  public func string(_ range: TextRange) -> String {
    guard Int(range.end) <= text.count else { return "" }
    return String(decoding: text[range.indices], as: UTF8.self)
  }

  /// A paragraph's text as a string.
  public func string(_ paragraph: Paragraph) -> String { string(paragraph.text) }

  /// A scene's heading as written, without its number.
  public func headingText(of scene: Scene) -> String {
    scene.paragraphs.first.map { string(paragraphs[$0]) } ?? ""
  }

  /// The name of a heading's set, without modifiers in brackets that stand inside it:
  /// `CAR (MOVING) - HIGHWAY` is `CAR - HIGHWAY`.
  public func setName(of heading: SceneHeading) -> String {
    var name: [UInt8] = []
    var offset = Int(heading.set.start)
    let end = min(Int(heading.set.end), text.count)
    for modifier in heading.modifiers where heading.set.contains(Int(modifier.start)) {
      name += text[offset..<max(offset, min(end, Int(modifier.start)))]
      while let last = name.last, last == 0x20 || last == 0x28 || last == 0x5B { name.removeLast() }
      offset = min(end, Int(modifier.end))
      while offset < end, text[offset] == 0x20 || text[offset] == 0x29 || text[offset] == 0x5D {
        offset += 1
      }
      name.append(0x20)
    }
    if offset < end { name += text[offset..<end] }
    return String(decoding: name, as: UTF8.self)
  }

  /// The place of a byte of a paragraph's text: an offset into ``text``.
  ///
  /// - Parameter counts: Of ``text``, where many places are asked for.
  public func position(
    of offset: Int, in paragraph: Paragraph, counts: CharacterCounts? = nil
  ) -> SourcePosition {
    guard !lines.starts.isEmpty, let source = sourceOffset(of: offset, in: paragraph) else {
      let start = Int(paragraph.text.start)
      let end = max(start, min(offset, text.count))
      return SourcePosition(
        file: file, line: Int(paragraph.line),
        column: characters(from: start, to: end, counts) + 1)
    }
    return sourcePosition(of: source, counts: counts)
  }

  /// The place of a byte of the file itself; for formats that keep ``lines``.
  public func sourcePosition(of offset: Int, counts: CharacterCounts? = nil) -> SourcePosition {
    let line = lines.line(at: offset)
    let start = lines.start(ofLine: line) ?? 0
    return SourcePosition(
      file: file, line: line, column: characters(from: start, to: offset, counts) + 1)
  }

  /// Where a byte of a paragraph's text stands in the file.
  private func sourceOffset(of offset: Int, in paragraph: Paragraph) -> Int? {
    if offset < sourceLength { return offset }
    for run in runs[paragraph.runs] where run.text.contains(offset) {
      return Int(run.sourceOffset) + offset - Int(run.text.start)
    }
    return nil
  }

  /// How many characters (Unicode scalars) lie between two offsets.
  private func characters(from start: Int, to end: Int, _ counts: CharacterCounts?) -> Int {
    guard start <= end, end <= text.count else { return 0 }
    if let counts { return counts.characters(before: end) - counts.characters(before: start) }
    return text[start..<end].reduce(into: 0) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }
}
