import ScreenplayModel

/// A draft whose every word is known, however often it was revised: the truth that carrying over is
/// measured against.
struct SyntheticDraft {
  /// A word as written, and which word of the first draft it is; nil when it was written later.
  struct WrittenWord {
    var text: String
    var origin: Int?
    /// The scene of the first draft it stood in.
    var scene: Int?
  }

  /// A scene, and which scenes of the first draft are in it.
  struct WrittenScene {
    var number: Int?
    var suffix = ""
    var heading: String
    var paragraphs: [[WrittenWord]]
    var origins: Set<Int>
    var isOmitted = false

    /// Whether words of a scene of the first draft are still in it.
    func hasWords(of scene: Int) -> Bool {
      paragraphs.contains { $0.contains { $0.scene == scene } }
    }
  }

  var scenes: [WrittenScene]
  /// Words of the script, as often as they occur, to write new ones from.
  let vocabulary: [String]

  /// The first draft: a script with every word counted.
  init(_ screenplay: Screenplay, isNumbered: Bool) {
    var count = 0
    var vocabulary: [String] = []
    scenes = screenplay.scenes.filter { !$0.isOmitted }.enumerated().map { index, scene in
      let body = scene.paragraphs.dropFirst().map { screenplay.paragraphs[$0] }
        .filter { $0.kind.isPrinted }
      let paragraphs = body.map { paragraph in
        screenplay.string(paragraph).split(whereSeparator: \.isWhitespace).map { word in
          count += 1
          return WrittenWord(text: Self.plain(word), origin: count, scene: index)
        }.filter { !$0.text.isEmpty }
      }.filter { !$0.isEmpty }
      vocabulary += paragraphs.joined().map(\.text)
      return WrittenScene(
        number: isNumbered ? index + 1 : nil,
        heading: Self.plain(Substring(screenplay.headingText(of: scene))),
        paragraphs: paragraphs, origins: [index])
    }
    self.vocabulary = vocabulary
  }

  /// A word without signs that Fountain would read.
  private static func plain(_ word: Substring) -> String {
    String(word.filter { !"*_[]#\\/{}~@<>=|\"".contains($0) })
  }

  // MARK: Writing

  /// Where a word stands, and which of the first draft it is.
  struct Place {
    var line: Int
    /// In characters, from 1.
    var column: Int
    var origin: Int?
  }

  /// The draft as Fountain, and where its words stand.
  func written() -> (text: String, places: [Place]) {
    var lines: [String] = []
    var places: [Place] = []
    for scene in scenes {
      let number = scene.number.map { " #\($0)\(scene.suffix)#" } ?? ""
      lines += [".\(scene.isOmitted ? "OMITTED" : scene.heading)\(number)", ""]
      for paragraph in scene.paragraphs where !scene.isOmitted {
        var line = "!"
        for word in paragraph {
          places.append(
            Place(
              line: lines.count + 1, column: line.unicodeScalars.count + 1, origin: word.origin))
          line += word.text + " "
        }
        lines += [String(line.dropLast()), ""]
      }
    }
    return (lines.joined(separator: "\n") + "\n", places)
  }

  // MARK: Revising

  /// One thing that happens to a script.
  enum Edit: CaseIterable {
    case move, split, merge, rewrite, renumber, omit
  }

  /// Changes something; false when the script does not allow it.
  mutating func revise(_ edit: Edit, using random: inout some RandomNumberGenerator) -> Bool {
    let present = scenes.indices.filter { !scenes[$0].isOmitted }
    guard present.count > 3, let scene = present.randomElement(using: &random) else { return false }
    switch edit {
    case .move:
      let moved = scenes.remove(at: scene)
      scenes.insert(moved, at: Int.random(in: 0...scenes.count, using: &random))
    case .split: return split(scene, using: &random)
    case .merge:
      guard scene + 1 < scenes.count, !scenes[scene + 1].isOmitted else { return false }
      let next = scenes.remove(at: scene + 1)
      scenes[scene].paragraphs += next.paragraphs
      scenes[scene].origins.formUnion(next.origins)
    case .rewrite: rewrite(scene, using: &random)
    case .renumber: return renumber(scene, using: &random)
    case .omit:
      if scenes[scene].number == nil || Bool.random(using: &random) {
        scenes.remove(at: scene)
      } else {
        scenes[scene].isOmitted = true
      }
    }
    return true
  }

  private mutating func split(
    _ scene: Int, using random: inout some RandomNumberGenerator
  ) -> Bool {
    let whole = scenes[scene]
    guard whole.paragraphs.count > 1 else { return false }
    let first = Int.random(in: 1..<whole.paragraphs.count, using: &random)
    var second = whole
    scenes[scene].paragraphs = Array(whole.paragraphs[..<first])
    second.paragraphs = Array(whole.paragraphs[first...])
    second.suffix += "A"
    // Of scenes that were merged before, each part may have only one.
    second.origins = whole.origins.filter { second.hasWords(of: $0) }
    let isKept = scenes[scene].hasWords
    scenes[scene].origins = whole.origins.filter { isKept($0) || !second.origins.contains($0) }
    if Bool.random(using: &random) {
      second.heading = "INT. \(vocabulary.randomElement(using: &random) ?? "").uppercased() - LATER"
    }
    scenes.insert(second, at: scene + 1)
    return true
  }

  /// Writes 5 to 60 of 100 words anew.
  private mutating func rewrite(_ scene: Int, using random: inout some RandomNumberGenerator) {
    let share = Double.random(in: 0.05...0.6, using: &random)
    for paragraph in scenes[scene].paragraphs.indices {
      for word in scenes[scene].paragraphs[paragraph].indices
      where Double.random(in: 0..<1, using: &random) < share {
        scenes[scene].paragraphs[paragraph][word] = WrittenWord(
          text: vocabulary.randomElement(using: &random) ?? "new", origin: nil)
      }
    }
  }

  /// All scenes from 1, or one of them.
  private mutating func renumber(
    _ scene: Int, using random: inout some RandomNumberGenerator
  ) -> Bool {
    guard scenes[scene].number != nil else { return false }
    if Bool.random(using: &random) {
      scenes[scene].suffix += "B"
    } else {
      for index in scenes.indices {
        scenes[index].number = index + 1
        scenes[index].suffix = ""
      }
    }
    return true
  }
}
