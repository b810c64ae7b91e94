import Testing

@testable import ProductionInventory

@Suite struct CSVReaderTests {
  /// Records as `line: cell|cell`, with problems in brackets.
  private func dump(_ text: String, separator: Character = ",") -> [String] {
    var reader = CSVReader(Array(text.utf8), separator: separator.asciiValue ?? 44)
    var lines: [String] = []
    while let record = reader.next() {
      let problem = record.problem.map { " [\($0)]" } ?? ""
      lines.append("\(record.line): \(record.cells.joined(separator: "|"))\(problem)")
    }
    return lines
  }

  @Test(arguments: [
    ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
    ("a,b\r\nc,d\r\n", ["1: a|b", "2: c|d"]),
    ("a,b\rc,d", ["1: a|b", "2: c|d"]),
    ("a,,\n", ["1: a||"]),
    ("\"a,b\",c", ["1: a,b|c"]),
    ("\"a\"\"b\",c", ["1: a\"b|c"]),
    ("\"\",c", ["1: |c"]),
    ("\"\"\"\"", ["1: \""]),
    ("\"a\r\nb\",c\r\nd", ["1: a\r\nb|c", "3: d"]),
    ("12\" ruler,c", ["1: 12\" ruler|c"]),
    ("\n\na", ["1: ", "2: ", "3: a"]),
    ("", []),
    ("a,", ["1: a|"]),
    ("\"a\"b,c\nd", ["1: ab|c [has text after a closing quote]", "2: d"]),
    ("a\n\"b\nc", ["1: a", "2: b\nc [opens a quote that is never closed]"]),
    ("\"", ["1:  [opens a quote that is never closed]"]),
  ])
  func recordsAreReadWithTheirLines(text: String, records: [String]) {
    #expect(dump(text) == records)
  }

  @Test func otherSeparatorsLeaveCommasAlone() {
    #expect(dump("a,b;c", separator: ";") == ["1: a,b|c"])
  }

  @Test(arguments: 0..<200)
  func randomBytesAreReadToTheEnd(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet: [UInt8] = [34, 34, 44, 10, 13, 59, 9, 0, 65, 0xC3, 0xFF]
    let bytes = (0..<random.next(below: 300)).map { _ in
      alphabet[random.next(below: alphabet.count)]
    }
    var reader = CSVReader(bytes, separator: 44)
    var lines: [Int] = []
    while let record = reader.next() { lines.append(record.line) }
    #expect(lines == lines.sorted() && lines.count <= bytes.count)
  }
}

/// The same numbers every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
