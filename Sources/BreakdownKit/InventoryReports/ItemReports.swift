import BreakdownReports
import BreakdownSheets
import ProductionInventory
import ScreenplayModel

extension Report {
  /// What the house keeps, as a terminal or a page has room for it.
  public static func stock(_ items: [InventoryItem]) -> Report {
    let columns: [Column] = [
      .init("No.", .number), .init("Item"), .init("In house", .number), .init("Out", .number),
      .init("Reserved", .number), .init("On order", .number), .init("Place"), .init("Category"),
      .init("Kind"), .init("Tag"), .init("Value", .money), .init("Condition"),
      .init("Due back", .date),
    ]
    return Report(
      id: "inventory", title: "Inventory", columns: columns,
      rows: items.map { item in
        [
          .number(Int(item.id)), .text(item.name), .number(item.levels.onHand),
          .nonZero(item.levels.checkedOut), .nonZero(item.levels.reserved),
          .nonZero(item.levels.ordered), .text(orEmpty: item.place),
          .text(orEmpty: item.categoryTitle), .text(item.kind.rawValue), .text(orEmpty: item.tag),
          .text(orEmpty: item.value?.description), .text(orEmpty: item.condition),
          .day(item.dueBack),
        ]
      })
  }

  /// Everything about what the house keeps, under headings that an import knows.
  public static func stockTable(_ items: [InventoryItem]) -> Report {
    let titles = [
      "Item", "Place", "Category", "Kind", "Condition", "Owner", "Value", "Currency", "Supplier",
      "Tag", "Also called", "Photo",
    ]
    let numbers = ["Reorder point", "Out", "Reserved", "On order", "Stock number"]
    let columns =
      [Column("Quantity", .number)] + titles.map { Column($0) }
      + numbers.map { Column($0, .number) } + [Column("Due back", .date), Column("Notes")]
    return Report(
      id: "inventory", title: "Inventory", columns: columns,
      rows: items.map { item in
        let texts: [String?] = [
          item.name, item.place, item.categoryTitle, item.kind.rawValue, item.condition,
          item.owner, item.value?.amount, item.value?.currency, item.supplier, item.tag,
          item.alsoCalled.joined(separator: "; "), item.photo,
        ]
        let levels = item.levels
        let before: [Cell] = [.number(levels.onHand)] + texts.map(Cell.text(orEmpty:))
        let after: [Cell] = [
          item.reorderPoint.map(Cell.number) ?? .empty, .number(levels.checkedOut),
          .number(levels.reserved), .number(levels.ordered), .number(Int(item.id)),
          .day(item.dueBack), .text(orEmpty: item.notes),
        ]
        return before + after
      })
  }

  /// What has fallen to its reorder point.
  public static func lowStock(_ items: [InventoryItem]) -> Report {
    Report(
      id: "low-stock", title: "What is low",
      note: "In the house and on order together are no more than the reorder point.",
      columns: [
        .init("No.", .number), .init("Item"), .init("In house", .number),
        .init("On order", .number), .init("Reorder point", .number), .init("Supplier"),
        .init("Place"),
      ],
      rows: items.map { item in
        [
          .number(Int(item.id)), .text(item.name), .number(item.levels.onHand),
          .number(item.levels.ordered), item.reorderPoint.map(Cell.number) ?? .empty,
          .text(orEmpty: item.supplier), .text(orEmpty: item.place),
        ]
      })
  }

  /// Where things are kept.
  public static func places(_ places: [Place]) -> Report {
    Report(
      id: "places", title: "Places",
      columns: [
        .init("Place"), .init("Kind"), .init("Items", .number), .init("Pieces", .number),
      ],
      rows: places.map { place in
        [
          .text(place.name), .text(orEmpty: place.kind?.rawValue), .number(place.items),
          .number(place.pieces),
        ]
      })
  }
}

extension InventoryItem {
  /// The title of a category that is ours, or the house's own word.
  fileprivate var categoryTitle: String? {
    details.category.map { ElementCategory.named($0)?.title ?? $0 }
  }
}

extension Report.Cell {
  /// Text, or nothing.
  static func text(orEmpty text: String?) -> Self {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// A number, or nothing where there is none of it.
  static func nonZero(_ number: Int) -> Self { number == 0 ? .empty : .number(number) }

  /// A day, or nothing.
  static func day(_ day: CivilDate?) -> Self { day.map { .date($0.description) } ?? .empty }
}
