import BreakdownSheets
import ScreenplayModel

/// The words that a breakdown rests on, ready to be laid over printed lines.
struct ScriptMarks {
  /// Words of the script that name an element.
  private struct Mark: Hashable {
    var text: TextRange
    var category: ElementCategory
    var isDoubtful: Bool
    var code: String
  }

  /// In the order of the text.
  private let marks: [Mark]
  /// Every category that is marked, with its counts.
  let legend: [LegendEntry]

  /// Marks lie over one another so deep at most; what is deeper is drawn at the same level.
  static let deepest = 3

  /// The marks of a breakdown.
  init(_ breakdown: Breakdown) {
    var marks: [Mark] = []
    for sheet in breakdown.sheets where !sheet.isOmitted {
      for entry in sheet.elements {
        let element = breakdown.element(of: entry)
        let code = element.boardNumber.map(String.init) ?? element.category.code
        for (index, evidence) in entry.evidence.enumerated() {
          guard let text = evidence.range, !text.isEmpty else { continue }
          // A person's number stands where the person comes up in a scene, not at every cue.
          let isKnown = index > 0 && evidence.rule == "cue"
          marks.append(
            Mark(
              text: text, category: element.category, isDoubtful: entry.isDoubtful,
              code: isKnown ? "" : code))
        }
      }
    }
    marks.sort(by: Self.precedes)
    self.marks = Self.joined(marks)
    legend = Self.legend(of: self.marks, breakdown)
  }

  private static func precedes(_ left: Mark, _ right: Mark) -> Bool {
    if left.text.start != right.text.start { return left.text.start < right.text.start }
    if left.text.end != right.text.end { return left.text.end > right.text.end }
    return left.category.order < right.category.order
  }

  /// Several elements of one category in the same words are one mark: `1,4`.
  private static func joined(_ marks: [Mark]) -> [Mark] {
    var joined: [Mark] = []
    for mark in marks {
      guard let last = joined.last, last.text == mark.text, last.category == mark.category else {
        joined.append(mark)
        continue
      }
      let codes = last.code.split(separator: ",")
      if !mark.code.isEmpty, !codes.contains(mark.code[...]) {
        joined[joined.count - 1].code = (codes + [mark.code[...]]).joined(separator: ",")
      }
      joined[joined.count - 1].isDoubtful = last.isDoubtful && mark.isDoubtful
    }
    return joined
  }

  private static func legend(of marks: [Mark], _ breakdown: Breakdown) -> [LegendEntry] {
    let mentions = Dictionary(marks.map { ($0.category, 1) }, uniquingKeysWith: +)
    let doubtful = Dictionary(
      marks.filter(\.isDoubtful).map { ($0.category, 1) }, uniquingKeysWith: +)
    let elements = Dictionary(breakdown.elements.map { ($0.category, 1) }, uniquingKeysWith: +)
    return ElementCategory.all.compactMap { category in
      guard let elements = elements[category] else { return nil }
      return LegendEntry(
        category: category, elements: elements, mentions: mentions[category] ?? 0,
        doubtful: doubtful[category] ?? 0)
    }
  }

  /// The elements that no printed word names, by the paragraph the note that names them follows.
  static func notes(_ breakdown: Breakdown, in screenplay: Screenplay) -> [Int: [MarginNote]] {
    var notes: [Int: [MarginNote]] = [:]
    for (sheet, scene) in zip(breakdown.sheets, screenplay.scenes) where !sheet.isOmitted {
      for entry in sheet.elements where entry.evidence.allSatisfy({ $0.range == nil }) {
        guard let line = entry.evidence.first?.position.line else { continue }
        let before = scene.paragraphs.last {
          screenplay.paragraphs[$0].kind.isPrinted && screenplay.paragraphs[$0].line <= line
        }
        let element = breakdown.element(of: entry)
        notes[before ?? scene.paragraphs.lowerBound, default: []].append(
          MarginNote(
            name: element.name, category: element.category, isDoubtful: entry.isDoubtful))
      }
    }
    return notes
  }

  /// The marks of every line, each a piece of the script's text.
  func marks(on lines: [TextRange]) -> [[WordMark]] {
    var result = [[WordMark]](repeating: [], count: lines.count)
    let order = lines.indices.sorted { lines[$0].start < lines[$1].start }
    for mark in marks {
      var place = order.partitioningIndex { lines[$0].end > mark.text.start }
      while place < order.count, lines[order[place]].start < mark.text.end {
        let line = lines[order[place]]
        let start = max(mark.text.start, line.start) - line.start
        let end = min(mark.text.end, line.end) - line.start
        if start < end {
          result[order[place]].append(
            WordMark(
              text: Int(start)..<Int(end), category: mark.category, isDoubtful: mark.isDoubtful,
              code: mark.text.end <= line.end ? mark.code : ""))
        }
        place += 1
      }
    }
    for index in result.indices where result[index].count > 1 { Self.setLevels(&result[index]) }
    return result
  }

  /// Gives marks that lie over one another levels of their own.
  private static func setLevels(_ marks: inout [WordMark]) {
    var ends = [Int](repeating: 0, count: deepest + 1)
    for index in marks.indices {
      let start = marks[index].text.lowerBound
      let level = ends.firstIndex { $0 <= start } ?? deepest
      marks[index].level = level
      ends[level] = max(ends[level], marks[index].text.upperBound)
    }
  }
}

extension Array {
  /// The first index whose element meets a condition that all later ones meet, too.
  fileprivate func partitioningIndex(_ meets: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
