import ScreenplayModel

/// What is put on the pages in one go: a paragraph, or two speeches side by side.
struct PageBlock {
  /// A piece of a paragraph's text, set in lines.
  struct Part {
    var text: TextRange
    /// Columns of its first line; of the others see ``PageBlock/measure``.
    var firstColumns: Int
    var lineCount: Int
  }

  /// The paragraphs: one, or those of both speeches.
  var paragraphs: Range<Int>
  var measure: ElementMeasure
  /// All of its text.
  var whole: Part
  /// The scene it belongs to.
  var scene: Int?
  /// Whether its lines count in the scene's length; outlines take room and do not count.
  var isCounted = true
  /// Whether it is what is left of a paragraph that a locked page begins in the middle of.
  var isRest = false
  /// The locked page that begins with it, in ``PageLayout/lockedPages``.
  var lockedPage: Int?

  var isDual: Bool { paragraphs.count > 1 }

  /// Height of some of its lines.
  func height(_ lines: Int) -> Double { Double(lines) * measure.spacing }

  /// Height of all its lines.
  var height: Double { height(whole.lineCount) }

  /// Whether a page end may fall inside it.
  var isSplittable: Bool {
    guard !isDual else { return false }
    switch measure.role {
    case .action, .general, .dialogue, .lyrics, .centered: return true
    default: return false
    }
  }

  /// A speech, spoken or sung.
  var isSpeech: Bool { measure.role == .dialogue || measure.role == .lyrics }
}
