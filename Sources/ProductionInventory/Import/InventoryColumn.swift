/// What a column of an imported spreadsheet holds.
public enum InventoryColumn: String, Hashable, Sendable, CaseIterable {
  case name, quantity, place, category, kind, value, currency, supplier, tag, condition, owner
  case alsoCalled, photo, reorderPoint, dueBack, notes

  /// As the command's own spreadsheets head it: `Also called`.
  public var title: String {
    switch self {
    case .name: "Item"
    case .alsoCalled: "Also called"
    case .reorderPoint: "Reorder point"
    case .dueBack: "Due back"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The column of a title or of a heading it is known by.
  public static func named(_ text: String) -> InventoryColumn? {
    let key = ItemKey.folded(text)
    return allCases.first { $0.headings.contains(key) || $0.rawValue.lowercased() == key }
  }

  /// Columns that are written beside these and say nothing new to an inventory.
  static let written = ["out", "reserved", "on order", "stock number"]

  /// The headings it is known by, the plainest first.
  var headings: [String] {
    switch self {
    case .name:
      ["item", "name", "item name", "prop", "article", "object", "title", "product", "description"]
    case .quantity:
      [
        "quantity", "qty", "count", "on hand", "qty on hand", "quantity on hand", "in stock",
        "stock", "number", "pieces", "pcs", "units", "no of items",
      ]
    case .place:
      [
        "place", "location", "shelf", "storage", "storage location", "stored at", "bin", "box",
        "room", "warehouse", "where", "unit location",
      ]
    case .category: ["category", "department", "dept", "type", "group"]
    case .kind: ["kind", "stock kind", "tracking", "item kind"]
    case .value:
      [
        "value", "unit value", "price", "unit price", "cost", "unit cost", "replacement value",
        "replacement cost", "purchase price", "worth",
      ]
    case .currency: ["currency", "curr", "currency code"]
    case .supplier:
      ["supplier", "vendor", "shop", "source", "bought from", "purchased from", "seller"]
    case .tag:
      [
        "tag", "barcode", "bar code", "asset tag", "asset", "asset no", "asset number", "asset id",
        "label", "qr", "qr code", "sku", "serial", "serial number", "serial no", "item no",
        "item number", "inventory number", "inventory no", "code", "id",
      ]
    case .condition: ["condition", "state", "status"]
    case .owner: ["owner", "owned by", "belongs to", "property of"]
    case .alsoCalled:
      ["also called", "synonyms", "synonym", "aliases", "alias", "aka", "other names"]
    case .photo: ["photo", "picture", "image", "photo path", "photograph"]
    case .reorderPoint:
      ["reorder point", "reorder at", "reorder level", "minimum", "min", "minimum stock", "par"]
    case .dueBack: ["due back", "return date", "return by", "due", "due date", "goes back"]
    case .notes:
      ["notes", "note", "comments", "comment", "remarks", "remark", "details", "description"]
    }
  }
}

/// Which column of a spreadsheet holds what.
struct InventoryColumns {
  private var indices: [InventoryColumn: Int] = [:]
  /// Headings that nothing is read from, as written.
  private(set) var unread: [String] = []
  /// What is read from which heading, in the order of the columns.
  private(set) var matches: [(column: InventoryColumn, heading: String)] = []
  /// Currency that the heading of the value names: `Price (EUR)`.
  private(set) var currency: String?

  /// How many columns the headings span.
  let width: Int

  /// Columns from a heading row; of several that fit, the plainest heading wins.
  ///
  /// - Parameter named: What the user says a heading stands for.
  init(_ headings: [String], named: [String: InventoryColumn] = [:]) {
    width = headings.count
    let keys = headings.map(Self.key)
    for (index, heading) in headings.enumerated() {
      if let column = named[ItemKey.folded(heading)] { indices[column] = index }
    }
    for column in InventoryColumn.allCases where indices[column] == nil {
      let free = keys.indices.filter { !indices.values.contains($0) }
      for heading in column.headings where indices[column] == nil {
        indices[column] = free.first { keys[$0].text == heading }
      }
    }
    if let value = indices[.value] { currency = keys[value].currency }
    let taken = Set(indices.values)
    unread = headings.indices.filter { index in
      let key = keys[index].text
      return !taken.contains(index) && !key.isEmpty && !InventoryColumn.written.contains(key)
    }.map { headings[$0] }
    matches = InventoryColumn.allCases.compactMap { column in
      indices[column].map { (column, headings[$0]) }
    }
  }

  /// How many headings were recognised.
  var count: Int { indices.count }

  /// Whether a column is there.
  func has(_ column: InventoryColumn) -> Bool { indices[column] != nil }

  /// A cell of a record; empty when the record is short.
  func cell(_ column: InventoryColumn, of record: CSVReader.Record) -> String {
    guard let index = indices[column], record.cells.indices.contains(index) else { return "" }
    return record.cells[index]
  }

  /// A heading as it is compared, and the currency it names.
  private static func key(_ heading: String) -> (text: String, currency: String?) {
    let symbols: [Character: String] = ["€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY"]
    var currency = heading.lazy.compactMap { symbols[$0] }.first
    var words = ItemKey.words(in: heading)
    let written = heading.split { !$0.isLetter }.map(String.init)
    if currency == nil, words.count > 1, let last = written.last, last == last.uppercased(),
      let code = Money.currencyCode(last), words.last == last.lowercased()
    {
      currency = code
      words.removeLast()
    }
    return (words.joined(separator: " "), currency)
  }
}
