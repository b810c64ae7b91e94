import ArgumentParser
import BreakdownKit

/// Whom the house buys and rents from.
struct InventoryVendorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendors",
    abstract: "List vendors, add them, change what is noted of them.",
    discussion: """
      breakdown inventory vendors
      breakdown inventory vendors add "Old Town Props" --lead-days 5 --contact Ana
      breakdown inventory vendors set "Old Town Props" --phone "+351 1"
      """,
    subcommands: [List.self, Add.self, Set.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List vendors.")

    @OptionGroup var options: InventoryOptions
    @OptionGroup var output: InventoryOutput

    func run() async throws {
      try output.write(.vendors(try await options.read { try $0.vendors() }))
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a vendor.")

    @Argument(help: "What they are called.")
    var name: String

    @OptionGroup var notes: Notes
    @OptionGroup var change: InventoryChangeOptions

    func run() async throws {
      let (name, notes) = (name, notes)
      let vendor = try await change.change { inventory in
        var details = Vendor.Details(name: name)
        notes.apply(to: &details)
        return try inventory.addVendor(details)
      }
      try change.say("Vendor \(vendor.details.name)", .vendors([vendor]))
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Change what is noted of a vendor.")

    @Argument(help: "What they are called.")
    var name: String

    @Option(help: "What they are called now.")
    var rename: String?

    @OptionGroup var notes: Notes
    @OptionGroup var change: InventoryChangeOptions

    func run() async throws {
      let (name, rename, notes) = (name, rename, notes)
      let vendor = try await change.change { inventory in
        try inventory.editVendor(name) { details in
          if let rename { details.name = rename }
          notes.apply(to: &details)
        }
      }
      try change.say("Vendor \(vendor.details.name)", .vendors([vendor]))
    }
  }

  /// What can be noted of a vendor.
  struct Notes: ParsableArguments {
    @Option(help: "Days from order to delivery.")
    var leadDays: Int?

    @Option(help: "Whom to ask for.")
    var contact: String?

    @Option(help: "Where to write.")
    var email: String?

    @Option(help: "Where to call.")
    var phone: String?

    @Option(help: "Where they are.")
    var address: String?

    @Option(help: "Anything else.")
    var note: String?

    /// Notes it.
    func apply(to details: inout Vendor.Details) {
      if let leadDays { details.leadDays = leadDays }
      if let contact { details.contact = contact }
      if let email { details.email = email }
      if let phone { details.phone = phone }
      if let address { details.address = address }
      if let note { details.notes = note }
    }
  }
}
