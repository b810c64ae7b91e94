import EnglishText
import ScreenplayModel

/// Characters known from cues or introductions, by the words they are called by.
extension PeopleTagger {
  /// A character of the script who has no line in the scene.
  func known(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard let character = character(of: mention, in: scene) else { return nil }
    if scene.speaking.contains(character) || isManyPeople(mention, in: scene) { return nil }
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

  /// Whether a mention is of many, who are background under whatever cue some of them shout:
  /// `VILLAGERS`, `the crowd`.
  func isManyPeople(_ mention: Mention, in scene: SceneText) -> Bool {
    guard mention.isPeople else { return false }
    let token = scene.paragraphs[mention.paragraph].text.tokens[mention.head]
    return token.partOfSpeech.isPlural && token.lemma != token.word || mention.kind == "group"
      || mention.kind == "company"
  }

  /// Whether somebody is only spoken of: `younger than Anna`, `it must be Anna`, `the letter that Anna
  /// gave him` in a text that tells in the present tense.
  func isElsewhere(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    let start = mention.phrase.tokens.lowerBound
    if start > mention.sentence.lowerBound, tokens[start - 1].word == scene.common.than {
      return true
    }
    if let preposition = mention.phrase.preposition, preposition > mention.sentence.lowerBound,
      tokens[preposition - 1].word == scene.common.except
    {
      return true
    }
    // `"Faith" tapes`, `the "Mara" Room`: a title.
    if start > mention.sentence.lowerBound, tokens[start - 1].partOfSpeech == .openQuote,
      !mention.isCaps, mention.role != .subject
    {
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
  func namesInside(_ mention: Mention, in scene: SceneText) -> [Finding] {
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
  func character(of mention: Mention, in scene: SceneText) -> Int? {
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

  /// Whether a word is written with a capital.
  func isCapital(_ token: Token) -> Bool {
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

  // MARK: Names behind a description

  /// `a woman in white, ANNA KOVACS`, `a kid called BISCUIT`, `two children, RANON and MIMS`: people
  /// with a name.
  func isNamedBehind(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    // `Cops, Mara, a dog`: a list.
    if tokens[mention.head].partOfSpeech.isPlural, mention.quantity == nil,
      !mention.phrase.determiner.isDefinite
    {
      return false
    }
    if isNamedNext(mention, tokens, in: scene) { return true }
    let limit = min(mention.sentence.upperBound, mention.head + 12)
    var isOpen = false
    var isBehindVerb = false
    for place in (mention.head + 1)..<max(limit, mention.head + 1) {
      let token = tokens[place]
      if isBehindVerb {
        // `Two men approach: MARA and JOE.`
        if token.partOfSpeech == .colon {
          return place + 1 < limit && isName(tokens[place + 1], in: scene)
        }
        continue
      }
      if token.word == scene.common.named || token.word == scene.common.called
        || token.partOfSpeech == .comma || token.partOfSpeech == .colon
        || token.partOfSpeech == .openBracket
      {
        isOpen = true
      } else if isOpen, isName(token, in: scene) {
        return isWholeNameHere(place, tokens, limit: mention.sentence.upperBound, scene)
      } else if token.partOfSpeech.isFiniteVerb || token.partOfSpeech == .modal {
        isBehindVerb = true
      } else {
        isOpen = false
      }
    }
    return false
  }

  /// `a helpful woman named MILDRED chimes in`, `A man spits. Joe.`: a name follows at once.
  private func isNamedNext(_ mention: Mention, _ tokens: [Token], in scene: SceneText) -> Bool {
    var next = mention.head + 1
    if next + 1 < mention.sentence.upperBound,
      tokens[next].word == scene.common.named || tokens[next].word == scene.common.called
    {
      next += 1
      if tokens[next].shape == .punctuation { next += 1 }
      if next < mention.sentence.upperBound, isCapital(tokens[next]) { return true }
    }
    var start = mention.sentence.upperBound
    // `It's Joe Miller.`
    if start + 2 < tokens.count, tokens[start].partOfSpeech == .pronoun,
      tokens[start + 1].lemma == scene.common.be
    {
      start += 2
    }
    var end = start
    while end < tokens.count, end < start + 6, tokens[end].partOfSpeech != .sentenceEnd {
      guard isCapital(tokens[end]) || tokens[end].partOfSpeech == .conjunction else { return false }
      end += 1
    }
    return end > start && end < tokens.count
      && !scene.characters.candidates(for: tokens[start].word).isEmpty
      && tokens[end].partOfSpeech == .sentenceEnd
  }

  private func isName(_ token: Token, in scene: SceneText) -> Bool {
    if !isCapital(token) { return false }
    if token.shape == .allCaps, scene.common.titles.contains(token.word) { return true }
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
}
