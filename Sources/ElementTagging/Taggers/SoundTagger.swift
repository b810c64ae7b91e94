import EnglishText
import ScreenplayModel

/// Sounds that no verb or noun phrase tells: words that imitate one (`KA-CHUNK!`, `Tick. Tick.`),
/// and things that are only heard (`the sound of a train`).
struct SoundTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings = scene.mentions.compactMap { heard($0, in: scene) }
    findings += scene.clauses.compactMap { heard(behind: $0, in: scene) }
    for paragraph in scene.paragraphs where paragraph.paragraph.kind != .parenthetical {
      for sentence in paragraph.text.sentences {
        findings += imitations(in: sentence, of: paragraph, scene)
      }
    }
    return findings
  }

  // MARK: Things heard

  /// Kinds of nouns that name nothing that could be heard.
  private static let silentKinds: Set<String> = [
    "abstract", "time", "light", "camera", "measure", "speech", "body",
  ]

  private func heard(_ mention: Mention, in scene: SceneText) -> Finding? {
    guard mention.heard == .itself, mention.standing == .real, !mention.isIdiom,
      !mention.phrase.isPossessor, mention.category != .sound, mention.category != .music,
      !scene.isPerson(mention), !scene.isCharacterName(mention)
    else { return nil }
    if mention.isNothing, Self.silentKinds.contains(mention.kind) { return nil }
    if mention.kind == "place", mention.phrase.determiner == .none { return nil }
    return scene.finding(
      mention, category: .sound, kind: "effect", rule: "heard", confidence: 0.6)
  }

  /// What somebody hears go on: `hears rustling in the bushes`.
  private func heard(behind clause: Clause, in scene: SceneText) -> Finding? {
    let paragraph = scene.paragraphs[clause.paragraph]
    let tokens = paragraph.text.tokens
    let next = clause.token + 1
    guard clause.standing == .real, scene.common.hearing.contains(clause.verb),
      next < clause.sentence.upperBound, tokens[next].partOfSpeech == .verbGerund,
      let name = scene.soundName(of: tokens[next], isCaps: true)
    else { return nil }
    return Finding(
      category: .sound, kind: "effect", name: name,
      head: scene.head(ofName: name, otherwise: tokens[next].lemma),
      text: paragraph.range(of: next...next), paragraph: paragraph.index, rule: "heard",
      confidence: 0.6)
  }

  // MARK: Words that imitate a sound

  private func imitations(
    in sentence: Range<Int>, of paragraph: AnalyzedParagraph, _ scene: SceneText
  ) -> [Finding] {
    let tokens = paragraph.text.tokens
    let words = sentence.filter { tokens[$0].shape != .punctuation }
    let capitals = words.count { tokens[$0].shape == .allCaps }
    let isShouted = words.count > 3 && capitals * 10 > words.count * 6
    let isOneWord = words.allSatisfy { tokens[$0].word == tokens[words[0]].word }
    var findings: [Finding] = []
    if let finding = opening(of: sentence, of: paragraph, scene) { findings.append(finding) }
    for (place, token) in words.enumerated() {
      let isRepeated =
        (place + 1 < words.count && tokens[words[place + 1]].word == tokens[token].word)
        || (place > 0 && tokens[words[place - 1]].word == tokens[token].word)
      let word = Word(
        token: token, isCaps: tokens[token].shape == .allCaps && !isShouted,
        isOneWord: isOneWord, isSetOff: isSetOff(token, sentence, tokens),
        isRepeated: isRepeated)
      guard word.isCaps || word.isSetOff || word.isRepeated,
        let name = soundName(of: word, in: tokens, scene)
      else { continue }
      findings.append(
        Finding(
          category: .sound, kind: "effect", name: name,
          head: scene.head(ofName: name, otherwise: tokens[token].lemma),
          text: paragraph.range(of: token...token), paragraph: paragraph.index,
          rule: "imitated", confidence: word.isCaps ? 0.8 : 0.6))
    }
    return findings
  }

  /// A sound a sentence opens with although it reads like a verb, as in `Gasps from the crowd`.
  private func opening(
    of sentence: Range<Int>, of paragraph: AnalyzedParagraph, _ scene: SceneText
  ) -> Finding? {
    let tokens = paragraph.text.tokens
    let first = sentence.lowerBound
    guard sentence.count > 2, tokens[first].partOfSpeech.isVerb,
      tokens[first].word != tokens[first].lemma,
      tokens[first + 1].word == scene.common.of || tokens[first + 1].word == scene.common.from
    else { return nil }
    var context = NounContext(sentence: SentenceWords(tokens[sentence]))
    context.isPlural = true
    context.wordAfter = tokens[first + 1].word
    guard let name = scene.soundName(of: tokens[first], in: context) else { return nil }
    return Finding(
      category: .sound, kind: "crowd", name: name,
      head: scene.head(ofName: name, otherwise: tokens[first].lemma),
      text: paragraph.range(of: first...first), paragraph: paragraph.index, rule: "heard",
      confidence: 0.6)
  }

  /// A word and how it stands in its sentence.
  private struct Word {
    var token: Int
    /// In capitals in a sentence that is not.
    var isCaps: Bool
    /// The sentence has no other word.
    var isOneWord: Bool
    /// Marks or nothing on both sides.
    var isSetOff: Bool
    /// The word beside it is the same.
    var isRepeated: Bool
  }

  private func isSetOff(_ token: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let isOpen =
      token == sentence.lowerBound
      || (tokens[token - 1].shape == .punctuation && tokens[token - 1].partOfSpeech != .openQuote)
    return isOpen
      && (token + 1 == sentence.upperBound || tokens[token + 1].shape == .punctuation)
  }

  private func soundName(of word: Word, in tokens: [Token], _ scene: SceneText) -> String? {
    let token = tokens[word.token]
    guard token.shape != .number, scene.characters.candidates(for: token.word).isEmpty else {
      return nil
    }
    let isCalledOut = word.isOneWord || word.isRepeated || word.isSetOff
    // What a verb in capitals does is an event; whether it is a sound depends on who does it.
    if token.partOfSpeech.isVerb, !isCalledOut, !scene.words.hasHyphen(token.word) { return nil }
    if token.shape == .lower, token.partOfSpeech.isVerb, !word.isOneWord, !word.isRepeated {
      return nil
    }
    // `BOOM DOWN` is the camera.
    let next = word.token + 1
    if !isCalledOut, next < tokens.count, tokens[next].partOfSpeech == .particle { return nil }
    let isStrong = word.isCaps || word.isOneWord || word.isRepeated
    if let name = scene.soundName(of: token, isCaps: isStrong) { return name }
    guard isStrong else { return nil }
    let letters = Array(scene.words.string(token.word).utf8)
    if let name = scene.soundName(ofParts: letters, like: token) { return name }
    guard isCalledOut, word.isCaps || word.isRepeated, letters.count <= 24,
      scene.isUnknown(token.word), Imitation.looksLikeSound(letters)
    else { return nil }
    return scene.words.string(token.word)
  }
}

