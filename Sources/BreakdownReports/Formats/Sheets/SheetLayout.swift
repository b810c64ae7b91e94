import BreakdownSheets
import ScreenplayModel

/// How a breakdown sheet looks: its fields and boxes, where they stand, colours and letters.
///
/// PDF and HTML follow it. People write it as YAML; the standard one is
/// `templates/breakdown-sheet.yaml`, which also says what each key is for.
public struct SheetLayout: Hashable, Sendable {
  /// What it is printed on.
  public var paper = Paper.letter
  /// Whether the page lies across.
  public var isLandscape = false
  /// Blank on all sides, in points.
  public var margin = 36.0
  /// What stands at the head.
  public var production = Production()
  /// The header's fields, row by row.
  public var rows: [[Cell]] = []
  /// What the fields are called in print.
  public var fieldTitles: [SheetField: String] = [:]
  /// Where the boxes stand.
  public var arrangement = Arrangement.flowing(columns: 3, landscapeColumns: 4)
  /// The boxes in the order they follow each other; all of them.
  public var order = SheetBoxKind.all
  /// How the boxes look.
  public var styles: [SheetBoxKind: BoxStyle] = [:]
  /// The colours of the head, by the light of the scene.
  public var strips: [StripColor: Strip] = [:]
  /// The lines to write on.
  public var notes = Notes()
  /// Families of letters; the first that is installed is used.
  public var fonts: [String] = []
  /// Sizes of letters, in points.
  public var sizes: [SheetText: Double] = [:]

  /// A layout without fields; ``standard`` is the usual one.
  public init() {}

  /// Size of a text, in points.
  public func size(_ text: SheetText) -> Double { sizes[text] ?? 9 }

  /// What a field is called in print.
  public func title(of field: SheetField) -> String { fieldTitles[field] ?? field.rawValue }

  /// How a box looks.
  public func style(of box: SheetBoxKind) -> BoxStyle { styles[box] ?? BoxStyle(title: box.id) }

  /// The head's colour in a light.
  public func strip(_ light: StripColor) -> Strip {
    strips[light] ?? Strip(color: light.hex, name: light.name)
  }

  /// Width and height of the page, in points.
  public var pageSize: (width: Double, height: Double) {
    isLandscape ? (paper.height, paper.width) : (paper.width, paper.height)
  }

  /// How many columns of boxes stand beside each other.
  public var columnCount: Int {
    switch arrangement {
    case .flowing(let columns, let landscapeColumns): isLandscape ? landscapeColumns : columns
    case .fixed(let columns): columns.count
    }
  }
}

extension SheetLayout {
  /// What stands at the head of every sheet.
  public struct Production: Hashable, Sendable {
    /// The production's name; empty: the script's title.
    public var title = ""
    /// Who makes it.
    public var company = ""
    /// Which part of a series it is.
    public var episode = ""
    /// The picture beside them.
    public var logo: SheetLogo?
  }

  /// A field of the header with its share of the row, 0 to 1.
  public struct Cell: Hashable, Sendable {
    /// What it holds.
    public var field: SheetField
    /// Its part of the width.
    public var share: Double
  }

  /// Where boxes stand.
  public enum Arrangement: Hashable, Sendable {
    /// One after the other, filling so many columns evenly.
    case flowing(columns: Int, landscapeColumns: Int)
    /// Every box in a column of its own choosing; what is not named comes last.
    case fixed([[SheetBoxKind]])
  }

  /// How a box looks, and when it is there.
  public struct BoxStyle: Hashable, Sendable {
    /// When a box is printed.
    public enum Presence: String, Hashable, Sendable, CaseIterable {
      case used, always, never
    }

    /// As printed at its head.
    public var title: String
    /// `#RRGGBB`.
    public var color = "#5A5A5A"
    /// What says the same where there is no colour.
    public var mark = CategoryMark.box
    /// When it is there.
    public var presence = Presence.used
  }

  /// The head's colour for a light.
  public struct Strip: Hashable, Sendable {
    /// `#RRGGBB`.
    public var color: String
    /// What the paper is called.
    public var name: String
  }

  /// The lines to write on, under the boxes.
  public struct Notes: Hashable, Sendable {
    /// Whether there are any.
    public var isShown = true
    /// What stands above them.
    public var title = ""
    /// From line to line, in points.
    public var lineHeight = 19.0
    /// With less room than this there are none, in points.
    public var leastHeight = 46.0
  }
}

/// The mark by which a category is known on the script page.
public enum CategoryMark: String, Hashable, Sendable, CaseIterable {
  case underline, circle, asterisk, box
}
