import EnglishText
import ScreenplayModel

/// Verbs that are an event some department prepares: falls, fires, bangs; and the things that an
/// action implies although no noun names them.
struct EventTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    scene.clauses.flatMap { clause -> [Finding] in
      guard clause.standing == .real else { return [] }
      var findings: [Finding] = []
      var categories: Set<ElementCategory> = []
      for event in clause.reading.events where !clause.isIdiom {
        guard let category = event.nounClass.category, !categories.contains(category),
          event.conditions.allSatisfy({ holds($0, of: clause, in: scene) }),
          category != .sound || !isOfBody(clause, event, in: scene)
        else { continue }
        categories.insert(category)
        findings.append(
          heard(event, category: category, of: clause, in: scene)
            ?? finding(event, category: category, of: clause, rule: "event", in: scene))
      }
      // A set phrase is no event, but may need a thing itself: `takes notes`.
      for event in clause.reading.implied where !clause.isIdiom || event.wording > 1 {
        guard let category = event.nounClass.category,
          event.conditions.allSatisfy({ holds($0, of: clause, in: scene) }),
          !isNamed(event, of: clause, in: scene)
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
    return Finding(
      category: category, kind: event.nounClass.kind,
      name: isImplied ? event.name : name(of: event, category: category, clause, scene),
      head: isImplied ? scene.head(ofName: event.name) : clause.verb,
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

  /// An implied thing that the clause names anyway is no other thing.
  private func isNamed(_ event: VerbLexicon.Event, of clause: Clause, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[clause.paragraph].text.tokens
    let head = scene.head(ofName: event.name)
    return scene.mentions(of: clause.paragraph, heads: clause.sentence).contains { mention in
      mention.category == event.nounClass.category
        && (mention.kind == event.nounClass.kind || tokens[mention.head].lemma == head)
    }
  }

  // MARK: Conditions

  private func holds(_ condition: VerbCondition, of clause: Clause, in scene: SceneText) -> Bool {
    switch condition {
    case .caps: clause.isCaps
    case .behind: false
    case .bare: isBare(clause, in: scene)
    case .subjectWord(let words): scene.isOne(of: words, clause.subject)
    case .objectWord(let words): scene.isOne(of: words, clause.object)
    case .subject(let filler): scene.fits(clause.subject, filler)
    case .object(let filler): scene.fits(clause.object, filler)
    case .with(let words):
      scene.paragraphs[clause.paragraph].text.tokens[clause.sentence].contains { token in
        words.contains(token.word) || words.contains(token.lemma)
      }
    }
  }

  /// Eyes that click and teeth that chatter are acting, unless the word is named in the rule.
  private func isOfBody(_ clause: Clause, _ event: VerbLexicon.Event, in scene: SceneText) -> Bool {
    guard case .mention(let index) = clause.subject, scene.mentions[index].kind == "body" else {
      return false
    }
    return !event.conditions.contains { if case .subjectWord = $0 { true } else { false } }
  }

  /// Whether nothing stands behind a verb that it could go with.
  private func isBare(_ clause: Clause, in scene: SceneText) -> Bool {
    let next = clause.token + 1
    guard next < clause.sentence.upperBound else { return true }
    let token = scene.paragraphs[clause.paragraph].text.tokens[next]
    return token.shape == .punctuation || token.partOfSpeech == .conjunction
  }
}

extension SceneText {
  /// Whether what fills a role is of a kind.
  func fits(_ filler: Clause.Filler, _ wanted: VerbCondition.Filler) -> Bool {
    switch filler {
    case .none: return wanted == .none
    case .person: return wanted == .person
    case .thing: return wanted == .thing
    case .mention(let index):
      let mention = mentions[index]
      return switch wanted {
      case .none: false
      case .person: isPerson(mention)
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

  /// Whether what fills a role is called by one of some words.
  func isOne(of words: [WordID], _ filler: Clause.Filler) -> Bool {
    guard case .mention(let index) = filler else { return false }
    let mention = mentions[index]
    let head = paragraphs[mention.paragraph].text.tokens[mention.head]
    return words.contains(head.lemma) || words.contains(head.word)
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
    return common.lights.contains(token.lemma) || mention.kind == "light"
  }

  /// The id of the last word of a name of the lexicon.
  func head(ofName name: String) -> WordID {
    let last = name.split(separator: " ").last.map(String.init) ?? name
    return words.find(last) ?? common.of
  }
}
