import EnglishText
import ScreenplayModel

/// Names that a script gives to what never speaks: animals introduced by name, ships whose rooms
/// are sets.
struct ScriptNames {
  /// An animal with a name.
  struct Animal {
    var nounClass: NounClass
    /// Index into the noun lexicon's things.
    var thing: Int
    /// The word for what it is: `hound`.
    var head: WordID
  }

  /// Animals by the last word of their name.
  fileprivate(set) var animals: [WordID: Animal] = [:]
  /// The words of ships' names, by the last of them.
  fileprivate(set) var crafts: [WordID: [WordID]] = [:]

  /// Whether the script has none.
  var isEmpty: Bool { animals.isEmpty && crafts.isEmpty }

  /// The tokens of a ship's name that ends at a token; nil when none does.
  func craft(endingAt index: Int, in tokens: [Token]) -> ClosedRange<Int>? {
    guard let name = crafts[tokens[index].word], name.count <= index + 1 else { return nil }
    let first = index + 1 - name.count
    let isWhole = name.indices.allSatisfy { tokens[first + $0].word == name[$0] }
    return isWhole ? first...index : nil
  }
}

extension ScriptAnalysis {
  /// Learns who and what has a name although no cue says so.
  mutating func learnNames() {
    for paragraph in screenplay.paragraphs
    where paragraph.kind.isDescription && !paragraph.traits.contains(.omitted) {
      for name in IntroductionScanner.names(in: screenplay.text, paragraph.text.indices) {
        learn(name, of: paragraph.text.indices)
      }
    }
    for scene in screenplay.scenes { learnCraft(in: scene.heading.set) }
  }

  // MARK: People and animals

  /// How many bytes around a name may say what it is the name of.
  private static let reach = 70

  private mutating func learn(_ name: Range<Int>, of paragraph: Range<Int>) {
    let start = max(paragraph.lowerBound, name.lowerBound - Self.reach)
    let end = min(paragraph.upperBound, name.upperBound + Self.reach)
    let text = analyze(TextRange(start: start, end: end))
    let tokens = text.tokens
    guard let last = tokens.lastIndex(where: { start + Int($0.start) < name.upperBound }),
      let place = text.phrases.firstIndex(where: { $0.head == last })
    else { return }
    var first = last
    while first > 0, tokens[first - 1].shape == .allCaps,
      start + Int(tokens[first - 1].start) >= name.lowerBound
    {
      first -= 1
    }
    let age = tokens.endOfAge(behind: last, words: words, common: common)
    let behind = description(behind: age ?? last, after: place, in: text)
    let before = description(before: first, place, in: text)
    if let animal = behind.flatMap(animal) ?? before.flatMap(animal) {
      let isCharacter = !characters.candidates(for: tokens[last].word).isEmpty
      if !isCharacter { names.animals[tokens[last].word] = animal }
    } else if age != nil || isName(tokens[last]) && (behind ?? before)?.match.isPeople == true {
      learnPerson(tokens[first...last], at: start)
    }
  }

  private mutating func learnPerson(_ name: ArraySlice<Token>, at start: Int) {
    guard let first = name.first, let last = name.last,
      name.allSatisfy({ characters.candidates(for: $0.word).isEmpty })
    else { return }
    let range = TextRange(
      start: start + Int(first.start), end: start + Int(last.start) + Int(last.length))
    characters.add(
      introduced: screenplay.string(range).uppercased(), lexicon: lexicon, words: &words)
  }

  private func isName(_ token: Token) -> Bool {
    token.partOfSpeech.isProper && lexicon.isNameWord(token.word)
  }

  private typealias Description = (match: NounLexicon.Match, head: WordID)

  private func animal(_ description: Description) -> ScriptNames.Animal? {
    guard description.match.nounClass.category == .animals else { return nil }
    return ScriptNames.Animal(
      nounClass: description.match.nounClass, thing: description.match.thing,
      head: description.head)
  }

  /// `GERALD, a goose`, `GERALD (goose)`, `REX (5), the dog`.
  private func description(behind last: Int, after place: Int, in text: AnalyzedText)
    -> Description?
  {
    guard place + 1 < text.phrases.count else { return nil }
    let phrase = text.phrases[place + 1]
    let start = phrase.tokens.lowerBound
    guard start > last + 1, start <= last + 3,
      text.tokens[(last + 1)..<start].allSatisfy({ $0.shape == .punctuation })
    else { return nil }
    let mark = text.tokens[last + 1]
    if mark.partOfSpeech == .colon || mark.partOfSpeech == .hyphen, mark.length < 2 { return nil }
    let isInBrackets = text.tokens[start - 1].partOfSpeech == .openBracket
    guard isInBrackets || phrase.determiner == .indefinite || phrase.determiner == .definite,
      !phrase.isPossessor
    else { return nil }
    return self.description(phrase, in: text)
  }

