import Foundation
import Testing

@testable import ProductionInventory

/// The stores that pass the same tests; a new one is one more case.
enum TestStore: String, CaseIterable, CustomTestStringConvertible {
  case memory, sqlite, postgreSQL

  /// Those that can be tested here: a server only where its address is in the environment.
  static let all = allCases.filter { $0 != .postgreSQL || server != nil }

  var testDescription: String { rawValue }

  private static var server: String? {
    #if PostgreSQL
      ProcessInfo.processInfo.environment["BREAKDOWN_TEST_POSTGRESQL"]
    #else
      nil
    #endif
  }

  /// A place where no inventory is yet.
  func location(_ folder: TemporaryFolder) throws -> InventoryLocation {
    guard self == .postgreSQL else { return InventoryLocation(folder.path("stock.sqlite")) }
    let server = try #require(Self.server)
    let schema = "test_" + UUID().uuidString.replacing("-", with: "").lowercased()
    #if PostgreSQL
      try PostgreSQLConnection(server).run("CREATE SCHEMA \(schema)")
    #endif
    let sign = server.contains("?") ? "&" : "?"
    return InventoryLocation("\(server)\(sign)options=-csearch_path%3D\(schema)")
  }

  /// An empty inventory.
  func make(_ folder: TemporaryFolder) async throws -> any InventoryStore {
    if self == .memory { return try MemoryStore() }
    return try await location(folder).make()
  }
}

extension InventoryStore {
  /// Takes one item in, as Mara on the first of March 2027.
  func added(_ details: ItemDetails, quantity: Int = 1) async throws -> InventoryItem {
    try await write(signedBy: .mara) { inventory in
      try inventory.add([NewStock(details, quantity: quantity)])[0]
    }
  }

  /// What is wrong with the ledger's sums: nothing, in any test.
  func faults() async throws -> [String] { try await read { try $0.check().faults } }
}

extension LedgerSignature {
  /// Noon of the first of March 2027.
  static let mara = LedgerSignature(by: "Mara", date: Date(timeIntervalSince1970: 1_803_902_400))
}
