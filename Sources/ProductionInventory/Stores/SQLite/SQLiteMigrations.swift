import GRDB

extension InventorySchema {
  /// The steps as SQLite files remember them.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.name) { database in
        for statement in step.statements(.sqlite) { try database.execute(sql: statement) }
      }
    }
    migrator.registerMigration("3 names in one word") { database in
      try indexNamesAgain(SQLiteSession(database: database))
    }
    return migrator
  }

  /// Writes what a search looks through anew, as older versions wrote less.
  private static func indexNamesAgain(_ sql: SQLiteSession) throws {
    let columns = InventoryItem.columns
    let items = try sql.all(
      "SELECT \(columns) FROM item JOIN balance ON balance.item = item.id"
    ) { row in try InventoryItem(&row) }
    for item in items {
      try sql.run(
        "UPDATE item SET searchText = ? WHERE id = ?", [item.details.searchText, item.id])
    }
  }
}
