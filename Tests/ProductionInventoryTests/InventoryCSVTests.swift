import Foundation
import ScreenplayModel
import Testing

@testable import ProductionInventory

@Suite struct InventoryCSVTests {
  private func read(
    _ text: String, existing: [InventoryItem] = [],
    options: InventoryImportOptions = InventoryImportOptions()
  ) -> InventoryImport {
    InventoryCSV(file: "stock.csv", existing: existing, options: options).read(Array(text.utf8))
  }

  /// Rows as `line: quantity name @ place`.
  private func dump(_ result: InventoryImport) -> [String] {
    result.rows.map { row in
      "\(row.line): \(row.stock.quantity) \(row.stock.details.name)"
        + (row.stock.details.place.map { " @ \($0)" } ?? "")
    }
  }

  @Test func everyColumnHasItsPlace() throws {
    let result = read(
      """
      Item,Qty,Location,Category,Kind,Unit Price,Currency,Vendor,Barcode,Condition,Owner,AKA,Notes
      "Lantern, brass",3,Shelf B2,props,rental,12.50,eur,Old Town,0042,good,us,"torch; lamp",keep dry
      """)
    let details = ItemDetails(
      name: "Lantern, brass", category: "props", kind: .rental, alsoCalled: ["torch", "lamp"],
      place: "Shelf B2", condition: "good", owner: "us",
      value: Money(tenThousandths: 125_000, currency: "EUR"), supplier: "Old Town", tag: "0042",
      notes: "keep dry")
    #expect(result.stock == [NewStock(details, quantity: 3)])
    #expect(result.findings.isEmpty)
  }

