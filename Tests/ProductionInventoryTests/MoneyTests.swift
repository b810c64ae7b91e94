import Testing

@testable import ProductionInventory

@Suite struct MoneyTests {
  @Test(arguments: [
    (125_000, "EUR", "12.50 EUR"), (0, "USD", "0.00 USD"), (1_250, "EUR", "0.125 EUR"),
    (10_000_000, "JPY", "1000 JPY"), (1, "USD", "0.0001 USD"), (-5_000, "USD", "-0.50 USD"),
    (Int64.max, "USD", "922337203685477.5807 USD"), (Int64.min, "USD", "-922337203685477.5808 USD"),
  ])
  func amountsAreExact(tenThousandths: Int64, currency: String, text: String) {
    #expect(Money(tenThousandths: tenThousandths, currency: currency).description == text)
  }

  @Test(arguments: [
    ("12.50", "12.50 EUR"), ("12,50", "12.50 EUR"), ("12", "12.00 EUR"), ("0,5", "0.50 EUR"),
    ("0.125", "0.125 EUR"), ("€ 1.250,00", "1250.00 EUR"), ("1,250.00 USD", "1250.00 USD"),
    ("£5", "5.00 GBP"), ("CHF 1'250.50", "1250.50 CHF"), (".5", "0.50 EUR"),
    ("1.250.000", "1250000.00 EUR"), ("1,250,000", "1250000.00 EUR"), ("1 250,5", "1250.50 EUR"),
    ("0.1", "0.10 EUR"), ("922337203685477.5807", "922337203685477.5807 EUR"),
  ])
  func amountsAreReadAsPeopleWriteThem(text: String, amount: String) throws {
    #expect(try MoneyParser(currency: "EUR").money(text).description == amount)
  }

  @Test(arguments: [
    ("1,250", MoneyParser.Failure.ambiguous), ("1.250", .ambiguous), ("about 5", .notAnAmount),
    ("", .notAnAmount), ("1.2.3,4,5", .notAnAmount), ("12.34567", .notAnAmount),
    ("1234,567.00", .notAnAmount), ("-5", .negative), ("5 doubloons", .notAnAmount),
    ("999999999999999999", .tooLarge), ("5-6", .notAnAmount), ("+", .notAnAmount),
  ])
  func whatIsNoAmountIsRefused(text: String, failure: MoneyParser.Failure) {
    #expect(throws: failure) { try MoneyParser(currency: "EUR").money(text) }
  }

  @Test(arguments: [(DecimalMark.point, "1250.00 EUR"), (.comma, "1.25 EUR")])
  func aSaidMarkSettlesThousands(mark: DecimalMark, amount: String) throws {
    let parser = MoneyParser(decimalMark: mark, currency: "EUR")
    #expect(try parser.money("1,250").description == amount)
  }

  @Test func amountsGivenByHandAreChecked() throws {
    #expect(try Money(parsing: "1,250.5", currency: "eur").description == "1250.50 EUR")
    #expect(
      throws: InventoryError.invalid(
        field: "value", reason: "'lots' is not an amount such as 12.50")
    ) { try Money(parsing: "lots", currency: "EUR") }
  }

  @Test func anAmountNeedsACurrency() {
    #expect(throws: MoneyParser.Failure.noCurrency) { try MoneyParser().money("12.50") }
  }

  @Test func aDollarIsAmericanUnlessSaidOtherwise() throws {
    #expect(try MoneyParser().money("$5").currency == "USD")
    #expect(try MoneyParser(currency: "CAD").money("$5").currency == "CAD")
  }
}
