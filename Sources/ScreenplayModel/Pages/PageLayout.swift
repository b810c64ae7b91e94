/// Sheet sizes a script is printed on.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  case letter, a4

  /// Width in points.
  public var width: Double { self == .letter ? 612 : 595.28 }
  /// Height in points.
  public var height: Double { self == .letter ? 792 : 841.89 }
}

/// Which edge the lines of a paragraph keep to.
public enum TextAlignment: String, Hashable, Sendable {
  case left, center, right
}

/// How a paragraph is set on the page.
///
/// Indents in inches, both from the left paper edge.
public struct ParagraphLayout: Hashable, Sendable {
  /// Left edge of the text.
  public var leftIndent: Double
  /// Right edge of the text, from the left paper edge.
  public var rightIndent: Double
  /// Of the first line, added to ``leftIndent``.
  public var firstIndent: Double
  /// Blank room before it, in points (12 = one line).
  public var spaceBefore: Double
  /// Line spacing: 1 single, 2 double.
  public var spacing: Double
  /// Begins a new page.
  public var startsNewPage: Bool
  /// Which edge its lines keep to.
  public var alignment: TextAlignment

  /// A layout from its parts.
  public init(
    leftIndent: Double, rightIndent: Double, firstIndent: Double = 0, spaceBefore: Double = 0,
    spacing: Double = 1, startsNewPage: Bool = false, alignment: TextAlignment = .left
  ) {
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.firstIndent = firstIndent
    self.spaceBefore = spaceBefore
    self.spacing = spacing
    self.startsNewPage = startsNewPage
    self.alignment = alignment
  }
}

/// A named element of a Final Draft file (`Scene Heading`, `Cast List`, or the user's own).
public struct ElementStyle: Hashable, Sendable {
  /// Its name in the file.
  public var name: String
  /// The kind it is paginated as.
  public var kind: ParagraphKind
  /// How it is set.
  public var layout: ParagraphLayout
  /// Printed in capitals however it is typed.
  public var isAllCaps: Bool
  /// How all of its text is set.
  public var textStyle: TextRun.Style
  /// Size of its letters in points; a script is typed in 12.
  public var fontSize: Double

  /// A style from its parts.
  public init(
    name: String, kind: ParagraphKind, layout: ParagraphLayout, isAllCaps: Bool = false,
    textStyle: TextRun.Style = [], fontSize: Double = 12
  ) {
    self.name = name
    self.kind = kind
    self.layout = layout
    self.isAllCaps = isAllCaps
    self.textStyle = textStyle
    self.fontSize = fontSize
  }
}

/// How the pages of a script are set.
public struct PageLayout: Hashable, Sendable {
  /// Paper width in points.
  public var width: Double
  /// Paper height in points.
  public var height: Double
  /// In points.
  public var topMargin: Double
  /// In points.
  public var bottomMargin: Double
  /// Number of the first page.
  public var firstPage: Int
  /// Split action and dialogue only where a sentence ends.
  public var breaksAtSentences: Bool
  /// Prints (MORE) under dialogue cut by a page end.
  public var printsMore: Bool
  /// Repeats the cue with (CONT'D) on the next page.
  public var printsContinued: Bool
  /// Prints (CONTINUED) at the foot of a page inside a scene.
  public var printsSceneContinuedAtBottom: Bool
  /// Prints CONTINUED: at the head of the next.
  public var printsSceneContinuedAtTop: Bool
  /// Outline paragraphs are shown and take room.
  public var showsOutline: Bool
  /// Styles by name, as the file lists them; ``Paragraph/style`` points here.
  public var styles: [ElementStyle]
  /// Where pages begin when they are locked, in the order of the script; empty when they are not.
  public var lockedPages: [LockedPage]

  /// A layout with Final Draft's margins and no styles of its own.
  public init(width: Double, height: Double, topMargin: Double = 72, bottomMargin: Double = 72) {
    self.width = width
    self.height = height
    self.topMargin = topMargin
    self.bottomMargin = bottomMargin
    firstPage = 1
    breaksAtSentences = true
    printsMore = true
    printsContinued = true
    printsSceneContinuedAtBottom = false
    printsSceneContinuedAtTop = false
    showsOutline = false
    styles = []
    lockedPages = []
  }

  /// Final Draft's standard layout.
  public static func finalDraft(paper: Paper) -> PageLayout {
    var layout = PageLayout(width: paper.width, height: paper.height)
    if paper == .a4 {
      layout.topMargin = 75
      layout.bottomMargin = 65
    }
    return layout
  }

  /// The layout of a kind of paragraph: the file's own, or Final Draft's default.
  public func paragraphLayout(style: UInt16, kind: ParagraphKind) -> ParagraphLayout {
    if styles.indices.contains(Int(style)) { return styles[Int(style)].layout }
    return styles.first { $0.kind == kind }?.layout ?? Self.standard(kind)
  }

  /// Final Draft's own settings, FD9 to 13 (measured on its files).
  public static func standard(_ kind: ParagraphKind) -> ParagraphLayout {
    switch kind {
    case .sceneHeading, .shot:
      ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5, spaceBefore: 24)
    case .character:
      ParagraphLayout(leftIndent: 3.5, rightIndent: 7.25, spaceBefore: 12)
    case .parenthetical:
      ParagraphLayout(leftIndent: 3.0, rightIndent: 5.5, firstIndent: -0.1)
    case .dialogue:
      ParagraphLayout(leftIndent: 2.5, rightIndent: 6.0)
    case .lyrics:
      ParagraphLayout(leftIndent: 2.5, rightIndent: 7.38)
    case .transition:
      ParagraphLayout(leftIndent: 5.5, rightIndent: 7.1, spaceBefore: 12, alignment: .right)
    case .centered, .newAct, .endOfAct:
      ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5, spaceBefore: 12, alignment: .center)
    default:
      ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5, spaceBefore: 12)
    }
  }
}
