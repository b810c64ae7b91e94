import BreakdownSheets

/// Tells which selectors of the rules mean an element: its category, kind and name.
struct ElementMatcher {
  let table: StagingTable
  /// The selectors of each category.
  private var byCategory: [Int: [Int]] = [:]

  init(table: StagingTable) {
    self.table = table
    for (index, selector) in table.selectors.enumerated() {
      byCategory[Int(selector.category), default: []].append(index)
    }
  }

  /// The selectors that mean each element.
  func selectors(of elements: [BreakdownElement]) -> [[Int]] {
    elements.map { element in
      guard let candidates = byCategory[element.category.order] else { return [] }
      let kind = element.kind.map { WordHash($0).value }
      let lists = Self.words(of: element.name).map { table.list(of: $0) }
      return candidates.filter { fits(table.selectors[$0], kind: kind, lists: lists) }
    }
  }

  private func fits(_ selector: StagingTable.Selector, kind: UInt32?, lists: [UInt32]) -> Bool {
    if !selector.kinds.isEmpty {
      guard let kind, table.numbers[selector.kinds].contains(kind) else { return false }
    }
    guard let symbol = selector.symbol else { return true }
    if selector.isAnyWord { return lists.contains { table.list($0, has: symbol) } }
    return lists.last.map { table.list($0, has: symbol) } ?? false
  }

  /// The hashes of a name's words.
  private static func words(of name: String) -> [WordHash] {
    name.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") }).map { WordHash($0) }
  }
}
