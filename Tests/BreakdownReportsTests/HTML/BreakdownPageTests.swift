import BreakdownSheets
import Foundation
import ScreenplayModel
import Testing

@testable import BreakdownKit
@testable import BreakdownReports

@Suite struct BreakdownPageTests {
  private func page(_ breakdown: Breakdown, layout: SheetLayout = .standard) -> String {
    let list = PurchaseList(breakdown)
    let reports: [Report] =
      [.sceneList(breakdown), .castList(breakdown)] + Report.elementLists(breakdown)
      + [.purchaseList(list)]
    return String(
      decoding: HTMLFormat.html(
        breakdown, purchaseList: list, reports: reports, layout: layout), as: UTF8.self)
  }

  private let harbour = PageBreakdown.make(
    scenes: [("SHED", .interior, .night, 11), ("YARD", .exterior, .day, 4)],
    elements: [(.castMembers, "MARA", [0, 1]), (.props, "lamp", [0])])

  @Test func saysWhatTheScriptAmountsTo() {
    #expect(
      page(harbour).contains(
        """
        <ul class="facts"><li><b>2</b> scenes</li><li><b>3</b> pages</li>\
        <li><b>1 7/8</b> pages when eighths are added up</li><li><b>1</b> cast</li>\
        <li><b>1</b> other elements</li><li><b>1</b> items to buy, rent or make</li></ul>
        """))
  }

  @Test func theContentsLeadToEveryList() {
    let html = page(harbour)
    for id in ["scene-list", "cast-list", "props", "purchase-list", "sheets"] {
      #expect(html.contains("<li><a href=\"#\(id)\">"))
      #expect(html.contains(" id=\"\(id)\""))
    }
  }

  @Test func aSheetSaysWhatThePrintedOneSays() {
    let html = page(harbour)
    #expect(
      html.contains("<article class=\"sheet nightInterior\" id=\"sheet-1\" data-scene=\"1A\">"))
    #expect(html.contains("<h3><span class=\"scene\">1A</span> SHED</h3>"))
    #expect(html.contains("<p class=\"light\"><b>NIGHT INT</b> (blue)</p>"))
    #expect(html.contains("<div class=\"f-length\"><dt>Length (pages)</dt><dd>1 3/8</dd></div>"))
    #expect(html.contains("<div class=\"p f-location\"><dt>Location</dt><dd></dd></div>"))
  }

  @Test func anElementOpensToItsEvidence() {
    #expect(
      page(harbour).contains(
        """
        <li><details><summary><bdi>lamp</bdi></summary>\
        <p>“lamp” <i>listed</i>, lines 3, 5</p></details></li>
        """))
  }

  @Test func evidenceIsGivenByWordsAndRule() {
    func found(_ text: String, _ rule: String, _ line: Int) -> Evidence {
      Evidence(position: SourcePosition(file: "a", line: line), text: text, rule: rule)
    }
    let places = EvidencePlaces.places(of: [
      found("MARA", "cue", 3), found("Mara", "name", 4), found("MARA", "cue", 9),
      found("Mara", "name", 4), found("Mara", "cue", 12),
    ])
    #expect(
      places == [
        EvidencePlaces(text: "MARA", rule: "cue", lines: [3, 9]),
        EvidencePlaces(text: "Mara", rule: "name", lines: [4]),
        EvidencePlaces(text: "Mara", rule: "cue", lines: [12]),
      ])
  }

  @Test func anOmittedSceneHasNothingButItsHeading() {
    var breakdown = harbour
    breakdown.sheets[1].isOmitted = true
    let sheet = page(breakdown).split(separator: "id=\"sheet-2\"").last ?? ""
    #expect(sheet.contains("<p class=\"omitted\">OMITTED</p>"))
    #expect(!sheet.contains("<dl"))
  }

  @Test func followsTheLayout() throws {
    let layout = try SheetLayout(
      Array(
        """
        production: {title: Tide, company: Tide Films}
        header:
          rows:
            - {set: 60, dayNight: 40}
          titles: {set: Where}
        boxes:
          columns:
            - [props]
            - [castMembers]
        categories:
          props: {title: Hand Props, color: "#123456", mark: circle}
        strips:
          nightInterior: {color: "#00FF00", name: lime}
        notes: {show: false}
        """.utf8), file: "mine.yaml")
    let html = page(harbour, layout: layout)
    #expect(html.contains("<h1>Tide <i>Tide Films</i></h1>"))
    #expect(html.contains("<dl><div class=\"f-set\"><dt>Where</dt><dd>SHED</dd></div>"))
    #expect(html.contains(".f-set { --share: 60; }"))
    #expect(!html.contains("class=\"f-length\""))
    #expect(
      html.contains(
        "<div class=\"boxes fixed\">\n<div>\n<section class=\"box k4\"><h4 class=\"m-circle\">Hand Props<"
      ))
    #expect(html.contains(".k4 { --kind: #123456; }"))
    #expect(html.contains(".nightInterior { --strip: #00FF00; }"))
    #expect(html.contains("(lime)"))
    #expect(!html.contains("<p class=\"notes\">"))
  }

  @Test func theLogoIsPartOfThePage() throws {
    var layout = SheetLayout.standard
    let png = TestPicture.png(width: 40, height: 20)
    layout.production.logo = try SheetLogo(file: "logo.png", png: png)
    let html = page(harbour, layout: layout)
    #expect(html.contains("; img-src data:; base-uri 'none'"))
    let file = Data(png).base64EncodedString()
    #expect(
      html.contains(
        ".logo { aspect-ratio: 40 / 20; background-image: url(data:image/png;base64,\(file)); }"))
    #expect(!page(harbour).contains("img-src"))
  }

  @Test func nothingOfTheScriptIsMarkup() {
    let hostile = PageBreakdown.hostile
    var breakdown = PageBreakdown.make(
      title: hostile, scenes: [(hostile, .interior, .night, 3)],
      elements: [(.castMembers, hostile, [0]), (.props, hostile, [0])])
    breakdown.script.author = hostile
    breakdown.script.draft = hostile
    breakdown.sheets[0].sceneNumber = hostile
    breakdown.sheets[0].scriptDay = hostile
    breakdown.sheets[0].timeOfDay = hostile
    breakdown.sheets[0].modifiers = [hostile]
    breakdown.sheets[0].synopsis = hostile
    breakdown.sheets[0].staging = [
      StagingNeed(
        need: "a", title: hostile, department: hostile, severity: .safety, why: hostile,
        because: [hostile])
    ]
    breakdown.elements[1].kind = hostile
    let html = page(breakdown)
    #expect(html.count(of: "<script") == 1)
    #expect(html.count(of: "</script") == 1)
    #expect(html.count(of: "<img") == 0)
    #expect(html.count(of: "alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x") > 20)
    #expect(!html.utf8.contains(1))
  }

  @Test func onlyTheScriptOfThePageRuns() {
    let html = page(harbour)
    let script = html.split(separator: "<script>").last?.split(separator: "</script>").first ?? ""
    let sum = Base64.encoded(hexadecimal: Checksum.sha256(Array(script.utf8)))
    #expect(
      html.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(sum)'"))
  }

  @Test func nothingIsLoadedFromAnywhere() {
    let html = page(harbour)
    for word in ["http:", "https:", "src=", "url(", "@import", "onclick", "javascript:"] {
      #expect(html.count(of: word) == 0, "\(word)")
    }
  }
}

extension StringProtocol {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}

/// Bytes in base 64, as a policy names them.
private enum Base64 {
  static func encoded(hexadecimal: String) -> String {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] * 16 + digits[$0 + 1]
    }
    return Data(bytes.map(UInt8.init)).base64EncodedString()
  }
}
