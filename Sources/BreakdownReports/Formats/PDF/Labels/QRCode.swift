import CLibQREncode

/// A QR code: dark and light squares, row by row.
struct QRCode: Hashable {
  /// Squares in a row, and rows.
  let width: Int
  private let dark: [Bool]

  private static let opened: (functions: breakdown_qr_codes, missing: String?) =
    {
      var functions = breakdown_qr_codes()
      let missing = breakdown_open_qr_codes(&functions).map { String(cString: $0) }
      return (functions, missing)
    }()

  /// The code of a text, which survives the loss of some 15 % of it.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the text is too long for a code.
  init(_ text: String) throws(ReportError) {
    if let missing = Self.opened.missing {
      throw .drawing(
        reason: "\(missing) is not installed; on Debian and Ubuntu: apt-get install libqrencode4")
    }
    let library = Self.opened.functions
    guard let code = library.QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      throw .drawing(reason: "'\(text.prefix(40))' does not fit a QR code; give it a shorter tag")
    }
    defer { library.QRcode_free(code) }
    width = Int(code.pointee.width)
    let squares = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    dark = squares.map { $0 & 1 == 1 }
  }

  /// Runs of dark squares: row, first column, how many.
  var runs: [(row: Int, column: Int, length: Int)] {
    var runs: [(row: Int, column: Int, length: Int)] = []
    for row in 0..<width {
      var column = 0
      for isDark in dark[(row * width)..<((row + 1) * width)] {
        if isDark, column > 0, let last = runs.last, last.row == row,
          last.column + last.length == column
        {
          runs[runs.count - 1].length += 1
        } else if isDark {
          runs.append((row, column, 1))
        }
        column += 1
      }
    }
    return runs
  }
}
