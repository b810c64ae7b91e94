/// A text in one or more styles, set as one paragraph.
struct StyledText: Hashable {
  /// How a stretch looks.
  struct Style: Hashable {
    /// In points.
    var size = 9.0
    var isBold = false
    var isItalic = false
    var color = Color.ink
  }

  /// A stretch in one style.
  struct Run: Hashable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run]
  /// Set to the right edge.
  var isRightAligned = false

  /// A text in one style.
  init(_ text: String, _ style: Style) {
    runs = [Run(text: Self.printable(text), style: style)]
  }

  /// Adds a stretch.
  mutating func append(_ text: String, _ style: Style) {
    runs.append(Run(text: Self.printable(text), style: style))
  }

  /// All of it, without styles.
  var text: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

  /// The style it begins with.
  var style: Style { runs.first?.style ?? Style() }

  /// Whether there is nothing to see.
  var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The text to the right edge.
  func rightAligned() -> StyledText {
    var copy = self
    copy.isRightAligned = true
    return copy
  }

  /// The text with all sizes changed by a number of points.
  func resized(by points: Double) -> StyledText {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].style.size += points }
    return copy
  }

  /// The texts between byte offsets in rising order, blanks at their ends taken away.
  func cut(at offsets: [Int]) -> [StyledText] {
    var pieces: [StyledText] = []
    var start = 0
    for end in offsets + [runs.reduce(0) { $0 + $1.text.utf8.count }] where end > start {
      pieces.append(piece(from: start, to: end))
      start = end
    }
    return pieces.isEmpty ? [self] : pieces
  }

  private func piece(from start: Int, to end: Int) -> StyledText {
    var piece = self
    piece.runs = []
    var offset = 0
    for run in runs {
      let bytes = run.text.utf8
      let (first, last) = (max(0, start - offset), min(bytes.count, end - offset))
      offset += bytes.count
      guard first < last else { continue }
      let text = String(decoding: bytes.dropFirst(first).prefix(last - first), as: UTF8.self)
      piece.runs.append(Run(text: text, style: run.style))
    }
    piece.trimEnd()
    return piece
  }

  private mutating func trimEnd() {
    while let last = runs.last?.text.unicodeScalars.last, last == " " || last == "\n" {
      runs[runs.count - 1].text.unicodeScalars.removeLast()
    }
  }

  /// Control characters have no place on paper; line breaks and tabs have.
  private static func printable(_ text: String) -> String {
    let isClean = text.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
    if isClean { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": clean.append("\n")
      case "\t", "\r": clean.append(" ")
      default: if scalar.value >= 32, scalar.value != 127 { clean.append(scalar) }
      }
    }
    return String(clean)
  }
}

extension StyledText {
  /// Whether a text holds letters that run from right to left.
  static func runsRightToLeft(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return text.unicodeScalars.contains {
      (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
        || (0xFE70...0xFEFF).contains($0.value)
    }
  }
}
