import ArgumentParser
import BreakdownKit
import Foundation

/// Which inventory is meant.
struct InventoryOptions: ParsableArguments {
  /// Where it is looked for when nobody says.
  static let defaultPath = "inventory.breakdown.sqlite"

  @Option(
    help: ArgumentHelp(
      """
      The inventory's file, or postgresql://user@host/database. Without it: \
      $BREAKDOWN_INVENTORY, or \(defaultPath) in this folder.
      """, valueName: "file"))
  var inventory: String?

  /// Where it is.
  var location: InventoryLocation {
    let named = inventory ?? ProcessInfo.processInfo.environment["BREAKDOWN_INVENTORY"] ?? ""
    return InventoryLocation(named.isEmpty ? Self.defaultPath : named)
  }

  /// Reads from it, everything as of one moment.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (InventoryReader) throws -> Value
  ) async throws -> Value {
    do {
      return try await location.open(.reading).read(body)
    } catch {
      throw Console.failure(error)
    }
  }
}

/// Which of the items.
struct ItemChoiceOptions: ParsableArguments {
  @Option(help: "Only items that have all these words.")
  var search: String?

  @Option(help: "Only items of this category.")
  var category: String?

  @Option(help: "Only items that are kept here.")
  var place: String?

  /// Whether any of it is said.
  var isMade: Bool { search != nil || category != nil || place != nil }

  /// As the inventory wants it.
  func query(isLow: Bool = false, limit: Int? = nil) -> InventoryQuery {
    InventoryQuery(text: search, category: category, place: place, isLow: isLow, limit: limit)
  }
}

/// Who changes the inventory, when, and why.
struct SignatureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who makes the change. Without it: your login.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Why, in your own words: kept with the change.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The day it happened. Without it: now.", valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  /// As the ledger wants it.
  var signature: LedgerSignature {
    let environment = ProcessInfo.processInfo.environment
    let login = [by, environment["USER"], environment["LOGNAME"]].lazy.compactMap(\.self)
      .first { !$0.isEmpty }
    return LedgerSignature(by: login ?? "unknown", date: moment, reason: reason)
  }

  /// Now, or noon of the day that was named.
  private var moment: Date {
    guard let on else { return .now }
    return (try? Date("\(on)T12:00:00Z", strategy: .iso8601)) ?? .now
  }
}

/// How every command that changes an inventory goes about it.
struct InventoryChangeOptions: ParsableArguments {
  @Flag(help: "Only say what would be changed.")
  var dryRun = false

  @OptionGroup var signing: SignatureOptions
  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  /// Changes it, all or nothing; in a dry run everything is checked and taken back.
  func change<Value: Sendable>(
    _ body: @escaping @Sendable (InventoryWriter) throws -> Value
  ) async throws -> Value {
    do {
      let store = try await options.location.open()
      let signature = signing.signature
      return try await store.write(signedBy: signature, mode: dryRun ? .tried : .kept, body)
    } catch {
      throw Console.failure(error)
    }
  }

  /// Says what became of it: a line for people, the rows for programs.
  func say(_ line: String, _ report: @autoclosure () -> Report) throws {
    if output.format == .text {
      Console.out(line + "\n")
    } else {
      try output.write(report())
    }
    if dryRun { Console.note("\(options.location.name): note: dry run, nothing was changed") }
  }

  /// Says how many of an item are where.
  func say(_ item: InventoryItem, _ what: String) throws {
    try say("\(what): \(item.summary)", .stock([item]))
  }
}

extension InventoryItem {
  /// `item 3, Lantern, brass at shelf B2: 4 in the house, 2 out`.
  var summary: String {
    let numbers = [
      (levels.checkedOut, "out"), (levels.reserved, "reserved"), (levels.ordered, "on order"),
    ]
    let others = numbers.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let place = details.place.map { " at \($0)" } ?? ""
    return "item \(id), \(details.name)\(place): \(levels.onHand) in the house\(others)"
  }
}

extension CivilDate: ExpressibleByArgument {
  /// A day as `2027-03-01`.
  public init?(argument: String) { self.init(parsing: argument) }

  /// The day it is, in universal time.
  static var today: CivilDate? { LedgerSignature(by: "").day }
}
