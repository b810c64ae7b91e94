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
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(file: file) }
    guard bytes.count <= XMLLimits.file else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: XMLLimits.file)
    }
    do throws(ReadError) {
      return try Self.screenplay(bytes, file: file)
    } catch {
      guard let repaired = RepairedXML(bytes, after: error) else { throw error }
      var screenplay = try Self.screenplay(repaired.bytes, file: file)
      screenplay.diagnostics += repaired.diagnostics(file: file)
      return screenplay
    }
  }

  private static func screenplay(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var collector = OpenScreenplayCollector()
    collector.document.text.reserveCapacity(bytes.count / 4)
    collector = try parse(bytes, file: file, collector)
    collector.document.elements = collector.styles.elements(margins: collector.margins)
    var screenplay = FinalDraftResolver.screenplay(of: collector.document, file: file)
    screenplay.format = InputFormat.openScreenplay.id
    screenplay.titlePage = collector.titlePage.entries
    pairDualDialogue(collector.dualCues, in: &screenplay.paragraphs)
    return screenplay
  }

  private static func parse(
    _ bytes: [UInt8], file: String, _ collector: OpenScreenplayCollector
  ) throws(ReadError) -> OpenScreenplayCollector {
    do throws(ReadError) {
      return try XMLPushParser.parse(bytes, file: file, handler: collector)
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
