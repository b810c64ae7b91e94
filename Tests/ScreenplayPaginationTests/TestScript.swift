import ScreenplayModel
import ScreenplayPagination

/// A script put together paragraph by paragraph, set in Final Draft's standard layout on Letter:
/// 54 lines a page, 61 columns of action, 35 of dialogue.
struct TestScript {
  private(set) var screenplay = Screenplay(file: "t", format: "test")

  /// A script of these paragraphs.
  init(_ paragraphs: [Piece]) {
    for piece in paragraphs { append(piece) }
  }

  /// A paragraph.
  struct Piece {
    var kind: ParagraphKind
    var text = ""
    var traits: Paragraph.Traits = []
    var style = Paragraph.noStyle
    var layout: ParagraphLayout?

    static func heading(_ text: String = "INT. SHED") -> Self {
      Self(kind: .sceneHeading, text: text)
    }
    static func action(_ text: String) -> Self { Self(kind: .action, text: text) }
    /// Action of so many lines, numbered, with no place to cut it.
    static func action(lines count: Int) -> Self { Self(kind: .action, text: numbered(count)) }
    static func cue(_ text: String = "MARA") -> Self { Self(kind: .character, text: text) }
    static func parenthetical(_ text: String) -> Self { Self(kind: .parenthetical, text: text) }
    static func dialogue(_ text: String) -> Self { Self(kind: .dialogue, text: text) }

    private static func numbered(_ count: Int) -> String {
      (1...max(1, count)).map(String.init).joined(separator: "\n")
    }
  }

  private mutating func append(_ piece: Piece) {
    let start = screenplay.text.count
    let index = screenplay.paragraphs.count
    screenplay.text += Array(piece.text.utf8)
    if piece.kind == .sceneHeading, !piece.traits.contains(.omitted) {
      screenplay.scenes.append(
        Scene(index: screenplay.scenes.count, paragraphs: index..<index))
    }
    screenplay.paragraphs.append(
      Paragraph(
        kind: piece.kind, traits: piece.traits, style: piece.style,
        text: TextRange(start: start, end: screenplay.text.count), line: 1))
    screenplay.paragraphLayouts[index] = piece.layout
    if let last = screenplay.scenes.indices.last {
      screenplay.scenes[last].paragraphs =
        screenplay.scenes[last].paragraphs.lowerBound..<(index + 1)
    }
  }

  /// The same script with another layout.
  func layout(_ change: (inout PageLayout) -> Void) -> Self {
    var script = self
    change(&script.screenplay.layout)
    return script
  }

  /// The same script with its first scene omitted.
  func omittingFirstScene() -> Self {
    var script = self
    script.screenplay.scenes[0].isOmitted = true
    return script
  }

  var pagination: Pagination { Paginator().paginate(screenplay, keepingLines: true) }

  /// The lengths of the scenes.
  var lengths: [String] { pagination.scenes.map(\.eighths.description) }

  /// Every printed line of a page: `3: Mara waits.`, with its place from 0.
  func page(_ page: Int) -> [String] {
    pagination.lines.filter { $0.page == page }.map { line in
      let place = line.top == line.top.rounded() ? "\(Int(line.top))" : "\(line.top)"
      return "\(place): \(screenplay.string(line.text))"
    }
  }
}
