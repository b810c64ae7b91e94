import BreakdownSheets

/// What a layout says of colours and measures, as rules of a style sheet.
struct SheetStyle {
  private let layout: SheetLayout

  init(_ layout: SheetLayout) { self.layout = layout }

  /// All rules; they come after those of `page.css`.
  func write(to html: inout HTMLWriter) {
    writePage(to: &html)
    for light in StripColor.allCases {
      html.markup(".")
      html.text(light.rawValue)
      html.markup(" { --strip: ")
      html.color(layout.strip(light).color)
      html.markup("; }\n")
    }
    for cell in layout.rows.joined() {
      html.markup(".f-")
      html.text(cell.field.rawValue)
      html.markup(" { --share: ")
      html.number(max(1, Int((cell.share * 100).rounded())))
      html.markup("; }\n")
    }
    for box in layout.order {
      html.markup(".k")
      html.number(box.place)
      html.markup(" { --kind: ")
      html.color(layout.style(of: box).color)
      html.markup("; }\n")
    }
    if let logo = layout.production.logo { write(logo, to: &html) }
  }

  private func writePage(to html: inout HTMLWriter) {
    let size = layout.pageSize
    html.markup("@page { size: ")
    html.points(size.width)
    html.markup(" ")
    html.points(size.height)
    html.markup("; margin: ")
    html.points(layout.margin)
    html.markup("; }\n:root { --columns: ")
    html.number(layout.columnCount)
    html.markup("; --note-line: ")
    html.points(layout.notes.lineHeight)
    html.markup("; }\n")
  }

  private func write(_ logo: SheetLogo, to html: inout HTMLWriter) {
    html.markup(".logo { aspect-ratio: ")
    html.number(logo.width)
    html.markup(" / ")
    html.number(logo.height)
    html.markup("; background-image: url(data:image/png;base64,")
    html.base64(logo.png)
    html.markup("); }\n")
  }
}

extension HTMLWriter {
  /// A length in points.
  fileprivate mutating func points(_ length: Double) {
    number(Int(length.rounded()))
    markup("pt")
  }

  /// Bytes in base 64.
  mutating func base64(_ file: [UInt8]) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: file.count, by: 3) {
      let piece = file[start..<min(start + 3, file.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < piece.count ? Int(piece[start + place]) : 0)
      }
      for place in 0..<4 {
        if place <= piece.count {
          append(letters[bits >> (18 - 6 * place) & 63])
        } else {
          markup("=")
        }
      }
    }
  }
}
