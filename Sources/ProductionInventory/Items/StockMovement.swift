import Foundation

/// One line of the ledger: how the number of an item changed.
///
/// Lines are never altered and never taken out.
public struct StockMovement: Hashable, Sendable, Identifiable {
  /// Why the number changed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case received, consumed, lost, discarded, checkedOut, returned, adjusted
  }

  /// Number given by the store, in the order of the ledger.
  public let id: Int64
  /// The ``InventoryItem/id`` it is about.
  public let item: Int64
  /// How many more, or fewer, there are.
  public let change: Int
  /// Why.
  public let kind: Kind
  /// Who, when, and in what words.
  public let signature: LedgerSignature

  /// A line from its parts.
  public init(
    id: Int64, item: Int64, change: Int, kind: Kind, signature: LedgerSignature
  ) {
    self.id = id
    self.item = item
    self.change = change
    self.kind = kind
    self.signature = signature
  }

  /// Largest number that enters or leaves in one movement.
  public static let largestChange = 1_000_000_000
}

/// A change to be written to the ledger.
public struct StockChange: Hashable, Sendable {
  /// The ``InventoryItem/id`` it is about.
  public var item: Int64
  /// How many more, or fewer, there are.
  public var change: Int
  /// Why.
  public var kind: StockMovement.Kind

  /// A change from its parts.
  public init(item: Int64, change: Int, kind: StockMovement.Kind) {
    self.item = item
    self.change = change
    self.kind = kind
  }
}

/// Who changed the stock, when, and why in their own words.
public struct LedgerSignature: Hashable, Sendable {
  /// Who.
  public let by: String
  /// When, to the second.
  public let date: Date
  /// Why, in their own words.
  public let reason: String?

  /// A signature; parts of seconds are dropped.
  public init(by: String, date: Date = .now, reason: String? = nil) {
    self.by = by
    self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    self.reason = reason
  }
}
