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
      breakdown inventory import lager.csv --column Bezeichnung=item --column Anzahl=quantity

      The first line names the columns, in any order: Item (or Name, Description), Quantity, \
      Place, Category, Kind, Value, Currency, Supplier, Tag (or Barcode), Condition, Owner, \
      Also called, Photo, Reorder point, Due back, Notes. Only Item is needed. Commas, semicolons \
      or tabs separate cells. A dry run shows which column is read as what, and the first rows.

      Nothing is taken in unless every row is good; --skip-bad-rows takes in the others.
      """)

  @Argument(help: "The spreadsheet; '-' reads standard input.")
  var file: String

  @Flag(help: "Only say what would be taken in and what is wrong.")
  var dryRun = false

  @Flag(help: "Take in the good rows even if others are bad.")
  var skipBadRows = false

  @Option(
    help: ArgumentHelp(
      "What a column of another name holds. May be given several times.",
      valueName: "heading=column"))
  var column: [ColumnName] = []

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
    let existing = try await options.location.open(.reading).items()
    let columns = Dictionary(
      column.map { ($0.heading, $0.column) }, uniquingKeysWith: { first, _ in first })
    let reading = InventoryImportOptions(
      decimalMark: decimal, currency: currency.flatMap(Money.currencyCode), columns: columns)
    return InventoryCSV(file: spreadsheet.name, existing: existing, options: reading)
      .read(spreadsheet.bytes)
  }

  private func take(_ found: InventoryImport) async throws {
    let place = options.location.name
    if dryRun {
      show(found)
      Console.out("\(place): would take in \(summary(of: found)); nothing was changed\n")
      return
    }
    let (store, stock) = (try await options.location.open(), found.stock)
    try await store.add(stock, signature: signing.signature)
    Console.out("\(place): took in \(summary(of: found))\n")
  }

  /// Which column is read as what, and the first rows as they would be taken in.
  private func show(_ found: InventoryImport) {
    let columns = found.columns.map { "\($0.column.title) ← \($0.heading)" }
    Console.out(columns.joined(separator: ", ") + "\n\n")
    let items = found.stock.prefix(10).map { stock in
      InventoryItem(id: 0, details: stock.details, quantity: stock.quantity)
    }
    let table = Report.stockTable(items).withoutEmptyColumns
    let zeros: Set = ["Out", "Reserved", "On order", "Stock number"]
    let kept = table.columns.indices.filter { !zeros.contains(table.columns[$0].title) }
    var preview = table
    preview.columns = kept.map { table.columns[$0] }
    preview.rows = table.rows.map { row in kept.map { row[$0] } }
    Console.out(TextFormat.text(preview, width: Console.width) + "\n")
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

/// What a column of another name holds: `Bezeichnung=item`.
struct ColumnName: ExpressibleByArgument {
  let heading: String
  let column: InventoryColumn

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex,
      let column = InventoryColumn.named(String(argument[argument.index(after: sign)...]))
    else { return nil }
    heading = String(argument[..<sign])
    self.column = column
  }
}
