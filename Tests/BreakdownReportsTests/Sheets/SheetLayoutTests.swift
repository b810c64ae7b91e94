import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

/// What a production writes about its sheets, and what it is told when that cannot be read.
@Suite struct SheetLayoutTests {
  private func layout(
    _ text: String, logo: (String) -> [UInt8]? = { _ in nil }
  ) throws -> SheetLayout {
    try SheetLayout(Array(text.utf8), file: "mine.yaml", logo: logo)
  }

  private func message(_ text: String, logo: (String) -> [UInt8]? = { _ in nil }) -> String {
    do {
      _ = try layout(text, logo: logo)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  // MARK: The standard file

  @Test func theStandardFileNamesEveryKey() throws {
    let layout = SheetLayout.standard
    #expect(Set(layout.fieldTitles.keys) == Set(SheetField.allCases))
    #expect(Set(layout.rows.joined().map(\.field)) == Set(SheetField.allCases))
    #expect(Set(layout.styles.keys) == Set(SheetBoxKind.all))
    #expect(Set(layout.strips.keys) == Set(StripColor.allCases))
    #expect(Set(layout.sizes.keys) == Set(SheetText.allCases))
    #expect(layout.arrangement == .flowing(columns: 3, landscapeColumns: 4))
    #expect(layout.notes.title == "Notes")
    #expect(layout.fonts.first == "Liberation Sans")
    #expect(layout.paper == .letter)
    #expect(!layout.isLandscape)
    #expect(layout.production == SheetLayout.Production())
  }

  @Test func theStandardFileSaysWhatTheTradeSays() throws {
    let layout = SheetLayout.standard
    for category in ElementCategory.all {
      let style = layout.style(of: .category(category))
      #expect(style.title == category.title)
      #expect(style.color == category.color)
      #expect(style.mark.rawValue == category.mark)
      #expect(style.presence == .used)
    }
    for light in StripColor.allCases {
      #expect(layout.strip(light) == SheetLayout.Strip(color: light.hex, name: light.name))
    }
    #expect(layout.order == SheetBoxKind.all)
  }

  @Test func aCopyOfTheStandardFileIsTheStandardLayout() throws {
    let copy = try SheetLayout(SheetLayout.standardFile, file: "copy.yaml")
    #expect(copy == .standard)
  }

  @Test(arguments: ["", "# nothing\n", "page:\n  paper: letter\n"])
  func whatIsNotSaidIsAsInTheStandardFile(text: String) throws {
    #expect(try layout(text) == .standard)
  }

  // MARK: What may be changed

  @Test func thePageLiesAcross() throws {
    let layout = try layout("page: {paper: a4, orientation: landscape, margin: 28.5}")
    #expect(layout.pageSize == (841.89, 595.28))
    #expect(layout.margin == 28.5)
    #expect(layout.columnCount == 4)
  }

  @Test func theHeaderHoldsTheFieldsOfTheProduction() throws {
    let layout = try layout(
      """
      header:
        rows:
          - {set: 60, dayNight: 20}
          - {synopsis: 1}
        titles: {set: Décor}
      """)
    #expect(layout.rows.map { $0.map(\.field) } == [[.set, .dayNight], [.synopsis]])
    #expect(layout.rows[0].map(\.share) == [0.75, 0.25])
    #expect(layout.title(of: .set) == "Décor")
    #expect(layout.title(of: .length) == "Length (pages)")
  }

  @Test func boxesFollowTheOrderOfTheProduction() throws {
    let layout = try layout("boxes: {columns: 2, order: [staging, props]}")
    #expect(layout.order.prefix(3).map(\.id) == ["staging", "props", "castMembers"])
    #expect(layout.order.count == SheetBoxKind.all.count)
    #expect(layout.columnCount == 2)
  }

  @Test func boxesStayInTheirColumns() throws {
    let layout = try layout(
      """
      boxes:
        columns:
          - [castMembers, stunts]
          - [props]
      """)
    guard case .fixed(let columns) = layout.arrangement else {
      Issue.record("the columns are not fixed")
      return
    }
    #expect(columns[0].map(\.id) == ["castMembers", "stunts"])
    #expect(columns[1].first?.id == "props")
    #expect(Set(columns.joined()) == Set(SheetBoxKind.all))
  }

  @Test func categoriesAreNamedColouredAndHidden() throws {
    let layout = try layout(
      """
      categories:
        props: {title: Hand Props, color: "#00ff00", mark: circle, show: always}
        camera: {show: never}
      strips:
        nightInterior: {color: "#CDE8C9", name: green}
      """)
    #expect(
      layout.style(of: .category(.props))
        == SheetLayout.BoxStyle(
          title: "Hand Props", color: "#00ff00", mark: .circle, presence: .always))
    #expect(layout.style(of: .category(.camera)).presence == .never)
    #expect(layout.style(of: .category(.camera)).title == "Camera")
    #expect(layout.strip(.nightInterior) == SheetLayout.Strip(color: "#CDE8C9", name: "green"))
  }

  @Test func textNotesAndProductionAreSet() throws {
    let layout = try layout(
      """
      production: {title: HARBOUR, company: Tide Films, episode: 104}
      notes: {show: no, lineHeight: 24}
      text: {fonts: [Inter, Arial], sizes: {entry: 11}}
      """)
    #expect(layout.production.title == "HARBOUR")
    #expect(layout.production.company == "Tide Films")
    #expect(layout.production.episode == "104")
    #expect(layout.notes == SheetLayout.Notes(isShown: false, title: "Notes", lineHeight: 24))
    #expect(layout.fonts == ["Inter", "Arial"])
    #expect(layout.size(.entry) == 11)
    #expect(layout.size(.title) == 15)
  }

  @Test func theLogoIsReadFromBesideTheLayout() throws {
    let picture = TestPicture.png(width: 3, height: 2)
    var asked: [String] = []
    let layout = try layout("production:\n  logo: art/logo.png") { name in
      asked.append(name)
      return picture
    }
    #expect(asked == ["art/logo.png"])
    #expect(layout.production.logo?.width == 3)
    #expect(layout.production.logo?.height == 2)
    #expect(layout.production.logo?.png == picture)
  }

  // MARK: Errors

  private static let known = "page, production, header, boxes, categories, strips, notes, text"
  private static let boxes = SheetBoxKind.all.map(\.id).joined(separator: ", ")

  @Test(arguments: [
    (
      "# mine\npages: {}",
      "2: error: no key 'pages' in the layout; did you mean 'page'? there are \(known)"
    ),
    ("- page", "1: error: the layout holds keys with values; it knows \(known)"),
    ("page: a4", "1: error: 'page' holds keys with values; it knows paper, orientation, margin"),
    (
      "page:\n  paper: a5",
      "2: error: no 'a5' for 'page.paper'; did you mean 'a4'? there are letter, a4"
    ),
    (
      "page:\n  orientation: across",
      "2: error: no 'across' for 'page.orientation'; there are portrait, landscape"
    ),
    ("page:\n  margin: wide", "2: error: 'page.margin' is a number from 14 to 144, not 'wide'"),
    ("page: {margin: .nan}", "1: error: 'page.margin' is a number from 14 to 144, not '.nan'"),
    ("page: {margin: 1e9}", "1: error: 'page.margin' is a number from 14 to 144, not '1e9'"),
    ("production:\n  title: [a]", "2: error: 'production.title' is a text"),
    ("header:\n  rows: set", "2: error: 'header.rows' is a list: [first, second]"),
    (
      "header:\n  rows:\n    - {set: 1}\n    - {set: 2}",
      "4: error: the field 'set' stands twice in the header"
    ),
    (
      "header: {rows: [{}]}",
      "1: error: a row of the header holds 1 to 8 fields: {set: 75, dayNight: 25}"
    ),
    (
      "header: {rows: [{set: 0}]}",
      "1: error: 'header.rows.set' is a number from 1 to 1000, not '0'"
    ),
    ("boxes: {columns: 9}", "1: error: 'boxes.columns' is a whole number from 1 to 6, not '9'"),
    ("boxes: {columns: []}", "1: error: 'boxes.columns' lists 1 to 8 columns, or is a number"),
    (
      "boxes:\n  order:\n    - props\n    - prop",
      "4: error: no box 'prop'; did you mean 'props'? there are \(boxes)"
    ),
    (
      "boxes: {columns: [[props], [props]]}",
      "1: error: the box 'props' stands twice in 'boxes.columns'"
    ),
    (
      "categories:\n  props: {colour: red}",
      "2: error: no key 'colour' in 'categories.props'; did you mean 'color'? there are title, color, mark, show"
    ),
    (
      "categories:\n  props: {color: #FF0000\n}",
      "2: error: 'categories.props.color' is a colour in quotes: \"#C0272D\""
    ),
    (
      "strips: {dawnDusk: {color: pink}}",
      "1: error: 'strips.dawnDusk.color' is a colour in quotes: \"#C0272D\", not 'pink'"
    ),
    ("notes: {show: perhaps}", "1: error: 'notes.show' is true or false, not 'perhaps'"),
    (
      "text: {fonts: ['A, B']}",
      "1: error: 'text.fonts' is a list of font families: [Liberation Sans, Arial]"
    ),
    ("text: {fonts: []}", "1: error: 'text.fonts' names 1 to 20 font families"),
    ("page: {paper: a4}\npage: {paper: a4}", "1: error: the key 'page' stands twice"),
    ("page: {paper: a4", "2: error: not YAML: did not find expected ',' or '}'"),
    (
      "page: &p {paper: a4}\nnotes: *p",
      "1: error: anchors (&) are not read: write the value out"
    ),
    (
      "production: {logo: gone.png}",
      "1: error: there is no logo 'gone.png' that can be read; it is looked for beside the layout"
    ),
  ])
  func errorsNameLineAndKey(text: String, expected: String) {
    #expect(message(text) == "mine.yaml:\(expected)")
  }

  @Test func aLogoThatIsNoPictureIsRefused() {
    #expect(
      message("production: {logo: logo.jpg}") { _ in Array("JFIF".utf8) }
        == "mine.yaml:1: error: the logo 'logo.jpg' is no PNG picture; save it as one")
    #expect(
      message("production: {logo: wall.png}") { _ in TestPicture.png(width: 4001, height: 1) }
        == "mine.yaml:1: error: the logo 'wall.png' is too large; at most 4000 pixels a side and 4 MB"
    )
  }

  @Test func aVeryLargeFileIsRefused() {
    let text = String(repeating: "# breakdown\n", count: 30_000)
    #expect(message(text) == "mine.yaml:1: error: larger than 256 kB; is this a layout?")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "!!map {", "\u{0}", "\u{FEFF}\t"])
  func hostileFilesEndInAnError(piece: String) {
    #expect(message(String(repeating: piece, count: 20_000)).hasPrefix("mine.yaml:"))
  }
}
