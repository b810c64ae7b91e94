/// An exact amount of money: ten-thousandths of a currency's unit, never a floating-point number.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount, in ten-thousandths: `125_000` is 12.50.
  public let tenThousandths: Int64
  /// ISO 4217: `EUR`.
  public let currency: String

  /// An amount from its parts.
  public init(tenThousandths: Int64, currency: String) {
    self.tenThousandths = tenThousandths
    self.currency = currency
  }

  /// The amount with a point and at least the decimals the currency is written with: `12.50`.
  public var amount: String {
    let digits = String(tenThousandths.magnitude)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    var decimals = String(padded.suffix(4))
    let least = Self.withoutDecimals.contains(currency) ? 0 : 2
    while decimals.count > least, decimals.last == "0" { decimals.removeLast() }
    let sign = tenThousandths < 0 ? "-" : ""
    return sign + padded.dropLast(4) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// `12.50 EUR`.
  public var description: String { "\(amount) \(currency)" }

  /// Currencies that are written without decimals.
  private static let withoutDecimals: Set<String> = [
    "CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF",
  ]

  /// A currency's code in capitals; nil when it is not three letters.
  public static func currencyCode(_ text: String) -> String? {
    let code = text.uppercased()
    let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? code : nil
  }
}
