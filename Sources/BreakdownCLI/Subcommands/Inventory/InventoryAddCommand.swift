import ArgumentParser
import BreakdownKit

/// Takes one item in.
struct InventoryAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take a new item in.",
    discussion: """
      breakdown inventory add "Lantern, brass" --quantity 3 --place "shelf B2" --category props
      breakdown inventory add Revolver --kind asset --tag A-017 --value 240 --currency EUR
      breakdown inventory add Flashlight --also-called "torch,hand lamp"
      breakdown inventory add Crane --kind rental --due-back 2027-03-12
      """)

  @Argument(help: "What it is.")
  var item: String

  @Option(help: "How many there are.")
  var quantity = 1

  @Option(
    help: """
      asset (one thing with a tag), counted, consumable (used up), rental (goes back).
      """)
  var kind: ItemKind = .counted

  @OptionGroup var notes: ItemNoteOptions
  @OptionGroup var change: InventoryChangeOptions

  func validate() throws {
    guard quantity >= 0 else { throw ValidationError("--quantity is 0 or more.") }
  }

  func run() async throws {
    let (quantity, notes) = (quantity, notes)
    var draft = ItemDetails(name: item, kind: kind)
    do { try notes.apply(to: &draft) } catch { throw Console.failure(error) }
    let stock = NewStock(draft, quantity: quantity)
    for item in try await change.change({ try $0.add([stock]) }) {
      let place = item.place.map { " at \($0)" } ?? ""
      try change.say("Item \(item.id): \(item.quantity) × \(item.name)\(place)", .stock([item]))
      noteForeignCategory(of: item)
    }
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
