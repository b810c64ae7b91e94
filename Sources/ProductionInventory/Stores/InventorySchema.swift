import GRDB

/// The tables of an inventory file, and how older files become newer ones.
///
/// A migration that has been released is never edited; the next one is added below it.
enum InventorySchema {
  /// Marks a SQLite file as an inventory, in its header: "BRKD".
  static let applicationID: Int32 = 0x4252_4B44

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 items and their ledger") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: itemTable)
      try db.execute(sql: movementTable)
      try db.execute(sql: movementsAreOnlyAdded)
      try createSearch(db)
    }
    return migrator
  }

  /// The keys are what ``ItemKey`` makes of name, place and tag.
  private static let itemTable = """
    CREATE TABLE item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      category TEXT,
      kind TEXT NOT NULL,
      alsoCalled TEXT NOT NULL DEFAULT '',
      place TEXT,
      condition TEXT,
      owner TEXT,
      valueTenThousandths INTEGER CHECK (valueTenThousandths >= 0),
      currency TEXT,
      supplier TEXT,
      tag TEXT,
      notes TEXT,
      nameKey TEXT NOT NULL,
      placeKey TEXT NOT NULL,
      tagKey TEXT NOT NULL,
      categoryKey TEXT NOT NULL,
      searchText TEXT NOT NULL,
      UNIQUE (nameKey, placeKey, tagKey),
      CHECK ((valueTenThousandths IS NULL) = (currency IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX itemByAssetTag ON item (tagKey) WHERE kind = 'asset' AND tagKey <> '';
    CREATE INDEX itemByCategory ON item (categoryKey);
    """

  private static let movementTable = """
    CREATE TABLE movement (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item INTEGER NOT NULL REFERENCES item (id) ON DELETE RESTRICT,
      change INTEGER NOT NULL,
      kind TEXT NOT NULL,
      date TEXT NOT NULL,
      signedBy TEXT NOT NULL CHECK (signedBy <> ''),
      reason TEXT
    ) STRICT;
    CREATE INDEX movementByItem ON movement (item, change);
    """

  /// The third trigger is for `INSERT OR REPLACE`, which deletes without asking the second.
  private static let movementsAreOnlyAdded = """
    CREATE TRIGGER movementIsNotAltered BEFORE UPDATE ON movement
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER movementIsNotTakenOut BEFORE DELETE ON movement
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER movementIsNotReplaced BEFORE INSERT ON movement
    WHEN EXISTS (SELECT 1 FROM movement WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    """

  private static func createSearch(_ db: Database) throws {
    try db.create(virtualTable: "itemSearch", using: FTS5()) { table in
      table.synchronize(withTable: "item")
      table.tokenizer = .unicode61()
      table.prefixes = [2, 3]
      table.column("searchText")
    }
  }
}
