import BreakdownReports
import BreakdownSheets
import ProductionInventory

extension Report {
  /// Whom the house buys and rents from.
  public static func vendors(_ vendors: [Vendor]) -> Report {
    Report(
      id: "vendors", title: "Vendors",
      columns: [
        .init("Vendor"), .init("Lead days", .number), .init("Contact"), .init("Email"),
        .init("Phone"), .init("Address"), .init("Notes"),
      ],
      rows: vendors.map(\.details).map { vendor in
        [
          .text(vendor.name), vendor.leadDays.map(Cell.number) ?? .empty,
          .text(orEmpty: vendor.contact), .text(orEmpty: vendor.email),
          .text(orEmpty: vendor.phone), .text(orEmpty: vendor.address),
          .text(orEmpty: vendor.notes),
        ]
      })
  }

  /// What things are reserved for and handed out to.
  public static func productions(_ productions: [Production]) -> Report {
    Report(
      id: "productions", title: "Productions",
      columns: [
        .init("Production"), .init("First day", .date), .init("Last day", .date), .init("Notes"),
      ],
      rows: productions.map(\.details).map { production in
        [
          .text(production.name), .day(production.days.first), .day(production.days.last),
          .text(orEmpty: production.notes),
        ]
      })
  }

  /// What each vendor asked last for each thing.
  public static func priceBook(_ prices: [PriceEntry]) -> Report {
    Report(
      id: "price-book", title: "Price book",
      columns: [
        .init("Item"), .init("Price", .money), .init("Currency"), .init("Vendor"),
        .init("Day", .date), .init("Note"),
      ],
      rows: prices.map { entry in
        [
          .text(entry.name), .text(entry.price.amount), .text(entry.price.currency),
          .text(orEmpty: entry.vendor), .day(entry.day), .text(orEmpty: entry.note),
        ]
      })
  }

  /// What is spoken for.
  public static func reservations(_ reservations: [Reservation]) -> Report {
    Report(
      id: "reservations", title: "Reservations",
      columns: [
        .init("No.", .number), .init("Item"), .init("Item no.", .number),
        .init("Reserved", .number),
        .init("Open", .number), .init("Production"), .init("Scenes"), .init("From", .date),
        .init("To", .date), .init("Note"),
      ],
      rows: reservations.map { reservation in
        let request = reservation.request
        return [
          .number(Int(reservation.id)), .text(reservation.itemName),
          .number(Int(reservation.item)), .number(request.quantity), .number(reservation.open),
          .text(request.production), .text(orEmpty: request.scenes.joined(separator: ", ")),
          .day(reservation.days.first), .day(reservation.days.last), .text(orEmpty: request.note),
        ]
      })
  }

  /// What is out, and with whom.
  ///
  /// - Parameter today: Given, it says what should be back by now.
  public static func checkOuts(_ checkOuts: [CheckOut], today: CivilDate? = nil) -> Report {
    Report(
      id: "checked-out", title: "What is out",
      columns: [
        .init("No.", .number), .init("Item"), .init("Item no.", .number), .init("Out", .number),
        .init("Production"), .init("Holder"), .init("Due back", .date), .init("State"),
      ],
      rows: checkOuts.map { checkOut in
        [
          .number(Int(checkOut.id)), .text(checkOut.itemName), .number(Int(checkOut.item)),
          .number(checkOut.open), .text(orEmpty: checkOut.request.production),
          .text(orEmpty: checkOut.request.holder), .day(checkOut.request.dueBack),
          today.map(checkOut.isOverdue) == true ? .text("overdue") : .empty,
        ]
      })
  }

  /// Claims that cannot be met, with both parties and what could be done.
  public static func conflicts(_ conflicts: [StockConflict]) -> Report {
    Report(
      id: "conflicts", title: "Conflicts",
      columns: [
        .init("Conflict"), .init("Item"), .init("Item no.", .number), .init("Missing", .number),
        .init("Wanted by"), .init("Taken by"), .init("Proposals"),
      ],
      rows: conflicts.map { conflict in
        let holders = conflict.holders.map(\.party)
        return [
          .text(conflict.kind.rawValue), .text(conflict.item.name),
          .number(Int(conflict.item.id)), .number(conflict.missing), .text(conflict.claim.party),
          .text(orEmpty: holders.joined(separator: "; ")),
          .text(conflict.proposals.map(\.description).joined(separator: "; ")),
        ]
      })
  }
}
