import ArgumentParser
import BreakdownKit

/// What has to be bought, and what the stock has of it.
struct PurchaseCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "purchase",
    abstract:
      "Show what to buy, rent or make; with an inventory, what is in stock and what is short.",
    discussion: """
      breakdown purchase harbour.fountain
      breakdown purchase harbour.fountain --inventory store.sqlite
      breakdown purchase pilot.fdx two.fdx --inventory store.sqlite --format csv > to-buy.csv

      With several scripts the rows of each come one after the other, and what is in stock is \
      checked for each script by itself.
      """)

  @Argument(help: "The scripts.")
  var paths: [String]

  @Option(
    help: """
      The inventory to check against: a file, or postgresql://…; see 'breakdown help inventory'.
      """)
  var inventory: String?

  @OptionGroup var schedule: ScheduleOption

  @Option(help: "text or csv.")
  var format: Format = .text

  @OptionGroup var script: ScriptOptions

  func run() async throws {
    var failures = 0
    let store: (any InventoryStore)?
    let days: ShootingSchedule?
    let options: ScriptBreakdown.Options
    do {
      options = try script.options()
      store = try await openInventory()
      days = try schedule.days()
    } catch {
      throw Console.failure(error)
    }
    for path in paths {
      do {
        let result = try ScriptBreakdown(path: path, options: options)
        try await show(result, store: store, days: days)
      } catch {
        _ = Console.failure(error)
        failures += 1
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }

  private func openInventory() async throws -> (any InventoryStore)? {
    guard let inventory else { return nil }
    return try await InventoryLocation(inventory).open(.reading)
  }

  private func show(
    _ result: ScriptBreakdown, store: (any InventoryStore)?, days: ShootingSchedule?
  ) async throws {
    let list = days.map { result.purchaseList.dated(by: $0) } ?? result.purchaseList
    let check = try await store?.check(list)
    let report = check.map(Report.stockCheck) ?? .purchaseList(list)
    if format == .csv { return Console.out(CSVFormat.csv(report)) }
    Console.out("\(result.breakdown.script.displayTitle)\n\n")
    let table = report.printed.withoutEmptyColumns
    Console.out(TextFormat.text(table, width: Console.width))
    if let check {
      let pieces = check.rows.reduce(0) { $0 + $1.inStock }
      let short = check.rows.reduce(0) { $0 + $1.short }
      Console.out("\n\(pieces) pieces in stock, \(short) short.\n")
    }
  }
}
