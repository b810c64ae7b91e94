import ArgumentParser
import BreakdownKit

/// Prints labels.
struct InventoryLabelsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Print labels with QR codes on sheets of stickers.",
    discussion: """
      breakdown inventory labels -o labels.pdf                       every asset
      breakdown inventory labels A-017 "Lantern, brass" -o labels.pdf
      breakdown inventory labels --place "truck 1" --sheet 5160 --used 4 -o labels.pdf

      A code holds the tag, or the item's number where it has none: what a scanner types is what \
      the other commands take. Sheets:
      \(LabelSheet.all.map { "  \($0.id.padded(to: 7)) \($0.title)" }.joined(separator: "\n"))
      """)

  @Argument(help: "Numbers, tags or names of the items. Without any: assets.")
  var items: [String] = []

  @OptionGroup var choice: ItemChoiceOptions

  @Option(help: "The sheet of stickers, as its box says.")
  var sheet: LabelSheet = LabelSheet.all[0]

  @Option(help: "How many labels are gone from the first sheet.")
  var used = 0

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The PDF; '-' is standard output.", valueName: "file"))
  var output: String

  @Flag(help: "Write over a file that is there.")
  var force = false

  @OptionGroup var options: InventoryOptions

  func validate() throws {
    guard (0..<sheet.count).contains(used) else {
      throw ValidationError("--used is 0 to \(sheet.count - 1) on sheet \(sheet.id).")
    }
    if !items.isEmpty, choice.isMade {
      throw ValidationError("Name items, or choose them with --search, --category and --place.")
    }
  }

  func run() async throws {
    let found = try await chosen()
    guard !found.isEmpty else {
      Console.note(
        "\(options.location.name): error: no items to label; see 'breakdown inventory list'")
      throw ExitCode(1)
    }
    let labels = found.map { item in
      Label(
        code: item.tag ?? String(item.id), name: item.name, tag: item.tag ?? "No. \(item.id)",
        detail: item.owner ?? item.place)
    }
    do {
      let bytes = try LabelsPDF.pdf(labels, on: sheet, used: used) { Console.note("\($0)") }
      try SingleOutput.write(bytes, to: output, force: force)
    } catch {
      throw Console.failure(error)
    }
  }

  private func chosen() async throws -> [InventoryItem] {
    let names = items
    if !names.isEmpty {
      return try await options.read { inventory in
        try names.map { try inventory.item(named: $0) }
      }
    }
    let (query, isChosen) = (choice.query(), choice.isMade)
    return try await options.read { try $0.items(query) }
      .filter { isChosen || $0.kind == .asset }
  }
}

extension LabelSheet: ExpressibleByArgument {
  /// A sheet by what its box says.
  public init?(argument: String) {
    guard let sheet = LabelSheet.named(argument) else { return nil }
    self = sheet
  }

  /// What its box says.
  public var defaultValueDescription: String { id }

  /// What can be chosen.
  public static var allValueStrings: [String] { all.map(\.id) }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
