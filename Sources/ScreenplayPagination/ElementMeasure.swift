import ScreenplayModel

/// How an element is set, in columns and lines.
struct ElementMeasure {
  /// What it is paginated as.
  var role: ParagraphKind
  /// Size of its letters in points.
  var fontSize: Double
  var columns: Int
  var firstColumns: Int
  /// Blank lines before it: whole lines, whatever the points say.
  var spaceBefore: Double
  /// Height of a line.
  var spacing: Double
  var startsNewPage: Bool

  /// A layout in columns and lines.
  init(_ layout: ParagraphLayout, role: ParagraphKind, fontSize: Double = 12) {
    self.role = role
    self.fontSize = fontSize
    columns = Self.columns(from: layout.leftIndent, to: layout.rightIndent, fontSize)
    firstColumns = Self.columns(
      from: layout.leftIndent + layout.firstIndent, to: layout.rightIndent, fontSize)
    spaceBefore = max(0, layout.spaceBefore / 12).rounded(.up)
    // A file may say anything; pages are turned once per height of a page.
    let lineSpacing = layout.spacing > 0 ? min(max(layout.spacing, 0.1), 10) : 1
    spacing = lineSpacing * max(1, fontSize / 12)
    startsNewPage = layout.startsNewPage
  }

  /// How many letters fit between two indents.
  ///
  /// Final Draft sets on a grid of points: an indent is a whole number of them (a file rounds it to
  /// hundredths of an inch), and so is a letter: 7 at a size of 12, 6 at 10. The last point before
  /// the right indent stays free. That gives 61 letters in 6 inches, 35 in 3.5, 41 in 4.
  private static func columns(from left: Double, to right: Double, _ fontSize: Double) -> Int {
    let width = (right * 72).rounded() - (left * 72).rounded() - 1
    let columns = width / max(1, (fontSize * 7 / 12).rounded())
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
