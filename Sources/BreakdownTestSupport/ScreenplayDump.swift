import ScreenplayModel
import ScreenplayReaders

/// A screenplay as text, one paragraph per line, for comparing in tests.
public enum ScreenplayDump {
  /// Reads Fountain and writes what came of it.
  ///
  /// `3:1 action "Mara lifts a sword."`: line and column are where the text begins; styles are
  /// written as `‹bold:text›`, line breaks as `⏎`; diagnostics follow at the end.
  public static func fountain(_ text: String) throws -> String {
    try dump(FountainReader().read(Array(text.utf8), file: "a.fountain"))
  }

  /// Writes a screenplay.
  public static func dump(_ screenplay: Screenplay) -> String {
    var lines = screenplay.titlePage.map {
      "\($0.line):1 titlePage \($0.key) \"\(oneLine($0.text))\""
    }
    var scenes = screenplay.scenes[...]
    for (index, paragraph) in screenplay.paragraphs.enumerated() {
      var line = place(of: paragraph, in: screenplay) + " \(paragraph.kind)"
      if let scene = scenes.first, scene.paragraphs.first == index {
        scenes.removeFirst()
        if let number = scene.number { line += " #\(number)" }
      }
      line += words(for: paragraph).map { " " + $0 }.joined()
      if paragraph.kind != .pageBreak { line += " \"\(styled(paragraph, in: screenplay))\"" }
      lines.append(line)
    }
    return (lines + screenplay.diagnostics.map(\.description)).joined(separator: "\n")
  }

  private static func place(of paragraph: Paragraph, in screenplay: Screenplay) -> String {
    let position = screenplay.position(of: Int(paragraph.text.start), in: paragraph)
    return "\(paragraph.line):\(position.column)"
  }

  private static func words(for paragraph: Paragraph) -> [String] {
    let names: [(Paragraph.Traits, String)] = [
      (.dualLeft, "left"), (.dualRight, "right"), (.forced, "forced"), (.omitted, "omitted"),
      (.inline, "inline"),
    ]
    let depth = paragraph.depth > 0 ? ["\(paragraph.depth)"] : []
    return depth + names.filter { paragraph.traits.contains($0.0) }.map(\.1)
  }

  private static func styled(_ paragraph: Paragraph, in screenplay: Screenplay) -> String {
    let runs = screenplay.runs[paragraph.runs]
    guard !runs.isEmpty else { return oneLine(screenplay.string(paragraph)) }
    var stretches: [(text: String, style: TextRun.Style)] = []
    for run in runs {
      let text = oneLine(screenplay.string(run.text))
      if let last = stretches.last, last.style == run.style {
        stretches[stretches.count - 1].text += text
      } else {
        stretches.append((text, run.style))
      }
    }
    return stretches.map { text, style in
      style.isEmpty ? text : "‹\(style.names.joined(separator: "+")):\(text)›"
    }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}
