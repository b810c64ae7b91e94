import BreakdownKit
import BreakdownSheets
import Foundation
import ScreenplayModel
import ScreenplayPagination

@testable import BreakdownReports

/// A script, broken down, with its marked pages.
struct MarkedSample {
  var script: ScriptBreakdown
  var marked: MarkedScript

  /// A Fountain script, found tags and all.
  init(_ text: String, file: String = "harbour.fountain") throws {
    script = try ScriptBreakdown(ScriptFile(name: file, bytes: Array(text.utf8)))
    marked = MarkedScriptBuilder.script(
      script.screenplay, Self.pages(of: script.screenplay), script.breakdown)
  }

  /// A script tagged by hand: the marks `‹props:words›` are taken out of it.
  init(tagged text: String, layout: (inout PageLayout) -> Void = { _ in }) throws {
    var plain: [UInt8] = []
    var marks: [(category: ElementCategory, isDoubtful: Bool, start: Int, end: Int)] = []
    var open: [Int] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "‹", let colon = rest.firstIndex(of: ":") {
        let name = rest[..<colon].filter { $0 != "?" }
        open.append(marks.count)
        marks.append(
          (
            ElementCategory.named(name) ?? .notes, rest[..<colon].contains("?"), plain.count,
            plain.count
          ))
        rest = rest[colon...].dropFirst()
      } else if character == "›", let mark = open.popLast() {
        marks[mark].end = plain.count
      } else {
        plain += Array(String(character).utf8)
      }
    }
    script = try ScriptBreakdown(ScriptFile(name: "harbour.fountain", bytes: plain))
    layout(&script.screenplay.layout)
    let screenplay = script.screenplay
    let pages = Self.pages(of: screenplay)
    let tags = marks.map { mark in
      let range = TextRange(start: mark.start, end: mark.end)
      let scene = screenplay.scenes.last {
        screenplay.paragraphs[$0.paragraphs.lowerBound].text.start <= range.start
      }
      return ElementTag(
        category: mark.category, name: screenplay.string(range), text: screenplay.string(range),
        scene: scene?.index ?? 0, position: screenplay.sourcePosition(of: mark.start),
        range: range, rule: "test", confidence: mark.isDoubtful ? 0.2 : 0.9, source: .inferred)
    }
    script.breakdown = Breakdown(
      screenplay, pagination: pages, lengths: .computed, tags: tags, sha256: "0")
    marked = MarkedScriptBuilder.script(screenplay, pages, script.breakdown)
  }

  static func pages(of screenplay: Screenplay) -> Pagination {
    Paginator().paginate(screenplay, keepingLines: true)
  }

  /// Its text, without the legend.
  var pages: String {
    MarkedScriptText.text(marked).components(separatedBy: "\n\n════ legend")[0]
  }

  /// The lines of a page as they are dumped, from 0.
  func lines(of page: Int) -> [String] {
    pages.components(separatedBy: "════ page ")[page + 1]
      .components(separatedBy: "\n").dropFirst().filter { !$0.isEmpty }
  }

  var pdf: [UInt8] {
    get throws {
      try MarkedScriptPDF.pdf(
        script.screenplay, pagination: Self.pages(of: script.screenplay),
        breakdown: script.breakdown)
    }
  }
}
