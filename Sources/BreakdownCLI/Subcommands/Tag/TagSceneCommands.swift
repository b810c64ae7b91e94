import ArgumentParser
import BreakdownKit

/// Where in a scene.
struct WordsOptions: ParsableArguments {
  @Option(help: "The scene's number, or '#' and its sheet's number.")
  var scene: String

  @Option(help: "The words of the script that it is about.")
  var at: String?

  @Option(help: "Which of the places with these words, from 1.")
  var place: Int?
}

/// How many of an element.
struct QuantityOptions: ParsableArguments {
  @Option(help: "How many are seen at once.")
  var quantity: Int?

  func validate() throws {
    if let quantity, !(1...999_999).contains(quantity) {
      throw ValidationError("--quantity is a whole number from 1.")
    }
  }
}

struct TagAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an element to a scene.",
    discussion: "breakdown tag harbour.fountain add --scene 12 --prop \"rubber band\" --quantity 2")

  @OptionGroup var target: TagTarget
  @OptionGroup var words: WordsOptions
  @OptionGroup var element: ElementOptions

  @OptionGroup var seen: QuantityOptions

  func validate() throws { _ = try element.required }

  func run() throws {
    let element = try element.required
    try target.edit { editor in
      [
        try editor.add(
          element.category, element.name, scene: words.scene, at: words.at, place: words.place,
          quantity: seen.quantity)
      ]
    }
  }
}

struct TagRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an element out of a scene, never to be found there again.",
    discussion: "breakdown tag harbour.fountain remove --scene 12 --prop sword")

  @OptionGroup var target: TagTarget
  @OptionGroup var words: WordsOptions
  @OptionGroup var element: ElementOptions

  func validate() throws { _ = try element.required }

  func run() throws {
    let element = try element.required
    try target.edit { editor in
      [
        try editor.remove(
          element.name, category: element.category, scene: words.scene, at: words.at,
          place: words.place)
      ]
    }
  }
}

struct TagConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Say that an element was found rightly in a scene.",
    discussion: "breakdown tag harbour.fountain confirm --scene 12 --prop lantern --quantity 2")

  @OptionGroup var target: TagTarget
  @OptionGroup var element: ElementOptions

  @Option(help: "The scene's number, or '#' and its sheet's number.")
  var scene: String

  @OptionGroup var seen: QuantityOptions

  func validate() throws { _ = try element.required }

  func run() throws {
    let element = try element.required
    try target.edit { editor in
      [
        try editor.confirm(
          element.name, category: element.category, scene: scene, quantity: seen.quantity)
      ]
    }
  }
}

struct TagSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Make an element another one in some scenes.",
    discussion:
      "breakdown tag harbour.fountain split props/gun --scenes 12,14 --into \"police gun\"")

  @OptionGroup var target: TagTarget

  @Argument(help: "The element: props/gun.")
  var element: String

  @Option(help: "The scenes, with commas between them.")
  var scenes: String

  @Option(help: "What it is called there.")
  var into: String

  func run() throws {
    let labels = scenes.split(separator: ",").map { String($0.filter { $0 != " " }) }
    try target.edit { [try $0.split(element, into: into, scenes: labels)] }
  }
}

struct TagForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Take decisions back.",
    discussion: """
      breakdown tag harbour.fountain forget --scene 12 --prop sword   what was decided about it there
      breakdown tag harbour.fountain forget --scene 12                everything about the scene
      breakdown tag harbour.fountain forget props/gun                 name, category, quantity, notes
      """)

  @OptionGroup var target: TagTarget
  @OptionGroup var element: ElementOptions

  @Argument(help: "The element, for decisions about all scenes: props/gun.")
  var id: String?

  @Option(help: "The scene's number, or '#' and its sheet's number.")
  var scene: String?

  func validate() throws {
    _ = try element.one
    guard (id == nil) != (scene == nil) else {
      throw ValidationError("Name an element (props/gun) or a scene (--scene 12).")
    }
  }

  func run() throws {
    let element = try element.one
    try target.edit { editor in
      if let id { return [try editor.forget(id)] }
      return [
        try editor.forget(element?.name, category: element?.category, scene: scene ?? "")
      ]
    }
  }
}
