import EnglishText
import ScreenplayModel

/// Says in one line what happens in a scene, in the scene's own words: the sentence in which somebody
/// does most with most, and what can be left out of it left out.
///
/// Where nobody does anything it says who talks, or else what there is to see first.
struct SynopsisWriter {
  private let scene: SceneText
  /// What was found, in the order of the text.
  private let findings: [Finding]

  init(_ scene: SceneText, findings: [Finding]) {
    self.scene = scene
    self.findings = findings
  }

  /// One line; nil when the scene has no description and nobody speaks.
  func synopsis() -> String? {
    let told = sentences().sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
    guard let first = told.first, first.weight > 0 else { return speakers ?? view }
    let text = Self.words(of: first, in: scene)
    guard text.utf8.count <= Self.roomForMore,
      let second = told.dropFirst().first(where: { $0.weight * 3 > first.weight * 2 })
    else { return text }
    let more = Self.words(of: second, in: scene)
    guard text.utf8.count + more.utf8.count < SentenceTrimmer.mostBytes else { return text }
    return second.place < first.place ? "\(more) \(text)" : "\(text) \(more)"
  }

  /// A shorter sentence leaves room for another.
  private static let roomForMore = 60

  private static func words(of sentence: ToldSentence, in scene: SceneText) -> String {
    SentenceTrimmer(sentence, in: scene).text
  }

  /// Who speaks, as in `MARA and JOE talk`.
  private var speakers: String? {
    let names = scene.speaking.sorted().map { scene.characters.all[$0].name }
    switch names.count {
    case 0: return nil
    case 1: return "\(names[0]) speaks."
    case 2...4:
      return "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) talk."
    default: return "\(names.prefix(3).joined(separator: ", ")) and others talk."
    }
  }

  /// The first sentence of the description.
  private var view: String? {
    for (place, paragraph) in scene.paragraphs.enumerated()
    where paragraph.paragraph.kind == .action {
      guard let sentence = paragraph.text.sentences.first(where: { $0.count > 1 }) else { continue }
      let told = ToldSentence(
        paragraph: place, tokens: sentence, verb: sentence.lowerBound, place: 0)
      return Self.words(of: told, in: scene)
    }
    return nil
  }

  // MARK: Sentences

  /// Every sentence of the description that tells something, weighed.
  private func sentences() -> [ToldSentence] {
    var told: [ToldSentence] = []
    var clause = 0
    var finding = findings.startIndex
    var named = NamedSoFar()
    for (place, paragraph) in scene.paragraphs.enumerated() {
      for sentence in paragraph.text.sentences where !sentence.isEmpty {
        let mine = clauses(from: &clause, in: sentence, of: place)
        let things = count(from: &finding, in: sentence, of: paragraph)
        let people = names(in: sentence, of: place)
        if paragraph.paragraph.kind == .action {
          weigh(
            sentence, of: place, clauses: mine, things: things, people: people, before: named
          ).map { told.append($0) }
        }
        for person in people { named.add(person, head: scene.head(of: scene.mentions[person])) }
      }
    }
    return told
  }

  private func clauses(
    from next: inout Int, in sentence: Range<Int>, of paragraph: Int
  ) -> ArraySlice<Clause> {
    let all = scene.clauses
    let start = next
    while next < all.count, all[next].paragraph == paragraph,
      all[next].token < sentence.upperBound
    {
      next += 1
    }
    return all[start..<next]
  }

  /// How many elements a sentence names; events count twice.
  private func count(
    from next: inout Int, in sentence: Range<Int>, of paragraph: AnalyzedParagraph
  ) -> Int {
    guard let last = sentence.last else { return 0 }
    let end = paragraph.range(of: sentence.lowerBound...last).end
    var count = 0
    while next < findings.count,
      (findings[next].paragraph, Int(findings[next].text.start)) < (paragraph.index, Int(end))
    {
      let finding = findings[next]
      next += 1
      guard finding.paragraph == paragraph.index, finding.confidence >= 0.5 else { continue }
      let isEvent = [.stunts, .specialEffects, .visualEffects].contains(finding.category)
      count += isEvent ? 2 : finding.category == .castMembers ? 0 : 1
    }
    return count
  }

