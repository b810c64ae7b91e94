import ScreenplayModel

/// Script notes: inside the paragraph they are about (Final Draft 8 to 11), or in a list of their
/// own that tells the place by counting characters (12 on).
extension FinalDraftCollector {
  mutating func openNote(_ attributes: XMLAttributes, line: Int) {
    var note = FinalDraftDocument.Note(anchor: .script, line: line, text: [])
    if let open = openParagraphs.last { note.anchor = .paragraph(open.index) }
    attributes.forEach { name, value in
      switch name {
      case "Name": note.text = Self.line(value.bytes)
      case "Range": if let start = Self.start(of: value) { note.anchor = .offset(start) }
      default: break
      }
    }
    document.notes.append(note)
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func closeNoteParagraph() {
    if let last = document.notes.indices.last {
      document.notes[last].text += buffer.withUnsafeBufferPointer(Self.line)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends a note; one that says nothing is none.
  mutating func closeNote() {
    guard let last = document.notes.indices.last else { return }
    while let byte = document.notes[last].text.last, byte <= 0x20 {
      document.notes[last].text.removeLast()
    }
    if document.notes[last].text.isEmpty { document.notes.removeLast() }
  }

  /// A line of a note with its end; empty for a line that holds nothing.
  private static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let text = TextBytes(bytes)
    let trimmed = text.trimmed(0..<text.count)
    return trimmed.isEmpty ? [] : bytes[trimmed] + [UInt8(ascii: "\n")]
  }

  /// `174,194` begins at 174; either end may come first.
  private static func start(of range: XMLText) -> Int? {
    let ends = range.string.split(separator: ",").compactMap { end in
      Int(end.filter { $0 != " " })
    }
    return ends.count == 2 ? ends.min().flatMap { $0 >= 0 ? $0 : nil } : nil
  }
}
