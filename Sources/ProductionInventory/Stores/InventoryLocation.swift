/// Where an inventory is kept, as people write it: the path of a file, or the address of a database.
public struct InventoryLocation: Hashable, Sendable {
  /// As written.
  public let text: String

  /// A location as written: `stock.sqlite`, `postgresql://host/database`.
  public init(_ text: String) { self.text = text }

  /// Whether it is on a server.
  public var isServer: Bool {
    ["postgresql://", "postgres://"].contains { text.hasPrefix($0) }
  }

  /// What messages call it: without user and password.
  public var name: String {
    #if PostgreSQL
      if isServer { return PostgreSQLStore.name(of: text) }
    #endif
    return isServer ? "postgresql" : text
  }

  /// Makes a new inventory there.
  public func make() async throws(InventoryError) -> any InventoryStore {
    guard isServer else { return try SQLiteStore(creatingAt: text) }
    #if PostgreSQL
      return try await PostgreSQLStore(creatingAt: text)
    #else
      throw .noServers
    #endif
  }

  /// Opens the inventory there.
  public func open(
    _ access: SQLiteStore.Access = .writing
  ) async throws(InventoryError) -> any InventoryStore {
    guard isServer else { return try SQLiteStore(path: text, access: access) }
    #if PostgreSQL
      return try await PostgreSQLStore(text)
    #else
      throw .noServers
    #endif
  }
}

extension InventoryError {
  /// Said by a build that was made without libpq.
  static let noServers = Self.refused(
    "this breakdown was built without PostgreSQL; build it with 'swift build --traits "
      + "PostgreSQL', or keep the inventory in a file")
}
