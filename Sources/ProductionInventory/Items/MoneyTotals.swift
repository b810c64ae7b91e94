/// Amounts added up, one sum for each currency, with the number of those nobody knows.
public struct MoneyTotals: Hashable, Sendable, CustomStringConvertible {
  /// One sum for each currency, by its code.
  public private(set) var sums: [Money] = []
  /// How many amounts were not known.
  public private(set) var unknown = 0
  /// Whether a sum became too large to say.
  public private(set) var isTooLarge = false

  /// Nothing added up yet.
  public init() {}

  /// Adds an amount so many times; nil counts as unknown.
  public mutating func add(_ amount: Money?, times: Int = 1) {
    guard let amount else {
      unknown += 1
      return
    }
    let index = sums.firstIndex { $0.currency == amount.currency }
    let before = index.map { sums[$0].tenThousandths } ?? 0
    guard let product = amount.times(times),
      case let (sum, isTooLarge) = before.addingReportingOverflow(product.tenThousandths),
      !isTooLarge
    else {
      self.isTooLarge = true
      return
    }
    let total = Money(tenThousandths: sum, currency: amount.currency)
    if let index { sums[index] = total } else { sums.append(total) }
    sums.sort { $0.currency < $1.currency }
  }

  /// `1250.00 EUR + 40.00 USD, 2 without a price`.
  public var description: String {
    if isTooLarge { return "too large to add up" }
    var text = sums.map(\.description).joined(separator: " + ")
    if unknown > 0 { text += "\(text.isEmpty ? "" : ", ")\(unknown) without a price" }
    return text
  }
}

extension Money {
  /// So many times the amount; nil when it is too large.
  public func times(_ number: Int) -> Money? {
    let (product, isTooLarge) = tenThousandths.multipliedReportingOverflow(by: Int64(number))
    return isTooLarge ? nil : Money(tenThousandths: product, currency: currency)
  }
}
