import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// A file that holds a whole script's breakdown, at the top of its folder.
public struct FolderFile: Sendable {
  /// What it is called on the command line.
  public var id: String
  /// Its name.
  public var name: String
  /// One line of help.
  public var help: String
  /// Whether it is made when nothing is chosen.
  public var isUsual = true
  /// Its bytes.
  let bytes: @Sendable (FolderContents, (PrintWarning) -> Void) throws -> [UInt8]

  /// Every such file, in the order they are written.
  public static let all: [FolderFile] = [
    FolderFile(
      id: "book", name: "breakdown.pdf", help: "all lists and a breakdown sheet per scene, to print"
    ) {
      try BookPDF.pdf(
        reports: $0.reports.filter(\.standsInBook).flatMap(\.pageTables),
        breakdown: $0.script.breakdown, layout: $0.layout, warn: $1)
    },
    FolderFile(
      id: "marked-script", name: "marked-script.pdf",
      help: "the script with every element marked, to print"
    ) { try $0.script.markedScript(warn: $1) },
    FolderFile(
      id: "html", name: "breakdown.html", help: "everything on one page, for a browser"
    ) { contents, _ in
      HTMLFormat.html(
        contents.script.breakdown, purchaseList: contents.purchaseList, reports: contents.reports,
        layout: contents.layout)
    },
    FolderFile(
      id: "xlsx", name: "breakdown.xlsx", help: "every list as a sheet of a workbook"
    ) { contents, _ in
      try XLSXFormat.workbook(
        contents.reports, of: contents.script.breakdown.script, paper: contents.layout.paper)
    },
    FolderFile(id: "json", name: "breakdown.json", help: "everything, for other programs") {
      contents, _ in
      BreakdownFormat.json(contents.script.breakdown, purchaseList: contents.purchaseList)
    },
    FolderFile(
      id: "sheets", name: "breakdown-sheets.pdf", help: "the sheets of the book by themselves",
      isUsual: false
    ) { try SheetsPDF.pdf($0.script.breakdown, layout: $0.layout, warn: $1) },
  ]
}

/// What a script's folder is made from.
struct FolderContents: Sendable {
  var script: ScriptBreakdown
  /// With dates, when there is a schedule.
  var purchaseList: PurchaseList
  /// The lists, in their order.
  var reports: [Report]
  /// How the pages look.
  var layout: SheetLayout
}