/// The spelling of words that imitate sounds.
enum Imitation {
  /// `claaang` without its third and further letters in a row.
  static func unstretched(_ letters: [UInt8], keeping most: Int) -> [UInt8] {
    var result: [UInt8] = []
    var run = 0
    for letter in letters {
      run = letter == result.last ? run + 1 : 1
      if run <= most { result.append(letter) }
    }
    return result
  }

  /// Whether letters stand three times in a row.
  static func isStretched(_ letters: [UInt8]) -> Bool {
    unstretched(letters, keeping: 2).count < letters.count
  }

  /// One syllable of a noise: a stretched one, one without vowels, or one that ends like `klungg`.
  static func looksLikeSound(_ letters: [UInt8]) -> Bool {
    guard letters.count > 2, letters.allSatisfy(isLetter) else { return false }
    if isStretched(letters) { return unstretched(letters, keeping: 1).count > 2 }
    let short = unstretched(letters, keeping: 1)
    let vowels = short.indices.filter { isVowel(short[$0]) }
    guard let last = vowels.last, let first = vowels.first else { return true }
    // One run of vowels with consonants on both sides.
    guard last - first == vowels.count - 1, first > 0, last + 1 < short.count else { return false }
    return endings.contains { short.suffix($0.count).elementsEqual($0) }
  }

  private static let endings: [[UInt8]] = [
    "mp", "mph", "mf", "ng", "nk", "nch", "sh", "ck", "p", "k", "ff", "f", "zt", "tch", "sp", "z",
  ].map { Array($0.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

  private static func isVowel(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u")]
      .contains(byte)
  }
}

extension SceneText {
  /// The name of the sound a word is by itself; nil when it is none.
  fileprivate func soundName(of token: Token, isCaps: Bool) -> String? {
    var context = NounContext(sentence: SentenceWords([token][...]))
    context.isCaps = isCaps
    return soundName(of: token, in: context)
  }

  /// The name of the sound a word is where it stands; nil when it is none.
  fileprivate func soundName(of token: Token, in context: NounContext) -> String? {
    guard
      let match = lexicon.nouns.match(
        endingAt: 0, notBefore: 0, in: [token], context: context),
      match.nounClass.category == .sound, !common.sounds.contains(token.lemma)
    else { return nil }
    return lexicon.nouns.name(ofThing: match.thing, in: words)
  }

  /// The sound of a stretched word (`claaang`) or of one made of parts: the same again and again
  /// (`thwack-thwack`), or a sound with something before it (`ka-chunk`).
  fileprivate func soundName(ofParts letters: [UInt8], like token: Token) -> String? {
    let parts = letters.split(separator: UInt8(ascii: "-")).map { Array($0) }
    guard let last = parts.last, last.count > 2 else { return nil }
    if parts.count == 1, !Imitation.isStretched(letters) { return nil }
    for most in [2, 1] {
      let plain = Imitation.unstretched(last, keeping: most)
      guard let word = words.find(String(decoding: plain, as: UTF8.self)) else { continue }
      var part = token
      part.word = word
      part.lemma = word
      if let name = soundName(of: part, isCaps: true) { return name }
    }
    return parts.count > 2 && parts.allSatisfy { $0 == last }
      ? String(decoding: last, as: UTF8.self) : nil
  }

  /// Whether neither the lexicon nor the dictionary has a word.
  fileprivate func isUnknown(_ word: WordID) -> Bool {
    guard !lexicon.nouns.knows(word) else { return false }
    let letters = words.letters(of: word)
    let spellings = [letters] + [2, 1].map { Imitation.unstretched(letters, keeping: $0) }
    return spellings.allSatisfy { spelling in
      spelling.withUnsafeBufferPointer { WordDictionary.shipped.traits(of: $0) == .unknown }
    }
  }
}

extension WordTable {
  /// Whether a word is made of parts.
  fileprivate func hasHyphen(_ word: WordID) -> Bool {
    withLetters(of: word) { $0.contains(UInt8(ascii: "-")) }
  }
}
