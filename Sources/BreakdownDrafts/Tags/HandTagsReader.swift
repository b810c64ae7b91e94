import BreakdownSheets
import ScreenplayModel
import SettingsFiles
import Yams

extension HandTags {
  /// A larger file is refused, in bytes.
  public static let largestFile = 8 << 20
  private static let form = SettingsFile(
    largest: largestFile, tooLarge: "larger than 8 MB; is this a file of hand tags?",
    noAnchors: "anchors (&) and aliases (*) are not read: write the words out",
    twice: "is there twice; keep one of them")
  /// The version of the file's form.
  static let version = "1"

  /// Reads hand tags from their file's text.
  ///
  /// - Parameter file: What errors name.
  /// - Throws: ``SettingsError`` with file, line and what to do.
  public init(yaml bytes: [UInt8], file: String) throws(SettingsError) {
    guard let root = try Self.form.root(of: bytes, file: file) else {
      throw SettingsError(file: file, line: 1, reason: "empty; begin with 'breakdown-tags: 1'")
    }
    self = try HandTagsReader(file: file).read(root)
  }
}

/// Turns the YAML into hand tags.
struct HandTagsReader {
  let file: String

  func read(_ root: Node) throws(SettingsError) -> HandTags {
    let fields = try YAMLFields(
      root, file: file,
      known: ["breakdown-tags", "elements", "scenes", "unplaced", "matches", "draft"])
    guard try fields.text("breakdown-tags") == HandTags.version else {
      throw SettingsError(
        file: file, line: fields["breakdown-tags"]?.mark?.line ?? 1,
        reason: "'breakdown-tags: 1' is expected; a newer breakdown may read this file")
    }
    var tags = HandTags()
    if let node = fields["elements"] {
      for (key, name, value) in try YAMLFields.pairs(of: node, file: file) {
        tags.elements[name] = try decision(value, id: name, key: key)
      }
    }
    for node in try items(fields["scenes"]) { tags.scenes.append(try scene(node)) }
    for node in try items(fields["unplaced"]) { tags.unplaced.append(try unplaced(node)) }
    for node in try items(fields["matches"]) { tags.corrections.append(try correction(node)) }
    if let node = fields["draft"] { tags.draft = try draft(node) }
    return tags
  }

  private func items(_ node: Node?) throws(SettingsError) -> [Node] {
    guard let node else { return [] }
    return try YAMLFields.items(of: node, file: file)
  }

  // MARK: Elements

  private func decision(
    _ node: Node, id: String, key: Node
  ) throws(SettingsError) -> ElementDecision {
    let fields = try YAMLFields(
      node, file: file,
      known: ["name", "into", "category", "quantity", "board-number", "notes", "rejected"])
    try check(id: id, at: key)
    var decision = ElementDecision()
    decision.line = key.mark?.line ?? fields.line
    decision.name = try fields.text("name")
    decision.mergedInto = try fields.text("into")
    if let into = decision.mergedInto, let node = fields["into"] { try check(id: into, at: node) }
    decision.category = try category(fields)
    decision.quantity = try fields.number("quantity")
    decision.boardNumber = try fields.number("board-number")
    decision.notes = try fields.text("notes")
    if let rejected = try fields.text("rejected") {
      guard rejected == "true" || rejected == "false" else {
        throw SettingsError(
          file: file, line: fields["rejected"]?.mark?.line ?? fields.line,
          reason: "'rejected' is true or false")
      }
      decision.isRejected = rejected == "true"
    }
    return decision
  }

  private func check(id: String, at node: Node) throws(SettingsError) {
    let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, ElementCategory.named(String(parts[0])) != nil
    else {
      throw SettingsError(
        file: file, line: node.mark?.line ?? 1,
        reason: "'\(id)' is no element; write category and name: props/gun")
    }
  }

  private func category(_ fields: YAMLFields) throws(SettingsError) -> ElementCategory? {
    guard let name = try fields.text("category") else { return nil }
    if let category = ElementCategory.named(name) { return category }
    throw SettingsError(
      file: file, line: fields["category"]?.mark?.line ?? fields.line,
      reason: "no category '\(name)'; there are "
        + ElementCategory.all.map(\.id).joined(separator: ", "))
  }

  // MARK: Scenes

  private static let factKeys = SheetFacts.fields.map { $0.field.key }

