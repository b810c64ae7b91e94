import BreakdownReports
import BreakdownSheets
import ProductionInventory

extension Report {
  /// Orders, one row each.
  public static func orders(_ orders: [PurchaseOrder]) -> Report {
    Report(
      id: "orders", title: "Purchase orders",
      columns: [
        .init("No.", .number), .init("Vendor"), .init("State"), .init("Ordered", .date),
        .init("Expected", .date), .init("Lines", .number), .init("Pieces", .number),
        .init("Received", .number), .init("Total", .money), .init("Production"),
        .init("Reference"), .init("By"),
      ],
      rows: orders.map { order in
        [
          .number(Int(order.id)), .text(order.vendor), .text(order.state.rawValue),
          .day(order.signature.day), .day(order.expected), .number(order.lines.count),
          .number(order.lines.reduce(0) { $0 + $1.quantity }),
          .number(order.lines.reduce(0) { $0 + $1.received }),
          .text(orEmpty: order.total.description), .text(orEmpty: order.production),
          .text(orEmpty: order.reference), .text(order.signature.by),
        ]
      })
  }

  /// The lines of all orders, each with the number of its order.
  public static func orderLines(_ orders: [PurchaseOrder]) -> Report {
    Report(
      id: "order-lines", title: "Lines of orders",
      columns: [
        .init("Order", .number), .init("Line", .number), .init("Item"),
        .init("Item no.", .number), .init("Quantity", .number), .init("Received", .number),
        .init("Open", .number), .init("Price", .money), .init("Currency"),
      ],
      rows: orders.flatMap { order in
        order.lines.map { line in
          [
            .number(Int(order.id)), .number(Int(line.id)), .text(line.itemName),
            .number(Int(line.item)), .number(line.quantity), .number(line.received),
            .number(line.open), .text(orEmpty: line.price?.amount),
            .text(orEmpty: line.price?.currency),
          ]
        }
      })
  }

  /// One order, as it goes to the vendor and as its receipts are ticked off.
  public static func order(_ order: PurchaseOrder) -> Report {
    let facts = [
      order.vendor, order.signature.day.map { "ordered \($0)" },
      order.expected.map { "expected \($0)" }, order.production.map { "for \($0)" },
      order.reference.map { "reference \($0)" }, order.state.rawValue, order.notes,
    ]
    let total = order.total.description
    return Report(
      id: "order-lines", title: "Purchase order \(order.id)",
      note: facts.compactMap(\.self).joined(separator: ", "),
      columns: [
        .init("Line", .number), .init("Item"), .init("Quantity", .number),
        .init("Received", .number), .init("Cancelled", .number), .init("Open", .number),
        .init("Price", .money), .init("Amount", .money),
      ],
      rows: order.lines.map { line in
        let amount = line.price.flatMap { $0.times(line.quantity - line.cancelled) }
        return [
          .number(Int(line.id)), .text(line.itemName), .number(line.quantity),
          .number(line.received), .number(line.cancelled), .number(line.open),
          .text(orEmpty: line.price?.description), .text(orEmpty: amount?.description),
        ]
      },
      totals: [
        .empty, .text("Total"), .number(order.lines.reduce(0) { $0 + $1.quantity }),
        .number(order.lines.reduce(0) { $0 + $1.received }),
        .number(order.lines.reduce(0) { $0 + $1.cancelled }),
        .number(order.lines.reduce(0) { $0 + $1.open }), .empty, .text(orEmpty: total),
      ])
  }

  /// What to take from the shelves for a day, place by place.
  ///
  /// - Parameter places: Where each item is kept, by its number.
  public static func pickList(
    _ reservations: [Reservation], places: [Int64: String], production: String, day: CivilDate
  ) -> Report {
    let sorted = reservations.sorted { left, right in
      let (leftPlace, rightPlace) = (places[left.item] ?? "", places[right.item] ?? "")
      return (leftPlace, left.itemName, left.id) < (rightPlace, right.itemName, right.id)
    }
    return Report(
      id: "pick-list", title: "Pick list for \(day)", note: production,
      columns: [
        .init("Place"), .init("Item"), .init("Item no.", .number), .init("Quantity", .number),
        .init("Scenes"), .init("Until", .date), .init("Note"), .init("Taken", entry: .text),
      ],
      rows: sorted.map { reservation in
        [
          .text(places[reservation.item] ?? "no place noted"), .text(reservation.itemName),
          .number(Int(reservation.item)), .number(reservation.open),
          .text(orEmpty: reservation.request.scenes.joined(separator: ", ")),
          .day(reservation.days.last), .text(orEmpty: reservation.request.note), .empty,
        ]
      }, groupColumn: 0)
  }
}
