import BreakdownReports
import Foundation
import ProductionInventory

extension Report {
  /// Lines of the ledger: what changed, by whom, when and why.
  ///
  /// - Parameter names: What the items are called, by their number.
  public static func ledger(_ movements: [StockMovement], names: [Int64: String]) -> Report {
    Report(
      id: "history", title: "History",
      columns: [
        .init("No.", .number), .init("Date"), .init("Item"), .init("Item no.", .number),
        .init("What"), .init("In house", .number), .init("Out", .number),
        .init("Reserved", .number), .init("On order", .number), .init("Undoes", .number),
        .init("Condition"), .init("Note"), .init("By"), .init("Reason"),
      ],
      rows: movements.map { row($0, name: names[$0.change.item]) })
  }

  private static func row(_ movement: StockMovement, name: String?) -> [Cell] {
    let (change, levels) = (movement.change, movement.change.levels)
    return [
      .number(Int(movement.id)), .text(movement.signature.date.formatted(.iso8601)),
      .text(orEmpty: name), .number(Int(change.item)), .text(change.kind.title),
      .nonZero(levels.onHand), .nonZero(levels.checkedOut), .nonZero(levels.reserved),
      .nonZero(levels.ordered), change.undoes.map { .number(Int($0)) } ?? .empty,
      .text(orEmpty: change.condition), .text(orEmpty: change.note),
      .text(movement.signature.by), .text(orEmpty: movement.signature.reason),
    ]
  }
}

extension StockMovement.Kind {
  /// As people say it.
  public var title: String {
    switch self {
    case .checkedOut: "checked out"
    case .sentBack: "sent back"
    default: rawValue
    }
  }
}
