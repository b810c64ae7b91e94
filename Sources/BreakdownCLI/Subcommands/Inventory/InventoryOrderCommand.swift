import ArgumentParser
import BreakdownKit

/// Writes, lists, shows and cancels orders.
struct InventoryOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Write, list, show and cancel purchase orders.",
    discussion: """
      breakdown inventory order new --vendor "Old Town Props" --item "3 Lantern, brass @ 12.50 EUR"
      breakdown inventory order list --open
      breakdown inventory order show 12 --format pdf -o order-12.pdf
      breakdown inventory receive --order 12
      """,
    subcommands: [
      InventoryOrderListCommand.self, InventoryOrderNewCommand.self,
      InventoryOrderShowCommand.self, InventoryOrderCancelCommand.self,
    ], defaultSubcommand: InventoryOrderListCommand.self)
}

/// Writes an order.
struct InventoryOrderNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write an order.",
    discussion: """
      breakdown inventory order new --vendor "Old Town Props" --production Harbour \
      --item "3 Lantern, brass @ 12.50 EUR" --item "10 Candle"

      A price is what one costs; left out it stays unknown. Things that are not in the inventory \
      yet are added first: breakdown inventory add Candle --quantity 0.
      """)

  @Option(help: "Who gets the order.")
  var vendor: String

  @Option(
    name: .customLong("item"),
    help: ArgumentHelp(
      "How many of what, and what one costs. May be given several times.",
      valueName: "3 lantern @ 12.50 EUR"))
  var items: [OrderedItem]

  @Option(help: "The production that pays.")
  var production: String?

  @Option(help: "The vendor's or the office's own number.")
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "When it should come in; from the vendor's lead time without it.", valueName: "yyyy-mm-dd"))
  var expected: CivilDate?

  @Option(help: "Anything else.")
  var note: String?

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let items = items
    let draft = NewOrder(
      vendor: vendor, production: production, reference: reference, expected: expected,
      notes: note, lines: [])
    let order = try await change.change { inventory in
      var draft = draft
      draft.lines = try items.map { item in
        NewOrder.Line(
          item: try inventory.reader.item(named: item.name).id, quantity: item.quantity,
          price: item.price)
      }
      return try inventory.order(draft)
    }
    try change.say(order.summary, .order(order))
  }
}

/// What is ordered, as it is written: `3 lantern @ 12.50 EUR`.
struct OrderedItem: ExpressibleByArgument {
  let quantity: Int
  let name: String
  let price: Money?

  init?(argument: String) {
    let parts = argument.split(separator: " @ ", maxSplits: 1)
    guard let what = parts.first,
      let space = what.firstIndex(of: " "), let quantity = Int(what[..<space]), quantity > 0
    else { return nil }
    let name = what[space...].drop { $0 == " " }
    guard !name.isEmpty else { return nil }
    self.quantity = quantity
    self.name = String(name)
    guard let amount = parts.dropFirst().first else {
      price = nil
      return
    }
    guard let price = try? Money(parsing: String(amount)) else { return nil }
    self.price = price
  }
}

/// Lists orders.
struct InventoryOrderListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List orders, the newest first.")

  @Flag(help: "Only those of which something has still to come in.")
  var open = false

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func run() async throws {
    let open = open
    let orders = try await options.read { try $0.orders(isOpen: open) }
    try output.write(.orders(orders))
  }
}

/// Shows one order.
struct InventoryOrderShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one order, or print it for the vendor.",
    discussion: """
      breakdown inventory order show 12
      breakdown inventory order show 12 --format pdf -o order-12.pdf
      """)

  @Argument(help: "Number of the order.")
  var number: Int64

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func run() async throws {
    let number = number
    let order = try await options.read { try $0.order(number) }
    try output.write([.orders([order]), .order(order)], text: .order(order))
  }
}

/// Cancels what has not come in.
struct InventoryOrderCancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel what has not come in of an order.",
    discussion: """
      breakdown inventory order cancel 12
      breakdown inventory order cancel 12 --line 31 --quantity 2
      """)

  @Argument(help: "Number of the order.")
  var number: Int64

  @Option(help: "Only this line.")
  var line: Int64?

  @Option(help: "Only so many of the line.")
  var quantity: Int?

  @OptionGroup var change: InventoryChangeOptions

  func validate() throws {
    if line == nil, quantity != nil { throw ValidationError("--quantity goes with --line.") }
  }

  func run() async throws {
    let (number, line, quantity) = (number, line, quantity)
    let order = try await change.change { inventory in
      let lines = try inventory.reader.settled(order: number, line: line, quantity: quantity)
      return try inventory.cancel(order: number, lines)
    }
    try change.say(order.summary, .order(order))
  }
}

extension PurchaseOrder {
  /// `Order 12, Old Town Props: partly received, 4 of 10 pieces; 25.00 EUR`.
  var summary: String {
    let pieces = lines.reduce(0) { $0 + $1.quantity - $1.cancelled }
    let came = lines.reduce(0) { $0 + $1.received }
    let cost = total.description
    return "Order \(id), \(vendor): \(state.rawValue), \(came) of \(pieces) pieces"
      + (cost.isEmpty ? "" : "; \(cost)")
  }
}

extension InventoryReader {
  /// The one line that is meant, and how many of it; nil when all of the order is.
  func settled(
    order: Int64, line: Int64?, quantity: Int?
  ) throws -> [(line: Int64, quantity: Int)]? {
    guard let line else { return nil }
    let open = try self.order(order).lines.first { $0.id == line }?.open
    return [(line, quantity ?? open ?? 1)]
  }
}
