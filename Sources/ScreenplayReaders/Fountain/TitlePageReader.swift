import ScreenplayModel

/// Reads the title page: `Key: value` lines at the very start, values also on indented lines below.
///
/// Any key counts on a title page; that there is one shows in a key everybody uses, because a script
/// may well begin with `FADE IN:` or with a line of action that holds a colon.
struct TitlePageReader {
  private let bytes: TextBytes
  private var offset = 0
  private var number = 1

  /// What was read.
  private(set) var entries: [TitlePageEntry] = []
  /// The line the script begins on.
  private(set) var endLine = 1

  private static let knownKeys: Set<String> = [
    "title", "subtitle", "credit", "author", "authors", "source", "draft date", "draft", "date",
    "contact", "copyright", "notes", "revision", "episode", "series", "format", "version",
    "titel", "untertitel", "autor", "autorin", "autoren", "fassung", "kontakt", "titre", "auteur",
    "auteurs", "título", "titulo", "titolo", "autore", "tytuł",
  ]
  private static let longestKey = 40

  /// Reads the title page of a script, if it has one.
  init(_ bytes: TextBytes) {
    self.bytes = bytes
    while offset < bytes.count, let line = line(at: offset), bytes.trimmed(line.text).isEmpty {
      pass(line)
    }
    guard isTitlePage() else { return }
    repeat { readBlock() } while continuesAfterBlank()
  }

  private struct Line {
    var text: Range<Int>
    var next: Int
  }

  private func line(at start: Int) -> Line? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    let isPair = bytes[end] == 13 && bytes[end + 1] == 10
    return Line(text: start..<end, next: min(bytes.count, end + (isPair ? 2 : 1)))
  }

  private mutating func pass(_ line: Line) {
    offset = line.next
    number += 1
  }

  /// The key a line opens with, in lower case when `isLowercased`.
  private func key(of line: Line) -> (text: String, colon: Int)? {
    let text = bytes.trimmed(line.text)
    let limit = min(text.upperBound, text.lowerBound + Self.longestKey)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: text.lowerBound, to: limit)
    let first = bytes[text.lowerBound]
    guard colon > text.lowerBound, colon < limit, first.isASCIILetter || first.isMultibyte else {
      return nil
    }
    let name = bytes.trimmed(text.lowerBound..<colon)
    return (bytes.string(name), colon)
  }

  private func isKnown(_ key: String) -> Bool { Self.knownKeys.contains(key.lowercased()) }

  private func isIndented(_ line: Line) -> Bool { bytes[line.text.lowerBound].isBlank }

  /// Whether the block at hand begins with a key and holds a known one.
  private func isTitlePage() -> Bool {
    var offset = offset
    var isFirst = true
    while let line = line(at: offset), !bytes.trimmed(line.text).isEmpty {
      let key = key(of: line)
      if isFirst, key == nil { return false }
      if let key, isKnown(key.text) { return true }
      if key == nil, !isIndented(line) { return false }
      isFirst = false
      offset = line.next
    }
    return false
  }

  private mutating func readBlock() {
    while let line = line(at: offset), !bytes.trimmed(line.text).isEmpty {
      if let key = key(of: line), !isIndented(line) || isKnown(key.text) {
        let value = bytes.trimmed(key.colon + 1..<line.text.upperBound)
        add(key: key.text, value: string(value))
      } else if isIndented(line), !entries.isEmpty {
        addLine(string(bytes.trimmed(line.text)))
      } else {
        break
      }
      pass(line)
    }
    endLine = number
  }

  /// Whether more of the title page follows empty lines: a known key, not indented.
  private mutating func continuesAfterBlank() -> Bool {
    var isBlankBetween = false
    while let line = line(at: offset), bytes.trimmed(line.text).isEmpty {
      isBlankBetween = true
      pass(line)
    }
    guard isBlankBetween, let line = line(at: offset), !isIndented(line), let key = key(of: line)
    else { return false }
    return isKnown(key.text)
  }

  /// A key, or one more value of the key right above.
  private mutating func add(key: String, value: String) {
    if let last = entries.last, last.key.lowercased() == key.lowercased() {
      if !value.isEmpty { addLine(value) }
    } else {
      entries.append(TitlePageEntry(key: key, text: value, line: number))
    }
  }

  private mutating func addLine(_ text: String) {
    let last = entries.count - 1
    entries[last].text += entries[last].text.isEmpty ? text : "\n" + text
  }

  private func string(_ range: Range<Int>) -> String {
    bytes.string(range)
  }
}