  /// The characters that a sentence names, as mentions.
  private func names(in sentence: Range<Int>, of paragraph: Int) -> [Int] {
    let mine = scene.mentions(inParagraph: paragraph)
    return mine.filter { index in
      let mention = scene.mentions[index]
      return sentence.contains(mention.head) && scene.isCharacterName(mention)
    }
  }

  private func weigh(
    _ sentence: Range<Int>, of paragraph: Int, clauses: ArraySlice<Clause>, things: Int,
    people: [Int], before named: NamedSoFar
  ) -> ToldSentence? {
    let tokens = scene.paragraphs[paragraph].text.tokens
    guard sentence.count > 2,
      let main = clauses.first(where: {
        tokens[$0.token].partOfSpeech.isFiniteVerb && $0.standing == .real
          && isPerson(subject(of: $0, people))
      })
    else { return nil }
    var told = ToldSentence(
      paragraph: paragraph, tokens: sentence, verb: main.token,
      place: paragraph << 20 + sentence.lowerBound)
    if case .mention(let subject) = subject(of: main, people) {
      told.subjectStart = scene.mentions[subject].phrase.tokens.lowerBound
      told.weight = scene.isCharacterName(scene.mentions[subject]) ? 3 : 2
    } else {
      let pronoun = sentence.first { $0 < main.token && tokens[$0].partOfSpeech == .pronoun }
      guard let pronoun, people.isEmpty, let name = onlyName(named) else { return nil }
      told.subjectStart = pronoun
      told.name = name
      told.weight = 2
    }
    told.weight += Double(min(things, 4)) + (people.count > 1 ? 1 : 0)
    if case .none = main.object {} else { told.weight += 0.5 }
    if isWeak(main) { told.weight -= 2 }
    if sentence.count > 30 { told.weight -= 1 }
    return told
  }

  /// Whom a pronoun stands for when only one character has been named so far.
  private func onlyName(_ named: NamedSoFar) -> String? {
    guard named.heads == 1, let last = named.last else { return nil }
    let mention = scene.mentions[last]
    let paragraph = scene.paragraphs[mention.paragraph]
    return scene.screenplay.string(paragraph.range(of: mention.head...mention.head))
  }

  /// Who does it; where the clause does not tell, the one named last before the verb.
  private func subject(of clause: Clause, _ people: [Int]) -> Clause.Filler {
    guard case .none = clause.subject,
      let last = people.last(where: { scene.mentions[$0].head < clause.token })
    else { return clause.subject }
    return .mention(last)
  }

  private func isPerson(_ filler: Clause.Filler) -> Bool {
    switch filler {
    case .person: true
    case .mention(let index):
      scene.mentions[index].isPeople || scene.isCharacterName(scene.mentions[index])
    case .none, .it: false
    }
  }

  /// Whether a verb says little of what happens: `is`, `looks`, `nods`.
  private func isWeak(_ clause: Clause) -> Bool {
    !clause.reading.classes.isDisjoint(with: [.be, .sit, .perceive])
      || scene.common.gestures.contains(clause.verb)
  }
}

/// Which characters a scene has named up to a sentence.
private struct NamedSoFar {
  private var head: WordID?
  /// By how many words they were named; more than one counts as two.
  private(set) var heads = 0
  /// The mention of the last of them.
  private(set) var last: Int?

  mutating func add(_ mention: Int, head: WordID) {
    if head != self.head { heads = min(2, heads + 1) }
    self.head = self.head ?? head
    last = mention
  }
}

/// A sentence in which somebody does something.
struct ToldSentence {
  /// Index into the scene's analyzed paragraphs.
  var paragraph: Int
  /// Its tokens.
  var tokens: Range<Int>
  /// The token of its main verb.
  var verb: Int
  /// Orders sentences as they stand in the scene.
  var place: Int
  /// The token with which the one who acts begins.
  var subjectStart = 0
  /// Who a pronoun at ``subjectStart`` stands for.
  var name: String?
  /// How much it tells.
  var weight = 0.0
}
