import ScreenplayModel

/// How a script was read: `breakdown-parse/1`, or one paragraph per line.
public enum ParseFormat {
  /// The document as JSON.
  public static func json(_ screenplay: Screenplay) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.write("format", "breakdown-parse/1")
    json.key("source")
    json.beginObject(isCompact: true)
    json.write("file", fileName(screenplay.file))
    json.write("format", screenplay.format)
    json.endObject()
    json.key("elements")
    json.beginArray()
    for entry in screenplay.titlePage {
      json.beginObject(isCompact: true)
      json.write("type", "titlePage")
      if !entry.key.isEmpty { json.write("key", entry.key) }
      json.write("text", entry.text)
      json.write("line", entry.line)
      json.endObject()
    }
    let scenes = scenesByHeading(screenplay)
    for (index, paragraph) in screenplay.paragraphs.enumerated() {
      guard !paragraph.traits.contains(.inline) else { continue }
      write(paragraph, at: index, scene: scenes[index], of: screenplay, to: &json)
    }
    json.endArray()
    json.key("diagnostics")
    DiagnosticsJSON.write(screenplay.diagnostics, to: &json)
    json.endObject()
    return json.finish()
  }

  private static func write(
    _ paragraph: Paragraph, at index: Int, scene: Scene?, of screenplay: Screenplay,
    to json: inout JSONWriter
  ) {
    json.beginObject(isCompact: true)
    json.write("type", paragraph.kind.name)
    let text = screenplay.string(paragraph)
    if paragraph.kind != .pageBreak { json.write("text", text) }
    if let scene { write(scene, heading: paragraph, of: screenplay, to: &json) }
    if paragraph.kind == .section {
      json.write("depth", Int(paragraph.depth))
      if let id = sectionID(paragraph, of: screenplay) { json.write("id", id) }
    }
    if paragraph.kind == .character {
      let cue = CharacterCue(text)
      json.write("name", cue.name)
      if !cue.extensions.isEmpty { json.write("extensions", cue.extensions) }
    }
    if paragraph.traits.contains(.dualLeft) { json.write("dual", "left") }
    if paragraph.traits.contains(.dualRight) { json.write("dual", "right") }
    if paragraph.traits.contains(.omitted) { json.write("omitted", true) }
    let runs = screenplay.runs[paragraph.runs]
    if runs.contains(where: { !$0.style.isEmpty }) { write(runs, of: screenplay, to: &json) }
    for (key, kind) in [("notes", ParagraphKind.note), ("boneyards", .boneyard)] {
      let inside = screenplay.paragraphs[(index + 1)...].prefix { $0.traits.contains(.inline) }
      let texts = inside.filter { $0.kind == kind }.map(screenplay.string)
      if !texts.isEmpty { json.write(key, texts) }
    }
    json.write("line", Int(paragraph.line))
    json.endObject()
  }

  /// What stands between `#` marks behind a section: `## The harbour #harbour#`.
  private static func sectionID(_ section: Paragraph, of screenplay: Screenplay) -> String? {
    let end = min(Int(section.text.end), screenplay.sourceLength)
    let rest = screenplay.text[end..<screenplay.sourceLength].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "#"), section.text.end <= screenplay.sourceLength else {
      return nil
    }
    let id = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "#") }
    return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
  }

  /// The number of a scene, and its heading taken apart as it is written.
  private static func write(
    _ scene: Scene, heading: Paragraph, of screenplay: Screenplay, to json: inout JSONWriter
  ) {
    if let number = scene.number { json.write("sceneNumber", number) }
    let parts = scene.heading
    if parts.setting != nil {
      let isTimeFirst = !parts.timeOfDay.isEmpty && parts.timeOfDay.start < parts.set.start
      let end = isTimeFirst ? parts.timeOfDay.start : parts.set.start
      let range = TextRange(start: Int(heading.text.start), end: Int(end))
      let setting = screenplay.string(range).split(separator: " ").filter { $0 != "-" && $0 != "/" }
      let text = setting.joined(separator: " ")
      json.write("setting", isTimeFirst && text.hasSuffix("/") ? String(text.dropLast()) : text)
    }
    if !parts.set.isEmpty { json.write("location", screenplay.string(parts.set)) }
    if !parts.timeOfDay.isEmpty { json.write("tod", screenplay.string(parts.timeOfDay)) }
  }

  private static func write(
    _ runs: ArraySlice<TextRun>, of screenplay: Screenplay, to json: inout JSONWriter
  ) {
    var stretches: [TextRun] = []
    for run in runs {
      if let last = stretches.last, last.style == run.style, last.text.end == run.text.start {
        let range = TextRange(start: Int(last.text.start), end: Int(run.text.end))
        stretches[stretches.count - 1].text = range
      } else {
        stretches.append(run)
      }
    }
    json.key("runs")
    json.beginArray()
    for run in stretches {
      json.beginObject()
      json.write("text", screenplay.string(run.text))
      json.write("style", run.style.names)
      json.endObject()
    }
    json.endArray()
  }

  /// One paragraph per line, as `3:1 action "Mara lifts a sword."` shows.
  public static func text(_ screenplay: Screenplay) -> [UInt8] {
    var lines: [String] = screenplay.titlePage.map { entry in
      "\(entry.line):1 titlePage \(entry.key): \(quoted(entry.text))"
    }
    let scenes = scenesByHeading(screenplay)
    for (index, paragraph) in screenplay.paragraphs.enumerated() {
      let position = screenplay.position(of: Int(paragraph.text.start), in: paragraph)
      var line = "\(paragraph.line):\(position.column) \(paragraph.kind.name)"
      if paragraph.depth > 0 { line += " \(paragraph.depth)" }
      if paragraph.traits.contains(.dualLeft) { line += " left" }
      if paragraph.traits.contains(.dualRight) { line += " right" }
      if paragraph.traits.contains(.omitted) { line += " omitted" }
      if let number = scenes[index]?.number { line += " #\(number)#" }
      if paragraph.kind != .pageBreak { line += " " + quoted(screenplay.string(paragraph)) }
      lines.append(line)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The scenes by the paragraph of their heading.
  private static func scenesByHeading(_ screenplay: Screenplay) -> [Int: Scene] {
    var scenes: [Int: Scene] = [:]
    for scene in screenplay.scenes {
      if let heading = scene.paragraphs.first { scenes[heading] = scene }
    }
    return scenes
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
