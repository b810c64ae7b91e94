import BreakdownKit

/// What holds of every screenplay, whatever was read.
enum ScreenplayRules {
  static func check(_ screenplay: Screenplay) {
    checkText(of: screenplay)
    checkScenes(of: screenplay)
    checkPlaces(of: screenplay)
  }

  private static func checkText(of screenplay: Screenplay) {
    let text = screenplay.text
    require(String(validating: text, as: UTF8.self) != nil, "the text is UTF-8")
    for paragraph in screenplay.paragraphs {
      require(Int(paragraph.text.end) <= text.count, "paragraphs lie in the text")
      require(
        String(validating: text[paragraph.text.indices], as: UTF8.self) != nil,
        "paragraphs begin and end between characters")
      require(paragraph.runs.upperBound <= screenplay.runs.count, "runs are there")
      var end = paragraph.text.start
      for run in screenplay.runs[paragraph.runs] {
        require(run.text.start >= end, "runs are in order")
        require(run.text.end <= paragraph.text.end, "runs lie in their paragraph")
        end = run.text.end
        guard screenplay.sourceLength > 0 else { continue }
        require(
          Int(run.sourceOffset) + run.text.count <= screenplay.sourceLength,
          "runs come from the file")
      }
    }
  }

  private static func checkScenes(of screenplay: Screenplay) {
    let paragraphs = screenplay.paragraphs
    var end = screenplay.scenes.first?.paragraphs.lowerBound ?? 0
    for (index, scene) in screenplay.scenes.enumerated() {
      require(scene.index == index, "scenes are counted")
      require(scene.paragraphs.lowerBound == end, "scenes follow each other without a gap")
      require(!scene.paragraphs.isEmpty, "a scene has a heading")
      end = scene.paragraphs.upperBound
      require(end <= paragraphs.count, "scenes hold paragraphs that are there")
      require(
        paragraphs[scene.paragraphs.lowerBound].kind == .sceneHeading, "a scene has a heading")
      let heading = paragraphs[scene.paragraphs.lowerBound].text
      let parts = [scene.heading.set, scene.heading.timeOfDay] + scene.heading.modifiers
      for part in parts where !part.isEmpty {
        require(part.start >= heading.start && part.end <= heading.end, "parts lie in the heading")
        require(
          String(validating: screenplay.text[part.indices], as: UTF8.self) != nil,
          "parts of headings begin and end between characters")
      }
      require(scene.number != "", "a scene's number is something")
    }
    if !screenplay.scenes.isEmpty { require(end == paragraphs.count, "the last scene is the end") }
  }

  private static func checkPlaces(of screenplay: Screenplay) {
    let lastLine = screenplay.lines.starts.count
    let isText = screenplay.sourceLength > 0
    for paragraph in screenplay.paragraphs {
      require(paragraph.line >= 1, "lines count from 1")
      if isText { require(Int(paragraph.line) <= lastLine, "paragraphs lie in the file") }
    }
    let positions =
      screenplay.diagnostics.map(\.position) + screenplay.explicitTags.map(\.position)
    for position in positions {
      require(position.line >= 1 && position.column >= 1, "places count from 1")
      if isText { require(position.line <= lastLine, "places lie in the file") }
    }
    for tag in screenplay.explicitTags {
      require(screenplay.scenes.indices.contains(tag.scene), "a tag belongs to a scene")
    }
  }

  static func check(_ pages: Pagination, of screenplay: Screenplay) {
    require(pages.scenes.count == screenplay.scenes.count, "every scene is measured")
    var page = 1
    for (scene, extent) in zip(screenplay.scenes, pages.scenes) {
      require(extent.firstPageIndex >= page || scene.isOmitted, "scenes go forward")
      require(extent.firstPageIndex <= max(1, pages.pageCount), "scenes lie on pages")
      require(scene.isOmitted || extent.eighths.count >= 1, "a scene has a length")
      page = max(page, extent.firstPageIndex)
    }
    for line in pages.lines {
      require(screenplay.paragraphs.indices.contains(line.paragraph), "lines show paragraphs")
      require(line.page >= 1 && line.page <= pages.pageCount, "lines lie on pages")
    }
  }
}
