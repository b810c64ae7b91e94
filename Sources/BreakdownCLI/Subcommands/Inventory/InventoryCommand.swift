import ArgumentParser
import BreakdownKit
import Foundation

/// What the production owns: made, filled and listed.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Keep what the production owns: what it is, where it is, how many there are.",
    discussion: """
      The inventory is one file. It remembers every change: a quantity is the sum of what came in \
      and went out, and nothing is ever taken out of that record.

        breakdown inventory init
        breakdown inventory import stock.csv
        breakdown inventory add "Lantern, brass" --quantity 3 --place "shelf B2"
        breakdown inventory list --search lantern
        breakdown purchase harbour.fountain --inventory inventory.breakdown.sqlite
      """,
    subcommands: [
      InventoryInitCommand.self, InventoryAddCommand.self, InventoryImportCommand.self,
      InventoryListCommand.self,
    ])
}

/// Which inventory is meant.
struct InventoryOptions: ParsableArguments {
  /// Where it is looked for when nobody says.
  static let defaultPath = "inventory.breakdown.sqlite"

  @Option(
    help: ArgumentHelp(
      "The inventory's file. Without it: $BREAKDOWN_INVENTORY, or \(defaultPath) in this folder.",
      valueName: "file"))
  var inventory: String?

  /// Its path.
  var path: String {
    let named = inventory ?? ProcessInfo.processInfo.environment["BREAKDOWN_INVENTORY"] ?? ""
    return named.isEmpty ? Self.defaultPath : named
  }
}

/// Who changes the inventory, and why.
struct SignatureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who makes the change. Without it: your login.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Why, in your own words: kept with the change.", valueName: "text"))
  var reason: String?

  /// As the ledger wants it.
  var signature: LedgerSignature {
    let environment = ProcessInfo.processInfo.environment
    let login = [by, environment["USER"], environment["LOGNAME"]].lazy.compactMap(\.self)
      .first { !$0.isEmpty }
    return LedgerSignature(by: login ?? "unknown", reason: reason)
  }
}

/// Makes an empty inventory.
struct InventoryInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty inventory.",
    discussion: """
      breakdown inventory init
      breakdown inventory init --inventory ~/house/stock.sqlite

      A file that is there already is left as it is. Keep the inventory on a disk of this machine: \
      several programs may use it at once, but not over a network share.
      """)

  @OptionGroup var options: InventoryOptions

  func run() throws {
    do {
      _ = try SQLiteStore(creatingAt: options.path)
      Console.out("Made \(options.path). Next: breakdown inventory import stock.csv\n")
    } catch {
      throw Console.failure(error)
    }
  }
}
