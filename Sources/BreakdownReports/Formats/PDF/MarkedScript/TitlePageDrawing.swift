extension MarkedScriptDrawing {
  /// The title page, as a typist sets it: title and authors in the middle, address and draft below.
  func drawTitlePage() {
    let paper = script.paper
    var y = paper.height * 0.34
    for block in script.titlePage where block.place == .title {
      y = drawCentered(block.lines.map { $0.uppercased() }, y: y, isTitle: true)
    }
    y += 24
    for block in script.titlePage where block.place == .center {
      y = drawCentered(block.lines, y: y, isTitle: false) + 12
    }
    drawLower(.lowerLeft)
    drawLower(.lowerRight)
  }

  private func drawCentered(_ lines: [String], y: Double, isTitle: Bool) -> Double {
    var y = y
    for line in lines {
      let bytes = Array(line.utf8)
      let width = self.width(bytes)
      let x = max(36, (script.paper.width - width) / 2)
      document.tagged(isTitle ? "H1" : "P") {
        typewriter.draw(bytes, x: x, y: y, .init(isBold: isTitle), .ink)
      }
      if isTitle {
        document.line(from: (x, y + 2), to: (x + width, y + 2), .ink, lineWidth: 0.7)
      }
      y += ScriptPaper.lineHeight * (isTitle ? 1.5 : 1)
    }
    return y
  }

  /// Lines that end at the foot of the page.
  private func drawLower(_ place: TitleBlock.Place) {
    let lines = script.titlePage.filter { $0.place == place }.flatMap(\.lines)
    let bytes = lines.map { Array($0.utf8) }
    let widest = bytes.map(width).max() ?? 0
    let x = place == .lowerLeft ? 108 : max(36, script.paper.width - 72 - widest)
    var y = script.paper.height - 84 - Double(lines.count - 1) * ScriptPaper.lineHeight
    for line in bytes {
      document.tagged("P") { typewriter.draw(line, x: x, y: y, .init(), .ink) }
      y += ScriptPaper.lineHeight
    }
  }

  private func width(_ text: [UInt8]) -> Double {
    Double(PrintedLines.columns(text)) * ScriptPaper.pitch
  }
}