  private func scene(
    _ node: Node, also keys: [String] = []
  ) throws(SettingsError) -> SceneEntry {
    let fields = try YAMLFields(
      node, file: file, known: ["scene", "heading"] + Self.factKeys + ["tags"] + keys)
    var entry = SceneEntry(
      scene: try fields.requiredText("scene"), heading: try fields.text("heading") ?? "")
    entry.line = fields.line
    for (field, path) in SheetFacts.fields {
      entry.facts[keyPath: path] = try fields.text(field.key)
    }
    for node in try items(fields["tags"]) { entry.tags.append(try tag(node)) }
    return entry
  }

  private func tag(_ node: Node) throws(SettingsError) -> HandTag {
    let actions = HandTag.Action.allCases.map(\.rawValue)
    let fields = try YAMLFields(
      node, file: file,
      known: actions + ["category", "as", "quantity", "words", "before", "after", "place"])
    let named = actions.filter { fields[$0] != nil }
    guard named.count == 1, let action = HandTag.Action(rawValue: named[0]) else {
      throw SettingsError(
        file: file, line: fields.line,
        reason: "say once what is to be done: \(actions.joined(separator: ", "))")
    }
    let name = try fields.requiredText(action.rawValue)
    guard let category = try category(fields) else {
      throw SettingsError(file: file, line: fields.line, reason: "'category' is missing")
    }
    var tag = HandTag(
      action, category, name, newName: try fields.text("as"),
      quantity: try fields.number("quantity"), anchor: try anchor(fields))
    if action == .rename, tag.newName?.isEmpty ?? true {
      throw SettingsError(file: file, line: fields.line, reason: "'as' is missing: the new name")
    }
    tag.line = fields.line
    return tag
  }

  private func anchor(_ fields: YAMLFields) throws(SettingsError) -> Anchor? {
    guard let words = try fields.text("words") else { return nil }
    var anchor = Anchor(
      words: words, before: try fields.text("before") ?? "", after: try fields.text("after") ?? "")
    if let place = try fields.text("place") {
      let numbers = place.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] >= 1, numbers[0] <= numbers[1], numbers[1] < 10_000
      else {
        throw SettingsError(
          file: file, line: fields["place"]?.mark?.line ?? fields.line,
          reason: "'place' says which of how many: 2 of 3")
      }
      (anchor.occurrence, anchor.occurrences) = (numbers[0], numbers[1])
    }
    return anchor
  }

  // MARK: Drafts

  private func unplaced(_ node: Node) throws(SettingsError) -> UnplacedEntry {
    let entry = try scene(node, also: ["because", "was"])
    let fields = try YAMLFields(
      node, file: file,
      known: ["scene", "heading"] + Self.factKeys + ["tags", "because", "was"])
    let reason = try fields.requiredText("because")
    guard let known = UnplacedEntry.Reason(rawValue: reason) else {
      throw SettingsError(
        file: file, line: fields["because"]?.mark?.line ?? fields.line,
        reason: "'because' is one of: "
          + UnplacedEntry.Reason.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return UnplacedEntry(reason: known, record: try fields["was"].map(record), entry: entry)
  }

  private func correction(_ node: Node) throws(SettingsError) -> MatchCorrection {
    let fields = try YAMLFields(node, file: file, known: ["from", "to"])
    guard let from = fields["from"], let to = fields["to"] else {
      throw SettingsError(file: file, line: fields.line, reason: "'from' and 'to' are needed")
    }
    return MatchCorrection(from: try record(from), to: try record(to))
  }

  private func draft(_ node: Node) throws(SettingsError) -> DraftRecord {
    let fields = try YAMLFields(node, file: file, known: ["file", "scenes"])
    var scenes: [SceneRecord] = []
    var labels: Set<String> = []
    for node in try items(fields["scenes"]) {
      let scene = try record(node)
      guard labels.insert(scene.label).inserted else {
        throw SettingsError(
          file: file, line: node.mark?.line ?? 1,
          reason: "scene '\(scene.label)' is there twice; keep the line of one version")
      }
      scenes.append(scene)
    }
    return DraftRecord(file: try fields.text("file") ?? "", scenes: scenes)
  }

  private func record(_ node: Node) throws(SettingsError) -> SceneRecord {
    guard let line = node.scalar?.string, let record = SceneRecord(line: line) else {
      throw SettingsError(
        file: file, line: node.mark?.line ?? 1,
        reason: "not a scene as breakdown writes it; take 'draft' out and it is made again")
    }
    return record
  }
}

extension HandMadeField {
  /// The key in the file: `script-day`.
  public var key: String {
    rawValue.reduce(into: "") { key, letter in
      if letter.isUppercase { key.append("-") }
      key += letter.lowercased()
    }
  }
}
