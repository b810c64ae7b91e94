#if PostgreSQL
  import Testing

  @testable import ProductionInventory

  @Suite struct PostgreSQLStoreTests {
    let folder = TemporaryFolder()
    static let stores = TestStore.all.filter { $0 == .postgreSQL }

    @Test(arguments: stores)
    func anInventoryIsMadeOnce(kind: TestStore) async throws {
      let location = try kind.location(folder)
      await #expect(throws: InventoryError.missing(file: location.name)) {
        try await location.open()
      }
      _ = try await location.make().added(ItemDetails(name: "Sword"), quantity: 2)
      await #expect(throws: InventoryError.exists(file: location.name)) {
        try await location.make()
      }
      #expect(try await location.open().items().map(\.quantity) == [2])
    }

    @Test(arguments: stores)
    func theLedgerIsOnlyAddedTo(kind: TestStore) async throws {
      let location = try kind.location(folder)
      _ = try await location.make().added(ItemDetails(name: "Sword"), quantity: 2)
      let connection = try PostgreSQLConnection(location.text)
      for sql in ["UPDATE movement SET change = 100", "DELETE FROM movement", "TRUNCATE movement"] {
        let failure = #expect(throws: PostgreSQLConnection.Failure.self) { try connection.run(sql) }
        #expect(failure?.message == "the ledger is only added to")
      }
    }

    @Test(arguments: stores)
    func aNewerVersionIsNotOpened(kind: TestStore) async throws {
      let location = try kind.location(folder)
      _ = try await location.make()
      try PostgreSQLConnection(location.text).run("INSERT INTO breakdownInventory VALUES ('99')")
      await #expect(throws: InventoryError.newerVersion(file: location.name)) {
        try await location.open()
      }
    }

    @Test(arguments: stores)
    func eightProgramsMayWriteTheSameItem(kind: TestStore) async throws {
      let location = try kind.location(folder)
      let item = try await location.make().added(ItemDetails(name: "Plate"), quantity: 0)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let store = try await location.open()
            for _ in 0..<10 {
              try await store.write(signedBy: .mara) { try $0.receive(1, of: item.id) }
            }
          }
        }
        try await group.waitForAll()
      }
      let store = try await location.open()
      #expect(try await store.items().map(\.quantity) == [80])
      #expect(try await store.faults() == [])
    }

    @Test func aServerThatIsNotThereIsNamed() async throws {
      let location = InventoryLocation("postgresql://jo:secret@127.0.0.1:1/stock?connect_timeout=2")
      #expect(location.name == "postgresql://127.0.0.1:1/stock")
      let error = await #expect(throws: InventoryError.self) { try await location.open() }
      let start = "postgresql://127.0.0.1:1/stock: error: cannot be reached: "
      #expect(error?.description.hasPrefix(start) == true)
      #expect(error?.description.contains("secret") == false)
    }

    @Test(
      arguments: [
        ("42P01", InventoryError.missing(file: "a")), ("42501", .readOnly(file: "a")),
        ("53100", .full(file: "a")), ("40001", .busy(file: "a")),
        ("XX000", .failed(file: "a", reason: "refused: why")),
        (nil, .failed(file: "a", reason: "cannot be reached: why")),
      ] as [(String?, InventoryError)])
    func theServersErrorsBecomeOurs(code: String?, error: InventoryError) {
      let failure = PostgreSQLConnection.Failure(code: code, message: "why")
      #expect(InventoryError(failure, server: "a") == error)
    }
  }
#endif