  /// `the goose, GERALD`, `a goose named GERALD`.
  private func description(before first: Int, _ place: Int, in text: AnalyzedText)
    -> Description?
  {
    guard place > 0, text.phrases[place - 1].head == first - 2 else { return nil }
    let mark = text.tokens[first - 1]
    guard
      mark.partOfSpeech == .comma || mark.partOfSpeech == .colon || mark.word == common.named
        || mark.word == common.called, text.phrases[place - 1].determiner != .none
    else { return nil }
    return description(text.phrases[place - 1], in: text)
  }

  private func description(_ phrase: NounPhrase, in text: AnalyzedText) -> Description? {
    var context = NounContext(sentence: SentenceWords(text.tokens[phrase.tokens]))
    context.isAlive = true
    return lexicon.nouns.match(
      endingAt: phrase.head, notBefore: phrase.tokens.lowerBound, in: text.tokens,
      context: context
    ).map { ($0, text.tokens[phrase.head].lemma) }
  }

  // MARK: Ships

  /// `INT. MAYFLOWER - CARGO HOLD`: what has a hold is a ship.
  private mutating func learnCraft(in set: TextRange) {
    guard !set.isEmpty else { return }
    let tokens = analyze(set).tokens
    guard let mark = tokens.firstIndex(where: { $0.shape == .punctuation }), mark > 0, mark <= 5,
      tokens[..<mark].allSatisfy({ $0.shape != .number && $0.partOfSpeech != .possessiveEnding }),
      characters.candidates(for: tokens[mark - 1].word).isEmpty
    else { return }
    let own = match(endingAt: mark - 1, notBefore: 0, in: tokens)
    let isNoName =
      own.map {
        $0.isPeople || $0.nounClass.category.map { $0 != .visualEffects } ?? false
          || ["architecture", "place", "part", "craftPart", "time"].contains($0.nounClass.kind)
      } ?? false
    guard !isNoName, let end = tokens.lastIndex(where: { $0.shape != .punctuation }), end > mark,
      isPartOfCraft(tokens, from: mark + 1)
    else { return }
    names.crafts[tokens[mark - 1].word] = tokens[..<mark].map(\.word)
  }

  /// Whether a part of a heading behind its first mark is a room of a ship.
  private func isPartOfCraft(_ tokens: [Token], from start: Int) -> Bool {
    (start..<tokens.count).contains { index in
      guard index + 1 == tokens.count || tokens[index + 1].shape == .punctuation else {
        return false
      }
      return match(endingAt: index, notBefore: start, in: tokens)?.nounClass.kind == "craftPart"
    }
  }

  private func match(endingAt head: Int, notBefore first: Int, in tokens: [Token])
    -> NounLexicon.Match?
  {
    lexicon.nouns.match(
      endingAt: head, notBefore: first, in: tokens,
      context: NounContext(sentence: SentenceWords(tokens[...])))
  }
}

extension [Token] {
  /// The last token of the age behind a name, with its bracket: `MARA (30s)`, `MARA, 34`,
  /// `MARA (late fifties)`; nil when there is none.
  func endOfAge(behind head: Int, words: WordTable, common: CommonWords) -> Int? {
    guard head + 2 < count else { return nil }
    let mark = self[head + 1].partOfSpeech
    guard mark == .openBracket || mark == .comma else { return nil }
    var place = head + 2
    while place + 1 < count, common.partsOfAges.contains(self[place].word) { place += 1 }
    guard isAge(self[place], words: words, common: common) else { return nil }
    let isClosed = place + 1 == count || self[place + 1].shape == .punctuation
    if mark == .comma, !isClosed { return nil }
    while mark == .openBracket, place + 1 < count, place < head + 12,
      self[place].partOfSpeech != .closeBracket
    {
      place += 1
    }
    return place
  }

  /// `34`, `30s`, `mid-30s`, `12-year-old`, `fifties`.
  private func isAge(_ token: Token, words: WordTable, common: CommonWords) -> Bool {
    if common.ages.contains(token.word) { return true }
    var letters = words.letters(of: token.word)[...]
    for start in ["mid-", "early-", "late-"] where letters.starts(with: start.utf8) {
      letters = letters.dropFirst(start.utf8.count)
    }
    let digits = letters.prefix { $0 >= 48 && $0 <= 57 }
    guard (1...2).contains(digits.count) else { return common.ages.contains(token.lemma) }
    let rest = letters.dropFirst(digits.count)
    return rest.isEmpty || rest.elementsEqual("s".utf8) || rest.elementsEqual("ish".utf8)
      || rest.first == UInt8(ascii: "-")
  }
}
