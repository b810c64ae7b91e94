import BreakdownSheets
import ScreenplayModel

extension HandTags {
  /// The file's text: same decisions, same bytes, in an order that changes little from one time to the
  /// next.
  public var yaml: [UInt8] { HandTagsWriter().write(self) }
}

/// Writes hand tags as YAML that people can read and change.
struct HandTagsWriter {
  private var text = ""

  private static let head = """
    # What people decided about this script's breakdown; kept by 'breakdown tag', or by hand.
    # Comments are not kept when it is written again; notes are.
    breakdown-tags: \(HandTags.version)

    """

  func write(_ tags: HandTags) -> [UInt8] {
    var writer = self
    writer.text = Self.head
    writer.write(tags.elements)
    writer.write(tags.scenes)
    writer.write(unplaced: tags.unplaced)
    writer.write(tags.corrections)
    if let draft = tags.draft { writer.write(draft) }
    return Array(writer.text.utf8)
  }

  private mutating func line(_ indent: Int, _ key: String, _ value: String? = nil) {
    text += String(repeating: " ", count: indent) + key + ":"
    if let value { text += " " + YAMLText.scalar(value) }
    text += "\n"
  }

  private mutating func optional(_ indent: Int, _ key: String, _ value: String?) {
    if let value { line(indent, key, value) }
  }

  private mutating func write(_ elements: [String: ElementDecision]) {
    guard !elements.isEmpty else { return }
    text += "\nelements:\n"
    for (id, decision) in elements.sorted(by: { $0.key < $1.key }) {
      text += "  \(YAMLText.scalar(id)):\n"
      optional(4, "name", decision.name)
      optional(4, "into", decision.mergedInto)
      optional(4, "category", decision.category?.id)
      optional(4, "quantity", decision.quantity.map(String.init))
      optional(4, "board-number", decision.boardNumber.map(String.init))
      optional(4, "notes", decision.notes)
      if decision.isRejected { line(4, "rejected", "true") }
    }
  }

  private mutating func write(_ scenes: [SceneEntry]) {
    guard !scenes.isEmpty else { return }
    text += "\nscenes:\n"
    for scene in scenes {
      item("scene", scene.scene)
      write(restOf: scene)
    }
  }

  private mutating func write(unplaced: [UnplacedEntry]) {
    guard !unplaced.isEmpty else { return }
    text += "\n# Decisions without a place in this draft; the next is searched for them again.\n"
    text += "unplaced:\n"
    for lost in unplaced {
      item("because", lost.reason.rawValue)
      line(4, "scene", lost.entry.scene)
      write(restOf: lost.entry)
      optional(4, "was", lost.record?.line)
    }
  }

  private mutating func item(_ key: String, _ value: String, indent: Int = 2) {
    text += String(repeating: " ", count: indent) + "- \(key): \(YAMLText.scalar(value))\n"
  }

  private mutating func write(restOf scene: SceneEntry) {
    if !scene.heading.isEmpty { line(4, "heading", scene.heading) }
    for (field, path) in SheetFacts.fields { optional(4, field.key, scene.facts[keyPath: path]) }
    guard !scene.tags.isEmpty else { return }
    line(4, "tags")
    for tag in scene.tags { write(tag) }
  }

  private mutating func write(_ tag: HandTag) {
    item(tag.action.rawValue, tag.name, indent: 6)
    line(8, "category", tag.category.id)
    optional(8, "as", tag.newName)
    optional(8, "quantity", tag.quantity.map(String.init))
    guard let anchor = tag.anchor else { return }
    line(8, "words", anchor.words)
    if !anchor.before.isEmpty { line(8, "before", anchor.before) }
    if !anchor.after.isEmpty { line(8, "after", anchor.after) }
    if anchor.occurrences > 1 {
      line(8, "place", "\(anchor.occurrence) of \(anchor.occurrences)")
    }
  }

  private mutating func write(_ corrections: [MatchCorrection]) {
    guard !corrections.isEmpty else { return }
    text += "\n# Scenes that a person matched.\nmatches:\n"
    for correction in corrections {
      item("from", correction.from.line)
      line(4, "to", correction.to.line)
    }
  }

  private mutating func write(_ draft: DraftRecord) {
    text +=
      "\n# The draft these are placed on: number, heading, words, and a sample of the words, by\n"
    text += "# which its scenes are known in the next.\ndraft:\n"
    line(2, "file", draft.file)
    line(2, "scenes")
    for scene in draft.scenes { text += "    - \(YAMLText.scalar(scene.line))\n" }
  }
}

/// Texts as YAML, quoted where they could be read as anything else.
enum YAMLText {
  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n",
  ]

  /// A text on one line.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    guard isLetterOrDigit(first), last != UInt8(ascii: " ") else { return false }
    if text == "true" || text == "false" { return true }
    guard !reserved.contains(text.lowercased()) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || " ./-_'(),".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _
      where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
