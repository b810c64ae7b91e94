import EnglishText
import ScreenplayModel

/// Verbs that are an event some department prepares: falls, fires, bangs; and the things that an
/// action implies although no noun names them.
struct EventTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    let isDriven = hasVehicle(scene)
    return scene.clauses.flatMap { clause -> [Finding] in
      guard clause.standing == .real else { return [] }
      var findings: [Finding] = []
      var categories: Set<ElementCategory> = []
      for event in clause.reading.events where event.wording >= clause.idiomLength {
        guard let category = event.nounClass.category, !categories.contains(category),
          event.conditions.allSatisfy({ holds($0, of: clause, in: scene) }),
          isPhysical(event, of: clause, in: scene),
          category != .sound || !isOfBody(clause, event, in: scene),
          category != .stunts || !isDoneToOneself(event, clause, in: scene)
        else { continue }
        categories.insert(category)
        findings.append(
          heard(event, category: category, of: clause, in: scene)
            ?? finding(event, category: category, of: clause, rule: "event", in: scene))
      }
      // A set phrase is no event, but may need a thing itself: `takes notes`.
      for event in clause.reading.implied
      where (!clause.isIdiom || event.wording > 1) && !isModifier(clause, in: scene) {
        guard let category = event.nounClass.category,
          event.conditions.allSatisfy({ holds($0, of: clause, in: scene) }),
          !(isDriven && category == .vehicles), !isNamed(event, of: clause, in: scene)
        else { continue }
        findings.append(finding(event, category: category, of: clause, rule: "implied", in: scene))
      }
      return findings
    }
  }

  private func finding(
    _ event: VerbLexicon.Event, category: ElementCategory, of clause: Clause, rule: String,
    in scene: SceneText
  ) -> Finding {
    let paragraph = scene.paragraphs[clause.paragraph]
    let isImplied = rule == "implied"
    let name = isImplied ? event.name : name(of: event, category: category, clause, scene)
    return Finding(
      category: category, kind: event.nounClass.kind, name: name,
      head: name == event.name
        ? scene.head(of: event, otherwise: clause.verb)
        : scene.head(ofName: name, otherwise: clause.verb),
      aliases: isImplied ? [] : [clause.verb],
      text: paragraph.range(of: clause.token...clause.token), paragraph: paragraph.index,
      rule: rule, confidence: clause.isCaps ? 0.8 : 0.6, isHandled: isImplied)
  }

  /// A sound that echoes and a song that is sung are one sound, one song.
  private func heard(
    _ event: VerbLexicon.Event, category: ElementCategory, of clause: Clause, in scene: SceneText
  ) -> Finding? {
    guard category == .sound || category == .music else { return nil }
    for filler in [clause.subject, clause.object] {
      guard case .mention(let index) = filler else { continue }
      let mention = scene.mentions[index]
      guard mention.category == category, mention.paragraph == clause.paragraph else { continue }
      var finding = scene.finding(
        mention, category: category, kind: event.nounClass.kind, rule: "event", confidence: 0.81)
      let paragraph = scene.paragraphs[clause.paragraph]
      let first = min(clause.token, mention.head)
      finding.text = paragraph.range(of: first...max(clause.token, mention.head))
      return finding
    }
    return nil
  }

  /// A sound or failing light is named with what makes it: `phone ring`, `door slam`.
  private func name(
    of event: VerbLexicon.Event, category: ElementCategory, _ clause: Clause, _ scene: SceneText
  ) -> String {
    if event.isNamedByThing { return nameWithThing(of: event, clause, scene) }
    guard category == .sound || event.nounClass.kind == "light",
      case .mention(let index) = clause.subject
    else { return event.name }
    let mention = scene.mentions[index]
    guard !mention.isPeople, mention.match != nil else { return event.name }
    let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    let source = scene.words.string(head.lemma)
    if scene.common.people.contains(head.word) || source == event.name { return event.name }
    return source + " " + event.name
  }

  /// `shaving foam` shaves nobody.
  private func isModifier(_ clause: Clause, in scene: SceneText) -> Bool {
    guard case .mention(let index) = clause.subject else { return false }
    let mention = scene.mentions[index]
    return mention.paragraph == clause.paragraph && mention.phrase.tokens.contains(clause.token)
  }

  /// What something is written on or cut from is not what it is done with.
  private func isSurface(_ mention: Mention, of clause: Clause, in scene: SceneText) -> Bool {
    mention.phrase.verb == clause.token
      && (mention.preposition.map(scene.common.places.contains) ?? false)
  }

  /// What breaks or moves is named with the thing: `breakaway window`.
  private func nameWithThing(
    of event: VerbLexicon.Event, _ clause: Clause, _ scene: SceneText
  ) -> String {
    for filler in [clause.object, clause.subject] {
      guard case .mention(let index) = filler else { continue }
      let mention = scene.mentions[index]
      guard !scene.isPerson(mention) else { continue }
      let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
      let thing = scene.words.string(head.lemma)
      return event.name.isEmpty ? thing : event.name + " " + thing
    }
    return event.name.isEmpty ? scene.words.string(clause.verb) : event.name
  }

  /// Effects happen to what can be seen: an echo dies, anger explodes without a crew; and what is
  /// an effect itself (`the rain falls`) needs no second one.
  private func isPhysical(_ event: VerbLexicon.Event, of clause: Clause, in scene: SceneText)
    -> Bool
  {
    guard event.nounClass.category == .specialEffects || event.nounClass.category == .visualEffects
    else { return true }
    return [clause.subject, clause.object].allSatisfy { filler in
      guard case .mention(let index) = filler else { return true }
      let mention = scene.mentions[index]
      if mention.category == event.nounClass.category, mention.standing == .real { return false }
      guard mention.isNothing else { return true }
      return switch mention.kind {
      case "abstract": event.nounClass.kind == "light"
      case "time", "speech", "action": false
      case "body": !["breakaway", "smoke", "atmosphere"].contains(event.nounClass.kind)
      default: true
      }
    }
  }

  /// An implied thing that the clause names anyway, or does with another thing, is no other thing.
  private func isNamed(_ event: VerbLexicon.Event, of clause: Clause, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[clause.paragraph].text.tokens
    let head = scene.head(of: event)
    return scene.mentions(of: clause.paragraph, heads: clause.sentence).contains { mention in
      mention.category == event.nounClass.category && !isSurface(mention, of: clause, in: scene)
        && (mention.kind == event.nounClass.kind || tokens[mention.head].lemma == head
          || mention.preposition == scene.common.with && mention.phrase.verb == clause.token)
    }
  }

  /// Whether a vehicle is named anywhere in the scene: whoever drives has it.
  private func hasVehicle(_ scene: SceneText) -> Bool {
    let isInText = scene.mentions.contains { $0.category == .vehicles && $0.standing == .real }
    return isInText || !HeadingTagger().findings(in: scene).isEmpty
  }

  // MARK: Conditions

  private func holds(_ condition: VerbCondition, of clause: Clause, in scene: SceneText) -> Bool {
    switch condition {
    case .caps: clause.isCaps
    case .behind: false
    case .bare: isBare(clause, in: scene)
    case .subject(let filler): scene.fits(clause.subject, filler)
    case .object(let filler):
      scene.fits(clause.object, filler) && (filler != .none || !hasPronounObject(clause, in: scene))
    case .subjectNoun(let nouns): scene.isNoun(clause.subject, oneOf: nouns)
    case .objectNoun(let nouns): scene.isNoun(clause.object, oneOf: nouns)
    case .with(let words): scene.contains(words, paragraph: clause.paragraph, clause.sentence)
    case .without(let words): !scene.contains(words, paragraph: clause.paragraph, clause.sentence)
    }
  }

  /// Eyes that click and teeth that chatter are acting, unless the word is named in the rule.
  private func isOfBody(_ clause: Clause, _ event: VerbLexicon.Event, in scene: SceneText) -> Bool {
    guard case .mention(let index) = clause.subject, scene.mentions[index].kind == "body" else {
      return false
    }
    return !event.conditions.contains { if case .subjectNoun = $0 { true } else { false } }
  }

  /// Whether nothing stands behind a verb that it could go with.
  private func isBare(_ clause: Clause, in scene: SceneText) -> Bool {
    let next = clause.token + 1
    guard next < clause.sentence.upperBound else { return true }
    let token = scene.paragraphs[clause.paragraph].text.tokens[next]
    return token.shape == .punctuation || token.partOfSpeech == .conjunction
  }
}

