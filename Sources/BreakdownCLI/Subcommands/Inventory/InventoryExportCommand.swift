import ArgumentParser
import BreakdownKit
import Foundation

/// Writes out all of an inventory.
struct InventoryExportCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, xlsx
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write out all of it: items, places, vendors, orders, reservations, the ledger.",
    discussion: """
      breakdown inventory export -o stock.json
      breakdown inventory export --format xlsx -o stock.xlsx      a workbook with a sheet for each list
      breakdown inventory export --format csv -o stock/      a folder with a file for each list
      """)

  @Option(help: "json, csv or xlsx.")
  var format: Format = .json

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, or for csv the folder; '-' is standard output.", valueName: "path"))
  var output: String?

  @Flag(help: "Write over files that are there.")
  var force = false

  @OptionGroup var options: InventoryOptions

  func validate() throws {
    if format == .csv, output == nil || output == "-" {
      throw ValidationError("--format csv makes several files: name a folder with -o.")
    }
    if format == .xlsx, output == nil {
      throw ValidationError(
        "--format xlsx needs a file: -o stock.xlsx, or -o - to pass it on.")
    }
  }

  func run() async throws {
    let reports = try await options.read { try $0.everything() }
    do {
      switch format {
      case .json:
        let bytes = ReportJSON.json(reports, format: InventoryOutput.jsonFormat)
        try SingleOutput.write(bytes, to: output, force: force)
      case .xlsx:
        let bytes = try XLSXFormat.workbook(reports, of: InventoryOutput.facts)
        try SingleOutput.write(bytes, to: output, force: force)
      case .csv:
        let folder = output ?? "."
        try makeFolder(folder)
        for report in reports {
          let path = "\(folder)/\(report.id).csv"
          try SingleOutput.write(CSVFormat.csv(report), to: path, force: force)
          Console.out("\(path)\n")
        }
      }
    } catch {
      throw Console.failure(error)
    }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError.unwritable(file: path, reason: "no folder can be made there")
    }
  }
}

extension InventoryReader {
  /// Every list there is, as tables.
  fileprivate func everything() throws -> [Report] {
    let items = try items()
    let names = Dictionary(items.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let orders = try orders()
    return [
      .stockTable(items), .places(try places()), .productions(try productions()),
      .vendors(try vendors()), .priceBook(try prices()),
      .reservations(try reservations(alsoClosed: true)), .checkOuts(try checkOuts()),
      .orders(orders), .orderLines(orders),
      .ledger(try movements(latest: .max).reversed(), names: names),
    ]
  }
}
