import EnglishText
import ScreenplayModel

/// People without a line: characters known from cues elsewhere, people introduced in capitals,
/// and the background.
struct PeopleTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    scene.mentions.compactMap { mention in
      guard mention.standing == .real, !mention.isIdiom else { return nil }
      return known(mention, in: scene) ?? people(mention, in: scene)
        ?? introduced(mention, in: scene)
    }
  }

  // MARK: Known from cues elsewhere

  private func known(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard let character = character(of: mention, in: scene) else { return nil }
    if scene.speaking.contains(character) { return nil }
    if mention.phrase.isPossessor, !isPossessorOfBody(mention, in: scene) { return nil }
    let isActing = mention.role == .subject
    if !isActing, !mention.verbClasses.isDisjoint(with: [.imagine, .communicate]),
      mention.role == .prepositional
    {
      return nil
    }
    let person = scene.characters.all[character]
    guard let head = person.words.last else { return nil }
    return silent(
      mention, name: person.name, head: head, rule: "known name",
      confidence: isActing ? 0.9 : 0.75, in: scene)
  }

  /// The character whose name a mention ends in, when it is written like a name.
  private func character(of mention: Mention, in scene: SceneText) -> Int? {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    guard head.shape != .lower, head.shape != .number else { return nil }
    let named = scene.characters.candidates(for: head.word).max {
      scene.characters.all[$0].cueCount < scene.characters.all[$1].cueCount
    }
    return named ?? wholeName(endingAt: mention.head, tokens, scene)
      ?? shortName(in: mention.phrase, tokens, scene)
  }

  /// `BASH KHOURY (44)` is BASH, who speaks under that name alone.
  private func shortName(in phrase: NounPhrase, _ tokens: [Token], _ scene: SceneText) -> Int? {
    for place in phrase.tokens where place != phrase.head && tokens[place].shape != .lower {
      let known = scene.characters.candidates(for: tokens[place].word)
      if let short = known.first(where: { scene.characters.all[$0].words.count == 1 }) {
        return short
      }
    }
    return nil
  }

  private func isWhole(_ character: Int, endingAt head: Int, _ tokens: [Token], _ scene: SceneText)
    -> Bool
  {
    let words = scene.characters.all[character].words
    guard words.count <= head + 1 else { return false }
    return words.indices.allSatisfy { tokens[head + 1 - words.count + $0].word == words[$0] }
  }

  /// A name of ordinary words (`OLD WOMAN`), all of them there.
  private func wholeName(endingAt head: Int, _ tokens: [Token], _ scene: SceneText) -> Int? {
    scene.characters.endingIn(tokens[head].word).first {
      isWhole($0, endingAt: head, tokens, scene)
    }
  }

  /// `Mara's hand grabs the wheel`: she is there.
  private func isPossessorOfBody(_ mention: Mention, in scene: SceneText) -> Bool {
    let start = mention.head + 2
    let behind = scene.mentions(of: mention.paragraph, heads: start..<Int.max)
    guard let next = behind.first else { return false }
    return next.phrase.tokens.lowerBound == start && next.kind == "body"
  }

  // MARK: Unnamed people

  private func people(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard mention.isPeople, !mention.phrase.isPossessor, !describesSomebody(mention, in: scene)
    else { return nil }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    if character(of: mention, in: scene) != nil { return nil }
    let isPlural = head.partOfSpeech.isPlural || (mention.quantity ?? 1) > 1
    let isGroup = mention.kind == "group"
    if isPlural || isGroup {
      if mention.kind == "kin" && mention.phrase.determiner == .possessive { return nil }
      return background(mention, isGroup: isGroup, confidence: 0.75, in: scene)
    }
    if mention.isCaps {
      return silent(
        mention, name: capitals(of: mention, in: scene), head: head.lemma, rule: "introduced",
        confidence: 0.75, in: scene)
    }
    guard mention.kind == "role" || mention.kind == "person" || mention.kind == "child",
      mention.phrase.determiner == .indefinite, mention.preposition != scene.common.of
    else { return nil }
    return background(mention, isGroup: false, confidence: 0.6, in: scene)
  }

  /// `Mara, a young woman`, `he is a hunter`, `the leader of a band of …`: nobody new.
  private func describesSomebody(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let next = mention.head + 1
    if mention.kind == "group", next < tokens.count, tokens[next].word == scene.common.of {
      return true
    }
    if mention.isCaps { return false }
    if mention.role == .object, mention.verb == scene.common.be { return true }
    let start = mention.phrase.tokens.lowerBound
    guard start > mention.sentence.lowerBound else { return false }
    let before = tokens[start - 1]
    if before.word == scene.common.as || before.word == scene.common.like { return true }
    guard before.partOfSpeech == .comma || before.partOfSpeech == .openBracket, start >= 2,
      mention.role != .subject
    else { return false }
    let named = tokens[start - 2]
    return named.partOfSpeech.isProper || named.partOfSpeech == .closeBracket
      || named.shape == .number
  }

  private func background(
    _ mention: Mention, isGroup: Bool, confidence: Double, in scene: SceneText
  ) -> Finding? {
    let kind = mention.kind == "child" ? "child" : isGroup ? "group" : nil
    var finding = scene.finding(
      mention, category: .backgroundActors, kind: kind, rule: isGroup ? "group" : "people",
      confidence: confidence)
    finding.quantity = mention.quantity ?? (isGroup || mention.isMany ? 1 : finding.quantity)
    return finding
  }

  // MARK: Introduced in capitals

  /// A name in capitals that nobody knows yet: `DR. WILLIAM WEIR (50s)`.
  private func introduced(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard mention.isCaps, mention.match == nil, !mention.phrase.isPossessor else { return nil }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let hasAge = hasAge(behind: mention.head, in: tokens)
    let isActing =
      mention.role == .subject && tokens[mention.head].partOfSpeech.isProper
      && mention.phrase.determiner == .none
    guard hasAge || isActing else { return nil }
    return silent(
      mention, name: capitals(of: mention, in: scene), head: tokens[mention.head].lemma,
      rule: "introduced", confidence: hasAge ? 0.8 : 0.5, in: scene)
  }

  /// `MARA (30s)`, `MARA, 34,`.
  private func hasAge(behind head: Int, in tokens: [Token]) -> Bool {
    guard head + 2 < tokens.count else { return false }
    let (mark, age) = (tokens[head + 1], tokens[head + 2])
    if mark.partOfSpeech == .openBracket { return age.shape != .capitalized }
    guard mark.partOfSpeech == .comma, age.shape == .number, age.length == 2 else { return false }
    return head + 3 == tokens.count || tokens[head + 3].shape == .punctuation
  }

  /// The words in capitals that end in the head: `OLD WOMAN`.
  private func capitals(of mention: Mention, in scene: SceneText) -> String {
    let paragraph = scene.paragraphs[mention.paragraph]
    var first = mention.head
    while first > mention.phrase.tokens.lowerBound,
      paragraph.text.tokens[first - 1].shape == .allCaps
    {
      first -= 1
    }
    return scene.screenplay.string(paragraph.range(of: first...mention.head)).uppercased()
  }

  private func silent(
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
