import ArgumentParser
import BreakdownKit

/// What the production owns: made, filled, handed out and listed.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Keep what the house owns: what it is, where it is, who has it, what is ordered.",
    discussion: """
      The inventory is one file, or a database on a PostgreSQL server for a team. It remembers \
      every change: a quantity is the sum of what came in and went out, and nothing is ever taken \
      out of that record. Every command that changes something has --dry-run.

        breakdown inventory init
        breakdown inventory import stock.csv
        breakdown inventory add "Lantern, brass" --quantity 3 --place "shelf B2"
        breakdown inventory list --search lantern
        breakdown inventory productions add Harbour --from 2027-03-01 --to 2027-03-20
        breakdown inventory reserve "Lantern, brass" --production Harbour --scenes 3A,4
        breakdown inventory issue "Lantern, brass" --production Harbour --due 2027-03-04
        breakdown purchase harbour.fountain --inventory inventory.breakdown.sqlite
      """,
    subcommands: [
      InventoryInitCommand.self, InventoryAddCommand.self, InventoryImportCommand.self,
      InventoryListCommand.self, InventoryReceiveCommand.self, InventoryIssueCommand.self,
      InventoryReturnCommand.self, InventoryReserveCommand.self, InventoryReleaseCommand.self,
      InventoryAdjustCommand.self, InventoryUndoCommand.self, InventoryOrderCommand.self,
      InventoryVendorsCommand.self, InventoryProductionsCommand.self,
      InventoryPlacesCommand.self, InventoryPricesCommand.self, InventoryConflictsCommand.self,
      InventoryPickCommand.self, InventoryLabelsCommand.self, InventoryHistoryCommand.self,
      InventoryExportCommand.self,
      InventoryCheckCommand.self,
    ])
}

/// Makes an empty inventory.
struct InventoryInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty inventory.",
    discussion: """
      breakdown inventory init
      breakdown inventory init --inventory ~/house/stock.sqlite
      breakdown inventory init --inventory postgresql://user@host/stock

      What is there already is left as it is. Keep a file on a disk of this machine: several \
      programs may use it at once, but not over a network share; for that there are servers.
      """)

  @OptionGroup var options: InventoryOptions

  func run() async throws {
    do {
      _ = try await options.location.make()
      Console.out("Made \(options.location.name). Next: breakdown inventory import stock.csv\n")
    } catch {
      throw Console.failure(error)
    }
  }
}
