import ScreenplayModel

/// Puts blocks on pages, one after the other, as Final Draft does.
struct PageFiller {
  private let screenplay: Screenplay
  private let blocks: [PageBlock]
  private let splitter: PageSplitter
  private let keepsLines: Bool
  private let linesPerPage: Int
  /// Whole lines that a page holds.
  private let height: Double
  /// Height of an eighth of a page in lines: a whole number of points.
  private let eighth: Double

  /// The sheet being filled, from 1, and how far.
  private var page = 1
  private var top = 0.0
  private var labels: PageLabels
  private var scenes: [SceneExtent]
  private var lines: [PageLine] = []

  /// Where a scene begins and how many lines it has so far.
  private struct SceneExtent {
    var page = 1
    var lines = 0.0
  }

  /// Lines compare equal within this.
  private static let tolerance = 1e-6

  /// An empty first page.
  init(_ screenplay: Screenplay, keepingLines: Bool) {
    self.screenplay = screenplay
    keepsLines = keepingLines
    blocks = PageBlocks.blocks(of: screenplay)
    let layout = screenplay.layout
    let points = layout.height - layout.topMargin - layout.bottomMargin + Self.tolerance
    let room = points >= 12 ? min(points, 100_000) : 12
    linesPerPage = Int(room / 12)
    height = Double(linesPerPage)
    eighth = (room / 8).rounded(.down) / 12
    labels = PageLabels(layout)
    labels.append(locked: nil)
    splitter = PageSplitter(
      text: screenplay.text, breaksAtSentences: layout.breaksAtSentences, pageHeight: height)
    scenes = Array(repeating: SceneExtent(), count: screenplay.scenes.count)
  }

  /// Fills all pages.
  mutating func fill() -> Pagination {
    for index in blocks.indices { place(index) }
    let scenes = zip(screenplay.scenes, self.scenes).map { scene, extent in
      ScenePages(
        firstPage: labels.all[extent.page - 1],
        firstPageIndex: extent.page,
        eighths: scene.isOmitted ? Eighths(0) : eighths(extent.lines), lines: extent.lines)
    }
    return Pagination(
      pageCount: blocks.isEmpty ? 0 : page, linesPerPage: linesPerPage, scenes: scenes,
      lines: lines, labels: blocks.isEmpty ? [] : labels.all)
  }

  /// Final Draft's length: whole lines as eighths of a page, rounded up.
  private func eighths(_ lines: Double) -> Eighths {
    let whole = (lines - Self.tolerance).rounded(.up)
    return Eighths(max(1, Int((whole / eighth - Self.tolerance).rounded(.up))))
  }

  private func fits(_ bottom: Double) -> Bool { bottom <= height + Self.tolerance }

  private mutating func place(_ index: Int) {
    let block = blocks[index]
    if let lockedPage = block.lockedPage {
      begin(lockedPage)
    } else if block.measure.startsNewPage, top > 0 {
      turnPage()
    }
    var space = top > 0 ? block.measure.spaceBefore : 0
    if top > 0, !fits(top + space + leastHeight(index, within: height - top - space)) {
      turnPage()
      space = 0
    }
    setParts(of: block, space: space)
  }

  /// Sets a block's lines, over as many pages as it takes.
  private mutating func setParts(of block: PageBlock, space: Double) {
    var part = block.whole
    var space = space
    var isFirst = true
    while true {
      if fits(top + space + block.height(part.lineCount)) {
        return set(part, of: block, space: space, isFirst: isFirst)
      }
      let room = Int((height + Self.tolerance - top - space) / block.measure.spacing)
      if let split = splitter.lastSplit(of: part, in: block, limit: room) {
        set(split.before, of: block, space: space, isFirst: isFirst)
        part = split.after
        isFirst = false
      } else if !isFirst || top == 0 {
        guard !block.isDual,
          let split = splitter.forcedSplit(of: part, in: block, lines: max(1, room))
        else {
          return set(part, of: block, space: space, isFirst: isFirst)
        }
        set(split.before, of: block, space: space, isFirst: isFirst)
        part = split.after
        isFirst = false
      }
      turnPage()
      space = 0
    }
  }

