import BreakdownSheets
import ScreenplayModel
import SettingsFiles
import Yams

/// Reads rule files: sets of words, rules, and the ids of rules that are switched off.
///
/// ```yaml
/// words:
///   boats: [boat, dinghy, raft]
/// rules:
///   - id: water-safety
///     title: Water safety
///     department: Safety
///     severity: safety            # safety, law, crew, equipment, planning
///     why: Somebody is in or on open water.
///     when:                       # any of these
///       - wade|swim               # words of the scene's action
///       - element: vehicles:boat  # or what is on its sheet
///         heading: lake|river     # and where it is played
/// off: [quick-change]
/// ```
struct StagingRuleReader {
  private static let form = SettingsFile(
    largest: 1 << 20, tooLarge: "larger than 1 MB; is this a rule file?")

  let file: String
  private(set) var rules: [StagingRule]
  private var phrases: PhraseReader

  /// A reader of a file that may change rules already read.
  init(file: String, changing base: StagingRuleReader? = nil) {
    self.file = file
    rules = base?.rules ?? []
    phrases = base?.phrases ?? PhraseReader(forms: WordForms())
  }

  /// Reads a file's text.
  mutating func read(_ bytes: [UInt8]) throws(SettingsError) {
    if let root = try Self.form.root(of: bytes, file: file) { try read(root) }
  }

  private mutating func read(_ root: Node) throws(SettingsError) {
    for (key, value) in try mapping(root, "write 'rules:', 'words:' or 'off:'") {
      switch key.string {
      case "words":
        for (name, words) in try mapping(value, "write sets as 'name: [word, word]'") {
          try add(set: name, words)
        }
      case "rules":
        for rule in try list(value, "rules") { try read(rule: rule) }
      case "off":
        for node in try list(value, "off") { try switchOff(node) }
      default:
        throw error(key, "no key '\(key.string ?? "")'; there are words, rules, off")
      }
    }
  }

  private mutating func add(set name: Node, _ words: Node) throws(SettingsError) {
    let entries = try texts(words)
    do throws(PhraseReader.Problem) {
      try phrases.add(set: name.string ?? "", entries: entries)
    } catch {
      throw self.error(words, error.reason)
    }
  }

  private mutating func switchOff(_ node: Node) throws(SettingsError) {
    let id = try text(node)
    guard let place = rules.firstIndex(where: { $0.id == id }) else {
      throw error(node, "no rule '\(id)' to switch off")
    }
    rules.remove(at: place)
  }

  // MARK: A rule

  private mutating func read(rule node: Node) throws(SettingsError) {
    let fields = try mapping(node, "write a rule as 'id: …', 'title: …', 'when: …'")
    guard let idNode = node.mapping?["id"] else { throw error(node, "'id' is missing") }
    let id = try text(idNode)
    let place = rules.firstIndex { $0.id == id }
    var rule =
      place.map { rules[$0] }
      ?? StagingRule(
        id: id, title: "", department: "", severity: .planning, why: "", causes: [], exceptions: [])
    for (key, value) in fields {
      switch key.string {
      case "id": break
      case "title": rule.title = try text(value)
      case "department": rule.department = try text(value)
      case "severity": rule.severity = try severity(value)
      case "why": rule.why = try text(value)
      case "hint": rule.hint = try text(value)
      case "when": rule.causes = try causes(value)
      case "also when": rule.causes += try causes(value)
      case "unless": rule.exceptions = try causes(value)
      default:
        throw error(
          key,
          "no key '\(key.string ?? "")' in a rule; there are id, title, department, severity, why, hint, when, also when, unless"
        )
      }
    }
    for (name, value) in [
      ("title", rule.title), ("department", rule.department), ("why", rule.why),
    ] where value.isEmpty { throw error(node, "'\(name)' of '\(id)' is missing") }
    guard !rule.causes.isEmpty else { throw error(node, "'when' of '\(id)' is missing") }
    if let place { rules[place] = rule } else { rules.append(rule) }
  }

  private func severity(_ node: Node) throws(SettingsError) -> StagingNeed.Severity {
    let name = try text(node)
    guard let severity = StagingNeed.Severity(rawValue: name) else {
      let known = StagingNeed.Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(node, "no severity '\(name)'; there are \(known)")
    }
    return severity
  }

  private func causes(_ node: Node) throws(SettingsError) -> [StagingCause] {
    let known = Set(rules.map(\.id))
    let reader = StagingCauseReader(file: file, phrases: phrases, knownNeeds: known)
    var causes: [StagingCause] = []
    var loose: [Phrase] = []
    for entry in try list(node, "when") {
      if case .scalar = entry {
        loose.append(try reader.phrase(entry))
      } else {
        causes.append(try reader.cause(entry))
      }
    }
    // Phrases that stand alone are one cause: any of them.
    if !loose.isEmpty {
      let words = StagingCondition(question: .words(loose, in: .text))
      causes.insert(StagingCause(conditions: [words]), at: 0)
    }
    return causes
  }
}

extension StagingRuleReader: RuleNodes {}
