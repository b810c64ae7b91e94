import BreakdownSheets
import CEmbeddedData
import ScreenplayModel

/// Finds people who, as it seems, speak under two names: slips of the pen, with and without title,
/// first name and full name.
struct PersonNames {
  /// A name as it stands in cues.
  private struct Speaker {
    var name: String
    var words: [String]
    /// The words as one.
    var joined: String
    /// The name without titles.
    var bareWords: [String]
    var cueCount = 0
    var scenes: Set<Int> = []
  }

  private let breakdown: Breakdown
  private let speakers: [Speaker]
  /// How many names of several words have a word.
  private var longNames: [String: Int] = [:]
  private let likeness = NameLikeness()
  /// How often the words of names stand in action.
  private let mentions: ActionWords

  init(_ breakdown: Breakdown, _ screenplay: Screenplay) {
    self.breakdown = breakdown
    let speakers = Self.speakers(of: screenplay)
    self.speakers = speakers
    mentions = ActionWords(of: speakers.flatMap(\.words), in: screenplay)
    for speaker in speakers where speaker.words.count > 1 {
      for word in Set(speaker.words) { longNames[word, default: 0] += 1 }
    }
  }

  /// Everyone with a cue, by first appearance.
  private static func speakers(of screenplay: Screenplay) -> [Speaker] {
    let titles = Titles.standard
    var speakers: [Speaker] = []
    var places: [String: Int] = [:]
    for scene in screenplay.scenes where !scene.isOmitted {
      for paragraph in screenplay.paragraphs[scene.paragraphs] where paragraph.kind == .character {
        let name = CharacterCue(screenplay.string(paragraph)).canonicalName
        if places[name] == nil {
          guard let words = words(of: name) else { continue }
          places[name] = speakers.count
          speakers.append(
            Speaker(
              name: name, words: words, joined: words.joined(), bareWords: titles.without(words)))
        }
        guard let place = places[name] else { continue }
        speakers[place].cueCount += 1
        speakers[place].scenes.insert(scene.index)
      }
    }
    return speakers
  }

  /// The words of a name, without signs; nil for several people at once and for numbers.
  private static func words(of name: String) -> [String]? {
    guard !name.contains(where: { $0.isNumber || $0 == "/" || $0 == "&" || $0 == "," }) else {
      return nil
    }
    let letters = name.filter { $0 != "'" && $0 != "’" && $0 != "." }
    let words = letters.split { !$0.isLetter }.map(String.init)
    return words.isEmpty || words.contains("AND") ? nil : words
  }

  /// A question for every pair that seems to be one person, by first appearance.
  var questions: [ScriptQuestion] {
    var questions: [ScriptQuestion] = []
    for place in speakers.indices {
      let others = (place + 1)..<min(speakers.count, place + 1 + Self.mostCompared)
      for other in others where isOne(speakers[place], speakers[other]) {
        let (less, more) = byCues(speakers[place], speakers[other])
        questions.append(
          ScriptQuestion(
            .personName, "Is it one person? \(says(less)) and \(says(more)).",
            sheets: less.scenes.union(more.scenes).sorted(), names: [less.name, more.name]))
      }
    }
    return questions
  }

  /// Of a script with very many names, those far apart are not compared.
  private static let mostCompared = 500

  /// Who speaks less, then who speaks more.
  private func byCues(_ first: Speaker, _ second: Speaker) -> (less: Speaker, more: Speaker) {
    first.cueCount < second.cueCount ? (first, second) : (second, first)
  }

  private func isOne(_ first: Speaker, _ second: Speaker) -> Bool {
    if first.joined == second.joined { return true }
    if isSlip(first, second) { return true }
    let seemsOne =
      differsInTitle(first, second) || isShortName(first, of: second)
      || isShortName(second, of: first)
    return seemsOne && first.scenes.isDisjoint(with: second.scenes)
  }

  /// One word differs by a letter, and nobody speaks of the rarer one.
  private func isSlip(_ first: Speaker, _ second: Speaker) -> Bool {
    let (less, more) = byCues(first, second)
    guard less.words.count == more.words.count, less.cueCount * 4 <= more.cueCount else {
      return false
    }
    let differing = zip(less.words, more.words).filter { $0 != $1 }
    guard differing.count == 1, let pair = differing.first else { return false }
    return likeness.isSlip(pair.0, pair.1) && mentions.count(of: pair.0) == 0
  }

  /// `DR. HALE`, `HALE`.
  private func differsInTitle(_ first: Speaker, _ second: Speaker) -> Bool {
    guard first.bareWords == second.bareWords, !first.bareWords.isEmpty else { return false }
    return first.words == first.bareWords || second.words == second.bareWords
  }

  /// `JOHN`, `JOHN SMITH`, when there is no other Smith or John; not `BOY`, `TALL BOY`.
  private func isShortName(_ short: Speaker, of long: Speaker) -> Bool {
    guard short.words.count == 1, long.words.count == 2, let word = short.words.first,
      long.words.contains(word), long.words.allSatisfy({ !likeness.isKnown($0) })
    else { return false }
    return longNames[word] == 1
  }

  private func says(_ speaker: Speaker) -> String {
    let speeches = speaker.cueCount == 1 ? "1 speech" : "\(speaker.cueCount) speeches"
    let scenes = breakdown.scenes(speaker.scenes.sorted(), atMost: 4)
    return "\(speaker.name) (\(speeches), \(scenes))"
  }
}

extension Breakdown {
  /// `scenes 3A, 4 …`, of sheets by their indices.
  func scenes(_ sheets: [Int], atMost most: Int) -> String {
    let labels = sheets.prefix(most).map { self.sheets[$0].sceneLabel }.joined(separator: ", ")
    let word = sheets.count == 1 ? "scene" : "scenes"
    return "\(word) \(labels)\(sheets.count > most ? " …" : "")"
  }
}

/// Words before a name that are no part of it: `titles.txt`.
struct Titles: Sendable {
  private let words: Set<String>

  /// Those that ship with the program.
  static let standard = Titles(parsing: embedded_titles)

  init(parsing file: EmbeddedFile) { words = file.wordList }

  /// A name without the titles it begins with.
  func without(_ name: [String]) -> [String] { Array(name.drop(while: words.contains)) }
}

extension EmbeddedFile {
  /// The lines of a file, without those that begin with `#`.
  var lines: [Substring] {
    String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// The words of its lines.
  var wordList: Set<String> {
    Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
  }
}
