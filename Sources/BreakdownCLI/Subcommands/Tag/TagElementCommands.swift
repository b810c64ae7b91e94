import ArgumentParser
import BreakdownKit

struct TagRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Say that something is no element, in no scene.",
    discussion: "breakdown tag harbour.fountain reject props/force")

  @OptionGroup var target: TagTarget

  @Argument(help: "The element: props/force.")
  var element: String

  func run() throws { try target.edit { [try $0.reject(element)] } }
}

struct TagRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Print an element under another name.",
    discussion: "breakdown tag harbour.fountain rename props/gun \"Mara's revolver\"")

  @OptionGroup var target: TagTarget

  @Argument(help: "The element: props/gun.")
  var element: String

  @Argument(help: "Its new name.")
  var name: String

  func validate() throws {
    if name.allSatisfy(\.isWhitespace) { throw ValidationError("The new name is empty.") }
  }

  func run() throws { try target.edit { [try $0.rename(element, to: name)] } }
}

struct TagMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one element of two.",
    discussion: "breakdown tag harbour.fountain merge props/pistol props/gun")

  @OptionGroup var target: TagTarget

  @Argument(help: "The element that is another: props/pistol.")
  var element: String

  @Argument(help: "The one it is: props/gun.")
  var into: String

  func run() throws { try target.edit { [try $0.merge(element, into: into)] } }
}

struct TagCategoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "category", abstract: "Put an element in another category.",
    discussion: "breakdown tag harbour.fountain category props/lamp set-dressing")

  @OptionGroup var target: TagTarget

  @Argument(help: "The element: props/lamp.")
  var element: String

  @Argument(help: "The category: \(ElementCategory.all.map(\.id).joined(separator: ", ")).")
  var category: String

  func validate() throws {
    guard ElementCategory.named(category) != nil else {
      throw ValidationError(
        "There is no category '\(category)'; choose one of: "
          + "\(ElementCategory.all.map(\.id).joined(separator: ", ")).")
    }
  }

  func run() throws {
    let category = ElementCategory.named(category) ?? .miscellaneous
    try target.edit { [try $0.recategorise(element, to: category)] }
  }
}

struct TagSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set facts of a scene or an element.",
    discussion: """
      breakdown tag harbour.fountain set --scene 12 script-day=3 location="Pier 4" synopsis="Mara hides"
      breakdown tag harbour.fountain set props/gun quantity=2 notes="rubber double for the fall"
      breakdown tag harbour.fountain set castMembers/mara board-number=1

      Of a scene: script-day, location, synopsis, sequence, unit, estimated-time, notes. Of an \
      element: quantity, board-number, notes. An empty value takes one back: location=
      """)

  @OptionGroup var target: TagTarget

  @Argument(help: "The element, unless it is about a scene; then field=value, as many as you like.")
  var values: [String]

  @Option(help: "The scene's number, or '#' and its sheet's number.")
  var scene: String?

  func validate() throws {
    let fields = scene == nil ? values.dropFirst() : values[...]
    guard !fields.isEmpty, fields.allSatisfy({ $0.contains("=") }),
      scene != nil || values.first?.contains("=") == false
    else {
      throw ValidationError(
        "Write --scene 12 and field=value, or an element and field=value: props/gun quantity=2")
    }
  }

  func run() throws {
    let fields = (scene == nil ? values.dropFirst() : values[...]).map(Self.field)
    try target.edit { editor in
      if let scene { return [try editor.set(fields, scene: scene)] }
      return [try editor.set(fields, element: values.first ?? "")]
    }
  }

  private static func field(_ text: String) -> (field: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }
}

struct TagNumbersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep-numbers",
    abstract: "Keep the cast's board numbers as they are now, whatever later drafts bring.")

  @OptionGroup var target: TagTarget

  func run() throws { try target.edit { [$0.keepBoardNumbers()] } }
}
