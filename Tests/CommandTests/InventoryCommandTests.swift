import Foundation
import Testing

/// `breakdown inventory`: what every subcommand says, and what a dry run leaves alone.
@Suite struct InventoryCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try expect(
      "init", says: "Made inventory.breakdown.sqlite. Next: breakdown inventory import stock.csv\n")
  }

  /// Runs a subcommand, in Mara's name on the first of March 2027 where it changes something.
  private func run(_ arguments: [String], signed: Bool = false) throws -> Command.Result {
    let signature = signed ? ["--by", "Mara", "--on", "2027-03-01"] : []
    return try Command.run(["inventory"] + arguments + signature, in: folder)
  }

  private func expect(
    _ arguments: String..., signed: Bool = false, says output: String, notes: String = "",
    exitCode: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(arguments, signed: signed)
    #expect(result.output == output, sourceLocation: sourceLocation)
    #expect(result.errors == notes, sourceLocation: sourceLocation)
    #expect(result.exitCode == exitCode, sourceLocation: sourceLocation)
  }

  /// Lanterns, candles, a vendor and two productions.
  private func fill() throws {
    let commands = [
      ["add", "Lantern", "--quantity", "5", "--place", "shelf B2", "--supplier", "Ana"],
      ["add", "Candle", "--quantity", "10", "--kind", "consumable", "--reorder-point", "8"],
      ["vendors", "add", "Ana", "--lead-days", "5"],
      ["productions", "add", "Harbour", "--from", "2027-03-01", "--to", "2027-03-20"],
      ["productions", "add", "Night Train"],
    ]
    for command in commands {
      let result = try run(command, signed: true)
      try #require(result.exitCode == 0, "\(result.errors)")
    }
  }

  @Test func anItemGoesOutAndComesBack() throws {
    try fill()
    try expect(
      "receive", "lantern", "--quantity", "2", signed: true,
      says: "Received 2: item 1, Lantern at shelf B2: 7 in the house\n")
    try expect(
      "issue", "1", "--quantity", "3", "--production", "Harbour", "--to", "Jo", "--due",
      "2027-03-04", signed: true,
      says: "Handed 3 to Harbour (Jo): item 1, Lantern at shelf B2: 4 in the house, 3 out\n")
    try expect(
      "list", "out", "--on", "2027-03-05",
      says: """
        No.  Item     Item no.  Out  Production  Holder  Due back    State
          1  Lantern         1    3  Harbour     Jo      2027-03-04  overdue

        """)
    try expect(
      "return", "lantern", "--quantity", "1", "--lost", "1", signed: true,
      says: "1 back, 1 lost: item 1, Lantern at shelf B2: 5 in the house, 1 out\n")
    try expect(
      "issue", "candle", "--quantity", "4", signed: true,
      says: "Used 4: item 2, Candle: 6 in the house\n")
    try expect(
      "list", "low", "--format", "csv",
      says: "No.,Item,In house,On order,Reorder point,Supplier,Place\r\n2,Candle,6,0,8,,\r\n")
    try expect(
      "check", says: "inventory.breakdown.sqlite: 7 movements of 2 items add up\n")
  }

  @Test func aDryRunChangesNothing() throws {
    try fill()
    let note = "inventory.breakdown.sqlite: note: dry run, nothing was changed\n"
    try expect(
      "adjust", "lantern", "--lost", "2", "--place", "truck 1", "--dry-run", signed: true,
      says: "Now: item 1, Lantern at truck 1: 3 in the house\n", notes: note)
    try expect(
      "add", "Rope", "--dry-run", signed: true, says: "Item 3: 1 × Rope\n", notes: note)
    try expect(
      "order", "new", "--vendor", "Ana", "--item", "3 lantern @ 12.50 EUR", "--item", "5 candle",
      "--dry-run", signed: true,
      says: "Order 1, Ana: open, 0 of 8 pieces; 37.50 EUR, 1 without a price\n", notes: note)
    let list = try run(["list", "--format", "csv"])
    #expect(list.output.contains("\r\n5,Lantern,shelf B2,"))
    #expect(!list.output.contains("Rope"))
    try expect("order", says: "", notes: "note: 'Purchase orders' has nothing to list\n")
    try expect(
      "order", "show", "1", says: "",
      notes: "error: there is no order 1; find its number in 'breakdown inventory order list'\n",
      exitCode: 1)
  }

  @Test func anOrderComesIn() throws {
    try fill()
    try expect(
      "order", "new", "--vendor", "Ana", "--item", "3 lantern @ 12.50 EUR", "--item", "5 candle",
      signed: true, says: "Order 1, Ana: open, 0 of 8 pieces; 37.50 EUR, 1 without a price\n")
    try expect(
      "receive", "--order", "1", "--line", "1", "--quantity", "2", signed: true,
      says: """
        Received: Order 1, Ana: partly received, 2 of 8 pieces; 37.50 EUR, 1 without a price

        """)
    try expect(
      "order", "cancel", "1", "--line", "2", signed: true,
      says: "Order 1, Ana: partly received, 2 of 3 pieces; 37.50 EUR\n")
    try expect(
      "order", "list", "--format", "csv",
      says: "No.,Vendor,State,Ordered,Expected,Lines,Pieces,Received,Total,Production,Reference,"
        + "By\r\n1,Ana,partly received,2027-03-01,2027-03-06,2,8,2,37.50 EUR,,,Mara\r\n")
    try expect(
      "order", "show", "1", "--format", "json",
      says: """
        {
          "format": "breakdown-inventory/1",
          "orders": [
            {"no": 1, "vendor": "Ana", "state": "partly received", "ordered": "2027-03-01", \
        "expected": "2027-03-06", "lines": 2, "pieces": 8, "received": 2, "total": "37.50 EUR", \
        "by": "Mara"}
          ],
          "orderLines": [
            {"line": 1, "item": "Lantern", "quantity": 3, "received": 2, "cancelled": 0, \
        "open": 1, "price": "12.50 EUR", "amount": "37.50 EUR"},
            {"line": 2, "item": "Candle", "quantity": 5, "received": 0, "cancelled": 5, "open": 0}
          ]
        }

        """)
    let pdf = try run(["order", "show", "1", "--format", "pdf", "-o", "order.pdf"])
    #expect(pdf.exitCode == 0, "\(pdf.errors)")
    #expect(try folder.read("order.pdf").starts(with: Data("%PDF-".utf8)))
    try expect(
      "receive", "--order", "1", "--line", "1", "--quantity", "2", signed: true, says: "",
      notes: "error: line 1, 'Lantern', has 1 open, not 2; take in what came besides with "
        + "'receive' and no order\n", exitCode: 1)
  }

  @Test func aConflictIsNamedWithBothPartiesAndAProposal() throws {
    try fill()
    try expect(
      "reserve", "lantern", "--production", "harbour", "--quantity", "4", "--scenes", "3A,4",
      "--from", "2027-03-02", "--to", "2027-03-04", signed: true,
      says: "Reservation 1: 4 of Lantern (item 1) for Harbour, 2027-03-02 to 2027-03-04; 4 open\n")
    let conflict =
      "overbooked: Night Train, 2027-03-04 to 2027-03-05 (reservation 2) lacks 2 of 'Lantern' "
      + "(item 1), taken by Harbour, scenes 3A, 4, 2027-03-02 to 2027-03-04 (reservation 1); "
      + "buy 2 more from Ana, ordered by 2027-02-27, or move it to after 2027-03-04"
    let second = [
      "reserve", "lantern", "--production", "night train", "--quantity", "3", "--from",
      "2027-03-04", "--to", "2027-03-05",
    ]
    let refused = try run(second, signed: true)
    #expect(refused.exitCode == 1)
    #expect(
      refused.errors == "error: \(conflict); --anyway reserves all the same and keeps the conflict "
        + "flagged\n")
    let forced = try run(second + ["--anyway"], signed: true)
    #expect(forced.exitCode == 0)
    #expect(forced.errors == "warning: \(conflict)\n")
    try expect("conflicts", says: conflict + "\n", exitCode: 1)
    try expect(
      "release", "2", "--quantity", "2", signed: true,
      says: "Reservation 2: 3 of Lantern (item 1) for Night Train, 2027-03-04 to 2027-03-05; "
        + "1 open\n")
    try expect(
      "conflicts", says: "", notes: "inventory.breakdown.sqlite: note: no conflicts\n")
    try expect(
      "pick", "Harbour", "2027-03-03", "--format", "csv",
      says: "Place,Item,Item no.,Quantity,Scenes,Until,Note,Taken\r\n"
        + "shelf B2,Lantern,1,4,\"3A, 4\",2027-03-04,,\r\n")
    try expect(
      "pick", "Harbour", "2027-03-08", "--format", "csv",
      says: "Place,Item,Item no.,Quantity,Scenes,Until,Note,Taken\r\n",
      notes: "note: 'Pick list for 2027-03-08' has nothing to list\n")
  }

  @Test func theHistorySaysWhoWhenAndWhy() throws {
    try fill()
    try expect(
      "adjust", "candle", "--used", "2", "--reason", "scene 12", signed: true,
      says: "Now: item 2, Candle: 8 in the house\n")
    try expect(
      "undo", "3", signed: true,
      says: "Took movement 3 back: item 2, Candle: 10 in the house\n")
    try expect(
      "history", "candle", "--format", "csv",
      says: "No.,Date,Item,Item no.,What,In house,Out,Reserved,On order,Undoes,Condition,Note,By,"
        + "Reason\r\n"
        + "2,2027-03-01T12:00:00Z,Candle,2,received,10,,,,,,,Mara,\r\n"
        + "3,2027-03-01T12:00:00Z,Candle,2,consumed,-2,,,,,,,Mara,scene 12\r\n"
        + "4,2027-03-01T12:00:00Z,Candle,2,undone,2,,,,3,,was: consumed,Mara,\r\n")
  }

  @Test func pricesAndPlacesAreKept() throws {
    try fill()
    try expect(
      "prices", "add", "Lantern", "12.50", "--currency", "EUR", "--vendor", "Ana", signed: true,
      says: "Price of Lantern: 12.50 EUR, Ana\n")
    try expect(
      "prices", "--format", "csv",
      says: "Item,Price,Currency,Vendor,Day,Note\r\nLantern,12.50,EUR,Ana,2027-03-01,\r\n")
    try expect(
      "places", "set", "shelf B2", "--kind", "shelf", signed: true,
      says: "Place shelf B2: shelf\n")
    try expect(
      "places", "--format", "csv", says: "Place,Kind,Items,Pieces\r\nshelf B2,shelf,1,5\r\n")
    try expect(
      "vendors", "--format", "csv",
      says: "Vendor,Lead days,Contact,Email,Phone,Address,Notes\r\nAna,5,,,,,\r\n")
    try expect(
      "productions", "set", "Harbour", "--to", "2027-03-25", signed: true,
      says: "Production Harbour, 2027-03-01 to 2027-03-25\n")
  }

  @Test func anImportShowsWhatItWouldTakeIn() throws {
    try folder.write(
      "Bezeichnung;Menge;Ort\nLampe;3;Regal 1\nSeil;viele;\nKerze;9;\n", to: "lager.csv")
    try expect(
      "import", "lager.csv", "--column", "Bezeichnung=item", "--column", "Menge=quantity",
      "--column", "Ort=place", "--dry-run", signed: true, says: "",
      notes: """
        lager.csv:3: error: quantity 'viele' is not a whole number
        lager.csv: nothing was taken in: 1 bad row; mend them, or take in the others with \
        --skip-bad-rows

        """, exitCode: 1)
    try expect(
      "import", "lager.csv", "--column", "Bezeichnung=item", "--column", "Menge=quantity",
      "--column", "Ort=place", "--skip-bad-rows", "--dry-run", signed: true,
      says: """
        Item ← Bezeichnung, Quantity ← Menge, Place ← Ort

        Quantity  Item   Place    Kind
               3  Lampe  Regal 1  counted
               9  Kerze           counted

        inventory.breakdown.sqlite: would take in 2 items, 12 pieces, 1 bad row left out; nothing \
        was changed

        """, notes: "lager.csv:3: error: quantity 'viele' is not a whole number\n")
    try expect("list", says: "", notes: "note: 'Inventory' has nothing to list\n")
  }

  @Test func allOfItIsWrittenOutAndItemsCanBeTakenInAgain() throws {
    try fill()
    let export = try run(["export", "--format", "csv", "-o", "all"])
    #expect(export.exitCode == 0, "\(export.errors)")
    #expect(export.output.contains("all/inventory.csv\n"))
    let other = ["--inventory", "other.sqlite"]
    #expect(try run(["init"] + other).exitCode == 0)
    let taken = try run(["import", "all/inventory.csv"] + other, signed: true)
    #expect(taken.errors == "")
    #expect(taken.output == "other.sqlite: took in 2 items, 15 pieces\n")
    let json = try run(["export", "-o", "-"])
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let lists = try #require(parsed as? [String: Any])
    #expect(
      lists.keys.sorted() == [
        "checkedOut", "format", "history", "inventory", "orderLines", "orders", "places",
        "priceBook", "productions", "reservations", "vendors",
      ])
    let workbook = try run(["export", "--format", "xlsx", "-o", "stock.xlsx"])
    #expect(workbook.errors == "")
    #expect(try folder.read("stock.xlsx").starts(with: Data("PK".utf8)))
    #expect(try run(["export", "--format", "csv", "-o", "all"]).exitCode == 1)
  }

  @Test(arguments: [
    (["receive"], "Error: Name an item, or an order with --order."),
    (["adjust", "1"], "Error: Say what to change: --counted, --lost, --place …"),
    (
      ["list", "--format", "pdf"],
      "Error: --format pdf needs a file: -o list.pdf, or -o - to pass it on."
    ),
    (
      ["export", "--format", "xlsx"],
      "Error: --format xlsx needs a file: -o stock.xlsx, or -o - to pass it on."
    ),
    (
      ["list", "--production", "x"], "Error: --production goes with 'list out' and 'list reserved'."
    ),
    (
      ["list", "out", "--search", "x"],
      "Error: --search, --category, --place and --limit go with 'list items'."
    ),
    (["receive", "1", "--line", "2"], "Error: --line goes with --order."),
    (
      ["receive", "--order", "1", "--quantity", "2"],
      "Error: --quantity of an order needs the line: --line."
    ),
    (["order", "cancel", "1", "--quantity", "2"], "Error: --quantity goes with --line."),
    (
      ["export", "--format", "csv"],
      "Error: --format csv makes several files: name a folder with -o."
    ),
    (["add", "a", "--quantity=-1"], "Error: --quantity is 0 or more."),
    (["add", "a", "--currency", "EUR"], "Error: --currency goes with --value."),
    (
      ["prices", "add", "a", "much", "--currency", "EUR"],
      "Error: value 'much' is not an amount such as 12.50"
    ),
  ])
  func wrongArgumentsSayWhatToDo(arguments: [String], message: String) throws {
    let result = try run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func labelsArePrintedForAssetsOrWhatIsNamed() throws {
    try fill()
    try expect(
      "labels", "-o", "labels.pdf", says: "",
      notes:
        "inventory.breakdown.sqlite: error: no items to label; see 'breakdown inventory list'\n",
      exitCode: 1)
    try expect("labels", "lantern", "2", "--sheet", "5160", "-o", "labels.pdf", says: "")
    #expect(try folder.read("labels.pdf").starts(with: Data("%PDF-".utf8)))
    let used = try run(["labels", "--used", "21", "-o", "-"])
    #expect(used.errors.hasPrefix("Error: --used is 0 to 20 on sheet L7160.\n"))
    let both = try run(["labels", "1", "--place", "x", "-o", "-"])
    #expect(
      both.errors.hasPrefix(
        "Error: Name items, or choose them with --search, --category and --place.\n"))
  }

  @Test func aPurchaseListCountsOnTheHouse() throws {
    try fill()
    try folder.write(
      "INT. SHED - NIGHT\n\nMara lifts a lantern. She lights a candle.\n", to: "a.fountain")
    let run = try Command.run(
      ["purchase", "a.fountain", "--inventory", "inventory.breakdown.sqlite"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("1 of 1 in stock: shelf B2"))
  }
}
