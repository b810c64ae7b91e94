import ArgumentParser
import BreakdownKit

/// Lists what is there.
struct InventoryListCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is there.",
    discussion: """
      breakdown inventory list --search "brass lan"
      breakdown inventory list --category wardrobe --format csv > wardrobe.csv

      A search finds words by their beginning, in names, other names, places, suppliers, tags and \
      notes. A list written as csv can be taken in again with 'import'.
      """)

  @Option(help: "Only items that have all these words.")
  var search: String?

  @Option(help: "Only items of this category.")
  var category: String?

  @Option(help: "text, csv or json.")
  var format: Format = .text

  @OptionGroup var options: InventoryOptions

  func run() async throws {
    do {
      let store = try SQLiteStore(path: options.path, access: .reading)
      let items = try await store.items(InventoryQuery(text: search, category: category))
      switch format {
      case .text: Console.out(TextFormat.text(InventoryListing.short(items), width: Console.width))
      case .csv: Console.out(CSVFormat.csv(InventoryListing.full(items)))
      case .json: Console.out(InventoryListing.json(items))
      }
      if items.isEmpty { Console.note("\(options.path): note: no items found") }
    } catch {
      throw Console.failure(error)
    }
  }
}

/// A stock as tables and as JSON.
enum InventoryListing {
  /// What fits a terminal.
  static func short(_ items: [InventoryItem]) -> Report {
    let columns: [Report.Column] = [
      .init("No.", .number), .init("Item"), .init("Quantity", .number), .init("Place"),
      .init("Category"), .init("Kind"), .init("Tag"), .init("Value"),
    ]
    return Report(
      id: "inventory", title: "Inventory", columns: columns,
      rows: items.map { item in
        [
          .number(Int(item.id)), .text(item.name), .number(item.quantity), cell(item.place),
          cell(categoryTitle(item)), .text(item.kind.rawValue), cell(item.tag),
          cell(item.value?.description),
        ]
      })
  }

  /// Everything, under headings that `import` knows.
  static func full(_ items: [InventoryItem]) -> Report {
    let titles = [
      "Item", "Place", "Category", "Kind", "Condition", "Owner", "Value", "Currency", "Supplier",
      "Tag", "Also called", "Notes",
    ]
    let columns = [Report.Column("Quantity", .number)] + titles.map { Report.Column($0) }
    return Report(
      id: "inventory", title: "Inventory", columns: columns,
      rows: items.map { item in
        [
          .number(item.quantity), .text(item.name), cell(item.place), cell(categoryTitle(item)),
          .text(item.kind.rawValue), cell(item.condition), cell(item.owner),
          cell(item.value?.amount), cell(item.value?.currency), cell(item.supplier),
          cell(item.tag), cell(item.alsoCalled.joined(separator: "; ")), cell(item.notes),
        ]
      })
  }

  /// Everything, for programs.
  static func json(_ items: [InventoryItem]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string("breakdown-inventory/1")
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
    json.key("quantity")
    json.number(item.quantity)
    let texts = [
      ("name", item.name), ("category", item.category), ("kind", item.kind.rawValue),
      ("place", item.place), ("condition", item.condition), ("owner", item.owner),
      ("value", item.value?.amount), ("currency", item.value?.currency),
      ("supplier", item.supplier), ("tag", item.tag), ("notes", item.notes),
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

  private static func cell(_ text: String?) -> Report.Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  private static func categoryTitle(_ item: InventoryItem) -> String? {
    item.category.map { ElementCategory.named($0)?.title ?? $0 }
  }
}
