import ArgumentParser
import BreakdownKit

/// The price book.
struct InventoryPricesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract: "List the price book and add to it.",
    discussion: """
      breakdown inventory prices
      breakdown inventory prices --item "Lantern, brass"
      breakdown inventory prices add "Lantern, brass" 12.50 --currency EUR --vendor "Old Town Props"

      What each vendor asked last for each thing counts; earlier prices are kept.
      """,
    subcommands: [List.self, Add.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the price book.")

    @Option(help: "Only prices of this.")
    var item: String?

    @OptionGroup var options: InventoryOptions
    @OptionGroup var output: InventoryOutput

    func run() async throws {
      let item = item
      try output.write(.priceBook(try await options.read { try $0.prices(of: item) }))
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a price.")

    @Argument(help: "What it is a price of.")
    var name: String

    @Argument(help: "What one costs: 12.50, \"12.50 EUR\".")
    var price: String

    @Option(help: "Currency of the price: EUR, USD …")
    var currency: String?

    @Option(help: "Who asks it.")
    var vendor: String?

    @Option(help: "Anything else: day rate, with case …")
    var note: String?

    @OptionGroup var change: InventoryChangeOptions

    func validate() throws {
      do { _ = try Money(parsing: price, currency: currency) } catch {
        throw ValidationError(error.reason)
      }
    }

    func run() async throws {
      let amount = try Money(parsing: price, currency: currency)
      let (name, vendor, note) = (name, vendor, note)
      let prices = try await change.change { inventory in
        guard let day = inventory.signature.day else { return [PriceEntry]() }
        try inventory.addPrice(
          PriceEntry(name: name, price: amount, vendor: vendor, day: day, note: note))
        return try inventory.reader.prices(of: name)
      }
      let asked = vendor.map { ", \($0)" } ?? ""
      try change.say("Price of \(name): \(amount)\(asked)", .priceBook(prices))
    }
  }
}

/// Where things are kept.
struct InventoryPlacesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "List places and say what sort they are: shelf, truck or set.",
    discussion: """
      breakdown inventory places
      breakdown inventory places set "truck 1" --kind truck
      """,
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List places.")

    @OptionGroup var options: InventoryOptions
    @OptionGroup var output: InventoryOutput

    func run() async throws {
      try output.write(.places(try await options.read { try $0.places() }))
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say what sort of place one is.")

    @Argument(help: "What it is called.")
    var name: String

    @Option(help: "shelf, truck or set.")
    var kind: Place.Kind

    @OptionGroup var change: InventoryChangeOptions

    func run() async throws {
      let (name, kind) = (name, kind)
      try await change.change { try $0.setPlace(name, kind: kind) }
      try change.say(
        "Place \(name): \(kind.rawValue)", .places([Place(name: name, kind: kind)]))
    }
  }
}

extension Place.Kind: ExpressibleByArgument {}
