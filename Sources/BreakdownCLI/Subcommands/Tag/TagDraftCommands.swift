import ArgumentParser
import BreakdownKit

struct TagListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what was decided, and what has no place any more.")

  @OptionGroup var target: TagTarget

  @Flag(help: "Show every element of the breakdown, with its id.")
  var all = false

  func run() throws {
    do {
      let result = try ScriptBreakdown(path: target.path, options: target.script.options())
      if all {
        for element in result.breakdown.elements {
          let scenes = element.sheets.map { result.breakdown.sheets[$0].sceneLabel }
          Console.out("\(element.id): \(scenes.joined(separator: ", "))\n")
        }
        return
      }
      guard let tags = result.handTags?.tags, !tags.isEmpty else {
        return Console.out("Nothing was decided by hand.\n")
      }
      for line in tags.lines { Console.out("\(line)\n") }
      Unplaced.show(tags)
    } catch {
      throw Console.failure(error)
    }
  }
}

struct TagMatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract:
      "Say which scene of the draft that was tagged is which scene of the script as it is now.",
    discussion: """
      breakdown tag harbour.fountain match 12=14A       scene 12 is scene 14A now
      breakdown tag harbour.fountain match              show how scenes are matched

      Scenes are named as in the draft the decisions were last kept for, and in the script as it \
      is. What is put right is remembered.
      """)

  @OptionGroup var target: TagTarget

  @Argument(help: "Pairs: 12=14A.")
  var pairs: [String] = []

  func run() throws {
    do {
      var matching = try DraftMatching(path: target.path, options: target.script.options())
      try matching.match(pairs)
      let carried = matching.carried
      for match in carried.matches.matches {
        Console.out("\(match.words(old: carried.oldScenes, new: carried.newScenes))\n")
      }
      if !pairs.isEmpty, !target.dryRun { try matching.write() }
      Unplaced.show(carried.tags)
    } catch {
      throw Console.failure(error)
    }
  }
}

struct TagCarryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry", abstract: "Carry the decisions of one draft to the next.",
    discussion: """
      breakdown tag carry harbour-white.fountain harbour-blue.fountain
      breakdown tag carry white.fdx blue.fdx --match 12=14A --replace

      A draft that is edited in place needs no carrying: its decisions are found again whenever it \
      is read. --match puts a wrong match right; it is remembered with the old draft's decisions.
      """)

  @Argument(help: "The old draft.")
  var old: String

  @Argument(help: "The new draft.")
  var new: String

  @Option(help: "Scenes that belong together: 12=14A; several with commas.")
  var match: String?

  @Flag(help: "Take the place of decisions that the new draft has already.")
  var replace = false

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  @OptionGroup var script: ScriptOptions

  func validate() throws {
    if script.tags != nil {
      throw ValidationError("carry takes the decisions beside the scripts; leave --tags out.")
    }
  }

  func run() throws {
    do {
      let pairs = match?.split(separator: ",").map(String.init) ?? []
      var carrying = try DraftCarrying(old: old, new: new, options: script.options())
      try carrying.match(pairs)
      if !dryRun { try carrying.write(replacing: replace, keepsMatches: !pairs.isEmpty) }
      show(carrying)
    } catch {
      throw Console.failure(error)
    }
  }

  private func show(_ carrying: DraftCarrying) {
    let carried = carrying.carried
    for match in carried.matches.matches where !match.changes.isEmpty {
      Console.out("\(match.words(old: carried.oldScenes, new: carried.newScenes))\n")
    }
    let lost = carried.unplaced.reduce(0) { $0 + $1.count }
    Console.out("\(carried.tags.count - lost) of \(carried.tags.count) decisions have a place.\n")
    Console.out(
      dryRun ? "Nothing was written (--dry-run).\n" : "Kept in \(carrying.newPath)\n")
    Unplaced.show(carried.tags)
  }
}
