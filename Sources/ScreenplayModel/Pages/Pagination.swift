/// Where a scene lies on the printed pages.
public struct ScenePages: Hashable, Sendable {
  /// Label of the page its heading stands on: `4`, `1A`.
  public var firstPage: String
  /// The same as a count of sheets from 1.
  public var firstPageIndex: Int
  /// Length by Final Draft's rule: eighths = ceil(lines ÷ lines of an eighth), at least 1.
  public var eighths: Eighths
  /// Printed lines that the length is made from.
  public var lines: Double

  /// Pages of a scene from their parts.
  public init(firstPage: String, firstPageIndex: Int, eighths: Eighths, lines: Double) {
    self.firstPage = firstPage
    self.firstPageIndex = firstPageIndex
    self.eighths = eighths
    self.lines = lines
  }
}

/// A printed line of a page: which text it shows and where.
public struct PageLine: Hashable, Sendable {
  /// The paragraph in ``Screenplay/paragraphs``.
  public var paragraph: Int
  /// The part of its text, in ``Screenplay/text``.
  public var text: TextRange
  /// Sheet, from 1.
  public var page: Int
  /// Distance from the top of the text area, in lines.
  public var top: Double

  /// A line from its parts.
  public init(paragraph: Int, text: TextRange, page: Int, top: Double) {
    self.paragraph = paragraph
    self.text = text
    self.page = page
    self.top = top
  }
}

/// A script laid out on pages.
public struct Pagination: Hashable, Sendable {
  /// Sheets the script takes, title page not counted.
  public var pageCount: Int
  /// Whole lines that fit on a page.
  public var linesPerPage: Int
  /// Of every scene, in the order of ``Screenplay/scenes``; an omitted scene has 0 eighths.
  public var scenes: [ScenePages]
  /// Every printed line, in order; empty unless asked for.
  public var lines: [PageLine]
  /// What is printed on every sheet: `4`, or `4A` where a locked page has overflowed.
  public var labels: [String]

  /// A pagination from its parts.
  public init(
    pageCount: Int, linesPerPage: Int, scenes: [ScenePages], lines: [PageLine] = [],
    labels: [String] = []
  ) {
    self.pageCount = pageCount
    self.linesPerPage = linesPerPage
    self.scenes = scenes
    self.lines = lines
    self.labels = labels
  }

  /// The scenes' lengths added up: more than the pages, because each is rounded up.
  public var totalEighths: Eighths { scenes.reduce(Eighths(0)) { $0 + $1.eighths } }
}
