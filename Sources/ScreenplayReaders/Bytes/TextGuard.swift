/// Looks at a text while it comes in, so that what is none is refused before all of it is read.
struct TextGuard {
  /// Longest line in bytes: whole novels are shorter.
  static let longestLine = 16 << 20
  /// Largest text in bytes: some thousand features.
  static let largestText = 1 << 30

  private let file: String
  private var isUTF16: Bool?
  /// Bytes since the last line break.
  private var lineLength = 0

  /// A guard of one file.
  init(file: String) { self.file = file }

  /// Looks at the next piece.
  mutating func check(_ piece: ArraySlice<UInt8>) throws(ReadError) {
    let isUTF16 =
      isUTF16 ?? (piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]))
    self.isUTF16 = isUTF16
    if !isUTF16, piece.contains(0) { throw .notText(file: file, reason: "it holds zero bytes") }
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
