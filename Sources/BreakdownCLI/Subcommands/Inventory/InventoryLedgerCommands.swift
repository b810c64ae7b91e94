import ArgumentParser
import BreakdownKit

/// What changed, by whom, when and why.
struct InventoryHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show what changed, by whom, when and why.",
    discussion: """
      breakdown inventory history                    the latest changes of everything
      breakdown inventory history "Lantern, brass"   every change of one item
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String?

  @Option(help: "At most so many of the latest changes.")
  var limit: Int = 50

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func run() async throws {
    let (name, limit) = (item, limit)
    let (movements, names) = try await options.read { inventory in
      let movements: [StockMovement]
      if let name {
        movements = try inventory.movements(ofItem: try inventory.item(named: name).id)
      } else {
        movements = try inventory.movements(latest: limit)
      }
      let ids = Swift.Set(movements.map(\.change.item))
      let names = try ids.map { ($0, try inventory.item($0).name) }
      return (movements, Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
    try output.write(.ledger(movements, names: names))
  }
}

/// Adds the ledger up again.
struct InventoryCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Add the whole ledger up again and compare.",
    discussion: "Ends with exit code 1 when a number is not the sum of its movements.")

  @OptionGroup var options: InventoryOptions

  func run() async throws {
    let check = try await options.read { try $0.check() }
    for fault in check.faults { Console.note("\(options.location.name): error: \(fault)") }
    guard check.faults.isEmpty else { throw ExitCode(1) }
    Console.out(
      "\(options.location.name): \(check.movements) movements of \(check.items) items add up\n")
  }
}

/// What to take from the shelves for a day.
struct InventoryPickCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pick",
    abstract: "Make a pick list: what a production has reserved for a day, place by place.",
    discussion: """
      breakdown inventory pick Harbour 2027-03-01
      breakdown inventory pick Harbour 2027-03-01 --format pdf -o pick.pdf
      """)

  @Argument(help: "The production.")
  var production: String

  @Argument(help: "The shooting day: 2027-03-01.")
  var day: CivilDate

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func run() async throws {
    let (production, day) = (production, day)
    let (reservations, places) = try await options.read { inventory in
      let reservations = try inventory.reservations(production: production)
        .filter { $0.days.contains(day) }
      let places = try reservations.compactMap { reservation in
        try inventory.item(reservation.item).place.map { (reservation.item, $0) }
      }
      return (reservations, Dictionary(places, uniquingKeysWith: { first, _ in first }))
    }
    try output.write(
      .pickList(reservations, places: places, production: production, day: day))
  }
}
