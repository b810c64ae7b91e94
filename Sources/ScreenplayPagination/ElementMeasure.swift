import ScreenplayModel

/// How an element is set, in columns and lines.
struct ElementMeasure {
  /// What it is paginated as.
  var role: ParagraphKind
  /// Size of its letters in points.
  var fontSize: Double
  var columns: Int
  var firstColumns: Int
  /// Blank lines before it: whole lines on the page, whatever the points say.
  var spaceBefore: Double
  /// The same as the length of a scene counts it, in fractions.
  var countedSpace: Double
  /// Height of a line.
  var spacing: Double
  var startsNewPage: Bool

  /// A layout in columns and lines.
  init(_ layout: ParagraphLayout, role: ParagraphKind, fontSize: Double = 12) {
    self.role = role
    self.fontSize = fontSize
    let width = layout.rightIndent - layout.leftIndent
    columns = Self.columns(width, fontSize)
    firstColumns = Self.columns(width - layout.firstIndent, fontSize)
    countedSpace = max(0, layout.spaceBefore / 12)
    spaceBefore = countedSpace.rounded(.up)
    // A file may say anything; pages are turned once per height of a page.
    let lineSpacing = layout.spacing > 0 ? min(max(layout.spacing, 0.1), 10) : 1
    spacing = lineSpacing * max(1, fontSize / 12)
    startsNewPage = layout.startsNewPage
  }

  /// Columns in a width: what Final Draft's own line breaks come to at 12 points.
  private static func columns(_ inches: Double, _ fontSize: Double) -> Int {
    let columns = inches * 10.2 * 12 / fontSize + 0.01
    return columns > 5 ? Int(min(columns, 10_000)) : 5
  }
}

/// The measures of every element of a script, looked up once.
struct ElementMeasures {
  private let styles: [ElementMeasure]
  private let kinds: [ElementMeasure]

  /// The measures of a layout's elements.
  init(_ layout: PageLayout) {
    styles = layout.styles.map { ElementMeasure($0.layout, role: $0.kind, fontSize: $0.fontSize) }
    kinds = ParagraphKind.allCases.map { kind in
      ElementMeasure(
        layout.paragraphLayout(style: Paragraph.noStyle, kind: kind), role: kind)
    }
  }

  /// The measure of a paragraph, without its own layout.
  subscript(paragraph: Paragraph) -> ElementMeasure {
    let style = Int(paragraph.style)
    return styles.indices.contains(style) ? styles[style] : kinds[Int(paragraph.kind.rawValue)]
  }
}
