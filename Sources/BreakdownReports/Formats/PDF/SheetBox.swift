/// A box of a sheet, measured for the column it goes into.
struct SheetBox {
  /// An entry, or a piece of one that is too tall for a column.
  struct Entry {
    /// Before the name, in a column of its own.
    var boardNumber: StyledText?
    var text: StyledText
    var height: Double
  }

  /// As printed at its head.
  var title: String
  var color: Color
  var mark: CategoryMark
  /// The column it is bound to; nil when it goes wherever there is room.
  var column: Int?
  var entries: [Entry] = []
  /// Width of the column of board numbers, the gap after it included; 0 when there are none.
  var numberWidth = 0.0
  /// How many entries it has on all columns and pages.
  var count = 0
  /// Goes on from the column or page before.
  var isContinued = false

  /// Height with all its entries.
  func height(_ measures: SheetMeasures) -> Double {
    let content =
      entries.isEmpty
      ? measures.blankEntry : entries.reduce(0) { $0 + $1.height + measures.entryGap }
    return Self.emptyHeight(measures) + content
  }

  /// The part that fits a height, and the rest; nil when not even one entry fits, or all do.
  func split(at height: Double, _ measures: SheetMeasures) -> (head: SheetBox, rest: SheetBox)? {
    var used = Self.emptyHeight(measures)
    let fitting = entries.prefix { entry in
      used += entry.height + measures.entryGap
      return used <= height
    }
    guard !fitting.isEmpty, fitting.count < entries.count else { return nil }
    var (head, rest) = (self, self)
    head.entries = Array(fitting)
    rest.entries = Array(entries[fitting.count...])
    rest.isContinued = true
    return (head, rest)
  }

  private static func emptyHeight(_ measures: SheetMeasures) -> Double {
    measures.boxTitleHeight + 2 * measures.boxPadding - measures.entryGap
  }
}

/// Measures the boxes of sheets.
struct SheetBoxMaker {
  let text: TextLayout
  let measures: SheetMeasures
  /// Of a column.
  let width: Double

  /// A box ready to be placed.
  func box(_ content: SheetContent.Box) -> SheetBox {
    let numbers = content.entries.map { $0.boardNumber.map(numberText) }
    let widest = numbers.map { $0.map { text.size(of: $0).width } ?? 0 }.max() ?? 0
    var box = SheetBox(
      title: content.style.title, color: Color(content.style.color), mark: content.style.mark,
      column: content.column)
    box.numberWidth = widest > 0 ? widest.rounded(.up) + measures.boardNumberGap : 0
    box.count = content.entries.count
    for (entry, number) in zip(content.entries, numbers) {
      box.entries += pieces(
        of: entryText(entry), number: number, width: room - box.numberWidth)
    }
    return box
  }

  /// A box of running text: what is left of a long set or synopsis.
  func box(titled title: String, _ pieces: some Sequence<StyledText>) -> SheetBox {
    var box = SheetBox(title: title, color: .ink, mark: .box)
    box.isContinued = true
    for piece in pieces {
      box.entries += self.pieces(
        of: piece.resized(by: measures.entrySize - piece.style.size), number: nil, width: room)
    }
    return box
  }

  private var room: Double { width - 2 * measures.boxPadding - measures.colorBarWidth }

  private func pieces(
    of entry: StyledText, number: StyledText?, width: Double
  ) -> [SheetBox.Entry] {
    let height = text.size(of: entry, width: width).height
    guard height > measures.tallestEntry else {
      return [SheetBox.Entry(boardNumber: number, text: entry, height: height)]
    }
    let pieces = text.pieces(of: entry, width: width, height: measures.tallestEntry)
    return pieces.enumerated().map { index, piece in
      SheetBox.Entry(
        boardNumber: index == 0 ? number : nil, text: piece,
        height: text.size(of: piece, width: width).height)
    }
  }

  private func numberText(_ number: Int) -> StyledText {
    StyledText("\(number)", .init(size: measures.entrySize, isBold: true)).rightAligned()
  }

  private func entryText(_ entry: SheetContent.Entry) -> StyledText {
    let color = entry.isDoubtful ? Color.soft : .ink
    let remark = StyledText.Style(size: measures.entryRemarkSize, isItalic: true, color: .soft)
    var text = StyledText(
      entry.name,
      .init(size: measures.entrySize, isItalic: entry.isDoubtful, color: color))
    // What follows a name in Arabic or Hebrew stands after it, not inside.
    let gap = StyledText.runsRightToLeft(entry.name) ? "\u{200E} " : " "
    if entry.quantity > 1 {
      text.append(
        "\(gap)×\(entry.quantity)", .init(size: measures.entrySize, isBold: true, color: color))
    }
    if entry.isDoubtful {
      text.append("\(gap)?", .init(size: measures.entrySize, isBold: true, color: color))
    }
    for warning in entry.warnings {
      text.append(
        "\(gap) \(warning.uppercased())", .init(size: measures.entryRemarkSize - 1, isBold: true))
    }
    for note in entry.remarks { text.append("\(gap) \(note)", remark) }
    return text
  }
}
