import ArgumentParser
import BreakdownKit

/// Lists what is there.
struct InventoryListCommand: AsyncParsableCommand {
  /// What can be listed.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case items, low, out, reserved
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is there, what is low, what is out, what is reserved.",
    discussion: """
      breakdown inventory list --search "brass lan"
      breakdown inventory list --category wardrobe --format csv > wardrobe.csv
      breakdown inventory list low
      breakdown inventory list out --production Harbour
      breakdown inventory list reserved

      A search finds words by their beginning, in names, other names, places, suppliers, tags and \
      notes. A list written as csv can be taken in again with 'import'.
      """)

  /// Rows that fit a terminal; files have them all.
  private static let mostRows = 500

  @Argument(help: "items, low, out or reserved.")
  var subject: Subject = .items

  @OptionGroup var choice: ItemChoiceOptions

  @Option(help: "Only what this production has or has reserved.")
  var production: String?

  @Option(
    help: ArgumentHelp("What is overdue on this day. Without it: today.", valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Option(help: "At most so many items; \(mostRows) on a terminal.")
  var limit: Int?

  @OptionGroup var options: InventoryOptions
  @OptionGroup var output: InventoryOutput

  func validate() throws {
    let isOfItems = subject == .items || subject == .low
    if isOfItems, production != nil {
      throw ValidationError("--production goes with 'list out' and 'list reserved'.")
    }
    if !isOfItems, choice.isMade || limit != nil {
      throw ValidationError("--search, --category, --place and --limit go with 'list items'.")
    }
  }

  func run() async throws {
    let production = production
    switch subject {
    case .items, .low: try await listItems()
    case .out:
      let out = try await options.read { try $0.checkOuts(production: production) }
      try output.write(.checkOuts(out, today: on ?? .today))
    case .reserved:
      let reserved = try await options.read { try $0.reservations(production: production) }
      try output.write(.reservations(reserved))
    }
  }

  private func listItems() async throws {
    let isText = output.format == .text
    let query = choice.query(
      isLow: subject == .low, limit: limit ?? (isText ? Self.mostRows : nil))
    let (items, count) = try await options.read { inventory in
      (try inventory.items(query), try inventory.numberOfItems(query))
    }
    switch (subject, output.format) {
    case (.low, _): try output.write(.lowStock(items))
    case (_, .csv): try output.write(.stockTable(items))
    case (_, .json): try output.write(InventoryListing.json(items))
    default: try output.write(.stock(items))
    }
    if items.count < count {
      Console.note(
        "\(options.location.name): note: \(items.count) of \(count) items; narrow it with "
          + "--search, or ask for more with --limit")
    }
  }
}

/// A stock as JSON.
enum InventoryListing {
  /// Everything, for programs.
  static func json(_ items: [InventoryItem]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string(InventoryOutput.jsonFormat)
    json.key("items")
    json.beginArray()
    for item in items { append(item, to: &json) }
    json.endArray()
    json.endObject()
    return json.finish()
  }

  private static func append(_ item: InventoryItem, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.number(Int(item.id))
    let numbers: [(String, Int?)] = [
      ("quantity", item.quantity), ("out", item.levels.checkedOut),
      ("reserved", item.levels.reserved), ("ordered", item.levels.ordered),
      ("reorderPoint", item.reorderPoint),
    ]
    for case (let key, let number?) in numbers {
      json.key(key)
      json.number(number)
    }
    let texts = [
      ("name", item.name), ("category", item.category), ("kind", item.kind.rawValue),
      ("place", item.place), ("condition", item.condition), ("owner", item.owner),
      ("value", item.value?.amount), ("currency", item.value?.currency),
      ("supplier", item.supplier), ("tag", item.tag), ("photo", item.photo),
      ("dueBack", item.dueBack?.description), ("notes", item.notes),
    ]
    for case (let key, let text?) in texts {
      json.key(key)
      json.string(text)
    }
    json.key("alsoCalled")
    json.beginArray(isCompact: true)
    for name in item.alsoCalled { json.string(name) }
    json.endArray()
    json.endObject()
  }
}
