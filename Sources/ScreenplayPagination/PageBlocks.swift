import ScreenplayModel

/// Makes blocks of the paragraphs of a script.
struct PageBlocks {
  /// Columns of the speeches of a dual dialogue, and of their parentheticals.
  static let dualColumns = 29
  static let dualParentheticalColumns = 22

  private let screenplay: Screenplay
  private let measures: ElementMeasures
  private let locked: [LockedPage]
  private var blocks: [PageBlock] = []
  private var scene: Int?
  private var isAtPageBreak = false
  /// Whether lines count in the scene's length: no longer once an act ends or begins.
  private var isCounting = true
  /// The first locked page not yet begun.
  private var nextLocked = 0

  /// The blocks of a screenplay, in order.
  static func blocks(of screenplay: Screenplay) -> [PageBlock] {
    var builder = PageBlocks(screenplay)
    builder.build()
    return builder.blocks
  }

  private init(_ screenplay: Screenplay) {
    self.screenplay = screenplay
    measures = ElementMeasures(screenplay.layout)
    locked = screenplay.layout.lockedPages
    blocks.reserveCapacity(screenplay.paragraphs.count)
  }

  private mutating func build() {
    var index = 0
    var nextScene = 0
    while index < screenplay.paragraphs.count {
      if nextScene < screenplay.scenes.count,
        screenplay.scenes[nextScene].paragraphs.lowerBound <= index
      {
        scene = nextScene
        nextScene += 1
        isCounting = true
      }
      let paragraph = screenplay.paragraphs[index]
      if paragraph.kind == .pageBreak { isAtPageBreak = true }
      guard isSet(paragraph, at: index) else {
        index += 1
        continue
      }
      if paragraph.endsCounting { isCounting = false }
      let end = endOfDualDialogue(from: index)
      let lockedPage = lockedPage(at: index)
      if end > index {
        appendDual(index..<end, lockedPage)
      } else {
        append(paragraph, at: index, lockedPage)
      }
      isAtPageBreak = false
      index = max(end, index + 1)
    }
  }

  /// Whether a paragraph takes room on the page.
  private func isSet(_ paragraph: Paragraph, at index: Int) -> Bool {
    // Of a scene taken out its number and `OMITTED` stay.
    let isHeading = scene.map { screenplay.scenes[$0].paragraphs.lowerBound } == index
    if paragraph.traits.contains(.omitted), !isHeading { return false }
    return paragraph.kind.isPrinted || isShownOutline(paragraph)
  }

  private func isShownOutline(_ paragraph: Paragraph) -> Bool {
    guard screenplay.layout.showsOutline, paragraph.style != Paragraph.noStyle else { return false }
    return paragraph.kind == .section || paragraph.kind == .synopsis || paragraph.kind == .note
  }

  /// The locked page that begins with a paragraph, or began with one not printed before it.
  private mutating func lockedPage(at index: Int) -> Int? {
    var page: Int?
    while nextLocked < locked.count, locked[nextLocked].paragraph <= index {
      let isInside =
        locked[nextLocked].paragraph == index
        && locked[nextLocked].textOffset > Int(screenplay.paragraphs[index].text.start)
      if isInside { break }
      page = nextLocked
      nextLocked += 1
    }
    return page
  }

  /// Where the next locked page begins inside a paragraph.
  private func lockedCut(in paragraph: Paragraph, at index: Int) -> Int? {
    guard nextLocked < locked.count, locked[nextLocked].paragraph == index else { return nil }
    let offset = locked[nextLocked].textOffset
    return offset < Int(paragraph.text.end) ? offset : nil
  }

  private mutating func append(_ paragraph: Paragraph, at index: Int, _ lockedPage: Int?) {
    var measure = measures[paragraph]
    if let own = screenplay.paragraphLayouts[index] {
      measure = ElementMeasure(own, role: measure.role, fontSize: measure.fontSize)
    }
    measure.startsNewPage =
      measure.startsNewPage || isAtPageBreak || paragraph.traits.contains(.startsNewPage)
    // Final Draft counts a scene's summary, and none of the outline's titles.
    let isCounted = isCounting && (paragraph.kind.isPrinted || paragraph.kind == .synopsis)
    var block = PageBlock(
      paragraphs: index..<(index + 1), measure: measure,
      whole: part(paragraph.text, columns: measure.columns, first: measure.firstColumns),
      scene: scene, isCounted: isCounted, lockedPage: lockedPage)
    while let cut = lockedCut(in: paragraph, at: index) {
      let columns = (measure.columns, first: block.whole.firstColumns)
      let text = block.whole.text
      block.whole = part(
        TextRange(start: Int(text.start), end: cut), columns: columns.0, first: columns.first)
      blocks.append(block)
      block.whole = part(
        TextRange(start: cut, end: Int(text.end)), columns: columns.0, first: columns.0)
      block.isRest = true
      block.lockedPage = nextLocked
      nextLocked += 1
    }
    blocks.append(block)
  }

  /// A text in lines.
  private func part(_ text: TextRange, columns: Int, first: Int) -> PageBlock.Part {
    let lines = LineWrapper(text, of: screenplay.text, columns: columns, firstColumns: first)
    return PageBlock.Part(text: text, firstColumns: first, lineCount: lines.count())
  }

  /// The paragraph behind a dual dialogue that begins at `index`; `index` when none does.
  private func endOfDualDialogue(from index: Int) -> Int {
    var end = index
    var isRight = false
    while end < screenplay.paragraphs.count {
      let traits = screenplay.paragraphs[end].traits
      guard traits.contains(.dualRight) || (traits.contains(.dualLeft) && !isRight) else { break }
      isRight = traits.contains(.dualRight)
      end += 1
    }
    return isRight ? end : index
  }

  /// Two speeches side by side, as high as the longer one.
  private mutating func appendDual(_ paragraphs: Range<Int>, _ lockedPage: Int?) {
    var measure = measures[screenplay.paragraphs[paragraphs.lowerBound]]
    measure.role = .general
    measure.spaceBefore = 1
    measure.spacing = 1
    measure.startsNewPage = isAtPageBreak
    var heights = (left: 0, right: 0)
    for paragraph in screenplay.paragraphs[paragraphs] where paragraph.kind.isPrinted {
      let lines = Self.dualLines(paragraph, of: screenplay.text).count()
      if paragraph.traits.contains(.dualLeft) {
        heights.left += lines
      } else {
        heights.right += lines
      }
    }
    let whole = PageBlock.Part(
      text: screenplay.paragraphs[paragraphs.lowerBound].text, firstColumns: Self.dualColumns,
      lineCount: max(1, heights.left, heights.right))
    blocks.append(
      PageBlock(
        paragraphs: paragraphs, measure: measure, whole: whole, scene: scene,
        isCounted: isCounting, lockedPage: lockedPage))
  }

  /// The lines of a paragraph in half the page.
  static func dualLines(_ paragraph: Paragraph, of text: [UInt8]) -> LineWrapper {
    let columns = paragraph.kind == .parenthetical ? dualParentheticalColumns : dualColumns
    return LineWrapper(paragraph.text, of: text, columns: columns)
  }
}

extension Paragraph {
  /// Whether a scene's length stops here: Final Draft counts no act titles, nor what follows them
  /// up to the next heading.
  fileprivate var endsCounting: Bool {
    switch kind {
    case .newAct, .endOfAct: true
    case .section: depth == 1
    default: false
    }
  }
}
