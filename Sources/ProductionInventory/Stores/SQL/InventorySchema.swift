/// The tables of an inventory, and how older ones become newer ones.
///
/// A step that has been released is never edited; the next one is added below it.
enum InventorySchema {
  /// One step, and what it takes on each database.
  struct Step: Sendable {
    /// Its name, kept with the inventory.
    let name: String
    /// The statements.
    let statements: @Sendable (SQLDialect) -> [String]
  }

  /// Marks a SQLite file as an inventory, in its header: "BRKD".
  static let applicationID: Int32 = 0x4252_4B44

  /// Every step, the oldest first.
  static let steps: [Step] = [
    Step(name: "1 items and their ledger") { dialect in
      let tables = [itemTable, movementTable].map(dialect.tables)
      return switch dialect {
      case .sqlite:
        ["PRAGMA application_id = \(applicationID)"] + tables
          + [sqliteLedgerGuards, sqliteSearch]
      case .postgreSQL: tables + [postgreSQLLedgerGuards, postgreSQLSearch]
      }
    },
    Step(name: "2 trade and levels") { dialect in
      [tradeTables, itemColumns, movementColumns, balanceTable].map(dialect.tables)
    },
  ]

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
  private static let sqliteLedgerGuards = """
    CREATE TRIGGER movementIsNotAltered BEFORE UPDATE ON movement
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER movementIsNotTakenOut BEFORE DELETE ON movement
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER movementIsNotReplaced BEFORE INSERT ON movement
    WHEN EXISTS (SELECT 1 FROM movement WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    """

  private static let postgreSQLLedgerGuards = """
    CREATE FUNCTION ledgerIsOnlyAddedTo() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger is only added to'; END $$;
    CREATE TRIGGER movementIsNotAltered BEFORE UPDATE OR DELETE OR TRUNCATE ON movement
    FOR EACH STATEMENT EXECUTE FUNCTION ledgerIsOnlyAddedTo();
    """

  /// The index of words and the triggers that keep it, as GRDB has always written them.
  private static let sqliteSearch = """
    CREATE VIRTUAL TABLE itemSearch USING fts5(
      searchText, tokenize='unicode61', prefix='2 3', content='item', content_rowid='id');
    CREATE TRIGGER __itemSearch_ai AFTER INSERT ON item BEGIN
      INSERT INTO itemSearch(rowid, searchText) VALUES (new.id, new.searchText);
    END;
    CREATE TRIGGER __itemSearch_ad AFTER DELETE ON item BEGIN
      INSERT INTO itemSearch(itemSearch, rowid, searchText)
      VALUES('delete', old.id, old.searchText);
    END;
    CREATE TRIGGER __itemSearch_au AFTER UPDATE ON item BEGIN
      INSERT INTO itemSearch(itemSearch, rowid, searchText)
      VALUES('delete', old.id, old.searchText);
      INSERT INTO itemSearch(rowid, searchText) VALUES (new.id, new.searchText);
    END;
    """

  private static let postgreSQLSearch = """
    ALTER TABLE item ADD COLUMN searchVector tsvector
      GENERATED ALWAYS AS (to_tsvector('simple', searchText)) STORED;
    CREATE INDEX itemSearch ON item USING gin (searchVector);
    """

  private static let itemColumns = """
    ALTER TABLE item ADD COLUMN photo TEXT;
    ALTER TABLE item ADD COLUMN reorderPoint INTEGER CHECK (reorderPoint >= 0);
    ALTER TABLE item ADD COLUMN dueBack TEXT;
    CREATE INDEX itemByReorderPoint ON item (reorderPoint) WHERE reorderPoint IS NOT NULL;
    DROP INDEX itemByCategory;
    CREATE INDEX itemByCategory ON item (categoryKey, nameKey, placeKey);
    CREATE INDEX itemByPlace ON item (placeKey, place);
    CREATE INDEX itemByTag ON item (tagKey) WHERE tagKey <> '';
    """

  private static let movementColumns = """
    ALTER TABLE movement ADD COLUMN checkedOutChange INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE movement ADD COLUMN reservedChange INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE movement ADD COLUMN orderedChange INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE movement ADD COLUMN reservation INTEGER REFERENCES reservation (id);
    ALTER TABLE movement ADD COLUMN checkOut INTEGER REFERENCES checkOut (id);
    ALTER TABLE movement ADD COLUMN orderLine INTEGER REFERENCES orderLine (id);
    ALTER TABLE movement ADD COLUMN undoes INTEGER REFERENCES movement (id);
    ALTER TABLE movement ADD COLUMN condition TEXT;
    ALTER TABLE movement ADD COLUMN note TEXT;
    CREATE UNIQUE INDEX movementByUndone ON movement (undoes) WHERE undoes IS NOT NULL;
    CREATE INDEX movementByReservation ON movement (reservation) WHERE reservation IS NOT NULL;
    CREATE INDEX movementByCheckOut ON movement (checkOut) WHERE checkOut IS NOT NULL;
    CREATE INDEX movementByOrderLine ON movement (orderLine) WHERE orderLine IS NOT NULL;
    """

  /// The sums of the ledger, kept in the transaction that adds to it.
  private static let balanceTable = """
    CREATE TABLE balance (
      item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE RESTRICT,
      onHand INTEGER NOT NULL CHECK (onHand >= 0),
      checkedOut INTEGER NOT NULL CHECK (checkedOut >= 0),
      reserved INTEGER NOT NULL CHECK (reserved >= 0),
      ordered INTEGER NOT NULL CHECK (ordered >= 0)
    ) STRICT;
    INSERT INTO balance (item, onHand, checkedOut, reserved, ordered)
      SELECT item.id, COALESCE(SUM(movement.change), 0), 0, 0, 0
      FROM item LEFT JOIN movement ON movement.item = item.id GROUP BY item.id;
    """
}