  @Test(arguments: [
    "Item,Qty,Location\nSword,2,B2\n", "item;quantity;place\r\nSword;2;B2\r\n",
    "NAME\tCOUNT\tSHELF\nSword\t2\tB2", "\u{FEFF}Item,Qty,Location\nSword,2,B2\n",
    "sep=;\nItem;Qty;Location\nSword;2;B2",
    "\n , ,\nDescription,On hand,Storage location\nSword,2,B2",
    "Qty_on-hand,Prop,Bin\n2.0,Sword,B2\n,,\n", "\"Item\",\"No. of items\",\"Place\"\nSword,2,B2",
  ])
  func spreadsheetsInManyShapesAreRead(text: String) {
    let rows = dump(read(text)).map { $0.drop { $0 != " " } }
    #expect(rows == [" 2 Sword @ B2"])
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]),
    (.utf16BigEndian, [0xFE, 0xFF]), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf8, []),
  ])
  func accentsSurviveEveryEncoding(encoding: String.Encoding, mark: [UInt8]) throws {
    let data = try #require("Item\tQty\nÉpée 剣\t1\n".data(using: encoding))
    let result = InventoryCSV(file: "stock.csv").read(mark + data)
    #expect(dump(result) == ["2: 1 Épée 剣"])
  }

  @Test func textOfOldSpreadsheetsIsReadAndSaidSo() {
    let result = InventoryCSV(file: "stock.csv").read(
      Array("Item,Value\n".utf8) + [0xC9, 0x70, 0xE9, 0x65] + Array(",5 ".utf8) + [0x80])
    #expect(result.stock.map(\.details.name) == ["Épée"])
    #expect(result.stock.map(\.details.value?.description) == ["5.00 EUR"])
    #expect(
      result.findings.map(\.description) == [
        "stock.csv:1: note: is not UTF-8; read as Windows-1252. Check names with accents"
      ])
  }

  @Test func withoutAQuantityColumnThereIsOneOfEach() {
    #expect(dump(read("Item\nSword\nShield\n")) == ["2: 1 Sword", "3: 1 Shield"])
  }

  @Test(arguments: [
    ("Item,Qty\nSword,\n", "2: error: quantity is empty; write 0 or a number"),
    ("Item,Qty\nSword,two\n", "2: error: quantity 'two' is not a whole number"),
    ("Item,Qty\nSword,1.5\n", "2: error: quantity '1.5' is not a whole number"),
    ("Item,Qty\nSword,-1\n", "2: error: quantity is below zero"),
    ("Item,Qty\nSword,99999999999\n", "2: error: quantity is 99999999999; at most 1000000000"),
    (
      "Item,Qty\nSword,99999999999999999999\n",
      "2: error: quantity '99999999999999999999' is not a whole number"
    ),
    ("Item,Qty\n,3\n", "2: error: name is empty; say what the item is"),
    (
      "Item,Kind\nSword,magic\n",
      "2: error: kind 'magic' is none of asset, counted, consumable, rental"
    ),
    (
      "Item,Kind,Qty\nSword,asset,2\n",
      "2: error: 'Sword' is an asset, which is one thing; give each its own tag, or use kind counted"
    ),
    (
      "Item,Value\nSword,12.50\n",
      "2: error: value '12.50' has no currency; name one, such as --currency EUR"
    ),
    (
      "Item,Value,Currency\nSword,12.50,Euros\n",
      "2: error: currency 'Euros' is not a three-letter code such as EUR"
    ),
    (
      "Item,Value (EUR)\nSword,cheap\n",
      "2: error: value 'cheap' is not an amount such as 12.50"
    ),
    (
      "Item,Value (EUR)\nSword,\"1,250\"\n",
      "2: error: value '1,250' may have thousands or decimals; say which with --decimal point or comma"
    ),
    (
      "Item,Qty\nLantern, brass,2\n",
      "2: error: has 3 cells under 2 headings; put quotes around text that holds a separator"
    ),
    ("Item,Qty\n\"Sword\"s,2\n", "2: error: has text after a closing quote"),
    ("Item,Qty\n\"Sword,2\n", "2: error: opens a quote that is never closed"),
    ("Item,Qty\nSw\0rd,2\n", "2: error: name holds a line break or an unprintable character"),
    ("Item,Place\nSword,b2\nSWORD,B2\n", "3: error: 'SWORD' at B2 is on line 2 already"),
    (
      "Item,Kind,Tag\nSword,asset,7\nAxe,asset,7\n", "3: error: tag '7' is on line 2 already"
    ),
    (
      "Qty,Place\n2,B2\n",
      "1: error: no column for the item's name among: Qty, Place; call it Item or Name, or say "
        + "which it is with --column"
    ),
    (
      "\n\n",
      "1: error: there is no heading row; the first line names the columns, such as Item,Quantity,Place"
    ),
    ("Item,Qty\n", "1: error: has no rows below its headings"),
  ])
  func aBadRowIsNamedWithItsReason(text: String, finding: String) {
    #expect(read(text).badRows.map(\.description) == ["stock.csv:\(finding)"])
  }

  @Test func goodRowsAreReadBesideBadOnes() {
    let result = read("Item,Qty\nSword,2\nShield,x\n\"Bow\nlong\",1\nAxe,1\n")
    #expect(dump(result) == ["2: 2 Sword", "6: 1 Axe"])
    #expect(result.badRows.map(\.line) == [3, 4])
  }

  @Test func whatIsInStockAlreadyIsReported() {
    let sword = InventoryItem(
      id: 12, details: ItemDetails(name: "Sword", place: "B2"), quantity: 1)
    let result = read("Item,Place\nsword,b2\nsword,C1\n", existing: [sword])
    #expect(dump(result) == ["3: 1 sword @ C1"])
    #expect(
      result.badRows.map(\.reason) == ["'sword' at b2 is in the inventory already: item 12"])
  }

  @Test func columnsThatAreNotReadAreNamed() {
    let result = read("Item,Colour,,Item\nSword,red,,x\n")
    #expect(
      result.findings.map(\.description) == [
        "stock.csv:1: note: column 'Colour' is not read",
        "stock.csv:1: note: column 'Item' is not read",
      ])
  }

  @Test func aCategoryOfTheHouseIsKeptAndNamed() {
    let result = read("Item,Category\nPan,Kitchenware\nSword,Hand Props\n")
    #expect(result.stock.map(\.details.category) == ["Kitchenware", "props"])
    #expect(
      result.findings.map(\.reason) == [
        "category 'Kitchenware' is none of the breakdown's; kept as written"
      ])
  }

  @Test func oneClearAmountSettlesTheOthers() {
    let comma = read("Item;Price €\nSword;1.250\nAxe;12,50\n")
    #expect(comma.stock.map(\.details.value?.description) == ["1250.00 EUR", "12.50 EUR"])
    let point = read("Item,Price ($)\nSword,\"1,250\"\nAxe,12.50\n")
    #expect(point.stock.map(\.details.value?.description) == ["1250.00 USD", "12.50 USD"])
  }

  @Test func descriptionIsANoteWhenThereIsAName() {
    let result = read("Description,Item\nbent tip,Sword\n")
    #expect(result.stock.map(\.details) == [ItemDetails(name: "Sword", notes: "bent tip")])
  }

  @Test func anApostropheAgainstFormulasIsTakenOff() {
    #expect(dump(read("Item\n'=1+1\n'tis\n")) == ["2: 1 =1+1", "3: 1 'tis"])
  }

  @Test func aCellOfAMegabyteIsRefused() {
    let cell = String(repeating: "x", count: 1_000_000)
    let result = read("Item,Qty\n\"\(cell)\",1\nSword,1\n")
    #expect(dump(result) == ["3: 1 Sword"])
    #expect(result.badRows.map(\.reason) == ["name is 1000000 characters long; at most 300"])
  }

  @Test func aRowOfAMillionCellsIsRefused() {
    let result = read("Item\n\(String(repeating: ",", count: 1_000_000))\nSword\n")
    #expect(dump(result) == ["3: 1 Sword"])
    #expect(result.badRows.map(\.reason) == ["has more than 1000 cells"])
  }

  @Test func rowsBeyondAHundredThousandAreRefused() {
    let result = read("Item\n" + String(repeating: "\"\"x\n", count: 100_002))
    #expect(result.findings.count == 100_001)
    #expect(
      result.findings.last?.description
        == "stock.csv:100002: error: more than 100000 rows; split the file")
  }

  @Test func aFileOverTheLimitIsRefused() {
    let result = InventoryCSV(file: "stock.csv").read(
      [UInt8](repeating: 0x41, count: (64 << 20) + 1))
    #expect(
      result.findings.map(\.description)
        == ["stock.csv:1: error: 67108865 bytes are more than the limit of 67108864"])
  }

  @Test(arguments: 0..<100)
  func randomBytesAreNeverHalfRead(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1)
    let noise = (0..<2000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let result = InventoryCSV(file: "stock.csv").read(Array("Item,Qty\n".utf8) + noise)
    #expect(result.rows.allSatisfy { !$0.stock.details.name.isEmpty })
    _ = InventoryCSV(file: "stock.csv").read(noise)
  }

  @Test func tenThousandRowsAreReadInOneGo() {
    let rows = (0..<10_000).map { "Item \($0),\($0),Shelf \($0 % 50)\n" }.joined()
    let result = read("Item,Qty,Place\n" + rows)
    #expect(result.rows.count == 10_000 && result.findings.isEmpty)
  }
}
