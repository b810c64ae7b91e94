/// A picture at the head of a sheet: a PNG file.
public struct SheetLogo: Hashable, Sendable {
  /// The file, as the layout names it.
  public var file: String
  /// The whole file.
  public var png: [UInt8]
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int

  /// A larger file is refused, in bytes.
  static let largestFile = 4 << 20
  /// Of a file larger than this not even the size is told, in bytes.
  package static let largestRead = 64 << 20
  /// A wider or taller picture is refused, in pixels.
  static let largestSide = 4000

  /// Why a file is no logo.
  enum Problem: Error, Equatable {
    case notPNG, tooLarge
  }

  /// A picture from a file's bytes.
  init(file: String, png: [UInt8]) throws(Problem) {
    let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    // The first piece of a PNG file is its head: width and height come first in it.
    guard png.count > 33, png.starts(with: signature), png[12..<16].elementsEqual("IHDR".utf8)
    else { throw .notPNG }
    let sides = [16, 20].map { start in
      png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard sides.allSatisfy({ $0 > 0 }) else { throw .notPNG }
    guard png.count <= Self.largestFile, sides.allSatisfy({ $0 <= Self.largestSide }) else {
      throw .tooLarge
    }
    self.file = file
    self.png = png
    (width, height) = (sides[0], sides[1])
  }
}
