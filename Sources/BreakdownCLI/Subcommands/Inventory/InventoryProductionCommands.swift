import ArgumentParser
import BreakdownKit

/// What things are reserved for and handed out to.
struct InventoryProductionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "productions",
    abstract: "List productions, add them, change their days.",
    discussion: """
      breakdown inventory productions
      breakdown inventory productions add Harbour --from 2027-02-15 --to 2027-04-10
      breakdown inventory productions set Harbour --to 2027-04-17
      """,
    subcommands: [List.self, Add.self, Set.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List productions.")

    @OptionGroup var options: InventoryOptions
    @OptionGroup var output: InventoryOutput

    func run() async throws {
      try output.write(.productions(try await options.read { try $0.productions() }))
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a production.")

    @Argument(help: "What it is called.")
    var name: String

    @OptionGroup var notes: Notes
    @OptionGroup var change: InventoryChangeOptions

    func run() async throws {
      let (name, notes) = (name, notes)
      let production = try await change.change { inventory in
        var details = Production.Details(name: name)
        notes.apply(to: &details)
        return try inventory.addProduction(details)
      }
      try change.say(production.summary, .productions([production]))
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what is noted of a production.")

    @Argument(help: "What it is called.")
    var name: String

    @Option(help: "What it is called now.")
    var rename: String?

    @OptionGroup var notes: Notes
    @OptionGroup var change: InventoryChangeOptions

    func run() async throws {
      let (name, rename, notes) = (name, rename, notes)
      let production = try await change.change { inventory in
        try inventory.editProduction(name) { details in
          if let rename { details.name = rename }
          notes.apply(to: &details)
        }
      }
      try change.say(production.summary, .productions([production]))
    }
  }

  /// What can be noted of a production.
  struct Notes: ParsableArguments {
    @Option(help: ArgumentHelp("First day it needs things.", valueName: "yyyy-mm-dd"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("Last day it needs things.", valueName: "yyyy-mm-dd"))
    var to: CivilDate?

    @Option(help: "Anything else.")
    var note: String?

    /// Notes it.
    func apply(to details: inout Production.Details) {
      if let from { details.days.first = from }
      if let to { details.days.last = to }
      if let note { details.notes = note }
    }
  }
}

extension Production {
  /// `Production Harbour, from 2027-02-15`.
  fileprivate var summary: String {
    "Production \(details.name)" + (details.days.isOpen ? "" : ", \(details.days)")
  }
}
