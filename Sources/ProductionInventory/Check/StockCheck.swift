import BreakdownSheets
import ScreenplayModel

/// A purchase list against what is in stock: what is there, what is short, and why we think so.
///
/// What is in stock is promised once: two rows never count on the same thing.
public struct StockCheck: Hashable, Sendable {
  /// Something in stock that answers a row.
  public struct Match: Hashable, Sendable {
    /// What it is, where it is, how many there are.
    public let item: InventoryItem
    /// How many of it this row may count on.
    public let promised: Int
    /// How sure it is.
    public let certainty: MatchCertainty
    /// Why: `same name`, `also called 'torch'`, `differs in colour`.
    public let reason: String
  }

  /// One row of the list, checked.
  public struct Row: Hashable, Sendable {
    /// The row; its source says stock when all of it is there.
    public let item: PurchaseList.Item
    /// What comes near it, the surest first.
    public let matches: [Match]
    /// How many are promised from stock.
    public let inStock: Int

    /// How many have to be got elsewhere.
    public var short: Int { max(0, item.quantity - inStock) }
    /// How sure it is: the least sure of what is promised, or of what comes near when nothing is.
    public var certainty: MatchCertainty {
      let promised = matches.filter { $0.promised > 0 }.map(\.certainty).min()
      return promised ?? matches.map(\.certainty).max() ?? .none
    }
  }

  /// The rows, in the order of the list.
  public let rows: [Row]

  /// Checks a list against a stock.
  public init(_ list: PurchaseList, against stock: [InventoryItem]) {
    var promises = StockPromises(list, stock: stock)
    promises.promise(.certain)
    promises.promise(.likely)
    rows = list.items.indices.map { promises.row($0) }
  }

  /// The list with the sources that follow from the check.
  public var purchaseList: PurchaseList { PurchaseList(items: rows.map(\.item)) }
}