extension EventTagger {
  /// `eats it`: something is named, if only by a pronoun.
  fileprivate func hasPronounObject(_ clause: Clause, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[clause.paragraph].text.tokens
    let next = clause.token + 1
    return next < clause.sentence.upperBound
      && scene.common.thingPronouns.contains(tokens[next].word)
  }

  /// `pushes herself`: what is done to another is a fight or a fall, to oneself it is none.
  fileprivate func isDoneToOneself(
    _ event: VerbLexicon.Event, _ clause: Clause, in scene: SceneText
  ) -> Bool {
    let tokens = scene.paragraphs[clause.paragraph].text.tokens
    let next = clause.token + 1
    guard next < clause.sentence.upperBound, tokens[next].partOfSpeech == .pronoun,
      event.conditions.contains(where: { if case .object(.person) = $0 { true } else { false } })
    else { return false }
    let word = scene.words.string(tokens[next].word)
    return word.hasSuffix("self") || word.hasSuffix("selves")
  }
}

extension SceneText {
  /// Whether what fills a role is of a kind.
  func fits(_ filler: Clause.Filler, _ wanted: VerbCondition.Filler) -> Bool {
    switch filler {
    case .none: return wanted == .none || wanted == .anyone
    case .person: return wanted == .person || wanted == .anyone
    case .it: return wanted == .thing
    case .mention(let index):
      let mention = mentions[index]
      return switch wanted {
      case .none: false
      case .person: isPerson(mention)
      case .anyone: isPerson(mention) || mention.category == .animals
      case .animal:
        mention.category == .animals
          || (mention.category == .visualEffects && mention.kind == "creature")
      case .vehicle: mention.category == .vehicles
      case .weapon: ["weapon", "ammunition", "explosive"].contains(mention.kind)
      case .light: isLight(mention)
      case .body: mention.kind == "body"
      case .garment: mention.category == .wardrobe
      case .group: mention.isPeople && mention.kind == "group"
      case .instrument: mention.kind == "instrument"
      case .thing:
        !isPerson(mention) && mention.category != .animals
      }
    }
  }

