import ArgumentParser
import BreakdownKit

/// Takes more of an item in, or what an order brought.
struct InventoryReceiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Take more of an item in, or what an order brought.",
    discussion: """
      breakdown inventory receive "Lantern, brass" --quantity 2
      breakdown inventory receive --order 12                       all that is open
      breakdown inventory receive --order 12 --line 31 --quantity 4
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String?

  @Option(help: "How many. Of an order's line: all that is open without it.")
  var quantity: Int?

  @Option(help: "Number of the order.")
  var order: Int64?

  @Option(help: "Number of the order's line.")
  var line: Int64?

  @Option(help: "In what condition it came.")
  var condition: String?

  @OptionGroup var change: InventoryChangeOptions

  func validate() throws {
    guard (item == nil) != (order == nil) else {
      throw ValidationError("Name an item, or an order with --order.")
    }
    if order == nil, line != nil { throw ValidationError("--line goes with --order.") }
    if order != nil, line == nil, quantity != nil {
      throw ValidationError("--quantity of an order needs the line: --line.")
    }
  }

  func run() async throws {
    if let order {
      let (line, quantity) = (line, quantity)
      let received = try await change.change { inventory in
        let lines = try inventory.reader.settled(order: order, line: line, quantity: quantity)
        return try inventory.receive(order: order, lines)
      }
      return try change.say("Received: \(received.summary)", .order(received))
    }
    let (name, quantity, condition) = (item ?? "", quantity ?? 1, condition)
    let item = try await change.change { inventory in
      let item = try inventory.reader.item(named: name)
      return try inventory.receive(quantity, of: item.id, condition: condition)
    }
    try change.say(item, "Received \(quantity)")
  }
}

/// Hands things out.
struct InventoryIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Hand things out.",
    discussion: """
      breakdown inventory issue "Lantern, brass" --quantity 2 --production Harbour --to Jo \
      --due 2027-03-04

      Consumables are used up by it; everything else is expected back. What the production has \
      reserved is taken from its reservation.
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String

  @Option(help: "How many.")
  var quantity = 1

  @Option(help: "The production it is for.")
  var production: String?

  @Option(help: "Who answers for it.")
  var to: String?

  @Option(help: ArgumentHelp("When it has to be back.", valueName: "yyyy-mm-dd"))
  var due: CivilDate?

  @Option(help: "Number of the reservation, where the production has several.")
  var reservation: Int64?

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let name = item
    let request = CheckOut.Request(
      quantity: quantity, production: production, holder: to, dueBack: due,
      reservation: reservation)
    let (issue, item, conflicts) = try await change.change { inventory in
      let id = try inventory.reader.item(named: name).id
      let issue = try inventory.issue(id, request)
      return (issue, try inventory.reader.item(id), try inventory.conflicts(ofItem: id))
    }
    for conflict in conflicts { Console.note("warning: \(conflict.description)") }
    switch issue {
    case .consumed: try change.say(item, "Used \(quantity)")
    case .checkedOut(let out): try change.say(item, "Handed \(quantity) to \(out.whoHasIt)")
    }
  }
}

/// Takes things back.
struct InventoryReturnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Take things back, and say in what condition.",
    discussion: """
      breakdown inventory return "Lantern, brass" --quantity 2
      breakdown inventory return "Lantern, brass" --quantity 1 --lost 1 --production Harbour
      breakdown inventory return A-017 --condition "scratched grip"
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String

  @Option(help: "How many come back fit for use. Without any number: 1.")
  var quantity: Int?

  @Option(help: "How many come back unfit for use.")
  var damaged = 0

  @Option(help: "How many do not come back.")
  var lost = 0

  @Option(help: "In what condition they are.")
  var condition: String?

  @Option(help: "Only what this production has.")
  var production: String?

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let (name, production) = (item, production)
    let good = quantity ?? (damaged == 0 && lost == 0 ? 1 : 0)
    let returned = ReturnedStock(good: good, damaged: damaged, lost: lost, condition: condition)
    let item = try await change.change { inventory in
      let item = try inventory.reader.item(named: name)
      return try inventory.takeBack(item.id, returned, from: production)
    }
    let parts = [(good, "back"), (damaged, "damaged"), (lost, "lost")].filter { $0.0 > 0 }
    try change.say(item, parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }
}

/// Takes a movement back.
struct InventoryUndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a movement back by one the other way.",
    discussion: """
      breakdown inventory history "Lantern, brass"
      breakdown inventory undo 42 --reason "wrong shelf"
      """)

  @Argument(help: "Number of the movement, as 'history' has it.")
  var movement: Int64

  @OptionGroup var change: InventoryChangeOptions

  func run() async throws {
    let movement = movement
    let undone = try await change.change { try $0.undo(movement) }
    try change.say(undone.item, "Took movement \(movement) back")
  }
}