  /// Sets a part on the page, or one that cannot be split from the head of a page on.
  private mutating func set(
    _ part: PageBlock.Part, of block: PageBlock, space: Double, isFirst: Bool
  ) {
    let start = top + space
    top = start + block.height(part.lineCount)
    if keepsLines { keepLines(part, of: block, top: start) }
    countLines(of: block, from: start, space: space, isFirst: isFirst)
    while !fits(top), top > height {
      let rest = top - height
      turnPage()
      top = rest
    }
  }

  /// Adds what was set last to its scene.
  private mutating func countLines(
    of block: PageBlock, from start: Double, space: Double, isFirst: Bool
  ) {
    guard let scene = block.scene else { return }
    if isFirst, !block.isRest,
      block.paragraphs.lowerBound == screenplay.scenes[scene].paragraphs.lowerBound
    {
      scenes[scene].page = page
    }
    if block.isCounted {
      scenes[scene].lines += top - start + space
    }
  }

  private mutating func turnPage(locked: Int? = nil) {
    page += 1
    top = 0
    labels.append(locked: locked)
  }

  /// Goes to the head of a locked page.
  private mutating func begin(_ lockedPage: Int) {
    if page == 1, top == 0 {
      labels.relabelLast(locked: lockedPage)
    } else {
      turnPage(locked: lockedPage)
    }
  }

  /// The least height that must fit on the page where a block begins.
  ///
  /// Headings stay with what follows, cues and parentheticals with the speech. What fits into
  /// `room` anyway is not looked at for places to split.
  private func leastHeight(_ index: Int, within room: Double) -> Double {
    var index = index
    var height = 0.0
    for _ in 0..<9 {
      let block = blocks[index]
      guard index + 1 < blocks.count, staysWithNext(index) else { break }
      height += block.height + blocks[index + 1].measure.spaceBefore
      index += 1
    }
    let last = blocks[index]
    guard height + last.height > room else { return height + last.height }
    let least = splitter.leastLines(of: last.whole, in: last) ?? last.whole.lineCount
    return height + last.height(min(least, last.whole.lineCount))
  }

  /// Whether no page may end between a block and the next.
  private func staysWithNext(_ index: Int) -> Bool {
    let (block, next) = (blocks[index], blocks[index + 1])
    guard next.lockedPage == nil, !next.measure.startsNewPage else { return false }
    if block.staysWith(next) { return true }
    // A single line of speech does not stay alone with its cue when the speech goes on.
    return index > 0 && block.isSpeech && block.whole.lineCount == 1
      && blocks[index - 1].measure.role == .character
      && (next.isSpeech || next.measure.role == .parenthetical)
  }
}

extension PageBlock {
  /// Whether its kind stays with the next one's.
  fileprivate func staysWith(_ next: PageBlock) -> Bool {
    switch (measure.role, next.measure.role) {
    case (.sceneHeading, _), (.shot, _): return true
    case (.character, .dialogue), (.character, .parenthetical), (.character, .lyrics): return true
    case (.parenthetical, .dialogue), (.parenthetical, .lyrics): return true
    default: return false
    }
  }
}

extension PageFiller {
  /// Remembers every line of a part.
  private mutating func keepLines(_ part: PageBlock.Part, of block: PageBlock, top: Double) {
    guard !block.isDual else { return keepDualLines(of: block, top: top) }
    let wrapper = LineWrapper(
      part.text, of: screenplay.text, columns: block.measure.columns,
      firstColumns: part.firstColumns)
    var top = top
    for line in wrapper {
      lines.append(
        PageLine(paragraph: block.paragraphs.lowerBound, text: line, page: page, top: top))
      top += block.measure.spacing
    }
  }

  /// The sheet and the place on it of a height counted from the head of this one.
  private func place(_ top: Double) -> (page: Int, top: Double) {
    let sheets = (top / height).rounded(.down)
    return (page + Int(sheets), top - sheets * height)
  }

  private mutating func keepDualLines(of block: PageBlock, top: Double) {
    var tops = (left: top, right: top)
    for index in block.paragraphs where screenplay.paragraphs[index].kind.isPrinted {
      let paragraph = screenplay.paragraphs[index]
      for line in PageBlocks.dualLines(paragraph, of: screenplay.text) {
        let isLeft = paragraph.traits.contains(.dualLeft)
        let (sheet, top) = place(isLeft ? tops.left : tops.right)
        lines.append(PageLine(paragraph: index, text: line, page: sheet, top: top))
        if isLeft { tops.left += 1 } else { tops.right += 1 }
      }
    }
  }
}
