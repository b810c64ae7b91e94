import Foundation
import GRDB
import Testing

@testable import ProductionInventory

@Suite struct SQLiteStoreTests {
  let folder = TemporaryFolder()
  let mara = LedgerSignature(by: "Mara")

  private func made(_ name: String = "stock.sqlite") async throws -> String {
    let path = folder.path(name)
    let store = try SQLiteStore(creatingAt: path)
    try await store.add([NewStock(ItemDetails(name: "Sword"), quantity: 2)], signature: mara)
    return path
  }

  @Test func whatWasKeptIsThereAfterReopening() async throws {
    let path = try await made()
    #expect(try await SQLiteStore(path: path).items().map(\.quantity) == [2])
    #expect(try await SQLiteStore(path: path, access: .reading).items().map(\.name) == ["Sword"])
  }

  @Test func anInventoryThatIsClosedIsOneFile() async throws {
    let path = try await made()
    #expect(folder.files == ["stock.sqlite"])
    _ = try await SQLiteStore(path: path, access: .reading).items()
    #expect(folder.files == ["stock.sqlite"])
  }

  @Test func anEmptyFileBecomesAnInventory() async throws {
    let path = try folder.write([], to: "empty.sqlite")
    #expect(try await SQLiteStore(creatingAt: path).items().isEmpty)
    #expect(try await SQLiteStore(path: path).items().isEmpty)
  }

  @Test func anInventoryIsNotMadeTwice() async throws {
    let path = try await made()
    #expect(throws: InventoryError.exists(file: path)) { try SQLiteStore(creatingAt: path) }
    #expect(try await SQLiteStore(path: path).items().count == 1)
  }

  @Test func aMissingFileIsNotMadeByOpeningIt() {
    let path = folder.path("none.sqlite")
    #expect(throws: InventoryError.missing(file: path)) { try SQLiteStore(path: path) }
    #expect(folder.files == [])
  }

