import ScreenplayModel

/// A Final Draft file as it stands in the XML, before its custom elements and tags are resolved:
/// both are declared after the script.
struct FinalDraftDocument {
  /// The text of all paragraphs, one after the other.
  var text: [UInt8] = []
  /// All paragraphs.
  ///
  /// Here ``Paragraph/style`` is an index into ``types``; those without a type are not script.
  var paragraphs: [Paragraph] = []
  var runs: [TextRun] = []
  var types = TypeNames()
  /// Facts of headings by paragraph.
  var headings: [Int: HeadingFacts] = [:]
  /// Own layouts of paragraphs, in order.
  var overrides: [(paragraph: Int, layout: LayoutOverride)] = []
  var titleLines: [TitleLine] = []
  var layout = PageLayout.finalDraft(paper: .letter)
  var elements: [ElementSettings] = []
  var tags = TagTable()
  var notes: [Note] = []
  var lockedPages: [LockedPage] = []
  var revisions: [RevisionSet] = []
  var revisedSpans: [RevisedSpan] = []

  /// What a scene heading says beside its text.
  struct HeadingFacts {
    var number: String?
    var length: String?
    var page: String?
    var summary: [UInt8] = []
    /// Who is in the scene, as Final Draft keeps it: those with a cue, and those whom somebody
    /// added by hand.
    var characters: [String] = []
    var isOmitted = false
  }

  /// Where a paragraph is set otherwise than its element; indents in inches.
  struct LayoutOverride {
    var leftIndent: Double?
    var rightIndent: Double?
    var firstIndent: Double?
    var spaceBefore: Double?
    var spacing: Double?
    var startsNewPage: Bool?
    var alignment: TextAlignment?

    /// Takes an attribute of `Paragraph` or `ParagraphSpec`.
    mutating func read(_ name: XMLName, _ value: XMLText) {
      switch name {
      case "LeftIndent": leftIndent = value.decimal
      case "RightIndent": rightIndent = value.decimal
      case "FirstIndent": firstIndent = value.decimal
      case "SpaceBefore": spaceBefore = value.decimal
      case "Spacing": spacing = value.decimal
      case "StartsNewPage": startsNewPage = value.isYes
      case "Alignment": alignment = TextAlignment(rawValue: value.string.lowercased()) ?? .left
      default: break
      }
    }

    /// The layout of an element with these changes; a negative right edge counts from the right.
    func applied(to layout: ParagraphLayout, paperWidth: Double) -> ParagraphLayout {
      var layout = layout
      layout.leftIndent = leftIndent ?? layout.leftIndent
      layout.firstIndent = firstIndent ?? layout.firstIndent
      layout.spaceBefore = max(0, spaceBefore ?? layout.spaceBefore)
      layout.startsNewPage = startsNewPage ?? layout.startsNewPage
      layout.alignment = alignment ?? layout.alignment
      if let rightIndent {
        layout.rightIndent = rightIndent > 0 ? rightIndent : paperWidth / 72 + rightIndent
      }
      if let spacing, spacing > 0 { layout.spacing = spacing }
      return layout
    }
  }

  /// An element of `ElementSettings`.
  struct ElementSettings {
    var type: String
    var paginateAs: String?
    var isAllCaps = false
    var textStyle: TextRun.Style = []
    var fontSize = 12.0
    var layout = LayoutOverride()
  }

  /// A line of the title page.
  struct TitleLine {
    /// How it is set, when the file says so.
    enum Alignment { case center, left, right }

    var text = ""
    var line = 0
    var alignment: Alignment?
  }

  /// A script note.
  struct Note {
    /// What it is about.
    enum Anchor {
      /// The paragraph it stands in.
      case paragraph(Int)
      /// A place as Final Draft counts them: ``FinalDraftOffsets``.
      case offset(Int)
      /// The script as a whole.
      case script
    }

    var anchor: Anchor
    var line: Int
    /// Its title and its paragraphs, one on a line.
    var text: [UInt8]
  }

  /// A page that is locked.
  struct LockedPage {
    var label: String
    var level: Int
    var offset: Int
  }

  /// A revision's number on a stretch of a paragraph's text.
  struct RevisedSpan {
    var revision: Int
    var paragraph: Int
    var text: TextRange
  }

  /// `TagData`: which number stands for which elements.
  struct TagTable {
    /// A tag number on a stretch of a paragraph's text.
    struct Span {
      var number: Int
      var paragraph: Int
      var text: TextRange
    }

    /// A breakdown element of the file.
    struct Definition {
      var category: String
      var label: String
    }

    var spans: [Span] = []
    /// Category names and definitions by id; ids of definitions by tag number.
    var categories: [String: String] = [:]
    var definitions: [String: Definition] = [:]
    private(set) var definitionIDs: [Int: [String]] = [:]
    /// Every mention of a number is a mention of all its elements.
    private static let mostElements = 16

    /// Lets a number stand for one more element.
    mutating func add(_ id: String, to number: Int) {
      guard definitionIDs[number, default: []].count < Self.mostElements else { return }
      definitionIDs[number, default: []].append(id)
    }
  }
}
