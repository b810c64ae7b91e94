import BreakdownSheets
import ScreenplayModel

/// A screenplay of scene headings, with tags put in by hand.
struct TestScript {
  private(set) var screenplay = Screenplay(file: "scripts/test.fountain", format: "fountain")
  private var tags: [ElementTag] = []

  /// A script of headings: `INT. SHED - NIGHT (FLASHBACK)`, `12 EXT. YARD - DAY`, `OMITTED`.
  init(_ headings: String...) { self.init(headings) }

  /// A script of headings.
  init(_ headings: [String]) {
    for heading in headings { add(heading) }
    screenplay.sourceLength = screenplay.text.count
    screenplay.lines = LineTable(screenplay.text)
  }

  /// The breakdown, its scenes an eighth each.
  func breakdown(lengths: Breakdown.Lengths = .file) -> Breakdown {
    let pages = screenplay.scenes.map { scene in
      ScenePages(
        firstPage: "\(scene.index + 1)", firstPageIndex: scene.index + 1, eighths: Eighths(1),
        lines: 3)
    }
    let pagination = Pagination(pageCount: pages.count, linesPerPage: 55, scenes: pages)
    return Breakdown(
      screenplay, pagination: pagination, lengths: lengths, tags: tags, sha256: "0")
  }

  /// Changes the screenplay.
  mutating func change(_ body: (inout Screenplay) -> Void) { body(&screenplay) }

  /// Tags an element in a scene, scenes counting from 1.
  mutating func tag(
    _ category: ElementCategory, _ name: String, scene: Int, text: String? = nil,
    kind: String? = nil, column: Int = 1, confidence: Double = 0.9,
    source: TagSource = .inferred, quantity: Int = 1, isSpeaking: Bool? = nil,
    isHandled: Bool = false, damage: String? = nil
  ) {
    tags.append(
      ElementTag(
        category: category, kind: kind, name: name, text: text ?? name, scene: scene - 1,
        position: SourcePosition(file: screenplay.file, line: scene, column: column),
        rule: "test", confidence: confidence, source: source, quantity: quantity,
        isSpeaking: isSpeaking, isHandled: isHandled, damage: damage))
  }

  // MARK: Headings

  private mutating func add(_ line: String) {
    let start = screenplay.text.count
    let number = line.split(separator: " ").first.map(String.init).flatMap {
      $0.first?.isNumber == true ? $0 : nil
    }
    let heading = number.map { String(line.dropFirst($0.count + 1)) } ?? line
    screenplay.text += Array((heading + "\n").utf8)
    let index = screenplay.paragraphs.count
    let end = start + heading.utf8.count
    screenplay.paragraphs.append(
      Paragraph(
        kind: .sceneHeading, text: TextRange(start: start, end: end), line: index + 1))
    screenplay.scenes.append(
      Scene(
        index: screenplay.scenes.count, heading: parts(of: heading, at: start), number: number,
        paragraphs: index..<(index + 1), isOmitted: heading == "OMITTED"))
  }

  /// Takes a heading apart: enough for tests, the reader does it well.
  private func parts(of heading: String, at start: Int) -> SceneHeading {
    func range(_ part: Substring) -> TextRange {
      let from = heading.utf8.distance(from: heading.startIndex, to: part.startIndex)
      return TextRange(start: start + from, end: start + from + part.utf8.count)
    }
    var result = SceneHeading()
    for setting in SceneSetting.allCases where heading.hasPrefix(setting.rawValue + ".") {
      result.setting = setting
    }
    var rest = heading[...]
    if let point = rest.firstIndex(of: ".") { rest = rest[point...].dropFirst(2) }
    if let bracket = rest.firstIndex(of: "(") {
      result.modifiers = [range(rest[bracket...].dropFirst().dropLast())]
      rest = rest[..<bracket]
      if rest.last == " " { rest = rest.dropLast() }
    }
    if let dash = rest.ranges(of: " - ").last {
      result.timeOfDay = range(rest[dash.upperBound...])
      result.dayNight = Self.light(String(rest[dash.upperBound...]))
      rest = rest[..<dash.lowerBound]
    }
    result.set = range(rest)
    return result
  }

  private static func light(_ time: String) -> DayNight? {
    if ["NIGHT", "EVENING"].contains(where: time.contains) { return .night }
    if time.contains("DAWN") { return .dawn }
    if time.contains("DUSK") { return .dusk }
    let hasDay = ["DAY", "MORNING", "AFTERNOON"].contains(where: time.contains)
    return hasDay && !time.contains("DAYS") ? .day : nil
  }
}
