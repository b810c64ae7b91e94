import BreakdownSheets
import ScreenplayModel

extension Report {
  /// What has to be bought, rented, made or taken from stock.
  public static func purchaseList(_ list: PurchaseList) -> Report {
    var report = Report(
      id: "purchase-list", title: "Purchase list",
      columns: [
        Column("Item id", isPrinted: false), Column("Item"), Column("Category"),
        Column("Kind", isPrinted: false), Column("Quantity", .number), Column("Multiples"),
        Column("Source"), Column("Scenes"), Column("First scene"),
        Column("Characters", isPrinted: false), Column("Need by", .date),
        Column("Vendor", entry: .text),
        Column("Estimated cost", .money, entry: .money),
        Column("Approved", isPrinted: false, entry: .choice(["yes", "no"])),
        Column("Status", entry: .choice(["to order", "ordered", "received", "not needed"])),
        Column("Notes", isPrinted: false),
      ])
    report.rows = list.items.map { item in
      [
        .text(item.element), .text(item.name), .text(item.category.title), .optional(item.kind),
        .number(item.quantity), .optional(item.multiples), .text(item.source.rawValue),
        .text(item.scenes.joined(separator: ", ")), .optional(item.firstScene),
        .text(item.characters.joined(separator: ", ")), item.neededBy.map(Cell.date) ?? .empty,
        .empty, .empty,
        .empty, .empty, .text(item.confidence < SheetElement.doubtfulBelow ? "doubtful" : ""),
      ]
    }
    return report
  }
}
