import BreakdownSheets
import CEmbeddedData
import ScreenplayModel

/// What single sheets leave open: numbers, settings, times, lengths.
struct SheetQuestions {
  private let breakdown: Breakdown
  private let screenplay: Screenplay
  /// The sheets that are still in the script.
  private let played: [Int]

  init(_ breakdown: Breakdown, _ screenplay: Screenplay) {
    self.breakdown = breakdown
    self.screenplay = screenplay
    played = breakdown.sheets.indices.filter { !breakdown.sheets[$0].isOmitted }
  }

  /// Scenes without a number among others, and numbers given twice; a script without any numbers
  /// gets one question.
  var numbers: [ScriptQuestion] {
    let bare = played.filter { breakdown.sheets[$0].sceneNumber == nil }
    guard bare.count < played.count else {
      return [
        ScriptQuestion(
          .sceneNumber,
          "No scene has a number: will the script be numbered before it is scheduled?",
          sheets: [])
      ]
    }
    var questions: [ScriptQuestion] = []
    if !bare.isEmpty {
      questions.append(
        ScriptQuestion(
          .sceneNumber, "Without a number among numbered scenes: \(list(bare)).", sheets: bare))
    }
    return questions + repeatedNumbers
  }

  private var repeatedNumbers: [ScriptQuestion] {
    var scenes: [String: [Int]] = [:]
    var order: [String] = []
    for index in played {
      guard let number = breakdown.sheets[index].sceneNumber else { continue }
      if scenes[number] == nil { order.append(number) }
      scenes[number, default: []].append(index)
    }
    return order.compactMap { number in
      guard let twice = scenes[number], twice.count > 1 else { return nil }
      let headings = twice.map { breakdown.sheets[$0].heading }.joined(separator: "; ")
      return ScriptQuestion(
        .repeatedNumber, "Number \(number) stands on \(twice.count) scenes: \(headings).",
        sheets: twice)
    }
  }

  /// Headings that do not say inside or outside, or day or night.
  var headings: [ScriptQuestion] {
    var questions: [ScriptQuestion] = []
    let places = played.filter {
      breakdown.sheets[$0].setting == nil && !NoPlaces.standard.names(breakdown.sheets[$0].heading)
    }
    if !places.isEmpty {
      questions.append(
        ScriptQuestion(.setting, "Inside or outside? \(list(places)).", sheets: places))
    }
    let times = played.filter {
      breakdown.sheets[$0].timeOfDay == nil && breakdown.sheets[$0].setting != nil
    }
    if !times.isEmpty {
      questions.append(
        ScriptQuestion(.timeOfDay, "What time of day? \(list(times)).", sheets: times))
    }
    return questions
  }

  /// Headings with nothing under them.
  var emptyScenes: [ScriptQuestion] {
    played.filter { !hasText($0) }.map { index in
      ScriptQuestion(
        .emptyScene, "Nothing happens in Scene \(name(index)): is something missing?",
        sheets: [index])
    }
  }

  private func hasText(_ scene: Int) -> Bool {
    guard screenplay.scenes.indices.contains(scene) else { return true }
    return screenplay.paragraphs[screenplay.scenes[scene].paragraphs].dropFirst().contains {
      $0.kind.isPrinted && !$0.text.isEmpty
    }
  }

  /// Scenes that no unit shoots on one day.
  func scenes(longerThan longest: Eighths) -> [ScriptQuestion] {
    played.filter { breakdown.sheets[$0].eighths > longest }.map { index in
      ScriptQuestion(
        .longScene,
        "Scene \(name(index)) is \(breakdown.sheets[index].eighths) pages long: is it one scene, and one "
          + "day of shooting?", sheets: [index])
    }
  }

  /// `3A (INT. SHED)`.
  private func name(_ index: Int) -> String {
    let sheet = breakdown.sheets[index]
    return "\(sheet.sceneLabel) (\(sheet.heading))"
  }

  /// The first scenes by name, then how many more.
  private func list(_ scenes: [Int]) -> String {
    let most = 12
    let labels = scenes.prefix(most).map(name)
    let more = scenes.count > most ? " and \(scenes.count - most) more" : ""
    return labels.joined(separator: "; ") + more
  }
}

/// Words of headings that are no place, as `MONTAGE` or `TITLE CARD`: `no-places.txt`.
struct NoPlaces: Sendable {
  private let words: Set<String>

  /// Those that ship with the program.
  static let standard = NoPlaces(parsing: embedded_no_places)

  init(parsing file: EmbeddedFile) { words = file.wordList }

  /// Whether a heading names something that is no place.
  func names(_ heading: String) -> Bool {
    heading.uppercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
