import BreakdownSheets

/// Shares a stock out among the rows of a list; sure matches of any row go before likely ones.
struct StockPromises {
  /// An item of the stock that may answer a row.
  private struct Candidate {
    var index: Int
    var match: NameMatch
    var promised = 0
  }

  private let list: PurchaseList
  private let stock: [InventoryItem]
  /// How many of each item nobody counts on yet.
  private var free: [Int]
  private var candidates: [[Candidate]]

  init(_ list: PurchaseList, stock: [InventoryItem]) {
    self.list = list
    self.stock = stock
    free = stock.map { max(0, $0.quantity) }
    let index = StockIndex(stock)
    candidates = list.items.map { item in
      let found = index.matches(for: item.name).map { Candidate(index: $0.index, match: $0.match) }
      return found.sorted { Self.isBetter($0, than: $1, for: item, in: stock) }
    }
  }

  /// Promises what every row still lacks from its matches of one certainty.
  mutating func promise(_ certainty: MatchCertainty) {
    for row in list.items.indices {
      for place in candidates[row].indices
      where candidates[row][place].match.certainty == certainty {
        let item = candidates[row][place].index
        let promised = max(0, min(list.items[row].quantity - inStock(row), free[item]))
        free[item] -= promised
        candidates[row][place].promised = promised
      }
    }
  }

  /// A row with what it was promised.
  func row(_ index: Int) -> StockCheck.Row {
    let inStock = inStock(index)
    var item = list.items[index]
    if inStock >= item.quantity, inStock > 0 {
      item.source = .stock
    } else if item.source == .stock {
      item.source = .buy
    }
    let matches = candidates[index].map { candidate in
      StockCheck.Match(
        item: stock[candidate.index], promised: candidate.promised,
        certainty: candidate.match.certainty, reason: candidate.match.reason)
    }
    return StockCheck.Row(item: item, matches: matches, inStock: inStock)
  }

  private func inStock(_ row: Int) -> Int { candidates[row].reduce(0) { $0 + $1.promised } }

  /// Surer first, then of the row's category, then in the order of the stock.
  private static func isBetter(
    _ left: Candidate, than right: Candidate, for item: PurchaseList.Item,
    in stock: [InventoryItem]
  ) -> Bool {
    if left.match.certainty != right.match.certainty {
      return left.match.certainty > right.match.certainty
    }
    let isLeftOfCategory = stock[left.index].category == item.category.id
    let isRightOfCategory = stock[right.index].category == item.category.id
    if isLeftOfCategory != isRightOfCategory { return isLeftOfCategory }
    return left.index < right.index
  }
}

/// Finds what is in stock by what it is called.
private struct StockIndex {
  private struct Entry {
    var item: Int
    var name: ItemName
    /// The other name it goes by, when this is one.
    var synonym: String?
  }

  private var entries: [Entry] = []
  private var byHead: [String: [Int]] = [:]
  private var byJoined: [String: [Int]] = [:]
  private let conditions: [String?]

  init(_ stock: [InventoryItem]) {
    conditions = stock.map { $0.condition.flatMap(ItemVocabulary.standard.unusable) }
    for (index, item) in stock.enumerated() {
      add(item.name, synonym: nil, of: index)
      for synonym in item.alsoCalled { add(synonym, synonym: synonym, of: index) }
    }
  }

  private mutating func add(_ text: String, synonym: String?, of item: Int) {
    guard let name = ItemName(text) else { return }
    byHead[name.head, default: []].append(entries.count)
    byJoined[name.joined, default: []].append(entries.count)
    entries.append(Entry(item: item, name: name, synonym: synonym))
  }

  /// The items that come near a name, each with its best match, in the order of the stock.
  func matches(for text: String) -> [(index: Int, match: NameMatch)] {
    guard let needed = ItemName(text) else { return [] }
    var best: [Int: NameMatch] = [:]
    for index in (byHead[needed.head] ?? []) + (byJoined[needed.joined] ?? []) {
      let match = match(needed, entries[index])
      let known = best[entries[index].item]?.certainty ?? .none
      if match.certainty > known { best[entries[index].item] = match }
    }
    return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func match(_ needed: ItemName, _ entry: Entry) -> NameMatch {
    var match = NameMatch(needed, entry.name)
    if let synonym = entry.synonym, match.certainty > .none {
      let isSame = match.certainty == .certain
      match.reason = "also called '\(synonym)'" + (isSame ? "" : "; \(match.reason)")
      match.certainty = min(match.certainty, .likely)
    }
    if let word = conditions[entry.item], match.certainty > .doubtful {
      match = NameMatch(certainty: .doubtful, reason: "is noted as \(word)")
    }
    return match
  }
}
