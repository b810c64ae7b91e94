import ScreenplayModel

/// Reads Open Screenplay Format, versions 1.2 to 5: what Fade In keeps and several other programs
/// export.
///
/// The rules come from the format's own example documents,
/// https://github.com/OpenScreenplayFormat/osf-sdk (`v1.2`, `v2`, `v4`), and from files that other
/// programs write. Names of attributes changed over time (`basestylename` became `basestyle`,
/// `scene_number` became `number`, 2.1 has capitals inside); all are read.
public struct OpenScreenplayReader: ScreenplayReader {
  /// A reader.
  public init() {}

  /// Reads a whole file; see ``ScreenplayReader/read(_:file:)``.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var source = BytesInMemory(bytes)
    return try read(from: &source, file: file)
  }

  /// Reads a file as its bytes come; see ``ScreenplayReader/read(from:file:)``.
  public func read(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    try readXML(from: &source, file: file)
  }
}

extension OpenScreenplayReader: XMLFormat {
  func screenplay(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    var collector = OpenScreenplayCollector()
    collector.document.text.reserveCapacity(min(source.byteCount ?? 0, XMLLimits.room) / 4)
    collector = try parse(&source, file: file, collector)
    collector.document.elements = collector.styles.elements(margins: collector.margins)
    var screenplay = FinalDraftResolver.screenplay(of: collector.document, file: file)
    screenplay.format = InputFormat.openScreenplay.id
    screenplay.titlePage = collector.titlePage.entries
    Self.pairDualDialogue(collector.dualCues, in: &screenplay.paragraphs)
    return screenplay
  }

  private func parse(
    _ source: inout some ByteSource, file: String, _ collector: OpenScreenplayCollector
  ) throws(ReadError) -> OpenScreenplayCollector {
    do throws(ReadError) {
      return try XMLPushParser.parse(&source, file: file, handler: collector)
    } catch {
      guard case .notFinalDraft(let position, let root) = error else { throw error }
      throw .notOpenScreenplay(position, root: root)
    }
  }

  /// Marks the speeches spoken at once: the cue that says so and the one that follows its speech.
  ///
  /// - Parameter cues: Paragraphs marked as the first of two.
  private static func pairDualDialogue(_ cues: [Int], in paragraphs: inout [Paragraph]) {
    for cue in cues {
      let left = speech(at: cue, in: paragraphs)
      let right = speech(at: left.upperBound, in: paragraphs)
      guard !left.isEmpty, !right.isEmpty else { continue }
      for index in left { paragraphs[index].traits.insert(.dualLeft) }
      for index in right { paragraphs[index].traits.insert(.dualRight) }
    }
  }

  /// A cue and what is said under it; empty where there is no cue.
  private static func speech(at start: Int, in paragraphs: [Paragraph]) -> Range<Int> {
    guard paragraphs.indices.contains(start), paragraphs[start].kind == .character,
      paragraphs[start].traits.isDisjoint(with: [.dualLeft, .dualRight])
    else { return start..<start }
    let rest = paragraphs[(start + 1)...].prefix { paragraph in
      [.dialogue, .parenthetical, .lyrics].contains(paragraph.kind)
    }
    return start..<rest.endIndex
  }
}
