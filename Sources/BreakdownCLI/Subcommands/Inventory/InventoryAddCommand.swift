import ArgumentParser
import BreakdownKit

/// Takes one item in.
struct InventoryAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take an item in.",
    discussion: """
      breakdown inventory add "Lantern, brass" --quantity 3 --place "shelf B2" --category props
      breakdown inventory add Revolver --kind asset --tag A-017 --value 240 --currency EUR
      breakdown inventory add Flashlight --also-called "torch,hand lamp"
      """)

  @Argument(help: "What it is.")
  var name: String

  @Option(help: "How many there are.")
  var quantity = 1

  @Option(help: "Where it is kept.")
  var place: String?

  @Option(help: "Its category: props, wardrobe, setDressing … or a word of your own.")
  var category: String?

  @Option(
    help: """
      asset (one thing with a tag), counted, consumable (used up), rental (goes back).
      """)
  var kind: ItemKind = .counted

  @Option(help: "What one of it is worth: 12.50.")
  var value: String?

  @Option(help: "Currency of the value: EUR, USD …")
  var currency: String?

  @Option(help: "Where it came from.")
  var supplier: String?

  @Option(
    help: "Other names it goes by, with commas between; purchase lists are matched by them too.")
  var alsoCalled: String?

  @Option(help: "Its label or barcode.")
  var tag: String?

  @Option(help: "Its condition: good, scratched, broken …")
  var condition: String?

  @Option(help: "Whose it is.")
  var owner: String?

  @Option(help: "Anything else.")
  var note: String?

  @OptionGroup var signing: SignatureOptions
  @OptionGroup var options: InventoryOptions

  func validate() throws {
    guard quantity >= 0 else { throw ValidationError("--quantity is 0 or more.") }
    if let value {
      do { _ = try Money(parsing: value, currency: currency) } catch {
        throw ValidationError(error.reason)
      }
    } else if currency != nil {
      throw ValidationError("--currency goes with --value.")
    }
  }

  func run() async throws {
    do {
      let store = try SQLiteStore(path: options.path)
      let stock = NewStock(try details(), quantity: quantity)
      for item in try await store.add([stock], signature: signing.signature) {
        let place = item.place.map { " at \($0)" } ?? ""
        Console.out("Item \(item.id): \(item.quantity) × \(item.name)\(place)\n")
        noteForeignCategory(of: item)
      }
    } catch {
      throw Console.failure(error)
    }
  }

  private func details() throws -> ItemDetails {
    ItemDetails(
      name: name, category: category, kind: kind,
      alsoCalled: (alsoCalled ?? "").split(separator: ",").map(String.init), place: place,
      condition: condition, owner: owner,
      value: try value.map { try Money(parsing: $0, currency: currency) }, supplier: supplier,
      tag: tag, notes: note)
  }

  private func noteForeignCategory(of item: InventoryItem) {
    guard let category = item.category, ElementCategory.named(category) == nil else { return }
    Console.note("note: category '\(category)' is none of the breakdown's; kept as written")
  }
}

extension ItemKind: ExpressibleByArgument {
  /// A kind by its name or a word for it: `rented`.
  public init?(argument: String) {
    guard let kind = ItemKind.named(argument) else { return nil }
    self = kind
  }
}
