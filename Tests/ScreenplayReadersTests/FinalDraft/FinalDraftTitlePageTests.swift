import ScreenplayModel
import ScreenplayReaders
import Testing

/// The title page, which has no keys: lines are known by their place and words.
struct FinalDraftTitlePageTests {
  private func entries(_ lines: String...) throws -> [String] {
    let paragraphs = lines.map { line in
      let alignment = line.hasPrefix("<") ? "Left" : line.hasPrefix(">") ? "Right" : "Center"
      let text = line.drop { "<>".contains($0) }
      return "<Paragraph Alignment=\"\(alignment)\"><Text>\(text)</Text></Paragraph>"
    }
    return try read(paragraphs.joined()).titlePage.map { "\($0.key)=\($0.text)" }
  }

  private func read(_ paragraphs: String) throws -> Screenplay {
    try FinalDraftSample(
      content: paragraph("Action", "A."),
      settings: "<TitlePage><Content>\(paragraphs)</Content></TitlePage>"
    ).read()
  }

  @Test func itBeginsWithTitleCreditAndAuthor() throws {
    #expect(
      try entries(
        "", "THE HARBOUR", "Part One", "", "Written by", "", "Ida Roe", "&amp; Bo Lin", "",
        "1 Quay St", "X") == [
          "Title=THE HARBOUR\nPart One", "Credit=Written by", "Author=Ida Roe\n& Bo Lin",
          "=1 Quay St\nX",
        ])
  }

  @Test func itIsNoPartOfTheScript() throws {
    let script = try read("<Paragraph><Text>THE HARBOUR</Text></Paragraph>")
    #expect(script.dump == ["4 action \"A.\""])
    #expect(script.title == "THE HARBOUR")
  }

  @Test func theTitleIsTheFirstLineInTheMiddle() throws {
    #expect(
      try entries("<Episode 101", "", "THE HARBOUR", "", "by", "Ida Roe")
        == ["=Episode 101", "Title=THE HARBOUR", "Credit=by", "Author=Ida Roe"])
  }

  @Test func whereNothingIsInTheMiddleTheFirstLineIsTheTitle() throws {
    #expect(
      try entries("<THE HARBOUR", "", "<by", "<Ida Roe")
        == ["Title=THE HARBOUR", "Credit=by", "Author=Ida Roe"])
  }

  @Test(arguments: ["Written by", "Screenplay by", "A screenplay by", "written and directed by"])
  func aCreditMayNameTheAuthorItself(credit: String) throws {
    #expect(
      try entries("THE HARBOUR", "\(credit) Ida Roe")
        == ["Title=THE HARBOUR", "Credit=\(credit)", "Author=Ida Roe"])
  }

  @Test(arguments: [
    "Based on the novel by Ida Roe", "Story by Ida Roe", "Inspired by a true story",
  ])
  func aSourceIsNoCredit(line: String) throws {
    #expect(
      try entries("THE HARBOUR", "", "by", "Bo Lin", "", line).last == "Source=\(line)")
  }

  @Test func theLinesAtTheLeftAreTheContact() throws {
    #expect(
      try entries("THE HARBOUR", "by", "Ida Roe", "", "<1 Quay St", "<540-297-9187", "", "CAST")
        == [
          "Title=THE HARBOUR", "Credit=by", "Author=Ida Roe", "Contact=1 Quay St\n540-297-9187",
          "=CAST",
        ])
  }

  @Test(arguments: [
    "3/5/2019", "2019-05-03", "3.5.19", "3 May 2019", "May 3, 2019", "3rd of May 2019", "May 2019",
  ])
  func aDayIsTheDraftDate(line: String) throws {
    let found = try entries("THE HARBOUR", "by", "Ida Roe", "", ">\(line)", ">1 Quay St")
    #expect(found.suffix(2) == ["Draft date=\(line)", "=1 Quay St"])
  }

  @Test(arguments: [
    "Blue Revisions 3/5/19", "PINK PAGES", "Revised 3 May 2019", "Goldenrod Rev. (03/05/19)",
    "2nd Blue Draft",
  ])
  func aColourOfPagesIsTheRevision(line: String) throws {
    #expect(try entries("THE HARBOUR", "by", "Ida Roe", "", line).last == "Revision=\(line)")
  }

  @Test(arguments: ["FIRST DRAFT", "Shooting Script", "Second draft - May 2019"])
  func aDraftIsNamed(line: String) throws {
    #expect(try entries("THE HARBOUR", "by", "Ida Roe", "", line).last == "Draft=\(line)")
  }

  @Test(arguments: ["Copyright 2019 Ida Roe", "© Ida Roe", "(c) 2019 Ida Roe"])
  func aRightIsNoAddress(line: String) throws {
    #expect(try entries("THE HARBOUR", "by", "Ida Roe", "", "<\(line)").last == "Copyright=\(line)")
  }

  @Test(arguments: ["THE BLUE ROOM", "DRAFT", "MAY 1945", "REVISIONS", "STAND BY ME"])
  func aTitleIsATitleWhateverItSays(title: String) throws {
    #expect(
      try entries(title, "", "by", "Ida Roe") == ["Title=\(title)", "Credit=by", "Author=Ida Roe"])
  }

  @Test func revisionsByOthersAreNoSecondCredit() throws {
    #expect(
      try entries("X", "by", "Ida Roe", "", "Revisions by", "Bo Lin").last
        == "=Revisions by\nBo Lin")
  }
}
