/// A sticker for a thing.
public struct Label: Hashable, Sendable {
  /// What a scanner reads.
  public var code: String
  /// What the thing is called.
  public var name: String
  /// Its tag or number, for people.
  public var tag: String
  /// Whose it is, where it belongs.
  public var detail: String?

  /// A label from its parts.
  public init(code: String, name: String, tag: String, detail: String? = nil) {
    self.code = code
    self.name = name
    self.tag = tag
    self.detail = detail
  }
}

/// Labels on sheets of stickers: a QR code, the tag, the name.
public enum LabelsPDF {
  /// The labels, on as many sheets as they need: same labels, same bytes.
  ///
  /// - Parameter used: Labels that are gone from the first sheet.
  /// - Throws: ``ReportError/drawing(reason:)`` when they cannot be drawn.
  public static func pdf(
    _ labels: [Label], on sheet: LabelSheet, used: Int = 0,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    let document = try PDFDocument(
      width: sheet.paper.width, height: sheet.paper.height, title: "Labels",
      subject: sheet.title)
    let used = max(0, used) % sheet.count
    document.beginTag("Document")
    for (index, label) in labels.enumerated() {
      let place = (used + index) % sheet.count
      if place == 0, index > 0 { document.endPage() }
      let code = try QRCode(label.code)
      document.tagged("P") { draw(label, code, in: sheet.area(place), on: document) }
    }
    return try document.finish(warn)
  }

  private static func draw(
    _ label: Label, _ code: QRCode, in area: Rectangle, on document: PDFDocument
  ) {
    let padding = area.height * 0.08
    let side = min(area.height - 2 * padding, area.width * 0.4)
    let square = Rectangle(
      x: area.x + padding, y: area.y + (area.height - side) / 2, width: side, height: side)
    draw(code, in: square, on: document)
    let left = square.right + padding
    let width = area.right - padding - left
    // A label of an inch has letters of 8 points; others in proportion, within what can be read.
    let size = min(11, max(5.5, area.height / 72 * 8))
    let bold = StyledText.Style(size: size * 1.25, isBold: true)
    let tag = document.text.fitted(StyledText(label.tag, bold), width: width, smallest: 5)
    var y = square.y
    document.text.draw(tag, x: left, y: y, width: width, lines: 1)
    y += document.text.size(of: tag, width: width, lines: 1).height + 1
    let detail = label.detail.map {
      StyledText($0, StyledText.Style(size: size * 0.8, color: .soft))
    }
    let detailHeight = detail.map { document.text.size(of: $0, width: width, lines: 1).height } ?? 0
    let name = StyledText(label.name, StyledText.Style(size: size))
    let lineHeight = document.text.size(of: StyledText("X", name.style)).height
    let lines = max(1, Int((square.bottom - detailHeight - y) / lineHeight))
    document.text.draw(name, x: left, y: y, width: width, lines: lines)
    if let detail {
      document.text.draw(
        detail, x: left, y: square.bottom - detailHeight, width: width, lines: 1)
    }
  }

  /// The margin that a scanner needs is the label's own and two squares more.
  private static func draw(_ code: QRCode, in area: Rectangle, on document: PDFDocument) {
    let margin = 2.0
    let square = area.width / (Double(code.width) + 2 * margin)
    for run in code.runs {
      document.fill(
        Rectangle(
          x: area.x + (margin + Double(run.column)) * square,
          y: area.y + (margin + Double(run.row)) * square, width: Double(run.length) * square,
          height: square), Color("#000000"))
    }
  }
}
