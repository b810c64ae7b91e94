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
    /// The name without titles.
    var bareWords: [String]
    /// One entry per cue: the scene.
    var cues: [Int]
    var scenes: Set<Int> { Set(cues) }
  }

  private let breakdown: Breakdown
  private var speakers: [Speaker] = []
  private let likeness = NameLikeness()
  /// How often the words of names stand in action.
  private let mentions: ActionWords

  init(_ breakdown: Breakdown, _ screenplay: Screenplay) {
    self.breakdown = breakdown
    let titles = Titles.standard
    var places: [String: Int] = [:]
    for scene in screenplay.scenes where !scene.isOmitted {
      for paragraph in screenplay.paragraphs[scene.paragraphs] where paragraph.kind == .character {
        let name = CharacterCue(screenplay.string(paragraph)).canonicalName
        if let place = places[name] {
          speakers[place].cues.append(scene.index)
        } else if let words = Self.words(of: name) {
          places[name] = speakers.count
          speakers.append(
            Speaker(
              name: name, words: words, bareWords: titles.without(words), cues: [scene.index]))
        }
      }
    }
    mentions = ActionWords(of: speakers.flatMap(\.words), in: screenplay)
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
    for (place, first) in speakers.enumerated() {
      for second in speakers[(place + 1)...].prefix(Self.mostCompared) where isOne(first, second) {
        let (less, more) = first.cues.count < second.cues.count ? (first, second) : (second, first)
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

  private func isOne(_ first: Speaker, _ second: Speaker) -> Bool {
    if first.words.joined() == second.words.joined() { return true }
    if isSlip(first, second) { return true }
    guard first.scenes.isDisjoint(with: second.scenes) else { return false }
    return differsInTitle(first, second) || isShortName(first, of: second)
      || isShortName(second, of: first)
  }

  /// One word differs by a letter, and nobody speaks of the rarer one.
  private func isSlip(_ first: Speaker, _ second: Speaker) -> Bool {
    let (less, more) = first.cues.count < second.cues.count ? (first, second) : (second, first)
    guard less.words.count == more.words.count, less.cues.count * 4 <= more.cues.count else {
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
    return speakers.count { $0.words.count > 1 && $0.words.contains(word) } == 1
  }

  private func says(_ speaker: Speaker) -> String {
    let scenes = speaker.scenes.sorted()
    let labels = scenes.prefix(4).map { breakdown.sheets[$0].sceneLabel }.joined(separator: ", ")
    let speeches = speaker.cues.count == 1 ? "1 speech" : "\(speaker.cues.count) speeches"
    let word = scenes.count == 1 ? "scene" : "scenes"
    return "\(speaker.name) (\(speeches), \(word) \(labels)\(scenes.count > 4 ? " …" : ""))"
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
  /// The words of a file, without the lines that begin with `#`.
  var wordList: Set<String> {
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
  }
}
