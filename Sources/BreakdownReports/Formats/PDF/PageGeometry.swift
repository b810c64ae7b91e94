/// A colour of the page.
struct Color: Hashable, Sendable {
  /// Parts from 0 to 1.
  let red, green, blue: Double

  /// A colour from its parts.
  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour from `#RRGGBB`; black when it is none.
  init(_ hex: String) {
    let number = UInt32(hex.dropFirst(), radix: 16) ?? 0
    red = Double(number >> 16 & 255) / 255
    green = Double(number >> 8 & 255) / 255
    blue = Double(number & 255) / 255
  }

  static let ink = Color("#1A1A1A")
  static let soft = Color("#5F5F5F")
  static let rule = Color("#8C8C8C")
  static let hairline = Color("#D0D0D0")
  static let shade = Color("#F1F1F1")
}

/// A rectangle in points, from the upper left corner of the page.
struct Rectangle: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// The right edge.
  var right: Double { x + width }
  /// The lower edge.
  var bottom: Double { y + height }
}

/// Width and height in points.
struct Size: Hashable, Sendable {
  var width: Double
  var height: Double
}
