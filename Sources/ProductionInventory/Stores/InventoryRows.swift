import Foundation
import GRDB

/// An item as a row of its table.
struct ItemRow: FetchableRecord {
  let item: InventoryItem

  /// Items with the sums of their movements.
  static let select = """
    SELECT item.*, (SELECT COALESCE(SUM(change), 0) FROM movement WHERE item = item.id) AS quantity
    FROM item
    """

  init(row: Row) throws {
    var value: Money?
    if let amount: Int64 = row["valueTenThousandths"], let currency: String = row["currency"] {
      value = Money(tenThousandths: amount, currency: currency)
    }
    let synonyms: String = row["alsoCalled"]
    let kind: String = row["kind"]
    let details = ItemDetails(
      name: row["name"], category: row["category"], kind: ItemKind(rawValue: kind) ?? .counted,
      alsoCalled: synonyms.split(separator: "\n").map(String.init), place: row["place"],
      condition: row["condition"], owner: row["owner"], value: value, supplier: row["supplier"],
      tag: row["tag"], notes: row["notes"])
    item = InventoryItem(id: row["id"], details: details, quantity: row["quantity"])
  }

  /// Writes new details; their number is the database's ``Database/lastInsertedRowID``.
  static func insert(_ details: ItemDetails, into db: Database) throws {
    let key = ItemKey(details)
    let columns: [(name: String, value: (any DatabaseValueConvertible)?)] = [
      ("name", details.name), ("category", details.category), ("kind", details.kind.rawValue),
      ("alsoCalled", details.alsoCalled.joined(separator: "\n")), ("place", details.place),
      ("condition", details.condition), ("owner", details.owner),
      ("valueTenThousandths", details.value?.tenThousandths),
      ("currency", details.value?.currency), ("supplier", details.supplier),
      ("tag", details.tag), ("notes", details.notes), ("nameKey", key.name),
      ("placeKey", key.place), ("tagKey", key.tag),
      ("categoryKey", ItemKey.folded(details.category ?? "")),
      ("searchText", details.searchText),
    ]
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO item (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.value)))
  }
}

/// A movement as a row of the ledger.
struct MovementRow: FetchableRecord {
  let movement: StockMovement

  init(row: Row) throws {
    let date: String = row["date"]
    let kind: String = row["kind"]
    movement = StockMovement(
      id: row["id"], item: row["item"], change: row["change"],
      kind: StockMovement.Kind(rawValue: kind) ?? .adjusted,
      signature: LedgerSignature(
        by: row["signedBy"], date: try Date(date, strategy: .iso8601), reason: row["reason"]))
  }

  /// Adds a line to the ledger.
  static func append(
    _ change: StockChange, signature: LedgerSignature, to db: Database
  ) throws -> StockMovement {
    try db.cachedStatement(
      sql: """
        INSERT INTO movement (item, change, kind, date, signedBy, reason)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      change.item, change.change, change.kind.rawValue, signature.date.formatted(.iso8601),
      signature.by, signature.reason,
    ])
    return StockMovement(
      id: db.lastInsertedRowID, item: change.item, change: change.change, kind: change.kind,
      signature: signature)
  }
}
