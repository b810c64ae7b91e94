import ScreenplayModel

/// Reads Fountain 1.1: https://fountain.io/syntax.
public struct FountainReader: ScreenplayReader {
  private let headings = SceneHeadingParser()

  /// A reader.
  public init() {}

  /// Reads a whole file; a file without scene headings is a screenplay without scenes.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var textGuard = TextGuard(file: file)
    try textGuard.check(bytes[...])
    return try readText(bytes, file: file)
  }

  /// Reads a file as its bytes come; see ``ScreenplayReader/read(from:file:)``.
  public func read(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    var textGuard = TextGuard(file: file)
    let bytes = try source.all(file: file, limit: TextGuard.largestText) {
      piece throws(ReadError) in try textGuard.check(piece)
    }
    return try readText(consume bytes, file: file)
  }

  /// Takes the bytes over: its caller keeps none, so that they need not be copied.
  private func readText(_ bytes: consuming [UInt8], file: String) throws(ReadError) -> Screenplay {
    var decoded = try DecodedText(bytes, file: file)
    bytes = []
    var screenplay = Screenplay(
      file: file, format: InputFormat.fountain.id, sourceLength: decoded.bytes.count)
    screenplay.lines = LineTable(decoded.bytes)
    let beat = BeatDocument(decoded.bytes)
    let rest = parse(decoded.bytes, end: beat?.start ?? decoded.bytes.count, into: &screenplay)
    swap(&screenplay.text, &decoded.bytes)
    screenplay.text += rest.added
    settleHeadings(&screenplay)
    let places = rest.noteTags.count + rest.findings.count
    let isCounted = places > Self.fewPlaces && screenplay.hasLongLines
    let counts = isCounted ? CharacterCounts(screenplay.text) : nil
    screenplay.explicitTags = rest.noteTags.map { $0.tag(in: screenplay, counts: counts) }
    var findings = rest.findings
    findings += decoded.findings
    if let beat { findings += beat.addTags(to: &screenplay) }
    findings += textBeforeFirstScene(screenplay)
    screenplay.diagnostics = findings.sorted { $0.offset < $1.offset }.map {
      Diagnostic($0.message, at: screenplay.sourcePosition(of: $0.offset, counts: counts))
    }
    return screenplay
  }

  /// So many places, or places in short lines, are told without counting all characters before.
  private static let fewPlaces = 64

  private func parse(
    _ text: [UInt8], end: Int, into screenplay: inout Screenplay
  ) -> (findings: [Finding], noteTags: [NoteTag], added: [UInt8]) {
    text.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer)[0..<end]
      let titlePage = TitlePageReader(bytes)
      let scanner = LineScanner(
        bytes, lines: screenplay.lines, headings: headings, from: titlePage.endLine)
      var parser = FountainParser(bytes, scanner: scanner, base: text.count)
      let conventions = lookForConventions(&parser, screenplay.lines, from: titlePage.endLine - 1)
      if let converted = parser.scanner.converted {
        parser.parse(converted)
      } else {
        parser.parse()
      }
      screenplay.titlePage = titlePage.entries
      screenplay.paragraphs = parser.paragraphs
      screenplay.scenes = parser.scenes
      screenplay.runs = parser.composer.runs
      let findings = conventions + parser.findings + parser.scanner.findings
      return (findings, parser.noteTags, parser.composer.added)
    }
  }

  /// Sets the parser up for scripts that are more, or less, than Fountain.
  ///
  /// - Returns: What was assumed.
  private func lookForConventions(
    _ parser: inout FountainParser, _ lines: LineTable, from first: Int
  ) -> [Finding] {
    var findings: [Finding] = []
    if let use = TrailingTags.firstUse(in: parser.bytes, headings: headings) {
      parser.scanner.leavesOutTags = true
      findings.append(Finding(.trailingTags, at: use))
    }
    let converted = ConvertedScript(parser.bytes, lines: lines, from: first, headings: headings)
    parser.scanner.converted = converted
    return findings + (converted.map { [$0.finding] } ?? [])
  }

  /// Takes every heading apart and marks scenes that are taken out of the script.
  private func settleHeadings(_ screenplay: inout Screenplay) {
    for index in screenplay.scenes.indices {
      let paragraphs = screenplay.scenes[index].paragraphs
      let text = screenplay.paragraphs[paragraphs.lowerBound].text
      screenplay.scenes[index].heading = headings.parse(text, in: screenplay.text)
      guard screenplay.scenes[index].heading.timeOfDay.isEmpty,
        headings.isOmission(text, in: screenplay.text)
      else { continue }
      screenplay.scenes[index].isOmitted = true
      for paragraph in paragraphs { screenplay.paragraphs[paragraph].traits.insert(.omitted) }
    }
  }

  /// Printed text that no scene holds; `FADE IN:` and the like are no loss.
  private func textBeforeFirstScene(_ screenplay: Screenplay) -> [Finding] {
    guard let first = screenplay.scenes.first else { return [] }
    let before = screenplay.paragraphs[..<first.paragraphs.lowerBound]
    let lost = before.first { paragraph in
      switch paragraph.kind {
      case .dialogue: true
      case .action: screenplay.string(paragraph).contains { $0.isLowercase }
      default: false
      }
    }
    guard let lost, let offset = screenplay.lines.start(ofLine: Int(lost.line)) else { return [] }
    return [Finding(.textBeforeFirstScene, at: offset)]
  }
}

extension Screenplay {
  /// Whether counting characters from the start of a line takes time.
  fileprivate var hasLongLines: Bool {
    let ends = lines.starts.dropFirst() + [UInt32(clamping: sourceLength)]
    return zip(lines.starts, ends).contains { $1 > $0 && $1 - $0 > 4096 }
  }
}

extension Diagnostic.Message {
  static let textBeforeFirstScene = Self(
    id: "text-before-first-scene", text: "text before the first scene heading is not broken down")
}
