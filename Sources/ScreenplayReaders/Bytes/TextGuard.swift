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
        mayHoldZeros = TextEncoding(of: start).unit != .byte
        try checkZeros(start[...])
      }
    }
    try checkZeros(piece)
    try checkLines(piece)
  }

  private func checkZeros(_ piece: ArraySlice<UInt8>) throws(ReadError) {
    // A few are let through and replaced; a quarter is no text.
    guard mayHoldZeros == false, Self.holdsZeros(piece),
      piece.count(where: { $0 == 0 }) * 4 > piece.count
    else { return }
    throw .notText(file: file, reason: "it holds zero bytes")
  }

  /// A quick look that spares nearly all pieces a slow one.
  private static func holdsZeros(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.withUnsafeBufferPointer { buffer in
      TextBytes(buffer).firstIndex(of: 0, from: 0, to: buffer.count) < buffer.count
    }
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
