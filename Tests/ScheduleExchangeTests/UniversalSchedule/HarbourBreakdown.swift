import BreakdownSheets
import ScreenplayModel

/// A breakdown to write: three scenes of which one is omitted, and one without a number.
enum HarbourBreakdown {
  static let standard: Breakdown = {
    var loft = BreakdownSheet(
      sheetNumber: 1, sceneNumber: "1", line: 3, heading: "INT. NET LOFT - DAY", page: "1",
      eighths: Eighths(3))
    loft.setting = .interior
    loft.set = "NET LOFT"
    loft.dayNight = .day
    loft.scriptDay = "1"
    loft.synopsis = "Mara finds the \"lantern\"."
    loft.elements = [entry(0), entry(1), entry(2)]
    var omitted = BreakdownSheet(
      sheetNumber: 2, sceneNumber: "2", line: 9, heading: "OMITTED", page: "1", eighths: Eighths(0))
    omitted.isOmitted = true
    var quay = BreakdownSheet(
      sheetNumber: 3, line: 11, heading: "EXT. QUAY / Net Loft - NIGHT", page: "",
      eighths: Eighths(17))
    quay.setting = .interiorExterior
    quay.set = "Net Loft"
    quay.dayNight = .night
    quay.scriptDay = "1"
    quay.location = "Old Dock"
    quay.elements = [entry(0), entry(3)]
    return Breakdown(
      script: ScriptFacts(
        title: "Harbour", author: "A. Writer", revision: "Blue", file: "harbour.fountain",
        sourceFormat: "fountain", sha256: "", pages: 3),
      sheets: [loft, omitted, quay],
      elements: [
        element(.castMembers, "MARA", boardNumber: 1), element(.props, "lantern"),
        element(.props, "Küchenmesser"), element(.setDressing, "lantern"),
      ])
  }()

  static func element(
    _ category: ElementCategory, _ name: String, boardNumber: Int? = nil
  ) -> BreakdownElement {
    BreakdownElement(
      id: BreakdownElement.id(category: category, name: name), category: category, name: name,
      boardNumber: boardNumber)
  }

  private static func entry(_ element: Int) -> SheetElement {
    SheetElement(element: element, confidence: 1, source: .explicit)
  }
}
