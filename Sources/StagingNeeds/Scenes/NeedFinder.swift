import BreakdownSheets
import ScreenplayModel

/// Holds the scenes of a script against the rules.
struct NeedFinder {
  let breakdown: Breakdown
  let screenplay: Screenplay
  let words: ScriptWords
  let table: StagingTable
  private let matcher: PhraseMatcher
  /// Of the script's text.
  private let counts: CharacterCounts
  let ages: KnownAges
  let isStagePlay: Bool
  /// The selectors that mean each element.
  private let selectors: [[Int]]
  /// The need of each rule, without its causes.
  private let templates: [StagingNeed]

  init(
    _ breakdown: Breakdown, _ screenplay: Screenplay, words: ScriptWords, table: StagingTable
  ) {
    self.breakdown = breakdown
    self.screenplay = screenplay
    self.words = words
    self.table = table
    counts = CharacterCounts(screenplay.text)
    ages = KnownAges(of: breakdown, in: words)
    matcher = PhraseMatcher(table: table, words: words.words, names: ages.names)
    isStagePlay = StagePlay.isStagePlay(screenplay, words)
    selectors = ElementMatcher(table: table).selectors(of: breakdown.elements)
    templates = table.rules.map { rule in
      let texts = rule.texts.map(table.text)
      return StagingNeed(
        need: texts[0], title: texts[1], department: texts[2],
        severity: StagingNeed.Severity(rawValue: texts[3]) ?? .planning, why: texts[4],
        hint: texts[5].isEmpty ? nil : texts[5])
    }
  }

  /// What a scene needs, in the order of the rules.
  func needs(ofSheet index: Int) -> [StagingNeed] {
    let range = words.scenes.indices.contains(index) ? words.scenes[index] : 0..<0
    var scene = SceneFacts(
      sheet: breakdown.sheets[index], scene: screenplay.scenes[index], words: range,
      phraseCount: table.entries.count, selectorCount: table.selectors.count)
    for hit in matcher.hits(in: range) {
      let isRead = table.entries[hit.phrase].zones.isDisjoint(with: .text)
      if isRead || !Denial.reaches(hit.words, in: words.words) { scene.add(hit) }
    }
    for (place, entry) in scene.sheet.elements.enumerated() where !entry.isDoubtful {
      for selector in selectors[entry.element] { scene.add(entry: place, selector: selector) }
    }
    var needs: [StagingNeed] = []
    for (number, rule) in table.rules.enumerated() {
      guard let reasons = reasons(for: rule, in: scene) else { continue }
      scene.needs.insert(number)
      needs.append(need(templates[number], because: reasons, in: scene))
    }
    return needs
  }

  private func reasons(for rule: StagingTable.Rule, in scene: SceneFacts) -> Reasons? {
    var reasons = Reasons()
    for cause in table.causes[rule.causes] {
      if let found = self.reasons(table.conditions[cause], in: scene) { reasons.add(found) }
    }
    guard reasons.isFound,
      !table.causes[rule.exceptions].contains(where: {
        self.reasons(table.conditions[$0], in: scene) != nil
      })
    else { return nil }
    return reasons
  }

  private func need(
    _ template: StagingNeed, because reasons: Reasons, in scene: SceneFacts
  ) -> StagingNeed {
    var need = template
    var evidence: [Evidence] = []
    for entry in reasons.entries.map({ scene.sheet.elements[$0] }) {
      need.because.append(breakdown.element(of: entry).id)
      if let first = entry.evidence.first { evidence.append(first) }
    }
    for range in reasons.words { evidence.append(self.evidence(range)) }
    if reasons.isHeading {
      let place = SourcePosition(file: screenplay.file, line: scene.sheet.line)
      evidence.append(Evidence(position: place, text: scene.sheet.heading, rule: "heading"))
    }
    need.evidence = Self.distinct(evidence)
    return need
  }

