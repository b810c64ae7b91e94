import BreakdownSheets
import ScreenplayModel

/// A breakdown of a few scenes, put together by hand.
enum PageBreakdown {
  /// What is put where a script's own words go.
  static let hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&\u{1}"

  /// Sheets of headings with their light, setting and length; every element is on the given sheets.
  static func make(
    title: String = "HARBOUR",
    scenes: [(heading: String, SceneSetting?, DayNight?, eighths: Int)],
    elements: [(ElementCategory, name: String, sheets: [Int])] = []
  ) -> Breakdown {
    var sheets = scenes.enumerated().map { index, scene in
      var sheet = BreakdownSheet(
        sheetNumber: index + 1, sceneNumber: "\(index + 1)A", line: 10 * index + 1,
        heading: scene.heading, page: "\(index + 1)", eighths: Eighths(scene.eighths))
      sheet.set = scene.heading
      sheet.setting = scene.1
      sheet.dayNight = scene.2
      return sheet
    }
    for (index, element) in elements.enumerated() {
      for sheet in element.sheets {
        let position = SourcePosition(file: "harbour.fountain", line: 10 * sheet + 3)
        sheets[sheet].elements.append(
          SheetElement(
            element: index, confidence: 0.9, source: .inferred,
            evidence: [
              Evidence(position: position, text: element.name, rule: "listed"),
              Evidence(
                position: SourcePosition(file: "harbour.fountain", line: position.line + 2),
                text: element.name, rule: "listed"),
            ]))
      }
    }
    let facts = ScriptFacts(
      title: title, file: "harbour.fountain", sourceFormat: "fountain", sha256: "0", pages: 3)
    return Breakdown(
      script: facts, sheets: sheets,
      elements: elements.map { category, name, sheets in
        BreakdownElement(
          id: BreakdownElement.id(category: category, name: name), category: category, name: name,
          sheets: sheets)
      })
  }
}
