/// Looks at a text while it comes in, so that what is none is refused before all of it is read.
struct TextGuard {
  /// Longest line in bytes: whole novels are shorter.
  static let longestLine = 16 << 20
  /// Largest text in bytes: some thousand features.
  static let largestText = 1 << 30

  private let file: String
  /// What came so far, until it is enough to tell how the text is written.
  private var start: [UInt8] = []
  private var mayHoldZeros: Bool?
  /// Bytes since the last line break.
  private var lineLength = 0

  private static let startLength = 4096

  /// A guard of one file.
  init(file: String) { self.file = file }

  /// Looks at the next piece; zero bytes in a file too short to tell are found when it is decoded.
  mutating func check(_ piece: ArraySlice<UInt8>) throws(ReadError) {
    if mayHoldZeros == nil {
      start += piece.prefix(Self.startLength)
      if start.count >= Self.startLength {
        mayHoldZeros = Self.isWide(start)
        try checkZeros(start[...])
      }
    }
    try checkZeros(piece)
    try checkLines(piece)
  }

  /// Whether characters are of two bytes or more: UTF-16.
  private static func isWide(_ start: [UInt8]) -> Bool {
    start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
  }

  private func checkZeros(_ piece: ArraySlice<UInt8>) throws(ReadError) {
    guard mayHoldZeros == false, piece.contains(0) else { return }
    throw .notText(file: file, reason: "it holds zero bytes")
  }

  private mutating func checkLines(_ piece: ArraySlice<UInt8>) throws(ReadError) {
    var rest = piece
    while !rest.isEmpty {
      let window = rest.prefix(Self.longestLine - lineLength + 1)
      if let lineBreak = window.lastIndex(where: { $0 == 10 || $0 == 13 }) {
        lineLength = 0
        rest = rest[(lineBreak + 1)...]
      } else {
        lineLength += window.count
        rest = rest[window.endIndex...]
      }
      guard lineLength <= Self.longestLine else {
        throw .notText(file: file, reason: "a line of more than \(Self.longestLine) bytes")
      }
    }
  }
}
