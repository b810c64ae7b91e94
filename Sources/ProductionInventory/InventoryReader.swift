/// An inventory as it is at one moment: what can be asked of it.
public struct InventoryReader {
  let sql: any SQLSession
}

/// An inventory that is being changed, in somebody's name; all that is done with it counts or none.
public struct InventoryWriter {
  let sql: any SQLSession
  /// Who makes the changes, when and why.
  public let signature: LedgerSignature

  init(_ sql: any SQLSession, signedBy signature: LedgerSignature) throws(InventoryError) {
    self.sql = sql
    self.signature = try signature.cleaned()
  }

  /// The inventory with what was changed so far.
  public var reader: InventoryReader { InventoryReader(sql: sql) }
}
