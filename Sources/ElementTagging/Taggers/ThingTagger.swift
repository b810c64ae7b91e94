import EnglishText
import ScreenplayModel

/// Things: props, set dressing, vehicles, animals, wardrobe, greenery, and the nouns that name
/// effects, sounds, music and make-up.
struct ThingTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    var container: Mention?
    for mention in scene.mentions {
      let inside = container.flatMap { contents(mention, of: $0, in: scene) ? $0 : nil }
      container = nil
      guard mention.standing == .real, !mention.isIdiom, let match = mention.match,
        let category = match.nounClass.category, !scene.isCharacterName(mention),
        !isNameOnly(mention, category: category, in: scene),
        mention.heard == nil || category == .sound || category == .music
      else { continue }
      if isContainer(mention), isFollowedByOf(mention, in: scene) { container = mention }
      var read = mention
      read.isHandled = mention.isHandled || inside?.isHandled ?? false
      guard let verdict = Self.verdict(read, category: category, scene: scene) else { continue }
      var finding = scene.finding(
        read, category: verdict.category, kind: verdict.kind, rule: verdict.rule,
        confidence: verdict.confidence)
      if let inside, let last = findings.last, last.category == .props {
        findings.removeLast()
        finding.aliases.append(last.head)
        finding.text.start = last.text.start
        finding.quantity = max(finding.quantity, inside.quantity ?? 1)
        finding.isDefinite = last.isDefinite
      }
      findings.append(finding)
    }
    return findings
  }

  /// A single word with a capital inside a sentence and no article is a name.
  ///
  /// `Then Wolf nods` has no wolf in it. Brands are vehicles and are left alone.
  private func isNameOnly(_ mention: Mention, category: ElementCategory, in scene: SceneText)
    -> Bool
  {
    let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    return head.shape == .capitalized && mention.head > mention.sentence.lowerBound
      && mention.phrase.tokens.count == 1 && category != .vehicles && head.partOfSpeech.isProper
  }

  // MARK: A bottle of wine is wine, and the bottle

  private func isContainer(_ mention: Mention) -> Bool {
    mention.category == .props && mention.kind == "container"
  }

  private func isFollowedByOf(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    return mention.head + 1 < tokens.count && tokens[mention.head + 1].word == scene.common.of
  }

  /// Whether a mention is what a container holds.
  private func contents(_ mention: Mention, of container: Mention, in scene: SceneText) -> Bool {
    mention.paragraph == container.paragraph && mention.preposition == scene.common.of
      && mention.phrase.tokens.lowerBound == container.head + 2 && mention.category == .props
  }

  // MARK: Verdicts

  /// What a mention is taken for, and why.
  struct Verdict {
    var category: ElementCategory
    var kind: String?
    var rule: String
    var confidence: Double

    init(_ category: ElementCategory, _ kind: String?, _ rule: String, _ confidence: Double) {
      self.category = category
      self.kind = kind
      self.rule = rule
      self.confidence = confidence
    }
  }

  private static func verdict(
    _ mention: Mention, category: ElementCategory, scene: SceneText
  ) -> Verdict? {
    let kind = mention.kind
    switch category {
    case .props: return prop(mention, scene: scene)
    case .setDressing: return setDressing(mention)
    case .wardrobe: return wardrobe(mention)
    case .vehicles:
      return Verdict(.vehicles, kind, mention.isHandled ? "driven" : "named", 0.85)
    case .animals: return Verdict(.animals, kind, "named", 0.8)
    case .greenery: return Verdict(.greenery, kind, "named", 0.5)
    case .makeupHair: return Verdict(.makeupHair, kind, "named", 0.6)
    case .sound: return sound(mention, scene: scene)
    case .music: return Verdict(.music, kind, "named", 0.65)
    case .stunts: return Verdict(.stunts, kind, "named", 0.6)
    case .specialEffects, .mechanicalEffects: return Verdict(category, kind, "named", 0.65)
    case .visualEffects: return Verdict(.visualEffects, kind, "named", 0.55)
    default: return Verdict(category, kind, "named", 0.6)
    }
  }

  /// Portable things: props when handled or singled out; dressing when a place word only says where
  /// they stand.
  private static func prop(_ mention: Mention, scene: SceneText) -> Verdict? {
    let kind = mention.kind
    if mention.isHandled { return Verdict(.props, kind, "handled", 0.9) }
    if kind == "substance" { return nil }
    if mention.isCaps { return Verdict(.props, kind, "capitals", 0.8) }
    if kind == "weapon" || kind == "ammunition" || kind == "explosive" {
      return Verdict(.props, kind, "named", 0.75)
    }
    return Verdict(.props, kind, "named", 0.6)
  }

  /// What fills the place: a prop only when it is moved, thrown or broken.
  private static func setDressing(_ mention: Mention) -> Verdict? {
    let kind = mention.kind
    if mention.role == .object, !mention.verbClasses.isDisjoint(with: [.throwing, .destroy]) {
      return Verdict(.props, "hand", "moved", 0.7)
    }
    return Verdict(.setDressing, kind, mention.isHandled ? "used" : "named", 0.65)
  }

  private static func wardrobe(_ mention: Mention) -> Verdict? {
    if mention.kind == "jewelry", mention.isHandled, !mention.isWorn {
      return Verdict(.props, "jewelry", "handled", 0.6)
    }
    return Verdict(.wardrobe, mention.kind, mention.isWorn ? "worn" : "named", 0.8)
  }

  /// `a ripping sound` and `engine noise` say which; `a small sound` does not.
  private static func saysWhichSound(_ mention: Mention, _ tokens: [Token]) -> Bool {
    guard mention.head > mention.phrase.tokens.lowerBound else { return false }
    if (mention.match?.length ?? 1) > 1 { return true }
    let before = tokens[mention.head - 1]
    return before.partOfSpeech == .verbGerund || before.partOfSpeech.isNoun
      || before.shape == .allCaps
  }

  /// A word for a sound counts when it is called out, or is nothing but a sound.
  private static func sound(_ mention: Mention, scene: SceneText) -> Verdict? {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    if scene.common.sounds.contains(tokens[mention.head].lemma),
      !saysWhichSound(mention, tokens)
    {
      return nil
    }
    // `Heart pounding` is felt, not heard.
    if mention.head > mention.phrase.tokens.lowerBound,
      tokens[mention.head].partOfSpeech == .noun,
      scene.lexicon.nouns.match(
        endingAt: mention.head - 1, notBefore: mention.head - 1, in: tokens,
        context: NounContext(sentence: SentenceWords([])))?.nounClass.kind == "body"
    {
      return nil
    }
    return Verdict(
      .sound, mention.kind, mention.isCaps ? "capitals" : "named", mention.isCaps ? 0.8 : 0.6)
  }
}
