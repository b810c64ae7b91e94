import EnglishText
import ScreenplayModel

/// People without a line: characters known from cues elsewhere, people introduced in capitals,
/// and the background.
struct PeopleTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    for mention in scene.mentions where mention.standing == .real && !mention.isIdiom {
      findings += namesInside(mention, in: scene)
      let found =
        known(mention, in: scene) ?? people(mention, in: scene) ?? introduced(mention, in: scene)
      if let found { findings.append(found) }
    }
    return findings
  }

  // MARK: Unnamed people

  private func people(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard mention.isPeople, !mention.phrase.isPossessor, !describesSomebody(mention, in: scene),
      !isElsewhere(mention, in: scene)
    else { return nil }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    if let known = character(of: mention, in: scene),
      scene.speaking.contains(known) || !isManyPeople(mention, in: scene)
    {
      return nil
    }
    if isNamedBehind(mention, in: scene) { return nil }
    if scene.names.animals[head.word] != nil, head.shape != .lower { return nil }
    let isPlural =
      head.partOfSpeech.isPlural || head.lemma != head.word || (mention.quantity ?? 1) > 1
    let isGroup = mention.kind == "group" || mention.kind == "company"
    if isPlural || isGroup {
      if mention.kind == "kin" && mention.phrase.determiner == .possessive { return nil }
      // `The Sisters`: what they call themselves.
      if mention.kind == "kin", mention.phrase.determiner.isDefinite,
        head.shape == .capitalized
      {
        return nil
      }
      // `They leave in groups.`
      if mention.preposition == scene.common.in, mention.phrase.tokens.count == 1, isGroup,
        isPlural
      {
        return nil
      }
      if isAlreadyThere(mention, in: scene) { return nil }
      return background(mention, isGroup: isGroup, confidence: 0.75, in: scene)
    }
    if mention.kind == "baby" { return baby(mention, in: scene) }
    if mention.isCaps {
      return silent(
        mention, name: capitals(of: mention, in: scene), head: head.lemma, rule: "introduced",
        confidence: 0.75, in: scene)
    }
    if isCalledByRole(mention, in: scene) {
      return silent(
        mention, name: capitals(of: mention, in: scene), head: head.lemma, rule: "introduced",
        confidence: 0.7, in: scene)
    }
    guard ["role", "service", "person", "child"].contains(mention.kind),
      mention.preposition != scene.common.of, !scene.speakingWords.contains(head.lemma)
    else { return nil }
    if mention.phrase.determiner == .indefinite {
      return background(mention, isGroup: false, confidence: 0.6, in: scene)
    }
    guard isServing(mention, in: scene) else { return nil }
    var finding = background(mention, isGroup: false, confidence: 0.55, in: scene)
    finding?.rule = Self.serviceRule
    return finding
  }

  /// `The Old Woman turns`: somebody the script always writes with a capital.
  private func isCalledByRole(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let first = mention.phrase.tokens.lowerBound
    return mention.phrase.determiner == .definite && mention.quantity == nil
      && tokens[mention.head].shape == .capitalized && first < mention.head
      && tokens[(first + 1)...mention.head].allSatisfy { isCapital($0) }
      && !scene.speakingWords.contains(tokens[mention.head].lemma)
      && mention.role != .none && mention.preposition != scene.common.of
      && (mention.kind != "title" || mention.head > first + 1)
  }

  /// The rule of those who come with the place.
  static let serviceRule = "service"

  /// `motions to the bartender`: who serves in a place is there without being introduced, when no
  /// character of the script is called so.
  private func isServing(_ mention: Mention, in scene: SceneText) -> Bool {
    let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    return mention.kind == "service" && mention.phrase.determiner == .definite
      && mention.quantity == nil && mention.role != .none && head.shape == .lower
      && scene.characters.endingIn(head.lemma).isEmpty
  }

  /// Babies do not speak, but they are no background.
  private func baby(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard let thing = mention.match?.thing else { return nil }
    let name = scene.lexicon.nouns.name(ofThing: thing, in: scene.words).uppercased()
    return silent(
      mention, name: name, head: scene.head(ofName: name.lowercased()), rule: "baby",
      confidence: 0.8, in: scene)
  }

  /// Whether people are spoken of as known by a word that says nothing of them.
  ///
  /// `The men`, `the crew`, `both women` are in the scene already, most often as cast.
  private func isAlreadyThere(_ mention: Mention, in scene: SceneText) -> Bool {
    let phrase = mention.phrase
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    // `Two cops get out` where COP #1 speaks.
    if scene.speakingWords.contains(tokens[phrase.head].lemma), (mention.quantity ?? 9) <= 3 {
      return true
    }
    guard ["person", "child", "company"].contains(mention.kind) else { return false }
    let first = max(mention.sentence.lowerBound, phrase.tokens.lowerBound - 1)
    let isBoth = tokens[first..<phrase.head].contains { $0.word == scene.common.both }
    guard phrase.determiner.isDefinite || isBoth else { return false }
    if mention.isCaps, mention.quantity == nil { return false }
    return !isToldApart(mention, in: scene)
  }

  /// `the men at the bar`, `the woman who waits`: words behind say which, so they are new.
  private func isToldApart(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let next = mention.head + 1
    guard next < mention.sentence.upperBound else { return false }
    let word = tokens[next].word
    return word == scene.common.with
      || scene.common.places.contains(word) && word != scene.common.from
        && word != scene.common.into && word != scene.common.onto
  }

  /// `Mara, a young woman`, `he is a hunter`, `the leader of a band of …`: nobody new.
  private func describesSomebody(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let next = mention.head + 1
    if mention.kind == "group" || mention.kind == "company", next < tokens.count,
      tokens[next].word == scene.common.of
    {
      return true
    }
    if mention.isCaps { return false }
    if mention.role == .object, mention.verb == scene.common.be { return true }
    let start = mention.phrase.tokens.lowerBound
    guard start > mention.sentence.lowerBound else { return false }
    let before = tokens[start - 1]
    if before.word == scene.common.as || before.word == scene.common.like { return true }
    let isDash = before.partOfSpeech == .colon && before.length > 1
    guard before.partOfSpeech == .comma || before.partOfSpeech == .openBracket || isDash,
      start >= 2
    else { return false }
    if isPerson(before: mention, endingAt: start - 2, in: scene) { return true }
    guard mention.role != .subject else { return false }
    let named = tokens[start - 2]
    return named.partOfSpeech.isProper || named.partOfSpeech == .closeBracket
      || named.shape == .number
  }

  /// `the attendant, a boy with a squeegee`.
  private func isPerson(before mention: Mention, endingAt head: Int, in scene: SceneText) -> Bool {
    guard mention.phrase.determiner == .indefinite, mention.quantity == nil else { return false }
    let other = scene.mentions(of: mention.paragraph, heads: head..<(head + 1)).first
    return other.map { $0.isPeople && $0.phrase.determiner.isDefinite } ?? false
  }

  private func background(
    _ mention: Mention, isGroup: Bool, confidence: Double, in scene: SceneText
  ) -> Finding? {
    let kind = mention.kind == "child" ? "child" : isGroup ? "group" : nil
    var finding = scene.finding(
      mention, category: .backgroundActors, kind: kind, rule: isGroup ? "group" : "people",
      confidence: confidence)
    let head = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    if let match = mention.match, !isGroup, head.lemma != head.word || !head.partOfSpeech.isPlural {
      finding.name = ownName(mention, match, in: scene)
    }
    finding.quantity = mention.quantity ?? (isGroup || mention.isMany ? 1 : finding.quantity)
    return finding
  }

  /// People are called what the script calls them: `footman`, whatever else a footman is.
  private func ownName(_ mention: Mention, _ match: NounLexicon.Match, in scene: SceneText)
    -> String
  {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let first = mention.head - match.length + 1
    let isNoun = tokens[mention.phrase.tokens.lowerBound..<first].last?.partOfSpeech == .noun
    let start = isNoun ? max(mention.phrase.tokens.lowerBound, first - 1) : first
    return (start..<mention.head).map { scene.words.string(tokens[$0].word) + " " }.joined()
      + scene.words.string(tokens[mention.head].lemma)
  }

  // MARK: Introduced in capitals

  /// A name in capitals that nobody knows yet: `DR. WILLIAM WEIR (50s)`.
  private func introduced(_ mention: Mention, in scene: SceneText) -> Finding? {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    if let titled = titled(mention, tokens, in: scene) { return titled }
    guard mention.isCaps, !mention.phrase.isPossessor, !mention.isPeople,
      scene.names.animals[tokens[mention.head].word] == nil,
      scene.names.craft(endingAt: mention.head, in: tokens) == nil
    else { return nil }
    let hasAge = hasAge(behind: mention.head, isKnown: mention.match != nil, tokens, scene)
    guard mention.match == nil || hasAge, character(of: mention, in: scene) == nil else {
      return nil
    }
    let isActing =
      mention.role == .subject && tokens[mention.head].partOfSpeech.isProper
      && mention.phrase.determiner == .none
    guard hasAge || isActing else { return nil }
    return silent(
      mention, name: capitals(of: mention, in: scene), head: tokens[mention.head].lemma,
      rule: "introduced", confidence: hasAge ? 0.8 : 0.5, in: scene)
  }

  /// `Mr. Fumitsu bows`, `Sir Guy`: somebody with a title and a name, whom no cue knows.
  private func titled(_ mention: Mention, _ tokens: [Token], in scene: SceneText) -> Finding? {
    let head = tokens[mention.head]
    guard mention.head > mention.phrase.tokens.lowerBound, isCapital(head), !mention.isPeople,
      head.partOfSpeech.isProper, !mention.phrase.isPossessor,
      mention.phrase.determiner == .none,
      mention.role == .subject || mention.role == .object
        || mention.preposition == scene.common.with,
      scene.common.titles.contains(tokens[mention.head - 1].word),
      isCapital(tokens[mention.head - 1]), character(of: mention, in: scene) == nil,
      scene.names.animals[head.word] == nil
    else { return nil }
    let paragraph = scene.paragraphs[mention.paragraph]
    let name = scene.screenplay.string(
      paragraph.range(of: (mention.head - 1)...mention.head)
    ).uppercased()
    return silent(
      mention, name: name, head: head.word, rule: "title and name", confidence: 0.6, in: scene)
  }

  /// `MARA (30s)`, `MARA, 34,`; what stands in brackets behind a word that means something has to be
  /// an age indeed.
  private func hasAge(behind head: Int, isKnown: Bool, _ tokens: [Token], _ scene: SceneText)
    -> Bool
  {
    if tokens.endOfAge(behind: head, words: scene.words, common: scene.common) != nil {
      return true
    }
    guard !isKnown, head + 2 < tokens.count else { return false }
    return tokens[head + 1].partOfSpeech == .openBracket && tokens[head + 2].shape != .capitalized
  }

  /// The words in capitals that end in the head: `OLD WOMAN`.
  private func capitals(of mention: Mention, in scene: SceneText) -> String {
    let paragraph = scene.paragraphs[mention.paragraph]
    var first = mention.head
    while first > mention.phrase.tokens.lowerBound,
      paragraph.text.tokens[first - 1].shape == .allCaps
        || paragraph.text.tokens[mention.head].shape == .capitalized
          && first - 1 > mention.phrase.tokens.lowerBound
    {
      first -= 1
    }
    return scene.screenplay.string(paragraph.range(of: first...mention.head)).uppercased()
  }

  /// A person without a line.
  func silent(
    _ mention: Mention, name: String, head: WordID, rule: String, confidence: Double,
    in scene: SceneText
  ) -> Finding {
    let paragraph = scene.paragraphs[mention.paragraph]
    return Finding(
      category: .castMembers, name: name, head: head,
      text: paragraph.range(of: mention.head...mention.head), paragraph: paragraph.index,
      rule: rule, confidence: confidence, isSpeaking: false)
  }
}
