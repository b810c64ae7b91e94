import ArgumentParser
import BreakdownKit

/// Corrects a number, takes things out for good, or writes down what has changed about an item.
struct InventoryAdjustCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Correct a number, take things out for good, or change what is noted of an item.",
    discussion: """
      breakdown inventory adjust Plate --counted 18
      breakdown inventory adjust Plate --lost 2 --reason "left on the pier"
      breakdown inventory adjust A-017 --place "truck 1" --condition cleaned
      breakdown inventory adjust Tape --reorder-point 4

      An empty text takes a note out: --owner "".
      """)

  @Argument(help: "Number, tag or name of the item.")
  var item: String

  @Option(help: "How many were counted in the house.")
  var counted: Int?

  @Option(help: "How many were used up.")
  var used: Int?

  @Option(help: "How many are lost.")
  var lost: Int?

  @Option(help: "How many are damaged.")
  var damaged: Int?

  @Option(help: "How many are thrown away.")
  var discarded: Int?

  @Option(help: "How many went back to whom they were rented from.")
  var sentBack: Int?

  @OptionGroup var notes: ItemNoteOptions
  @OptionGroup var change: InventoryChangeOptions

  func validate() throws {
    let numbers = [counted, used, lost, damaged, discarded, sentBack].compactMap(\.self)
    guard !numbers.isEmpty || notes.isGiven else {
      throw ValidationError("Say what to change: --counted, --lost, --place …")
    }
  }

  func run() async throws {
    let (name, counted, notes) = (item, counted, notes)
    let removals: [(Int, InventoryWriter.Removal)] = [
      (used, .consumed), (lost, .lost), (damaged, .damaged), (discarded, .discarded),
      (sentBack, .sentBack),
    ].compactMap { number, removal in number.map { ($0, removal) } }
    let item = try await change.change { inventory in
      let id = try inventory.reader.item(named: name).id
      for (number, removal) in removals { try inventory.remove(number, of: id, removal) }
      if let counted { try inventory.count(id, found: counted) }
      return try inventory.edit(id) { try notes.apply(to: &$0) }
    }
    try change.say(item, "Now")
  }
}

/// What can be noted of an item.
struct ItemNoteOptions: ParsableArguments {
  @Option(help: "What it is called.")
  var name: String?

  @Option(help: "Its category: props, wardrobe, setDressing … or a word of your own.")
  var category: String?

  @Option(help: "Where it is kept.")
  var place: String?

  @Option(help: "Its condition: good, scratched, broken …")
  var condition: String?

  @Option(help: "Whose it is.")
  var owner: String?

  @Option(help: "What one of it is worth: 12.50.")
  var value: String?

  @Option(help: "Currency of the value: EUR, USD …")
  var currency: String?

  @Option(help: "Where it came from.")
  var supplier: String?

  @Option(help: "Its label or barcode.")
  var tag: String?

  @Option(help: "Path or address of a picture of it.")
  var photo: String?

  @Option(help: "Other names it goes by, with commas between.")
  var alsoCalled: String?

  @Option(help: "How many may be left before more are bought.")
  var reorderPoint: Int?

  @Option(help: ArgumentHelp("When a rented thing goes back.", valueName: "yyyy-mm-dd"))
  var dueBack: CivilDate?

  @Option(help: "Anything else.")
  var note: String?

  /// Whether anything is to be noted.
  var isGiven: Bool {
    let texts = [
      name, category, place, condition, owner, value, supplier, tag, photo, alsoCalled, note,
    ]
    return texts.contains { $0 != nil } || reorderPoint != nil || dueBack != nil
  }

  func validate() throws {
    if let value, !value.isEmpty {
      do { _ = try Money(parsing: value, currency: currency) } catch {
        throw ValidationError(error.reason)
      }
    } else if currency != nil {
      throw ValidationError("--currency goes with --value.")
    }
  }

  /// Notes it.
  func apply(to details: inout ItemDetails) throws {
    if let name { details.name = name }
    if let category { details.category = category }
    if let place { details.place = place }
    if let condition { details.condition = condition }
    if let owner { details.owner = owner }
    if let value {
      details.value = value.isEmpty ? nil : try Money(parsing: value, currency: currency)
    }
    if let supplier { details.supplier = supplier }
    if let tag { details.tag = tag }
    if let photo { details.photo = photo }
    if let alsoCalled { details.alsoCalled = alsoCalled.split(separator: ",").map(String.init) }
    if let reorderPoint { details.reorderPoint = reorderPoint }
    if let dueBack { details.dueBack = dueBack }
    if let note { details.notes = note }
  }
}
