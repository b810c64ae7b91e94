import ScreenplayModel

/// Makes a screenplay of a file that is read to its end.
struct FinalDraftResolver {
  private var document: FinalDraftDocument
  private var screenplay: Screenplay
  private let elements: [FinalDraftElements.Element]
  private let headings = SceneHeadingParser()
  /// Where each paragraph of the file went in the screenplay.
  private var places: [Int?] = []
  /// Speeches begun in the dual dialogue being read.
  private var dualSpeeches = 0
  /// Who is in the open scene by its heading, with the heading.
  private var characters: [(name: String, heading: Paragraph)] = []
  private var nextOverride = 0
  private var notes: FinalDraftNotes

  /// The screenplay of a document.
  static func screenplay(of document: consuming FinalDraftDocument, file: String) -> Screenplay {
    let hasOffsets = !document.notes.isEmpty || !document.lockedPages.isEmpty
    let offsets = hasOffsets ? FinalDraftOffsets(copy document) : nil
    var resolver = FinalDraftResolver(document, file: file, offsets: offsets)
    resolver.resolveParagraphs()
    resolver.closeScene()
    let production = FinalDraftProduction(
      document: resolver.document, places: resolver.places, offsets: offsets)
    production.apply(to: &resolver.screenplay)
    var tags = FinalDraftTags(resolver.document.tags, places: resolver.places)
    tags.apply(to: &resolver.screenplay)
    return resolver.screenplay
  }

  private init(
    _ document: consuming FinalDraftDocument, file: String, offsets: FinalDraftOffsets?
  ) {
    notes = FinalDraftNotes(copy document, offsets: offsets)
    let declared = FinalDraftElements(document.elements, paperWidth: document.layout.width)
    elements = document.types.all.map(declared.element)
    screenplay = Screenplay(file: file, format: InputFormat.finalDraft.id)
    swap(&screenplay.text, &document.text)
    swap(&screenplay.runs, &document.runs)
    screenplay.layout = document.layout
    screenplay.layout.styles = declared.styles
    screenplay.titlePage = FinalDraftTitlePage.entries(document.titleLines)
    screenplay.paragraphs.reserveCapacity(document.paragraphs.count)
    self.document = document
    places.reserveCapacity(document.paragraphs.count)
  }

  private mutating func resolveParagraphs() {
    notes.addNotesOnTheScript(to: &screenplay)
    for index in document.paragraphs.indices {
      let paragraph = document.paragraphs[index]
      if !paragraph.traits.contains(.dualLeft) { dualSpeeches = 0 }
      guard elements.indices.contains(Int(paragraph.style)) else {
        places.append(nil)
        continue
      }
      places.append(screenplay.paragraphs.count)
      resolve(paragraph, at: index, as: elements[Int(paragraph.style)])
      notes.addNotes(through: index, to: &screenplay)
    }
    notes.addNotes(through: .max, to: &screenplay)
  }

  private mutating func resolve(
    _ paragraph: Paragraph, at index: Int, as element: FinalDraftElements.Element
  ) {
    var paragraph = paragraph
    paragraph.kind = element.kind
    paragraph.depth = element.depth
    paragraph.style = element.style
    if paragraph.traits.contains(.dualLeft) {
      if element.kind == .character { dualSpeeches += 1 }
      if dualSpeeches > 1 {
        paragraph.traits.remove(.dualLeft)
        paragraph.traits.insert(.dualRight)
      }
    }
    setLayout(of: &paragraph, at: index, element.layout)
    if element.kind == .sceneHeading, !paragraph.traits.contains(.omitted) {
      openScene(paragraph, facts: document.headings[index] ?? .init())
    }
    screenplay.paragraphs.append(paragraph)
  }

  private mutating func setLayout(
    of paragraph: inout Paragraph, at index: Int, _ standard: ParagraphLayout
  ) {
    var layout = standard
    while nextOverride < document.overrides.count,
      document.overrides[nextOverride].paragraph <= index
    {
      let (owner, override) = document.overrides[nextOverride]
      nextOverride += 1
      guard owner == index else { continue }
      layout = override.applied(to: standard, paperWidth: screenplay.layout.width)
    }
    if layout != standard { screenplay.paragraphLayouts[screenplay.paragraphs.count] = layout }
    if layout.startsNewPage { paragraph.traits.insert(.startsNewPage) }
  }

  private mutating func openScene(_ heading: Paragraph, facts: FinalDraftDocument.HeadingFacts) {
    closeScene()
    let start = screenplay.paragraphs.count
    let parts = headings.parse(heading.text, in: screenplay.text)
    let isOmitted =
      facts.isOmitted
      || (parts.timeOfDay.isEmpty
        && headings.isOmission(withoutBrackets(heading.text), in: screenplay.text))
    screenplay.scenes.append(
      Scene(
        index: screenplay.scenes.count, heading: parts,
        number: facts.number.flatMap(Self.inOneLine), paragraphs: start..<(start + 1),
        isOmitted: isOmitted,
        writtenLength: isOmitted ? nil : facts.length.flatMap { Eighths(parsing: $0) },
        writtenPage: facts.page.flatMap(Self.inOneLine),
        synopsis: isOmitted || facts.summary.isEmpty
          ? nil : Self.inOneLine(String(decoding: facts.summary, as: UTF8.self))))
    guard !isOmitted else { return }
    characters.append(contentsOf: facts.characters.compactMap(Self.inOneLine).map { ($0, heading) })
  }

  private mutating func closeScene() {
    guard let last = screenplay.scenes.indices.last else { return }
    let start = screenplay.scenes[last].paragraphs.lowerBound
    screenplay.scenes[last].paragraphs = start..<screenplay.paragraphs.count
    addSilentCharacters(of: screenplay.scenes[last])
  }

  /// Whoever Final Draft keeps for a scene without a cue there is in it all the same.
  private mutating func addSilentCharacters(of scene: Scene) {
    defer { characters = [] }
    guard !characters.isEmpty else { return }
    let cues = screenplay.paragraphs[scene.paragraphs].filter { $0.kind == .character }
    let speaking = Set(cues.map { CharacterCue(screenplay.string($0)).canonicalName })
    for (text, heading) in characters {
      let name = CharacterCue(text).canonicalName
      guard !name.isEmpty, !speaking.contains(name) else { continue }
      screenplay.explicitTags.append(
        ElementTag(
          category: .castMembers, name: name, text: text, scene: scene.index,
          position: SourcePosition(file: screenplay.file, line: Int(heading.line)),
          rule: "scene's characters", confidence: 1, source: .explicit, isSpeaking: false))
    }
  }

  /// A text without the brackets around all of it.
  private func withoutBrackets(_ range: TextRange) -> TextRange {
    var (start, end) = (Int(range.start), Int(range.end))
    let marks = " ()[]".utf8
    while start < end, marks.contains(screenplay.text[start]) { start += 1 }
    while end > start, marks.contains(screenplay.text[end - 1]) { end -= 1 }
    return TextRange(start: start, end: end)
  }

  /// Text with single blanks between its words; nil when there are none.
  static func inOneLine(_ text: String) -> String? {
    let line = text.inOneLine
    return line.isEmpty ? nil : line
  }
}
