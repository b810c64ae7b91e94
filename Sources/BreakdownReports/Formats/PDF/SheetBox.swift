/// A box of a sheet, measured for the column it goes into.
struct SheetBox {
  /// An entry, or a piece of one that is too tall for a column.
  struct Entry {
    /// Before the name, in a column of its own.
    var boardNumber: StyledText?
    var text: StyledText
    var height: Double
  }

  var content: SheetContent.Box
  var entries: [Entry]
  /// Width of the column of board numbers, the gap after it included; 0 when there are none.
  var numberWidth: Double
  /// How many entries it has on all columns and pages.
  var count: Int
  /// Goes on from the column or page before.
  var isContinued = false

  /// Height with all its entries.
  func height(_ layout: SheetLayout) -> Double {
    Self.emptyHeight(layout) + entries.reduce(0) { $0 + $1.height + layout.entryGap }
  }

  /// The part that fits a height, and the rest; nil when not even one entry fits, or all do.
  func split(at height: Double, _ layout: SheetLayout) -> (head: SheetBox, rest: SheetBox)? {
    var used = Self.emptyHeight(layout)
    let fitting = entries.prefix { entry in
      used += entry.height + layout.entryGap
      return used <= height
    }
    guard !fitting.isEmpty, fitting.count < entries.count else { return nil }
    var (head, rest) = (self, self)
    head.entries = Array(fitting)
    rest.entries = Array(entries[fitting.count...])
    rest.isContinued = true
    return (head, rest)
  }

  private static func emptyHeight(_ layout: SheetLayout) -> Double {
    layout.boxTitleHeight + 2 * layout.boxPadding - layout.entryGap
  }
}

/// Measures the boxes of sheets.
struct SheetBoxMaker {
  let text: TextLayout
  let layout: SheetLayout
  /// Of a column.
  let width: Double

  /// A box ready to be placed.
  func box(_ content: SheetContent.Box) -> SheetBox {
    let numbers = content.entries.map { $0.boardNumber.map(numberText) }
    let widest = numbers.map { $0.map { text.size(of: $0).width } ?? 0 }.max() ?? 0
    let numberWidth = widest > 0 ? widest.rounded(.up) + layout.boardNumberGap : 0
    var box = SheetBox(
      content: content, entries: [], numberWidth: numberWidth, count: content.entries.count)
    let room = width - 2 * layout.boxPadding - layout.colorBarWidth - numberWidth
    for (entry, number) in zip(content.entries, numbers) {
      box.entries += pieces(of: entryText(entry), number: number, width: room)
    }
    return box
  }

  /// A box of running text: what is left of a long synopsis.
  func box(titled title: String, _ pieces: [StyledText]) -> SheetBox {
    let content = SheetContent.Box(title: title, color: "#1A1A1A", mark: "box")
    var box = SheetBox(
      content: content, entries: [], numberWidth: 0, count: 0, isContinued: true)
    let room = width - 2 * layout.boxPadding - layout.colorBarWidth
    for piece in pieces {
      box.entries += self.pieces(
        of: piece.resized(by: layout.entrySize - piece.style.size), number: nil, width: room)
    }
    return box
  }

  private func pieces(
    of entry: StyledText, number: StyledText?, width: Double
  ) -> [SheetBox.Entry] {
    let height = text.size(of: entry, width: width).height
    guard height > layout.tallestEntry else {
      return [SheetBox.Entry(boardNumber: number, text: entry, height: height)]
    }
    let pieces = text.pieces(of: entry, width: width, height: layout.tallestEntry)
    return pieces.enumerated().map { index, piece in
      SheetBox.Entry(
        boardNumber: index == 0 ? number : nil, text: piece,
        height: text.size(of: piece, width: width).height)
    }
  }

  private func numberText(_ number: Int) -> StyledText {
    StyledText("\(number)", .init(size: layout.entrySize, isBold: true)).rightAligned()
  }

  private func entryText(_ entry: SheetContent.Entry) -> StyledText {
    let color = entry.isDoubtful ? Color.soft : .ink
    let remark = StyledText.Style(size: layout.entryRemarkSize, isItalic: true, color: .soft)
    var text = StyledText(
      entry.name,
      .init(size: layout.entrySize, isItalic: entry.isDoubtful, color: color))
    // What follows a name in Arabic or Hebrew stands after it, not inside.
    let gap = StyledText.runsRightToLeft(entry.name) ? "\u{200E} " : " "
    if entry.quantity > 1 {
      text.append(
        "\(gap)×\(entry.quantity)", .init(size: layout.entrySize, isBold: true, color: color))
    }
    if entry.isDoubtful {
      text.append("\(gap)?", .init(size: layout.entrySize, isBold: true, color: color))
    }
    for warning in entry.warnings {
      text.append(
        "\(gap) \(warning.uppercased())", .init(size: layout.entryRemarkSize - 1, isBold: true))
    }
    for note in entry.remarks { text.append("\(gap) \(note)", remark) }
    return text
  }
}
