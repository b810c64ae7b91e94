import EnglishText
import ScreenplayModel

/// Things: props, set dressing, vehicles, animals, wardrobe, greenery, and the nouns that name
/// effects, sounds, music and make-up.
struct ThingTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    var handled: Set<WordID> = []
    // The finding of the mention right before, when there is one.
    var container: Int?
    for mention in scene.mentions {
      let before = container
      container = nil
      guard mention.standing == .real, !mention.isIdiom, let match = mention.match,
        let category = match.nounClass.category, !scene.isCharacterName(mention),
        !isNameOnly(mention, category: category, in: scene), !isVerb(mention, in: scene),
        !isPartOfName(mention, category: category, in: scene),
        !isDevice(mention, in: scene), !isOnlyCompared(mention, in: scene),
        mention.heard == nil || category == .sound || category == .music
      else { continue }
      if let before, mention.isContents, category == .props,
        [.props, .setDressing].contains(findings[before].category)
      {
        findings.append(contents(mention, of: before, among: &findings, in: scene))
        continue
      }
      guard let verdict = Self.verdict(mention, category: category, scene: scene) else { continue }
      container = findings.count
      if verdict.category == .props, verdict.isInHands { handled.insert(scene.head(of: mention)) }
      var finding = scene.finding(
        mention, category: verdict.category, kind: verdict.kind, rule: verdict.rule,
        confidence: verdict.confidence)
      finding.handler = scene.handler(of: mention)
      findings.append(finding)
    }
    return oneCategory(findings, handled: handled)
  }

  /// What is in somebody's hands anywhere in the scene is a prop at every mention.
  private func oneCategory(_ findings: [Finding], handled: Set<WordID>) -> [Finding] {
    if handled.isEmpty { return findings }
    return findings.map { finding in
      guard finding.category == .setDressing, handled.contains(finding.head) else { return finding }
      var finding = finding
      finding.category = .props
      finding.kind = "hand"
      return finding
    }
  }

  /// A single word with a capital inside a sentence and no article is a name.
  ///
  /// `Then Wolf nods` has no wolf in it. Brands are vehicles and are left alone.
  private func isNameOnly(_ mention: Mention, category: ElementCategory, in scene: SceneText)
    -> Bool
  {
    let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    return head.shape == .capitalized && mention.head > mention.sentence.lowerBound
      && mention.phrase.tokens.count == 1 && category != .vehicles
      && category != .specialEquipment && head.partOfSpeech.isProper
  }

  /// In `Joe and MARA stand by the car` nobody has a stand: a word in small letters behind a name
  /// is the verb when the sentence has no other.
  private func isVerb(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    if takesPronoun(mention, tokens, scene.common) { return true }
    let before = mention.head - 1
    guard before >= mention.phrase.tokens.lowerBound, tokens[mention.head].shape == .lower,
      mention.match?.length == 1, tokens[before].shape != .lower,
      !scene.characters.candidates(for: tokens[before].word).isEmpty
    else { return false }
    return !tokens[mention.sentence].contains { $0.partOfSpeech.isFiniteVerb }
  }

  /// `sheaths it`, `stuffs them`: a bare word in -s with a pronoun for its object is a verb.
  private func takesPronoun(_ mention: Mention, _ tokens: [Token], _ common: CommonWords) -> Bool {
    let next = mention.head + 1
    let behind = next + 1
    guard next < mention.sentence.upperBound, common.thingPronouns.contains(tokens[next].word),
      tokens[mention.head].partOfSpeech == .nounPlural, mention.phrase.determiner == .none,
      mention.preposition == nil, mention.match?.length == 1
    else { return false }
    guard behind < mention.sentence.upperBound else { return true }
    let part = tokens[behind].partOfSpeech
    return !part.isFiniteVerb && part != .modal
  }

  /// `BILL` in `BILL GRIEVES`, where GRIEVES speaks: a bare word next to a character's name.
  private func isPartOfName(
    _ mention: Mention, category: ElementCategory, in scene: SceneText
  ) -> Bool {
    guard mention.phrase.determiner == .none, category != .vehicles else { return false }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    guard head.shape != .lower, mention.match?.length == 1, !head.partOfSpeech.isPlural else {
      return false
    }
    return [mention.head - 1, mention.head + 1].contains { place in
      mention.sentence.contains(place) && tokens[place].shape == head.shape
        && !scene.characters.candidates(for: tokens[place].word).isEmpty
    }
  }

  /// `uses the cane as a club`, `large as a bear`: there is no club and no bear.
  private func isOnlyCompared(_ mention: Mention, in scene: SceneText) -> Bool {
    guard mention.preposition == scene.common.as, mention.role == .prepositional,
      mention.phrase.determiner == .indefinite
    else { return false }
    // In `as a dog barks` the dog is there.
    let next = mention.phrase.tokens.upperBound
    return next >= mention.sentence.upperBound
      || !scene.paragraphs[mention.paragraph].text.tokens[next].partOfSpeech.isFiniteVerb
  }

  /// `(radio)`: how a voice is heard.
  private func isDevice(_ mention: Mention, in scene: SceneText) -> Bool {
    scene.paragraphs[mention.paragraph].paragraph.kind == .parenthetical
      && mention.verb == nil && mention.preposition == nil && !mention.isHandled
      && mention.phrase.determiner == .none
  }

  // MARK: A bottle of wine is wine, and the bottle

  /// What is in the thing found right before: one element that answers to both words.
  private func contents(
    _ mention: Mention, of container: Int, among findings: inout [Finding], in scene: SceneText
  ) -> Finding {
    let outer = findings[container]
    // What is eaten, drunk or burnt is needed for every take, whatever it comes in.
    let kind = mention.kind.isEmpty ? outer.kind : mention.kind
    var finding = scene.finding(
      mention, category: outer.category, kind: kind, rule: outer.rule,
      confidence: outer.confidence)
    finding.name = outer.name + " of " + scene.words(of: mention)
    finding.aliases.append(outer.head)
    finding.thing = nil
    finding.quantity = max(finding.quantity, outer.quantity)
    finding.isHandled = outer.isHandled
    finding.handler = outer.handler
    finding.isDefinite = outer.isDefinite
    findings[container].name = finding.name
    findings[container].kind = kind
    findings[container].aliases.append(finding.head)
    findings[container].quantity = finding.quantity
    return finding
  }

  // MARK: Verdicts

  /// What a mention is taken for, and why.
  struct Verdict {
    var category: ElementCategory
    var kind: String?
    var rule: String
    var confidence: Double
    /// Whether somebody takes it or moves it, which makes it a prop.
    var isInHands: Bool { rule == "handled" || rule == "moved" }

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
    switch reading(of: mention, category: category, in: scene) {
    case .itself: break
    case .nothing: return nil
    case .other(let verdict): return verdict
    }
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
    if kind == "substance" || isLabel(mention, scene) { return nil }
    if mention.isCaps { return Verdict(.props, kind, "capitals", 0.8) }
    if kind == "ammunition" { return nil }
    if kind == "weapon" || kind == "explosive" { return Verdict(.props, kind, "named", 0.75) }
    if isDressing(mention, scene) { return Verdict(.setDressing, kind, "place", 0.6) }
    return Verdict(.props, kind, "named", 0.6)
  }

  /// A word that says what follows, as in `NOTE: we stay on her`.
  private static func isLabel(_ mention: Mention, _ scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let next = mention.head + 1
    return mention.head == mention.sentence.lowerBound && next < mention.sentence.upperBound
      && tokens[next].partOfSpeech == .colon && tokens[mention.head].shape != .allCaps
  }

  // MARK: What nobody touches

  /// Whether a portable thing that nobody touches only fills the place: spread over something, sat
  /// on, burning somewhere, or part of the picture a scene opens with.
  private static func isDressing(_ mention: Mention, _ scene: SceneText) -> Bool {
    // A phone is there to be used, a camera to be looked through.
    if mention.kind == "electronics" || mention.kind == "camera" { return false }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let isPlaced =
      mention.role == .prepositional
      && mention.preposition.map(scene.common.places.contains) ?? false
    if isPlaced, mention.verbClasses.contains(.sit), mention.phrase.determiner == .indefinite,
      mention.preposition == scene.common.on
    {
      return true
    }
    let isPlural = tokens[mention.head].partOfSpeech.isPlural
    let isBare = mention.phrase.determiner == .none
    let isEmpty = !hasPeople(mention.sentence, of: mention.paragraph, in: scene)
    if mention.verbClasses.contains(.cover), isEmpty || isBare && isPlural { return true }
    if mention.kind == "light", mention.role == .none || isPlural && isEmpty { return true }
    guard mention.paragraph == 0 else { return false }
    if isPlaced, isEmpty { return true }
    return isPlural && mention.phrase.tokens.lowerBound == mention.sentence.lowerBound
      && !tokens[mention.sentence].contains { $0.partOfSpeech.isFiniteVerb }
  }

  /// Whether a sentence speaks of people.
  private static func hasPeople(
    _ sentence: Range<Int>, of paragraph: Int, in scene: SceneText
  ) -> Bool {
    scene.paragraphs[paragraph].text.tokens[sentence].contains {
      scene.common.people.contains($0.word)
    }
      || scene.mentions(of: paragraph, heads: sentence).contains {
        $0.isPeople || scene.isCharacterName($0)
      }
  }

  /// What fills the place: a prop only when it is moved, thrown, broken or taken along.
  private static func setDressing(_ mention: Mention) -> Verdict? {
    let kind = mention.kind
    if isMoved(mention) { return Verdict(.props, "hand", "moved", 0.7) }
    return Verdict(.setDressing, kind, mention.isHandled ? "used" : "named", 0.65)
  }

  private static func isMoved(_ mention: Mention) -> Bool {
    guard mention.role == .object, !fixed.contains(mention.kind),
      mention.verbClasses.isDisjoint(with: .tend)
    else { return false }
    let moving: VerbClasses =
      loose.contains(mention.kind)
      ? [.throwing, .destroy, .move, .handle] : [.throwing, .destroy]
    return !mention.verbClasses.isDisjoint(with: moving)
  }

  /// Kinds of set dressing that stay where they are built in.
  private static let fixed: Set<String> = ["fixture", "debris"]
  /// Kinds that one person or two can take away.
  private static let loose: Set<String> = ["furniture", "decoration"]

  private static func wardrobe(_ mention: Mention) -> Verdict? {
    let isTaken =
      mention.phrase.determiner != .possessive || mention.verbClasses.contains(.throwing)
    if mention.kind == "jewelry", mention.isHandled, !mention.isWorn, isTaken {
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
