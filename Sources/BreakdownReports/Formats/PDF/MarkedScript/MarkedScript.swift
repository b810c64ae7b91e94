import BreakdownSheets
import ScreenplayModel

/// The script as it is printed, page by page, with what an assistant director marks on it.
struct MarkedScript: Hashable {
  /// Of the production.
  var title: String
  /// Name or date of the draft; empty when the title page has none.
  var draft: String
  /// Printed at the head of every page; empty when the script is at no revision.
  var revision: String
  /// The lines of the title page; empty when there is none.
  var titlePage: [TitleBlock]
  var pages: [MarkedPage]
  /// Every category that is marked, in the order of the sheet.
  var legend: [LegendEntry]
  var paper: ScriptPaper
}

/// The paper and its text area, in points.
struct ScriptPaper: Hashable {
  var width: Double
  var height: Double
  var topMargin: Double
  var linesPerPage: Int

  /// Width of a letter in 12 point: ten to the inch.
  static let pitch = 7.2
  /// Height of a line: six to the inch.
  static let lineHeight = 12.0

  /// The paper of a script; a file may say anything, a page has limits.
  init(_ layout: PageLayout, linesPerPage: Int) {
    func bounded(_ value: Double, _ range: ClosedRange<Double>, else other: Double) -> Double {
      value.isFinite ? min(max(value, range.lowerBound), range.upperBound) : other
    }
    width = bounded(layout.width, 144...14_400, else: Paper.letter.width)
    height = bounded(layout.height, 144...14_400, else: Paper.letter.height)
    topMargin = bounded(layout.topMargin, 0...height, else: 72)
    self.linesPerPage = linesPerPage
  }

  /// The upper edge of a line.
  func y(_ top: Double) -> Double { topMargin + top * Self.lineHeight }
}

/// A part of the title page: lines that stand together.
struct TitleBlock: Hashable {
  /// Where they stand.
  enum Place: Hashable { case title, center, lowerLeft, lowerRight }

  var place: Place
  var lines: [String]
}

/// A page of the marked script.
struct MarkedPage: Hashable {
  /// As printed: `12A`.
  var label: String
  var lines: [MarkedLine] = []
  /// The headings on it, in order.
  var scenes: [SceneMargin] = []
  /// Where a line is drawn across the page because a scene ends, in lines from the top.
  var sceneEnds: [Double] = []
  /// What is needed and named in no printed word, in the right margin.
  var notes: [MarginNote] = []
}

/// A printed line with its marks.
struct MarkedLine: Hashable {
  /// A stretch of it that is not plain.
  struct Stretch: Hashable {
    var text: Range<Int>
    var style: TextRun.Style
  }

  /// What it says, as printed: UTF-8, one line.
  var text: [UInt8]
  /// The paragraph it belongs to; nil for what the printer adds: `(MORE)`.
  var paragraph: Int?
  /// What it is.
  var kind: ParagraphKind
  /// Left edge in points from that of the paper.
  var left: Double
  /// Columns it takes.
  var columns: Int
  /// In lines from the top of the text area.
  var top: Double
  var fontSize = 12.0
  var stretches: [Stretch] = []
  /// Its marks, in the order of the text.
  var marks: [WordMark] = []
  /// Printed in the right margin beside changed text: `*`; otherwise empty.
  var revisionMark = ""
}

/// A mark on words of a line.
struct WordMark: Hashable {
  /// Where, in the line's text.
  var text: Range<Int>
  var category: ElementCategory
  /// Below half a confidence; drawn dashed.
  var isDoubtful: Bool
  /// Stands small behind the words: the number of a cast member, else the category's letters; empty
  /// where the mark goes on in the next line, and at cues of those who were marked before.
  var code: String
  /// 0, and 1, 2, … where marks lie over one another.
  var level = 0
}

/// An element that only a note in the script names.
struct MarginNote: Hashable {
  var name: String
  var category: ElementCategory
  var isDoubtful: Bool
  /// In lines from the top of the text area.
  var top = 0.0

  /// Height of one in lines.
  static let height = 0.6
}

/// What stands beside a scene's heading.
struct SceneMargin: Hashable {
  /// The number, or `#3` for the third scene of a script without.
  var label: String
  /// Whether the script itself gives the number; it is then printed on both sides.
  var isNumbered: Bool
  var heading: String
  /// Length; nil for a scene that is taken out.
  var eighths: Eighths?
  var strip: StripColor
  /// In lines from the top of the text area.
  var top: Double
}

/// A category of the legend.
struct LegendEntry: Hashable {
  var category: ElementCategory
  /// How many things there are of it, how many words are marked, and how many of those in doubt.
  var elements: Int
  var mentions: Int
  var doubtful: Int
}
