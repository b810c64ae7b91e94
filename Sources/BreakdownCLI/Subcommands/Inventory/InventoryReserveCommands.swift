import ArgumentParser
import BreakdownKit

/// Keeps things for a production.
struct InventoryReserveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve",
    abstract: "Keep things for a production, its scenes and days.",
    discussion: """
      breakdown inventory reserve "Lantern, brass" --production Harbour --quantity 2 \
      --scenes 3A,4 --from 2027-03-01 --to 2027-03-04

      Without days it is kept as long as the production runs. More than there are on those days \
      is refused with what could be done instead.
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String

  @Option(help: "The production it is for.")
  var production: String

  @Option(help: "How many.")
  var quantity = 1

  @Option(help: "Scenes it is for, with commas between: 3A,4.")
  var scenes: String?

  @Option(help: ArgumentHelp("First day it is needed.", valueName: "yyyy-mm-dd"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("Last day it is needed.", valueName: "yyyy-mm-dd"))
  var to: CivilDate?

  @Option(help: "Anything else.")
  var note: String?

  @Flag(help: "Reserve even where there are not enough; the conflict stays flagged.")
  var anyway = false

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let (name, anyway) = (item, anyway)
    let request = Reservation.Request(
      production: production, quantity: quantity,
      scenes: (scenes ?? "").split(separator: ",").map(String.init), days: DayRange(from, to),
      note: note)
    let (reservation, conflicts) = try await change.change { inventory in
      let item = try inventory.reader.item(named: name)
      let reservation = try inventory.reserve(item.id, request, isForced: anyway)
      return (reservation, try inventory.conflicts(ofItem: item.id))
    }
    for conflict in conflicts { Console.note("warning: \(conflict.description)") }
    try change.say(reservation.summary, .reservations([reservation]))
  }
}

/// Gives back what was kept.
struct InventoryReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Give back what was kept for a production.",
    discussion: """
      breakdown inventory list reserved
      breakdown inventory release 4
      """)

  @Argument(help: "Number of the reservation.")
  var reservation: Int64

  @Option(help: "How many; all that is open without it.")
  var quantity: Int?

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let (number, quantity) = (reservation, quantity)
    let reservation = try await change.change { try $0.release(number, quantity: quantity) }
    try change.say(reservation.summary, .reservations([reservation]))
  }
}

/// What cannot be met.
struct InventoryConflictsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Show what is promised twice, comes back too late or goes back too early.",
    discussion: """
      Names both parties and what could be done: another item, buying more, another day. Ends \
      with exit code 1 when there is any.
      """)

  @Option(
    help: ArgumentHelp("What is overdue on this day. Without it: today.", valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func run() async throws {
    let today = on ?? .today
    let conflicts = try await options.read { try $0.conflicts(today: today) }
    if output.format == .text {
      Console.out(conflicts.map { $0.description + "\n" }.joined())
    } else {
      try output.write(.conflicts(conflicts))
    }
    guard conflicts.isEmpty else {
      throw ExitCode(1)
    }
    Console.note("\(options.location.name): note: no conflicts")
  }
}

extension Reservation {
  /// `Reservation 4: 2 of Lantern, brass (item 3) for Harbour, any day; 2 open`.
  var summary: String {
    "Reservation \(id): \(request.quantity) of \(itemName) (item \(item)) for "
      + "\(request.production), \(days); \(open) open"
  }
}

extension InventoryWriter {
  /// The claims on an item that cannot be met, as of the day of the change.
  func conflicts(ofItem id: Int64) throws -> [StockConflict] {
    try reader.conflicts(ofItem: id, today: signature.day)
  }
}
