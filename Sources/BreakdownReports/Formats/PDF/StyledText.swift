/// A text with its styles, as pango markup; everything put in is escaped.
struct StyledText {
  /// Markup made so far.
  private(set) var markup = ""
  /// Size in points.
  var size: Double
  /// Colour of what has none of its own.
  var color: Color
  /// Set to the right edge.
  var isRightAligned = false

  /// A text in one style.
  init(_ text: String = "", size: Double = 9, color: Color = .ink, isBold: Bool = false) {
    self.size = size
    self.color = color
    append(text, isBold: isBold)
  }

  /// Adds a stretch.
  mutating func append(
    _ text: String, isBold: Bool = false, isItalic: Bool = false, color: Color? = nil,
    scale: Double? = nil
  ) {
    guard !text.isEmpty else { return }
    var attributes = ""
    if isBold { attributes += " weight=\"bold\"" }
    if isItalic { attributes += " style=\"italic\"" }
    if let color { attributes += " foreground=\"\(color.hex)\"" }
    if let scale { attributes += " size=\"\(Int(size * scale * 1024))\"" }
    let escaped = Self.escaped(text)
    markup += attributes.isEmpty ? escaped : "<span\(attributes)>\(escaped)</span>"
  }

  /// The text to the right edge.
  func rightAligned() -> StyledText {
    var copy = self
    copy.isRightAligned = true
    return copy
  }

  /// Without marks of markup, and without control characters that pango refuses.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 32 && scalar.value != 127 { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

/// A colour of the page.
struct Color: Hashable, Sendable {
  /// `#RRGGBB`.
  let hex: String
  /// Parts from 0 to 1.
  let red, green, blue: Double

  /// A colour from `#RRGGBB`; black when it is none.
  init(_ hex: String) {
    let value = UInt32(hex.dropFirst(), radix: 16)
    self.hex = value == nil ? "#000000" : hex
    let number = value ?? 0
    red = Double(number >> 16 & 255) / 255
    green = Double(number >> 8 & 255) / 255
    blue = Double(number & 255) / 255
  }

  static let ink = Color("#1A1A1A")
  static let soft = Color("#666666")
  static let rule = Color("#9A9A9A")
  static let hairline = Color("#D0D0D0")
  static let shade = Color("#F4F4F4")
}

/// A rectangle in points, from the upper left corner of the page.
struct Rectangle: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
