import BreakdownSheets
import Foundation

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

  /// The day it was signed, in universal time.
  public var day: CivilDate? { CivilDate(parsing: date.formatted(.iso8601).prefix(10)) }
}

extension LedgerSignature {
  /// The signature as it is kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)`` when nobody signs.
  func cleaned() throws(InventoryError) -> LedgerSignature {
    guard let by = try TextRules.line(by, "name of who signs") else {
      throw .invalid(field: "name of who signs", reason: "is empty; say who with --by")
    }
    return LedgerSignature(by: by, date: date, reason: try TextRules.notes(reason, "reason"))
  }
}
