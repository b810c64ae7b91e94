import ElementTagging
import ScreenplayModel

/// A small screenplay in plain text, and what the standard taggers find in it.
///
/// A line that begins with `INT.` or `EXT.` opens a scene, `OMITTED` one that was taken out; a line
/// in capitals with a line right below it is a cue; the rest is action.
struct TestScript {
  private(set) var screenplay = Screenplay(file: "test", format: "fountain")

  init(_ text: String) {
    screenplay.text = Array(text.utf8)
    screenplay.sourceLength = screenplay.text.count
    screenplay.lines = LineTable(screenplay.text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var start = 0
    var speaks = false
    for (index, line) in lines.enumerated() {
      let hasNext = index + 1 < lines.count && !lines[index + 1].isEmpty
      if line.isEmpty {
        speaks = false
      } else {
        let kind = Self.kind(of: line, hasNext: hasNext, speaks: speaks)
        speaks = speaks || kind == .character
        add(kind, line, start: start, number: index + 1)
      }
      start += line.utf8.count + 1
    }
  }

  /// Changes the screenplay.
  func changed(_ body: (inout Screenplay) -> Void) -> TestScript {
    var script = self
    body(&script.screenplay)
    return script
  }

  // MARK: What is found

  /// Every tag.
  var tags: [ElementTag] { TaggingPipeline.standard.tags(in: screenplay) }

  /// Elements of a scene as `category name`, each once, in the order of the text.
  func elements(scene: Int = 1) -> [String] {
    var found: [String] = []
    for tag in tags where tag.scene == scene - 1 {
      let element = "\(tag.category.id) \(tag.name)"
      if !found.contains(element) { found.append(element) }
    }
    return found
  }

  /// Names of the elements of one category in a scene.
  func names(_ category: ElementCategory, scene: Int = 1) -> [String] {
    elements(scene: scene).filter { $0.hasPrefix(category.id + " ") }
      .map { String($0.dropFirst(category.id.count + 1)) }
  }

  /// The first tag of a name.
  func tag(_ name: String) -> ElementTag? { tags.first { $0.name == name } }

  // MARK: Reading

  private static func kind(of line: Substring, hasNext: Bool, speaks: Bool) -> ParagraphKind {
    if line.hasPrefix("INT.") || line.hasPrefix("EXT.") || line == "OMITTED" {
      return .sceneHeading
    }
    if speaks { return line.hasPrefix("(") ? .parenthetical : .dialogue }
    return hasNext && line == line.uppercased() ? .character : .action
  }

  private mutating func add(_ kind: ParagraphKind, _ line: Substring, start: Int, number: Int) {
    let text = TextRange(start: start, end: start + line.utf8.count)
    let index = screenplay.paragraphs.count
    screenplay.paragraphs.append(Paragraph(kind: kind, text: text, line: number))
    guard kind == .sceneHeading else {
      if let last = screenplay.scenes.indices.last {
        let first = screenplay.scenes[last].paragraphs.lowerBound
        screenplay.scenes[last].paragraphs = first..<(index + 1)
        if screenplay.scenes[last].isOmitted {
          screenplay.paragraphs[index].traits.insert(.omitted)
        }
      }
      return
    }
    var heading = SceneHeading()
    if line.hasPrefix("INT.") || line.hasPrefix("EXT.") {
      let set = line.dropFirst(5)
      let end = set.ranges(of: " - ").last?.lowerBound ?? set.endIndex
      heading.setting = line.hasPrefix("INT.") ? .interior : .exterior
      heading.set = TextRange(
        start: start + 5, end: start + 5 + set[..<end].utf8.count)
    }
    screenplay.scenes.append(
      Scene(
        index: screenplay.scenes.count, heading: heading, paragraphs: index..<(index + 1),
        isOmitted: line == "OMITTED"))
  }
}

extension TestScript {
  /// A scene with one paragraph of action.
  init(action: String) { self.init("INT. ROOM - DAY\n\n\(action)") }

  /// The same with two people known from cues in another scene.
  init(castAnd action: String) {
    self.init(
      """
      INT. ROOM - DAY

      \(action)

      EXT. YARD - DAY

      MARA
      Yes.

      JOE
      No.
      """)
  }
}
