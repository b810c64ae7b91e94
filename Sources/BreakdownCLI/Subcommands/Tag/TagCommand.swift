import ArgumentParser
import BreakdownKit

/// Decisions made by hand, kept beside the script.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Correct the breakdown by hand; what is decided is carried to the next draft.",
    discussion: """
      What you decide is kept beside the script, in harbour.breakdown.yaml, and goes into every \
      breakdown of it. Text may change, scenes may move: decisions are found again by their words. \
      What has no place any more is kept and listed.

        breakdown tag harbour.fountain add --scene 12 --prop "rubber band" --at "the band"
        breakdown tag harbour.fountain remove --scene 12 --prop sword
        breakdown tag harbour.fountain confirm --scene 12 --prop lantern --quantity 2
        breakdown tag harbour.fountain reject props/force
        breakdown tag harbour.fountain rename props/gun "Mara's revolver"
        breakdown tag harbour.fountain merge props/pistol props/gun
        breakdown tag harbour.fountain split props/gun --scenes 12,14 --into "police gun"
        breakdown tag harbour.fountain category props/lamp set-dressing
        breakdown tag harbour.fountain set --scene 12 script-day=3 location="Pier 4"
        breakdown tag harbour.fountain set castMembers/mara board-number=1
        breakdown tag harbour.fountain forget --scene 12 --prop sword
        breakdown tag harbour.fountain list
        breakdown tag carry harbour-white.fountain harbour-blue.fountain
        breakdown tag harbour.fountain match 12=14A

      With --dry-run nothing is written. The file is text: version control undoes.
      """,
    subcommands: [
      TagAddCommand.self, TagRemoveCommand.self, TagConfirmCommand.self, TagRejectCommand.self,
      TagRenameCommand.self, TagMergeCommand.self, TagSplitCommand.self, TagCategoryCommand.self,
      TagSetCommand.self, TagNumbersCommand.self, TagForgetCommand.self, TagListCommand.self,
      TagMatchCommand.self, TagCarryCommand.self,
    ])

  /// The arguments with the verb first: `tag harbour.fountain add` is `tag add harbour.fountain`.
  static func verbFirst(_ arguments: [String]) -> [String] {
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard arguments.count > 2, arguments[0] == "tag", !verbs.contains(arguments[1]),
      arguments[1].first != "-" || arguments[1] == "-", verbs.contains(arguments[2])
    else { return arguments }
    return ["tag", arguments[2], arguments[1]] + arguments.dropFirst(3)
  }
}

/// The script that decisions are about, and whether they are written.
struct TagTarget: ParsableArguments {
  @Argument(help: "The script.")
  var path: String

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  @OptionGroup var script: ScriptOptions

  /// Changes the decisions, says what was done, and writes them.
  func edit(_ change: (inout HandTagsEditor) throws -> [String]) throws {
    do {
      guard path != "-" else { throw TagEditError.nothingChanges(Self.needsFile) }
      let result = try ScriptBreakdown(path: path, options: script.options())
      var editor = HandTagsEditor(
        result.handTags, of: result.screenplay, breakdown: result.breakdown)
      let said = try change(&editor)
      let file = HandTagsFile(path: try tagsPath(), tags: editor.tags)
      if !dryRun { try file.write() }
      Console.out(said.map { "\($0)\n" }.joined())
      Console.out(dryRun ? "Nothing was written (--dry-run).\n" : "Kept in \(file.path)\n")
      Unplaced.show(editor.tags)
    } catch {
      throw Console.failure(error)
    }
  }

  private static let needsFile = "name a script file: decisions are kept beside it"

  /// Where the decisions are kept.
  func tagsPath() throws -> String {
    guard let tags = script.tags else { return HandTagsFile.path(for: path) }
    guard tags != "none" else {
      throw TagEditError.nothingChanges("with --tags none there is no file to write to")
    }
    return tags
  }
}

/// What has no place in a draft, for the person at the terminal.
enum Unplaced {
  static func show(_ tags: HandTags) {
    guard !tags.unplaced.isEmpty else { return }
    let count = tags.unplaced.reduce(0) { $0 + $1.count }
    Console.out("\n\(count) without a place in this draft, kept for the next:\n")
    for lost in tags.unplaced {
      for line in lost.lines { Console.out("  \(line)\n") }
    }
  }
}

/// An element by its box and name: `--prop sword`, or `--element props/sword`.
struct ElementOptions: ParsableArguments {
  @Option(help: "The element with its category: props/sword.")
  var element: String?
  @Option(help: "A prop.") var prop: String?
  @Option(help: "A piece of set dressing.") var dressing: String?
  @Option(help: "A cast member.") var cast: String?
  @Option(help: "Background actors.") var background: String?
  @Option(help: "A vehicle.") var vehicle: String?
  @Option(help: "An animal.") var animal: String?
  @Option(help: "Wardrobe.") var wardrobe: String?
  @Option(help: "Make-up or hair.") var makeup: String?
  @Option(help: "A stunt.") var stunt: String?
  @Option(help: "A special effect, made on set.") var sfx: String?
  @Option(help: "A visual effect.") var vfx: String?
  @Option(help: "A sound.") var sound: String?
  @Option(help: "Music.") var music: String?
  @Option(help: "Greenery.") var greenery: String?
  @Option(help: "Special equipment.") var equipment: String?

  private var named: [(category: ElementCategory, name: String)] {
    let all: [(ElementCategory, String?)] = [
      (.props, prop), (.setDressing, dressing), (.castMembers, cast),
      (.backgroundActors, background), (.vehicles, vehicle), (.animals, animal),
      (.wardrobe, wardrobe), (.makeupHair, makeup), (.stunts, stunt), (.specialEffects, sfx),
      (.visualEffects, vfx), (.sound, sound), (.music, music), (.greenery, greenery),
      (.specialEquipment, equipment),
    ]
    return all.compactMap { category, name in name.map { (category, $0) } }
  }

  /// The one element that was named; nil when none was.
  var one: (category: ElementCategory, name: String)? {
    get throws {
      var found = named
      if let element {
        let parts = element.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let category = ElementCategory.named(parts[0]) else {
          throw ValidationError("'\(element)' is no element; write it as props/sword.")
        }
        found.append((category, parts[1]))
      }
      guard found.count < 2 else { throw ValidationError("Name one element at a time.") }
      if let name = found.first?.name, name.allSatisfy(\.isWhitespace) {
        throw ValidationError("The element's name is empty.")
      }
      return found.first
    }
  }

  /// The one element that was named.
  var required: (category: ElementCategory, name: String) {
    get throws {
      guard let one = try one else {
        throw ValidationError("Name the element, for example: --prop sword")
      }
      return one
    }
  }
}
