extension InventorySchema {
  /// Whom the house deals with, and what it has agreed with them.
  ///
  /// `openQuantity` is the sum of the movements that name the row, kept in the transaction that adds
  /// to them.
  static let tradeTables = """
    CREATE TABLE production (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      nameKey TEXT NOT NULL UNIQUE,
      firstDay TEXT,
      lastDay TEXT,
      notes TEXT
    ) STRICT;
    CREATE TABLE vendor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      nameKey TEXT NOT NULL UNIQUE,
      leadDays INTEGER CHECK (leadDays >= 0),
      contact TEXT,
      email TEXT,
      phone TEXT,
      address TEXT,
      notes TEXT
    ) STRICT;
    CREATE TABLE place (
      nameKey TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT;
    CREATE TABLE price (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      nameKey TEXT NOT NULL,
      tenThousandths INTEGER NOT NULL CHECK (tenThousandths >= 0),
      currency TEXT NOT NULL,
      vendor TEXT,
      day TEXT NOT NULL,
      note TEXT,
      date TEXT NOT NULL,
      signedBy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX priceByName ON price (nameKey, day);
    CREATE TABLE reservation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item INTEGER NOT NULL REFERENCES item (id),
      production INTEGER NOT NULL REFERENCES production (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      openQuantity INTEGER NOT NULL CHECK (openQuantity BETWEEN 0 AND quantity),
      scenes TEXT NOT NULL,
      firstDay TEXT,
      lastDay TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX reservationOpen ON reservation (item) WHERE openQuantity > 0;
    CREATE INDEX reservationByProduction ON reservation (production);
    CREATE TABLE checkOut (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item INTEGER NOT NULL REFERENCES item (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      openQuantity INTEGER NOT NULL CHECK (openQuantity BETWEEN 0 AND quantity),
      production INTEGER REFERENCES production (id),
      holder TEXT,
      dueBack TEXT,
      reservation INTEGER REFERENCES reservation (id)
    ) STRICT;
    CREATE INDEX checkOutOpen ON checkOut (item) WHERE openQuantity > 0;
    CREATE TABLE purchaseOrder (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      vendor INTEGER NOT NULL REFERENCES vendor (id),
      production INTEGER REFERENCES production (id),
      reference TEXT,
      expected TEXT,
      notes TEXT,
      date TEXT NOT NULL,
      signedBy TEXT NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE TABLE orderLine (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      purchaseOrder INTEGER NOT NULL REFERENCES purchaseOrder (id),
      item INTEGER NOT NULL REFERENCES item (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      openQuantity INTEGER NOT NULL CHECK (openQuantity BETWEEN 0 AND quantity),
      receivedQuantity INTEGER NOT NULL CHECK (receivedQuantity BETWEEN 0 AND quantity),
      priceTenThousandths INTEGER CHECK (priceTenThousandths >= 0),
      currency TEXT,
      CHECK ((priceTenThousandths IS NULL) = (currency IS NULL)),
      CHECK (openQuantity + receivedQuantity <= quantity)
    ) STRICT;
    CREATE INDEX orderLineByOrder ON orderLine (purchaseOrder);
    CREATE INDEX orderLineOpen ON orderLine (purchaseOrder) WHERE openQuantity > 0;
    CREATE INDEX orderLineByItem ON orderLine (item);
    """
}