  @Test func aMissingFolderIsNamed() {
    let path = folder.path("none/stock.sqlite")
    let reason = "cannot be made: its folder is not there"
    #expect(throws: InventoryError.failed(file: path, reason: reason)) {
      try SQLiteStore(creatingAt: path)
    }
  }

  @Test(arguments: [
    "INT. SHED - NIGHT\n", "", "SQLite format 3\0",
    String(repeating: "SQLite format 3\0", count: 50),
  ])
  func whatIsNoInventoryIsLeftAsItIs(text: String) throws {
    let path = try folder.write(Array(text.utf8), to: "notes.txt")
    for access in [SQLiteStore.Access.reading, .writing] {
      #expect(throws: InventoryError.notAnInventory(file: path)) {
        try SQLiteStore(path: path, access: access)
      }
    }
    #expect(try folder.bytes("notes.txt") == Array(text.utf8))
    #expect(folder.files == ["notes.txt"])
  }

  @Test func anotherProgramsDatabaseIsLeftAsItIs() throws {
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE song (id)") }
    let before = try folder.bytes("other.sqlite")
    #expect(throws: InventoryError.notAnInventory(file: path)) { try SQLiteStore(path: path) }
    #expect(throws: InventoryError.exists(file: path)) { try SQLiteStore(creatingAt: path) }
    #expect(try folder.bytes("other.sqlite") == before)
    #expect(folder.files == ["other.sqlite"])
  }

  @Test func aFolderIsNoInventory() {
    let path = folder.url.path()
    #expect(throws: InventoryError.notAnInventory(file: path)) { try SQLiteStore(path: path) }
  }

  @Test func anInventoryOfANewerVersionIsNotOpened() async throws {
    let path = try await made()
    try await DatabaseQueue(path: path).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 reservations')")
    }
    #expect(throws: InventoryError.newerVersion(file: path)) { try SQLiteStore(path: path) }
  }

  /// An inventory as the first version wrote it.
  private func oldInventory() async throws -> String {
    let path = folder.path("old.sqlite")
    let queue = try DatabaseQueue(path: path)
    try await queue.write { database in
      for statement in InventorySchema.steps[0].statements(.sqlite) {
        try database.execute(sql: statement)
      }
      try database.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1 items and their ledger');
          INSERT INTO item (name, kind, place, nameKey, placeKey, tagKey, categoryKey, searchText)
          VALUES ('Flash light', 'counted', 'shelf B2', 'flash light', 'shelf b2', '', '',
            'flash light shelf b2');
          INSERT INTO movement (item, change, kind, date, signedBy, reason) VALUES
            (1, 5, 'received', '2026-01-01T00:00:00Z', 'Jo', NULL),
            (1, -2, 'lost', '2026-01-02T00:00:00Z', 'Jo', 'on the pier');
          """)
    }
    try queue.close()
    return path
  }

  @Test(arguments: [SQLiteStore.Access.reading, .writing])
  func anInventoryOfTheFirstVersionKeepsItsContent(access: SQLiteStore.Access) async throws {
    let store = try SQLiteStore(path: try await oldInventory(), access: access)
    let items = try await store.items(InventoryQuery(text: "flashlight"))
    #expect(items.map(\.name) == ["Flash light"])
    #expect(items.map(\.levels) == [StockLevels(onHand: 3)])
    let ledger = try await store.movements(ofItem: 1)
    #expect(ledger.map(\.change.levels.onHand) == [5, -2])
    #expect(ledger.map(\.signature.reason) == [nil, "on the pier"])
    #expect(try await store.read { try $0.check().faults } == [])
  }

  @Test func aSumThatIsNotTheLedgersIsFound() async throws {
    let path = try await made()
    try await DatabaseQueue(path: path).write { database in
      try database.execute(sql: "UPDATE balance SET onHand = 7")
    }
    let check = try await SQLiteStore(path: path).read { try $0.check() }
    #expect(check.items == 1)
    #expect(check.movements == 1)
    #expect(
      check.faults == [
        "item 1 'Sword': kept as 7 in the house, 0 out, 0 reserved, 0 on order, the ledger says "
          + "2 in the house, 0 out, 0 reserved, 0 on order"
      ])
  }

  @Test func aDamagedInventoryIsReported() async throws {
    let path = try await made()
    var bytes = try folder.bytes("stock.sqlite")
    for index in bytes.indices.dropFirst(100) { bytes[index] = 0x5A }
    _ = try folder.write(bytes, to: "stock.sqlite")
    #expect(throws: InventoryError.damaged(file: path)) { try SQLiteStore(path: path) }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everything"))
  func aFileThatMayNotBeWrittenCanBeReadOnly() async throws {
    let path = try await made()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(throws: InventoryError.readOnly(file: path)) { try SQLiteStore(path: path) }
    #expect(try await SQLiteStore(path: path, access: .reading).items().count == 1)
  }

  @Test func aStoreOpenedForReadingIsNotChanged() async throws {
    let path = try await made()
    let store = try SQLiteStore(path: path, access: .reading)
    await #expect(throws: InventoryError.readOnly(file: path)) {
      try await store.add([NewStock(ItemDetails(name: "Shield"))], signature: mara)
    }
  }

  @Test(arguments: [
    "UPDATE movement SET change = 100", "DELETE FROM movement",
    "INSERT OR REPLACE INTO movement (id, item, change, kind, date, signedBy) "
      + "VALUES (1, 1, 100, 'received', '2026-01-01T00:00:00Z', 'x')",
  ])
  func theLedgerIsOnlyAddedTo(sql: String) async throws {
    let path = try await made()
    let error = await #expect(throws: DatabaseError.self) {
      try await DatabaseQueue(path: path).write { db in try db.execute(sql: sql) }
    }
    #expect(error?.message == "the ledger is only added to")
    #expect(try await SQLiteStore(path: path).items().map(\.quantity) == [2])
  }

  @Test func anItemWithMovementsCannotBeTakenOut() async throws {
    let path = try await made()
    await #expect(throws: DatabaseError.self) {
      try await DatabaseQueue(path: path).write { db in try db.execute(sql: "DELETE FROM item") }
    }
  }

  @Test func aWriteThatWasKilledLeavesNothing() async throws {
    let path = try await made()
    let writer = try DatabaseQueue(path: path)
    try await writer.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE; PRAGMA cache_size = 1")
      for number in 0..<2000 {
        try db.execute(
          sql:
            "INSERT INTO movement (item, change, kind, date, signedBy) VALUES (1, ?, 'x', '', 'x')",
          arguments: [number])
      }
      // What a crash would leave on the disk at this moment.
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: path + suffix, toPath: folder.path("crashed.sqlite\(suffix)"))
      }
      try db.execute(sql: "ROLLBACK")
    }
    let crashed = try SQLiteStore(path: folder.path("crashed.sqlite"))
    #expect(try await crashed.movements(ofItem: 1).map(\.change.levels.onHand) == [2])
  }

  @Test func twoProgramsMayWriteAtTheSameTime() async throws {
    let path = try await made()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try SQLiteStore(path: path)
          for _ in 0..<10 {
            try await store.write(signedBy: mara) { try $0.receive(1, of: 1) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await SQLiteStore(path: path).items().map(\.quantity) == [42])
  }

  @Test func ofTwoThatMakeAnInventoryOneSucceeds() async {
    let path = folder.path("stock.sqlite")
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? SQLiteStore(creatingAt: path)) != nil } }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made >= 1)
    #expect(throws: Never.self) { try SQLiteStore(path: path) }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, InventoryError.busy(file: "a")),
    (.SQLITE_READONLY, .readOnly(file: "a")), (.SQLITE_FULL, .full(file: "a")),
    (.SQLITE_CORRUPT, .damaged(file: "a")), (.SQLITE_NOTADB, .notAnInventory(file: "a")),
    (
      .SQLITE_IOERR,
      .failed(file: "a", reason: "cannot be read or written; is the disk in order?")
    ),
    (
      .SQLITE_CANTOPEN,
      .failed(file: "a", reason: "cannot be opened; is its folder writable?")
    ),
    (
      .SQLITE_INTERRUPT,
      .failed(file: "a", reason: "was stopped; nothing was changed")
    ),
  ])
  func sqliteErrorsBecomeOurs(code: ResultCode, error: InventoryError) {
    #expect(InventoryError(DatabaseError(resultCode: code), file: "a") == error)
  }
}
