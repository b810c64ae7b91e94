import BreakdownSheets
import ScreenplayModel

/// How old the cast is, where the script says so: `WREN (13)`, `PIM, twelve`, `a girl of nine`.
///
/// An age given once holds in every scene.
struct KnownAges {
  /// Ages by the index of the element.
  private(set) var ages: [Int: Int] = [:]

  private let words: [ScriptWords.Word]
  /// Cast by the words of their names.
  private var byWord: [WordHash: [Int]] = [:]

  init(of breakdown: Breakdown, in words: ScriptWords) {
    self.words = words.words
    for (index, element) in breakdown.elements.enumerated()
    where element.category == .castMembers {
      let parts = element.name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      for part in parts { byWord[WordHash(String(part)), default: []].append(index) }
      // Whoever is only called so is one: `BOY #2`.
      if let age = parts.last(where: { $0.first?.isLetter ?? false })
        .flatMap({ Self.agesOfWords[WordHash(String($0))] })
      {
        ages[index] = age
      }
    }
    for scene in words.scenes {
      for place in scene where self.words[place].zone == .action { read(place, in: scene) }
    }
  }

  /// The words of all names.
  var names: Set<WordHash> { Set(byWord.keys) }

  private mutating func read(_ place: Int, in scene: Range<Int>) {
    let word = words[place]
    if word.number >= 0, word.number < 120 {
      guard let name = name(before: place, in: scene), !isPartOfNumber(place, in: scene) else {
        return
      }
      note(isCountedInMonths(place, in: scene) ? 0 : Int(word.number), of: name)
    } else if let age = Self.agesOfWords[word.hash], let name = name(before: place, in: scene) {
      note(age, of: name)
    }
  }

  private mutating func note(_ age: Int, of name: Range<Int>) {
    var scores: [Int: Int] = [:]
    for place in name {
      for element in byWord[words[place].hash] ?? [] { scores[element, default: 0] += 1 }
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let element = best?.key, ages[element] == nil { ages[element] = age }
  }

  /// The name that an age stands behind: with a bracket or comma, at most a few small words.
  private func name(before place: Int, in scene: Range<Int>) -> Range<Int>? {
    var mark = place - 1
    var distance = 0
    while mark >= scene.lowerBound, words[mark].kind == .word, distance < 5 {
      guard words[mark].number < 20, !words[mark].isCapitals else { return nil }
      mark -= 1
      distance += 1
    }
    guard mark > scene.lowerBound, words[mark].kind == .mark,
      distance == 0 || words[place].number < 0 || isApproximate(mark + 1..<place)
    else { return nil }
    guard Self.openings.contains(words[mark].hash) else { return nil }
    var start = mark
    while start > scene.lowerBound, mark - start < 4, words[start - 1].kind == .word,
      words[start - 1].isCapitalized
    {
      start -= 1
    }
    return start < mark ? start..<mark : nil
  }

  private func isApproximate(_ range: Range<Int>) -> Bool {
    range.allSatisfy { Self.approximations.contains(words[$0].hash) }
      || words[range.upperBound - 1].hash == Self.of
        && range.contains { Self.agesOfWords[words[$0].hash] != nil }
  }

  /// `five` in `thirty-five`.
  private func isPartOfNumber(_ place: Int, in scene: Range<Int>) -> Bool {
    place > scene.lowerBound && words[place - 1].kind == .word && words[place - 1].number >= 20
  }

  private func isCountedInMonths(_ place: Int, in scene: Range<Int>) -> Bool {
    scene.contains(place + 1) && Self.months.contains(words[place + 1].hash)
  }

  private static let of = WordHash("of")
  private static let openings = Set([",", "(", "-"].map { WordHash($0) })
  private static let months = Set(
    ["month", "months", "week", "weeks", "day", "days"].map { WordHash($0) })
  private static let approximations = Set(
    [
      "aged", "age", "about", "maybe", "barely", "only", "just", "perhaps", "around", "nearly",
      "not", "quite", "already", "still",
    ]
    .map { WordHash($0) })

  /// People called so are about so old.
  private static let agesOfWords: [WordHash: Int] = {
    var ages: [WordHash: Int] = [:]
    for word in ["baby", "infant", "newborn", "toddler"] { ages[WordHash(word)] = 1 }
    for word in ["boy", "girl", "kid", "child", "schoolboy", "schoolgirl", "choirboy"] {
      ages[WordHash(word)] = 10
    }
    for word in ["teenager", "teen"] { ages[WordHash(word)] = 15 }
    return ages
  }()
}
