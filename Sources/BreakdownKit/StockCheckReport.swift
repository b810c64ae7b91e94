import BreakdownReports
import BreakdownSheets
import ProductionInventory

extension Report {
  /// A purchase list with what the stock has of each row.
  public static func stockCheck(_ check: StockCheck) -> Report {
    var report = Report(
      id: "purchase-list", title: "Purchase list and stock",
      columns: [
        Column("Item id", isPrinted: false), Column("Item"), Column("Category"),
        Column("Needed", .number), Column("In stock", .number), Column("Short", .number),
        Column("Source"), Column("Scenes"), Column("Need by"), Column("Multiples"),
        Column("Stock"),
      ])
    report.rows = check.rows.map { row in
      [
        .text(row.item.element), .text(row.item.name), .text(row.item.category.title),
        .number(row.item.quantity), .number(row.inStock), .number(row.short),
        .text(row.item.source.rawValue), .text(row.item.scenes.joined(separator: ", ")),
        row.item.neededBy.map(Cell.text) ?? .empty, row.item.multiples.map(Cell.text) ?? .empty,
        .text(row.status),
      ]
    }
    return report
  }
}
