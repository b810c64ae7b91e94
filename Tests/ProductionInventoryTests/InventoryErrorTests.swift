import Testing

@testable import ProductionInventory

@Suite struct InventoryErrorTests {
  @Test(arguments: [
    (
      InventoryError.missing(file: "a"),
      "a: error: there is no inventory here; make one with 'breakdown inventory init'"
    ),
    (.exists(file: "a"), "a: error: exists already; choose another name with --inventory"),
    (
      .notAnInventory(file: "a"),
      "a: error: is not a breakdown inventory; it was left as it is"
    ),
    (
      .newerVersion(file: "a"),
      "a: error: was written by a newer version of breakdown; update to open it"
    ),
    (
      .olderVersion(file: "a"),
      "a: error: was written by an older version of breakdown and may not be written; "
        + "open it once where it may"
    ),
    (
      .unknown(what: "vendor", name: "Old Town"),
      "error: there is no vendor 'Old Town'; see 'breakdown inventory vendors'"
    ),
    (.refused("no"), "error: no"),
    (
      .readOnly(file: "a"),
      "a: error: may not be written; change its permissions or copy it to a folder of yours"
    ),
    (.busy(file: "a"), "a: error: another program is writing to it; try again when it is done"),
    (.full(file: "a"), "a: error: the disk is full; nothing was changed"),
    (.damaged(file: "a"), "a: error: is damaged; restore it from a backup"),
    (.failed(file: "a", reason: "was stopped"), "a: error: was stopped"),
    (.unknownItem(id: 7), "error: there is no item 7; find its number in the list"),
    (
      .duplicate(name: "Sword", place: nil, item: 3),
      "error: 'Sword' at no place is there already as item 3; give another place or tag"
    ),
    (
      .tagInUse(tag: "A-1", item: 3),
      "error: tag 'A-1' is on item 3 already; an asset's tag is its own"
    ),
    (.invalid(field: "name", reason: "is empty"), "error: name is empty"),
    (
      .notEnough(name: "Sword", inStock: 1, asked: 2),
      "error: only 1 of 'Sword' in stock, not 2; count again"
    ),
    (
      .assetIsOne(name: "Sword"),
      "error: 'Sword' is an asset, which is one thing; give each its own tag, or use kind counted"
    ),
  ])
  func everyErrorSaysWhatToDo(error: InventoryError, text: String) {
    #expect(error.description == text)
  }

  @Test func aBuildWithoutServersSaysHowToHaveThem() {
    #expect(
      InventoryError.noServers.description
        == "error: this breakdown was built without PostgreSQL; build it with 'swift build "
        + "--traits PostgreSQL', or keep the inventory in a file")
  }
}
