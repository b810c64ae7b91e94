/// What separates whole units from decimals.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  case point, comma

  fileprivate var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  fileprivate var other: DecimalMark { self == .point ? .comma : .point }
}

extension Money {
  /// An amount as people write it: `12.50`, `€ 1.250,00`.
  ///
  /// - Parameter currency: Of amounts that name none, ISO 4217.
  /// - Throws: ``InventoryError/invalid(field:reason:)`` when it is none, or has no currency.
  public init(
    parsing text: String, currency: String? = nil, decimalMark: DecimalMark = .point
  ) throws(InventoryError) {
    let code = currency.flatMap(Money.currencyCode)
    if let currency, code == nil {
      throw .invalid(
        field: "currency", reason: "'\(currency)' is not a three-letter code such as EUR")
    }
    do throws(MoneyParser.Failure) {
      self = try MoneyParser(decimalMark: decimalMark, currency: code).money(text)
    } catch {
      throw .invalid(field: "value", reason: error.reason(for: "'\(text.prefix(40))'"))
    }
  }
}

/// Reads amounts as people write them: `12.50`, `€ 1.250,00`, `1,250.00 USD`.
struct MoneyParser: Sendable {
  /// What separates decimals, when the file or the user says so.
  var decimalMark: DecimalMark?
  /// Currency of amounts that name none; also what `$`, `¥` and `kr` mean.
  var currency: String?

  /// Why a text is no amount.
  enum Failure: Error, Equatable {
    case notAnAmount
    case ambiguous
    case noCurrency
    case tooLarge
    case negative
  }

  private static let symbols = ["€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY"]

  /// Reads an amount.
  func money(_ text: String) throws(Failure) -> Money {
    let (number, word) = Self.parts(of: text)
    if number.first == UInt8(ascii: "-") { throw .negative }
    let amount = try tenThousandths(number)
    return Money(tenThousandths: amount, currency: try currency(named: word))
  }

  /// The digits and separators of a text, and everything else.
  private static func parts(of text: String) -> (number: [UInt8], word: String) {
    var number: [UInt8] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",", "-", "+": number.append(UInt8(truncatingIfNeeded: scalar.value))
      // Swiss thousands are set apart with an apostrophe.
      case "'", "\u{2019}": break
      default: if !scalar.properties.isWhitespace { word.unicodeScalars.append(scalar) }
      }
    }
    return (number, word)
  }

  /// The mark that all of some amounts agree on; nil when none gives it away.
  static func mark(in amounts: some Sequence<String>) -> DecimalMark? {
    let marks = Set(amounts.compactMap { try? mark(in: parts(of: $0).number) })
    return marks.count == 1 ? marks.first : nil
  }

  private func currency(named word: String) throws(Failure) -> String {
    if word.isEmpty {
      guard let currency else { throw .noCurrency }
      return currency
    }
    if let code = Money.currencyCode(word) { return code }
    if word == "$" || word == "¥" || word.lowercased() == "kr", let currency { return currency }
    guard let code = Self.symbols[word] else { throw .notAnAmount }
    return code
  }

  private func tenThousandths(_ number: [UInt8]) throws(Failure) -> Int64 {
    let mark = try mark(of: number)
    let parts = number.split(separator: mark.byte, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { throw .notAnAmount }
    let groups = whole.split(separator: mark.other.byte, omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 0) <= 3
    guard groups.count == 1 || isGrouped else { throw .notAnAmount }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    let digits = groups.joined() + decimals
    guard !digits.isEmpty, decimals.count <= 4, digits.allSatisfy({ (48...57).contains($0) }) else {
      throw .notAnAmount
    }
    let zeros = [UInt8](repeating: 48, count: 4 - decimals.count)
    guard let amount = Int64(String(decoding: digits + zeros, as: UTF8.self)) else {
      throw .tooLarge
    }
    return amount
  }

  private func mark(of number: [UInt8]) throws(Failure) -> DecimalMark {
    if let mark = try Self.mark(in: number) { return mark }
    if let decimalMark { return decimalMark }
    // A number without separators reads the same either way; one that has some must be settled.
    guard number.allSatisfy({ $0 != 44 && $0 != 46 }) else { throw .ambiguous }
    return .point
  }

  /// The mark that a number itself gives away; nil for `1250` and `1,250`.
  static func mark(in number: [UInt8]) throws(Failure) -> DecimalMark? {
    let points = number.count { $0 == DecimalMark.point.byte }
    let commas = number.count { $0 == DecimalMark.comma.byte }
    guard let last = number.lastIndex(where: { $0 == 44 || $0 == 46 }) else { return nil }
    let mark: DecimalMark = number[last] == 46 ? .point : .comma
    switch (points, commas) {
    case (1..., 1...):
      guard (mark == .point ? points : commas) == 1 else { throw .notAnAmount }
      return mark
    case (2..., 0), (0, 2...): return mark.other
    default:
      let isThousand = number.count - last - 1 == 3 && (1...3).contains(last)
      return isThousand && number[0] != 48 ? nil : mark
    }
  }
}

extension MoneyParser.Failure {
  /// What is wrong with an amount and what to do.
  func reason(for amount: String) -> String {
    switch self {
    case .notAnAmount: "\(amount) is not an amount such as 12.50"
    case .ambiguous:
      "\(amount) may have thousands or decimals; say which with --decimal point or comma"
    case .noCurrency: "\(amount) has no currency; name one, such as --currency EUR"
    case .tooLarge: "\(amount) is too large"
    case .negative: "\(amount) is below zero"
    }
  }
}