  /// Whether what fills a role is called one of some nouns.
  func isNoun(_ filler: Clause.Filler, oneOf nouns: WordList) -> Bool {
    guard case .mention(let index) = filler else { return false }
    let head = paragraphs[mentions[index].paragraph].text.tokens[mentions[index].head]
    return nouns.contains(head.lemma) || nouns.contains(head.word)
  }

  /// Whether one of some words stands in a sentence.
  func contains(_ words: WordList, paragraph: Int, _ sentence: Range<Int>) -> Bool {
    paragraphs[paragraph].text.tokens[sentence].contains { token in
      words.contains(token.word) || words.contains(token.lemma)
    }
  }

  /// Whether a mention is a person or people.
  func isPerson(_ mention: Mention) -> Bool {
    if mention.isPeople { return true }
    let token = paragraphs[mention.paragraph].text.tokens[mention.head]
    if !characters.candidates(for: token.word).isEmpty, token.shape != .lower { return true }
    return mention.match == nil && token.partOfSpeech.isProper
  }

  /// Whether a mention is a lamp or lights.
  func isLight(_ mention: Mention) -> Bool {
    let token = paragraphs[mention.paragraph].text.tokens[mention.head]
    return common.lights.contains(token.lemma) || (mention.kind == "light" && !mention.isNothing)
  }

  /// The id of the last word of the name of an event.
  func head(of event: VerbLexicon.Event, otherwise word: WordID? = nil) -> WordID {
    event.head ?? head(ofName: event.name, otherwise: word)
  }

  /// The id of the last word of a name that the lexicon may not have.
  func head(ofName name: String, otherwise word: WordID? = nil) -> WordID {
    let last = name.split(separator: " ").last.map(String.init) ?? name
    return words.find(last) ?? word ?? common.of
  }
}
