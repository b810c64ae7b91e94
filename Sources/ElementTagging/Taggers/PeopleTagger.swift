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

  // MARK: Known from cues elsewhere

  private func known(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard let character = character(of: mention, in: scene) else { return nil }
    if scene.speaking.contains(character) { return nil }
    if mention.phrase.isPossessor, !isPossessorOfBody(mention, in: scene) { return nil }
    if isElsewhere(mention, in: scene) { return nil }
    let isActing = mention.role == .subject
    if !isActing, !mention.verbClasses.isDisjoint(with: [.imagine, .communicate]),
      mention.role == .prepositional
    {
      return nil
    }
    let person = scene.characters.all[character]
    guard let head = person.words.last, head != scene.common.voice else { return nil }
    return silent(
      mention, name: person.name, head: head, rule: "known name",
      confidence: isActing ? 0.9 : 0.75, in: scene)
  }

  /// Whether somebody is only spoken of: `younger than Anna`, `it must be Anna`, `the letter that Anna
  /// gave him` in a text that tells in the present tense.
  private func isElsewhere(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let start = mention.phrase.tokens.lowerBound
    if start > mention.sentence.lowerBound, tokens[start - 1].word == scene.common.than {
      return true
    }
    guard let verb = mention.phrase.verb else { return false }
    if mention.role == .object, mention.verb == scene.common.be, verb > mention.sentence.lowerBound,
      tokens[verb - 1].partOfSpeech == .modal
    {
      return true
    }
    guard mention.role == .subject, !mention.isPeople, tokens[verb].partOfSpeech == .verbPast else {
      return false
    }
    return tokens[mention.sentence.lowerBound..<start].contains {
      $0.partOfSpeech == .verbThirdPerson || $0.partOfSpeech == .verbPresent
    }
  }

  /// Names that stand before what was taken for the head of a phrase: `Mara walks`, where `walks` was
  /// read as a noun.
  private func namesInside(_ mention: Mention, in scene: SceneText) -> [Finding] {
    let phrase = mention.phrase
    guard phrase.determiner == .none, phrase.preposition == nil, phrase.tokens.count > 1 else {
      return []
    }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    var findings: [Finding] = []
    for place in phrase.tokens where place != phrase.head && isCapital(tokens[place]) {
      guard tokens[place + 1].shape == .lower, scene.lexicon.isNameWord(tokens[place].word),
        let known = scene.characters.candidates(for: tokens[place].word).max(by: {
          scene.characters.all[$0].cueCount < scene.characters.all[$1].cueCount
        }), !scene.speaking.contains(known), let head = scene.characters.all[known].words.last
      else { continue }
      var named = mention
      named.phrase.head = place
      findings.append(
        silent(
          named, name: scene.characters.all[known].name, head: head, rule: "known name",
          confidence: 0.7, in: scene))
    }
    return findings
  }

  /// The character whose name a mention ends in, when it is written like a name.
  private func character(of mention: Mention, in scene: SceneText) -> Int? {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    if head.shape == .lower { return role(mention, in: scene) }
    guard head.shape != .number else { return nil }
    // `An Officer goes after him`: somebody else of that trade.
    if head.shape == .capitalized, mention.isPeople, mention.phrase.determiner == .indefinite {
      return nil
    }
    var phrase = mention.phrase
    phrase.tokens = nameStart(of: mention, tokens)..<phrase.tokens.upperBound
    return named(in: phrase, tokens, scene) ?? wholeName(endingAt: mention.head, tokens, scene)
  }

  /// Where a name in capitals begins, whatever stands in quotes within: `JOSEPHINE "JO" TAGGART`.
  private func nameStart(of mention: Mention, _ tokens: [Token]) -> Int {
    var start = mention.phrase.tokens.lowerBound
    guard mention.isCaps else { return start }
    while start > mention.sentence.lowerBound {
      let before = tokens[start - 1]
      let isQuote = before.partOfSpeech == .openQuote || before.partOfSpeech == .closeQuote
      guard before.shape == .allCaps || isQuote, before.partOfSpeech != .possessiveEnding else {
        break
      }
      start -= 1
    }
    return start
  }

  /// The character with most words of the name in a phrase, the most speaking first: `BASH KHOURY (44)`
  /// is BASH, who speaks under that name alone.
  private func named(in phrase: NounPhrase, _ tokens: [Token], _ scene: SceneText) -> Int? {
    var best: (character: Int, rank: (Int, Int, Int))?
    for place in phrase.tokens where isCapital(tokens[place]) {
      for candidate in scene.characters.candidates(for: tokens[place].word) {
        let character = scene.characters.all[candidate]
        let found = character.words.count { word in
          tokens[phrase.tokens].contains { $0.word == word }
        }
        let isWhole = found == character.words.count
        guard isWhole || place == phrase.head else { continue }
        if !isWhole, isOfOtherName(character, in: phrase, tokens, scene) { continue }
        let rank = (isWhole ? 1 : 0, found, character.cueCount)
        if best.map({ $0.rank < rank }) ?? true { best = (candidate, rank) }
      }
    }
    return best?.character
  }

  /// `Debi Newberry` is not PAUL NEWBERRY.
  private func isOfOtherName(
    _ character: CharacterNames.Character, in phrase: NounPhrase, _ tokens: [Token],
    _ scene: SceneText
  ) -> Bool {
    let before = phrase.head - 1
    guard before >= phrase.tokens.lowerBound, isCapital(tokens[before]),
      scene.lexicon.isNameWord(tokens[before].word)
    else { return false }
    return character.words.contains {
      $0 != tokens[phrase.head].word && scene.lexicon.isNameWord($0)
    }
  }

  /// A character called by trade or looks in lower case: `the sheriff`, `the blind fiddler`.
  private func role(_ mention: Mention, in scene: SceneText) -> Int? {
    let phrase = mention.phrase
    guard phrase.determiner == .definite, mention.isPeople, mention.quantity == nil,
      mention.kind != "group", mention.kind != "company"
    else { return nil }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let known = scene.characters.endingIn(tokens[phrase.head].word)
    let first = phrase.tokens.lowerBound + 1
    if let whole = known.first(where: { character in
      let words = scene.characters.all[character].words
      return words.count > 1 && words.count == phrase.head + 1 - first
        && isWhole(character, endingAt: phrase.head, tokens, scene)
    }) {
      return whole
    }
    guard known.count == 1, let only = known.first, scene.characters.all[only].words.count == 1,
      first == phrase.head
    else { return nil }
    return only
  }

  private func isCapital(_ token: Token) -> Bool {
    token.shape == .allCaps || token.shape == .capitalized || token.shape == .mixed
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

  /// `Mara's hand grabs the wheel`, `Mara's torching meringues`: she is there.
  private func isPossessorOfBody(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let next = mention.head + 2
    guard next < mention.sentence.upperBound else { return false }
    if tokens[next].partOfSpeech == .verbGerund { return true }
    if tokens[next].partOfSpeech == .verbParticiple {
      return next + 1 == mention.sentence.upperBound
        || !tokens[next + 1].partOfSpeech.isNoun && !tokens[next + 1].partOfSpeech.isAdjective
    }
    return scene.isBody(at: next, of: mention)
  }

  // MARK: Unnamed people

  private func people(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard mention.isPeople, !mention.phrase.isPossessor, !describesSomebody(mention, in: scene),
      !isElsewhere(mention, in: scene)
    else { return nil }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let head = tokens[mention.head]
    if character(of: mention, in: scene) != nil || isNamedBehind(mention, in: scene) { return nil }
    if scene.names.animals[head.word] != nil, head.shape != .lower { return nil }
    let isPlural =
      head.partOfSpeech.isPlural || head.lemma != head.word || (mention.quantity ?? 1) > 1
    let isGroup = mention.kind == "group" || mention.kind == "company"
    if isPlural || isGroup {
      if mention.kind == "kin" && mention.phrase.determiner == .possessive { return nil }
      if isAlreadyThere(mention, in: scene) { return nil }
      return background(mention, isGroup: isGroup, confidence: 0.75, in: scene)
    }
    if mention.kind == "baby" { return baby(mention, in: scene) }
    if mention.isCaps {
      return silent(
        mention, name: capitals(of: mention, in: scene), head: head.lemma, rule: "introduced",
        confidence: 0.75, in: scene)
    }
    guard mention.kind == "role" || mention.kind == "person" || mention.kind == "child",
      mention.preposition != scene.common.of, !scene.speakingWords.contains(head.lemma)
    else { return nil }
    let isNew = mention.phrase.determiner == .indefinite
    return isNew ? background(mention, isGroup: false, confidence: 0.6, in: scene) : nil
  }

  /// Babies do not speak, but they are no background.
  private func baby(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard let thing = mention.match?.thing else { return nil }
    let name = scene.lexicon.nouns.name(ofThing: thing, in: scene.words).uppercased()
    return silent(
      mention, name: name, head: scene.head(ofName: name.lowercased()), rule: "baby",
      confidence: 0.8, in: scene)
  }

  /// Whether people are spoken of as known by a word that says nothing of them: `the men`, `the crew`,
  /// `both women`, `the two`. They are in the scene already, most often as cast.
  private func isAlreadyThere(_ mention: Mention, in scene: SceneText) -> Bool {
    guard ["person", "child", "company"].contains(mention.kind) else { return false }
    let phrase = mention.phrase
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let isBoth = tokens[phrase.tokens].contains { $0.word == scene.common.both }
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

  /// `a woman in white, ANNA KOVACS`, `a kid called BISCUIT`, `two children, RANON and MIMS`: people
  /// with a name.
  private func isNamedBehind(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    // `Cops, Mara, a dog`: a list.
    if tokens[mention.head].partOfSpeech.isPlural, mention.quantity == nil,
      !mention.phrase.determiner.isDefinite
    {
      return false
    }
    let limit = min(mention.sentence.upperBound, mention.head + 12)
    var isOpen = false
    for place in (mention.head + 1)..<max(limit, mention.head + 1) {
      let token = tokens[place]
      if token.word == scene.common.named || token.word == scene.common.called
        || token.partOfSpeech == .comma || token.partOfSpeech == .colon
        || token.partOfSpeech == .openBracket
      {
        isOpen = true
      } else if isOpen, isName(token, in: scene) {
        return isWholeNameHere(place, tokens, limit: mention.sentence.upperBound, scene)
      } else if token.partOfSpeech.isFiniteVerb || token.partOfSpeech == .modal {
        return false
      } else {
        isOpen = false
      }
    }
    return false
  }

  private func isName(_ token: Token, in scene: SceneText) -> Bool {
    if !isCapital(token) { return false }
    if !scene.characters.candidates(for: token.word).isEmpty { return true }
    return token.shape == .allCaps && token.length > 1
      && (token.partOfSpeech.isProper || token.partOfSpeech == .noun)
      && (scene.lexicon.isNameWord(token.word) || scene.common.nameParts.contains(token.word))
  }

  /// Whether nothing but marks, an age or another name follows a name: no verb of its own.
  private func isWholeNameHere(
    _ start: Int, _ tokens: [Token], limit: Int, _ scene: SceneText
  ) -> Bool {
    var place = start
    while place < limit, isCapital(tokens[place]) { place += 1 }
    guard place < limit else { return true }
    let part = tokens[place].partOfSpeech
    return tokens[place].shape == .punctuation && part != .possessiveEnding || part == .conjunction
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
      start >= 2, mention.role != .subject
    else { return false }
    let named = tokens[start - 2]
    return named.partOfSpeech.isProper || named.partOfSpeech == .closeBracket
      || named.shape == .number || isPerson(before: mention, endingAt: start - 2, in: scene)
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
