/// A line of a table.
package struct CSVRow {
  /// Line of the file it begins on, from 1.
  package var line: Int
  /// Its fields, without quotation marks and blanks around them.
  package var fields: [String]

  /// A field; empty when the row is shorter.
  package func field(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
}

/// The rows of a table in a text file: RFC 4180, or with `;` or tabs between the fields.
///
/// The separator is whichever of the three comes first in the file outside of quotation marks.
package struct CSVRows {
  /// Fields of a line that are kept.
  static let mostFields = 1_000

  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var offset: Int
  private var line = 1

  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    separator = Self.separator(of: bytes)
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row that is not blank; nil at the end.
  package mutating func next() throws(ScheduleReadError) -> CSVRow? {
    while offset < bytes.count {
      var row = CSVRow(line: line, fields: [])
      repeat {
        let field = try field()
        if row.fields.count < Self.mostFields { row.fields.append(field) }
      } while take(separator)
      endLine()
      if row.fields.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func field() throws(ScheduleReadError) -> String {
    skipBlanks()
    let opening = line
    var text: [UInt8] = []
    if take(UInt8(ascii: "\"")) {
      text = try quoted(opening: opening)
    }
    // What follows a closing quotation mark belongs to the field, as spreadsheets read it.
    while offset < bytes.count, !isEndOfField(bytes[offset]) {
      text.append(bytes[offset])
      offset += 1
    }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    guard let field = String(validating: text, as: UTF8.self) else {
      throw .notUTF8(file: file, line: opening)
    }
    return field
  }

  /// The text up to the closing mark; a doubled mark stands for one.
  private mutating func quoted(opening: Int) throws(ScheduleReadError) -> [UInt8] {
    var text: [UInt8] = []
    while offset < bytes.count {
      if take(UInt8(ascii: "\"")) {
        guard take(UInt8(ascii: "\"")) else { return text }
        text.append(UInt8(ascii: "\""))
      } else {
        if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
        text.append(bytes[offset])
        offset += 1
      }
    }
    throw .unclosedQuote(file: file, line: opening)
  }

  private func isEndOfField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Lines end with LF, CRLF or a lone CR.
  private mutating func endLine() {
    let isReturn = take(UInt8(ascii: "\r"))
    if take(UInt8(ascii: "\n")) || isReturn { line += 1 }
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): if !isQuoted { return byte }
      default: break
      }
    }
    return UInt8(ascii: ",")
  }
}
