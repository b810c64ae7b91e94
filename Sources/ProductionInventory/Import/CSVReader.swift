/// Reads comma-separated values by RFC 4180, and the ways spreadsheets bend it: other separators,
/// lone line feeds, quotes inside bare cells.
///
/// One record at a time, so that it can go on after a bad one.
struct CSVReader {
  /// One record: its cells, and where it stands.
  struct Record: Equatable {
    /// Line of the file it begins on, from 1.
    var line: Int
    var cells: [String]
    /// What is wrong with it.
    var problem: String?

    /// Nothing but empty cells.
    var isBlank: Bool { problem == nil && cells.allSatisfy { $0.utf8.allSatisfy { $0 == 32 } } }
  }

  /// Cells of one record that are kept.
  static let mostCells = 1_000

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset = 0
  private var line = 1

  /// A reader of UTF-8 text.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next record; nil at the end.
  mutating func next() -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(line: line, cells: [])
    repeat {
      let cell = cell(&record.problem)
      if record.cells.count < Self.mostCells {
        record.cells.append(cell)
      } else {
        record.problem = "has more than \(Self.mostCells) cells"
      }
    } while skip(separator)
    endLine()
    return record
  }

  private mutating func cell(_ problem: inout String?) -> String {
    guard offset < bytes.count, bytes[offset] == Self.quote else { return bareCell() }
    offset += 1
    var content: [UInt8] = []
    var start = offset
    while offset < bytes.count {
      if bytes[offset] != Self.quote {
        countLine()
        offset += 1
        continue
      }
      content += bytes[start..<offset]
      offset += 1
      guard skip(Self.quote) else {
        if !isAtCellEnd {
          problem = "has text after a closing quote"
          content += Array(bareCell().utf8)
        }
        return String(decoding: content, as: UTF8.self)
      }
      start = offset - 1
    }
    problem = "opens a quote that is never closed"
    return String(decoding: content + bytes[start...], as: UTF8.self)
  }

  private mutating func bareCell() -> String {
    let start = offset
    while !isAtCellEnd { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private var isAtCellEnd: Bool {
    guard offset < bytes.count else { return true }
    let byte = bytes[offset]
    return byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func endLine() {
    guard offset < bytes.count else { return }
    countLine()
    if skip(Self.carriageReturn) {
      if skip(Self.lineFeed) { line += 1 }
    } else {
      _ = skip(Self.lineFeed)
    }
  }

  /// Counts a line that ends here: LF, or a CR that no LF follows.
  private mutating func countLine() {
    let isLoneReturn =
      bytes[offset] == Self.carriageReturn
      && (offset + 1 == bytes.count || bytes[offset + 1] != Self.lineFeed)
    if bytes[offset] == Self.lineFeed || isLoneReturn { line += 1 }
  }
}