  /// In script order, each line and text once, a word inside other words left out.
  private static func distinct(_ evidence: [Evidence]) -> [Evidence] {
    var found: [Evidence] = []
    for one in evidence.sorted(by: { $0.position < $1.position }) {
      let sameLine = found.reversed().prefix { $0.position.line == one.position.line }
      if !sameLine.contains(where: { $0.text.contains(one.text) }) { found.append(one) }
    }
    return found
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    let first = words.words[range.lowerBound]
    let last = words.words[range.upperBound - 1]
    let text = TextRange(start: Int(first.start), end: Int(last.start) + Int(last.length))
    let paragraph = screenplay.paragraphs[Int(first.paragraph)]
    return Evidence(
      position: screenplay.position(of: Int(first.start), in: paragraph, counts: counts),
      text: screenplay.string(text).inOneLine, rule: "words")
  }

  // MARK: Causes

  /// Why all conditions of a cause hold; nil when one does not.
  private func reasons(
    _ conditions: ArraySlice<StagingTable.Condition>, in scene: SceneFacts
  ) -> Reasons? {
    var all = Reasons()
    for condition in conditions {
      let found = reasons(condition.question, in: scene)
      if condition.isNegated == found.isFound { return nil }
      if !condition.isNegated { all.add(found) }
    }
    all.isFound = true
    return all
  }

  private func reasons(_ question: StagingTable.Question, in scene: SceneFacts) -> Reasons {
    switch question {
    case .element(let range, let demand):
      Reasons(entries: scene.entries(of: range, demand))
    case .words(let phrases): Reasons(words: scene.hits(of: phrases))
    case .voice(let phrases): Reasons(words: unseen(scene.hits(of: phrases), in: scene))
    case .setting(let demand):
      Reasons(
        heading: demand == .interior
          ? scene.sheet.setting?.includesInterior ?? false
          : scene.sheet.setting?.includesExterior ?? false)
    case .light(let range):
      Reasons(
        heading: scene.sheet.dayNight.map {
          table.numbers[range].contains(WordHash($0.rawValue).value)
        } ?? false)
    case .age(let range): Reasons(entries: entries(aged: range, in: scene))
    case .needs(let range):
      Reasons(heading: table.numbers[range].allSatisfy { scene.needs.contains(Int($0)) })
    case .stagePlay: Reasons(isFound: isStagePlay)
    case .lyrics:
      Reasons(
        isFound: screenplay.paragraphs[scene.scene.paragraphs].contains { $0.kind == .lyrics })
    }
  }

  private func entries(aged range: ClosedRange<Int>, in scene: SceneFacts) -> [Int] {
    scene.sheet.elements.indices.filter { place in
      ages.ages[scene.sheet.elements[place].element].map(range.contains) ?? false
    }
  }

  /// The cues of voices from outside whose speakers the scene never shows.
  private func unseen(_ cues: [Range<Int>], in scene: SceneFacts) -> [Range<Int>] {
    var known: [String: Bool] = [:]
    return cues.filter { cue in
      let paragraph = screenplay.paragraphs[Int(words.words[cue.lowerBound].paragraph)]
      let name = CharacterCue(screenplay.string(paragraph)).canonicalName
      let answer = known[name] ?? isUnseen(name, in: scene)
      known[name] = answer
      return answer
    }
  }

  private func isUnseen(_ name: String, in scene: SceneFacts) -> Bool {
    let parts = Set(
      name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { WordHash(String($0)) })
    let isNamed = words.words[scene.words].contains {
      $0.zone == .action && $0.isCapitalized && parts.contains($0.hash)
    }
    guard !isNamed else { return false }
    return !screenplay.paragraphs[scene.scene.paragraphs].contains { other in
      guard other.kind == .character else { return false }
      let cue = CharacterCue(screenplay.string(other))
      return cue.canonicalName == name
        && cue.extensions.allSatisfy { $0.uppercased().hasPrefix("CONT") }
    }
  }
}
