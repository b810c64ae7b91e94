import ArgumentParser
import BreakdownKit

/// Takes in a spreadsheet.
struct InventoryImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a spreadsheet saved as CSV.",
    discussion: """
      breakdown inventory import stock.csv --dry-run
      breakdown inventory import stock.csv --currency EUR

      The first line names the columns, in any order: Item (or Name, Description), Quantity, \
      Place, Category, Kind, Value, Currency, Supplier, Tag (or Barcode), Condition, Owner, \
      Also called, Notes. Only Item is needed. Commas, semicolons or tabs separate cells.

      Nothing is taken in unless every row is good; --skip-bad-rows takes in the others.
      """)

  @Argument(help: "The spreadsheet; '-' reads standard input.")
  var file: String

  @Flag(help: "Only say what would be taken in and what is wrong.")
  var dryRun = false

  @Flag(help: "Take in the good rows even if others are bad.")
  var skipBadRows = false

  @Option(help: "Currency of values that name none: EUR, USD …")
  var currency: String?

  @Option(help: "What separates decimals in values: point or comma. Told from the file without it.")
  var decimal: DecimalMark?

  @OptionGroup var signing: SignatureOptions
  @OptionGroup var options: InventoryOptions

  func validate() throws {
    if let currency, Money.currencyCode(currency) == nil {
      throw ValidationError("--currency is a code of three letters, such as EUR.")
    }
  }

  func run() async throws {
    do {
      let found = try await read()
      for finding in found.findings { Console.note(finding.description) }
      let isRefused = !found.badRows.isEmpty && (!skipBadRows || found.rows.isEmpty)
      if isRefused { Console.note(refusal(of: found)) } else { try await take(found) }
      if isRefused { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Console.failure(error)
    }
  }

  private func read() async throws -> InventoryImport {
    let spreadsheet = try ScriptFile(path: file)
    let existing = try await SQLiteStore(path: options.path, access: .reading).items()
    let reading = InventoryImportOptions(
      decimalMark: decimal, currency: currency.flatMap(Money.currencyCode))
    return InventoryCSV(file: spreadsheet.name, existing: existing, options: reading)
      .read(spreadsheet.bytes)
  }

  private func take(_ found: InventoryImport) async throws {
    if dryRun {
      Console.out("\(options.path): would take in \(summary(of: found)); nothing was changed\n")
      return
    }
    let store = try SQLiteStore(path: options.path)
    try await store.add(found.stock, signature: signing.signature)
    Console.out("\(options.path): took in \(summary(of: found))\n")
  }

  private func summary(of found: InventoryImport) -> String {
    let pieces = found.stock.reduce(0) { $0 + $1.quantity }
    let skipped = found.badRows.isEmpty ? "" : ", \(count(found.badRows.count, "bad row")) left out"
    return "\(count(found.rows.count, "item")), \(count(pieces, "piece"))\(skipped)"
  }

  private func refusal(of found: InventoryImport) -> String {
    let rows = count(found.badRows.count, "bad row")
    let hint = found.rows.isEmpty ? "" : "; mend them, or take in the others with --skip-bad-rows"
    return "\(file): nothing was taken in: \(rows)\(hint)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension DecimalMark: ExpressibleByArgument {}
