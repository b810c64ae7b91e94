import Foundation
import Testing

@testable import BreakdownReports

@Suite struct LabelsPDFTests {
  @Test func aCodeHasItsThreeMarksAndNothingElseInTheCorner() throws {
    let code = try QRCode("A-017")
    #expect(code.width == 21)
    // The first row of a mark is seven dark squares, then a light one.
    let first = code.runs.filter { $0.row == 0 }
    #expect(first.first.map { [$0.column, $0.length] } == [0, 7])
    #expect(first.last.map { [$0.column, $0.length] } == [14, 7])
    #expect(code.runs.filter { $0.row == 20 }.first.map { [$0.column, $0.length] } == [0, 7])
    #expect(try QRCode("A-018") != code)
  }

  @Test func aTextThatIsTooLongIsNamed() {
    let text = String(repeating: "x", count: 5000)
    let error = #expect(throws: ReportError.self) { try QRCode(text) }
    let start = String(text.prefix(40))
    #expect(
      error?.description == "error: the PDF could not be drawn: '\(start)' does not fit a QR code; "
        + "give it a shorter tag")
  }

  @Test(arguments: LabelSheet.all)
  func everyLabelIsOnItsSheet(sheet: LabelSheet) throws {
    let last = sheet.area(sheet.count - 1)
    #expect(sheet.area(0).x >= 0 && sheet.area(0).y >= 0)
    #expect(last.right <= sheet.paper.width + 0.01)
    #expect(last.bottom <= sheet.paper.height + 0.01)
    #expect(sheet.area(1).x >= sheet.area(0).right || sheet.columns == 1)
    #expect(LabelSheet.named(sheet.id.lowercased()) == sheet)
  }

  @Test(arguments: [(1, 0, 1), (21, 0, 1), (22, 0, 2), (21, 1, 2), (1, 21, 1)])
  func labelsGoOnAsManySheetsAsTheyNeed(labels: Int, used: Int, pages: Int) throws {
    let sheet = try #require(LabelSheet.named("L7160"))
    let all = (0..<labels).map { Label(code: "A-\($0)", name: "Lantern \($0)", tag: "A-\($0)") }
    let bytes = try LabelsPDF.pdf(all, on: sheet, used: used)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/Count \(pages)"))
    #expect(try LabelsPDF.pdf(all, on: sheet, used: used) == bytes)
  }
}
