import ScreenplayModel
import SettingsFiles
import Yams

/// Reads what causes a need: `element`, `text`, `heading`, …; all of it has to hold.
struct StagingCauseReader: RuleNodes {
  let file: String
  let phrases: PhraseReader
  /// Rules that `need` may name.
  let knownNeeds: Set<String>

  func cause(_ node: Node) throws(SettingsError) -> StagingCause {
    var conditions: [StagingCondition] = []
    let fields = try mapping(node, "write words, or 'element:', 'text:', 'heading:' …")
    for (key, value) in fields {
      var name = key.string ?? ""
      if Self.demands.contains(name) { continue }
      let isNegated = name.hasPrefix("not ")
      if isNegated { name = String(name.dropFirst(4)) }
      let question = try question(name, value, key: key, in: fields)
      conditions.append(StagingCondition(question: question, isNegated: isNegated))
    }
    guard conditions.contains(where: { !$0.isNegated }) else {
      throw error(node, "nothing here can cause a need: write 'element:', 'text:', 'heading:' …")
    }
    return StagingCause(conditions: conditions)
  }

  func phrase(_ node: Node) throws(SettingsError) -> Phrase {
    let text = try text(node)
    do throws(PhraseReader.Problem) {
      return try phrases.phrase(text)
    } catch {
      throw self.error(node, error.reason)
    }
  }

  /// Keys that say more of `element`.
  private static let demands: Set<String> = ["at least", "in all", "handled", "damaged"]

  private func question(
    _ name: String, _ value: Node, key: Node, in fields: Node.Mapping
  ) throws(SettingsError) -> StagingCondition.Question {
    switch name {
    case "element": .element(try selectors(value), try demand(fields))
    case "text": .words(try phrases(value), in: .text)
    case "parenthetical": .words(try phrases(value), in: .parenthetical)
    case "heading": .words(try phrases(value), in: .heading)
    case "cue": .words(try phrases(value), in: .cue)
    case "voice": .voice(try phrases(value), isUnseen: true)
    case "setting": .setting(try setting(value))
    case "light": .light(try lights(value))
    case "age": .age(try age(value))
    case "need": .needs(try needs(value))
    case "stage play": try flag(value, .stagePlay)
    case "lyrics": try flag(value, .lyrics)
    default:
      throw error(
        key,
        "no key '\(name)'; there are element (with at least, in all, handled, damaged), text, parenthetical, heading, cue, voice, setting, light, age, need, stage play, lyrics, each also with 'not' before it"
      )
    }
  }

  private func phrases(_ node: Node) throws(SettingsError) -> [Phrase] {
    if case .scalar = node { return [try phrase(node)] }
    var found: [Phrase] = []
    for entry in try list(node, "words") { found.append(try phrase(entry)) }
    return found
  }

  // MARK: Elements

  private func selectors(_ node: Node) throws(SettingsError) -> [ElementSelector] {
    var found: [ElementSelector] = []
    for text in try texts(node) { found.append(try selector(text, node)) }
    return found
  }

  /// `props:weapon|ammunition pistol|rifle`, `vehicles police ...`.
  private func selector(_ text: String, _ node: Node) throws(SettingsError) -> ElementSelector {
    let parts = text.split(separator: " ", maxSplits: 1)
    let head = (parts.first ?? "").split(separator: ":", maxSplits: 1)
    guard let name = head.first, let category = ElementCategory.named(String(name)) else {
      let known = ElementCategory.all.map(\.id).joined(separator: ", ")
      throw error(node, "no category '\(head.first ?? "")'; there are \(known)")
    }
    var selector = ElementSelector(
      category: category.order,
      kinds: head.count > 1 ? head[1].split(separator: "|").map(String.init) : [])
    guard parts.count > 1 else { return selector }
    var words = parts[1]
    if words.hasSuffix(" ...") {
      selector.isAnyWord = true
      words = words.dropLast(4)
    }
    do throws(PhraseReader.Problem) {
      selector.name = try phrases.pattern(words)
    } catch {
      throw self.error(node, error.reason)
    }
    return selector
  }

  private func demand(_ fields: Node.Mapping) throws(SettingsError) -> ElementDemand {
    var demand = ElementDemand()
    if let node = fields["at least"] { demand.count = try number(node) }
    if let node = fields["in all"] { demand.total = try number(node) }
    if let node = fields["handled"] { demand.isHandled = node.bool ?? true }
    if let node = fields["damaged"] { demand.isDamaged = node.bool ?? true }
    return demand
  }

  private func number(_ node: Node) throws(SettingsError) -> Int {
    guard let number = node.int, (1...1_000_000).contains(number) else {
      throw error(node, "a number from 1 is expected here")
    }
    return number
  }

  // MARK: Other questions

  private func setting(_ node: Node) throws(SettingsError) -> SettingDemand {
    switch try text(node) {
    case "interior": .interior
    case "exterior": .exterior
    default: throw error(node, "write 'setting: interior' or 'setting: exterior'")
    }
  }

  private func lights(_ node: Node) throws(SettingsError) -> [String] {
    let names = try texts(node).map { $0.uppercased() }
    for name in names where DayNight(rawValue: name) == nil {
      throw error(node, "no light '\(name.lowercased())'; there are day, night, dawn, dusk")
    }
    return names
  }

  /// `under 18`, `3 to 17`.
  private func age(_ node: Node) throws(SettingsError) -> ClosedRange<Int> {
    let words = try text(node).split(separator: " ")
    if words.count == 2, words[0] == "under", let limit = Int(words[1]), (1...120).contains(limit) {
      return 0...(limit - 1)
    }
    if words.count == 3, words[1] == "to", let first = Int(words[0]), let last = Int(words[2]),
      0 <= first, first <= last
    {
      return first...last
    }
    throw error(node, "write an age as 'under 18' or '3 to 17'")
  }

  private func needs(_ node: Node) throws(SettingsError) -> [String] {
    let ids = try texts(node)
    for id in ids where !knownNeeds.contains(id) {
      throw error(node, "no rule '\(id)' stands before this one")
    }
    return ids
  }

  private func flag(
    _ node: Node, _ question: StagingCondition.Question
  ) throws(SettingsError) -> StagingCondition.Question {
    guard node.bool == true else { throw error(node, "write 'true', and 'not' before the key") }
    return question
  }
}
