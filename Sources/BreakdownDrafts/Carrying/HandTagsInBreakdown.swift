import BreakdownSheets
import ScreenplayModel

/// Hand tags laid over what was found in a script.
public struct HandTagsInBreakdown: Sendable {
  /// What was found, as people want it.
  public private(set) var tags: [ElementTag]
  /// Facts of sheets and elements.
  public private(set) var facts: HandMadeFacts
  /// What has no place, with the line of the file it is kept in.
  public private(set) var diagnostics: [Diagnostic] = []

  private let carried: CarryOver
  private let screenplay: Screenplay
  private let file: String

  /// Lays placed hand tags over found ones.
  ///
  /// - Parameters:
  ///   - carried: Hand tags, placed on the script.
  ///   - found: What was found in it.
  ///   - file: The hand tags' file; what diagnostics name.
  public init(
    _ carried: CarryOver, over found: [ElementTag], in screenplay: Screenplay, file: String
  ) {
    self.carried = carried
    self.screenplay = screenplay
    self.file = file
    tags = OneCategory.settled(found)
    facts = HandMadeFacts(sheets: carried.facts)
    decideElements()
    decideScenes()
    reportUnplaced()
  }

  // MARK: Elements

  private mutating func decideElements() {
    let decisions = ElementDecisions(carried.tags.elements, found: tags)
    tags = tags.compactMap(decisions.decided)
    let present = Set(
      tags.map { BreakdownElement.id(category: $0.category, name: $0.name) }
        + carried.placed.lazy.filter { $0.tag.action == .add || $0.tag.action == .confirm }
        .map(\.tag.element))
    for (id, decision) in carried.tags.elements.sorted(by: { $0.key < $1.key }) {
      let final = decisions.finalID(of: id)
      decision.add(to: &facts.elements[final, default: ElementFacts()])
      if !decision.isRejected, !present.contains(final), !decisions.found.contains(id) {
        diagnostics.append(
          Diagnostic(.handTagWithoutElement(id), at: position(ofLine: decision.line)))
      }
    }
  }

  // MARK: Scenes

  private mutating func decideScenes() {
    var byScene: [Int: [CarryOver.Placed]] = [:]
    for placed in carried.placed { byScene[placed.scene, default: []].append(placed) }
    guard !byScene.isEmpty else { return }
    tags = tags.compactMap { tag in
      guard let placed = byScene[tag.scene] else { return tag }
      return decided(tag, by: placed)
    }
    for placed in carried.placed where placed.tag.action == .add || placed.tag.action == .confirm {
      tags.append(added(placed))
    }
  }

  private func decided(_ tag: ElementTag, by decisions: [CarryOver.Placed]) -> ElementTag? {
    var tag = tag
    for decision in decisions {
      let id = BreakdownElement.id(category: tag.category, name: tag.name)
      guard decision.tag.element == id else { continue }
      switch decision.tag.action {
      case .remove where isAt(decision.words, tag): return nil
      case .rename:
        if let name = decision.tag.newName, isAt(decision.words, tag) {
          tag.name = name
          tag.source = .manual
        }
      case .add, .confirm:
        if let quantity = decision.tag.quantity { tag.quantity = quantity }
      default: break
      }
    }
    return tag
  }

  /// Whether a mention stands at some words; every mention does when there are none.
  private func isAt(_ words: CarryOver.PlacedWords?, _ tag: ElementTag) -> Bool {
    guard let words else { return true }
    let paragraph = screenplay.paragraphs[words.paragraph]
    let start = screenplay.position(of: Int(words.text.start), in: paragraph)
    let end = screenplay.position(of: Int(words.text.end), in: paragraph)
    if (start..<max(start, end)).contains(tag.position) { return true }
    return tag.position.line == start.line && tag.position <= start
      && start.column < tag.position.column + tag.text.count
  }

  private func added(_ placed: CarryOver.Placed) -> ElementTag {
    let tag = placed.tag
    let heading = screenplay.scenes[placed.scene].paragraphs.first.map {
      screenplay.paragraphs[$0]
    }
    var position = SourcePosition(file: screenplay.file, line: heading.map { Int($0.line) } ?? 1)
    if let words = placed.words {
      position = screenplay.position(
        of: Int(words.text.start), in: screenplay.paragraphs[words.paragraph])
    }
    return ElementTag(
      category: tag.category, name: tag.name,
      text: placed.words.map { screenplay.string($0.text) } ?? tag.name, scene: placed.scene,
      position: position, rule: "by-hand", confidence: 1, source: .manual,
      quantity: tag.quantity ?? 1, isSpeaking: tag.category == .castMembers ? false : nil)
  }

  // MARK: What has no place

  private mutating func reportUnplaced() {
    for lost in carried.unplaced {
      for tag in lost.entry.tags {
        let line = tag.line > 0 ? tag.line : lost.entry.line
        diagnostics.append(
          Diagnostic(.handTagUnplaced(tag, lost), at: position(ofLine: line)))
      }
      if !lost.entry.facts.isEmpty {
        diagnostics.append(
          Diagnostic(.handFactsUnplaced(lost), at: position(ofLine: lost.entry.line)))
      }
    }
  }

  private func position(ofLine line: Int) -> SourcePosition {
    SourcePosition(file: file, line: max(1, line))
  }
}

extension ElementDecision {
  /// Sets what was decided among an element's facts.
  fileprivate func add(to facts: inout ElementFacts) {
    facts.quantity = quantity ?? facts.quantity
    facts.boardNumber = boardNumber ?? facts.boardNumber
    facts.notes = notes ?? facts.notes
    if name != nil { facts.isRenamed = true }
    if category != nil { facts.isRecategorised = true }
  }
}

extension Diagnostic.Message {
  static func handTagUnplaced(_ tag: HandTag, _ lost: UnplacedEntry) -> Self {
    let words = tag.anchor.map { " at '\($0.words)'" } ?? ""
    return Self(
      id: "hand-tag-unplaced",
      text: "\(tag.action.rawValue) \(tag.element)\(words) has no place in scene "
        + "\(lost.entry.title): \(lost.reason.rawValue); it is kept")
  }

  static func handFactsUnplaced(_ lost: UnplacedEntry) -> Self {
    let set = SheetFacts.fields.compactMap { field, path in
      lost.entry.facts[keyPath: path].map { "\(field.rawValue) '\($0)'" }
    }
    return Self(
      id: "hand-facts-unplaced",
      text: "\(set.joined(separator: ", ")) of scene \(lost.entry.title) has no place: "
        + "\(lost.reason.rawValue); it is kept")
  }

  static func handTagWithoutElement(_ id: String) -> Self {
    Self(
      id: "hand-tag-without-element",
      text: "nothing in this draft is \(id): what was decided about it waits for the next")
  }
}

extension SceneEntry {
  /// As lists name it.
  var title: String { heading.isEmpty ? scene : "\(scene) \(heading)" }
}
