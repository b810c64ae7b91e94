import BreakdownReports
import BreakdownSheets

extension ScriptBreakdown {
  /// The breakdown as a page for a browser, with every list.
  public func page(layout: SheetLayout = .standard) -> [UInt8] {
    let lists: [Report] =
      [.sceneList(breakdown), .castList(breakdown)] + Report.elementLists(breakdown)
      + [.purchaseList(purchaseList)]
    return HTMLFormat.html(
      breakdown, purchaseList: purchaseList, reports: lists, layout: layout)
  }
}
