import ScreenplayModel

/// Places of the script as Final Draft counts them, for notes and locked pages: UTF-16 units of the
/// paragraphs' text and one for the end of each paragraph.
///
/// A dual dialogue or an omitted scene counts as two units of the paragraph around it, and nothing
/// for what it holds (so measured on files of Final Draft 8, 12 and 13).
struct FinalDraftOffsets {
  /// A place that is kept: the beginning of a paragraph, or one inside a long one.
  private struct Entry {
    /// What it counts as.
    var start: Int
    /// Index in ``FinalDraftDocument/paragraphs``.
    var paragraph: Int
    /// Byte of the text.
    var byte: Int
  }

  private static let blockUnits = 2
  /// Bytes from one place that is kept to the next.
  private static let step = 512

  private let document: FinalDraftDocument
  private var entries: [Entry] = []
  /// After the last paragraph.
  private var end = 0

  /// The places of a document.
  init(_ document: FinalDraftDocument) {
    self.document = document
    for (index, paragraph) in document.paragraphs.enumerated() where !paragraph.isNested {
      add(paragraph.text, of: index)
      let next = index + 1
      if next < document.paragraphs.count, document.paragraphs[next].isNested {
        end += Self.blockUnits
      }
    }
  }

  /// Counts a paragraph.
  private mutating func add(_ text: TextRange, of paragraph: Int) {
    var byte = Int(text.start)
    repeat {
      entries.append(Entry(start: end, paragraph: paragraph, byte: byte))
      var next = min(byte + Self.step, Int(text.end))
      while next < Int(text.end), document.text[next] & 0xC0 == 0x80 { next += 1 }
      end += document.text[byte..<next].reduce(0) { $0 + Self.units($1) }
      byte = next
    } while byte < Int(text.end)
    end += 1
  }

  /// The paragraph that holds a place, and the byte of the text; nil behind the end of the script.
  func place(of offset: Int) -> (paragraph: Int, textOffset: Int)? {
    guard offset >= 0, offset < end else { return nil }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return (entry.paragraph, byte(at: offset - entry.start, after: entry))
  }

  /// The byte at which a unit behind a kept place begins; the paragraph's end for units behind it.
  private func byte(at unit: Int, after entry: Entry) -> Int {
    let end = Int(document.paragraphs[entry.paragraph].text.end)
    var rest = unit
    for offset in entry.byte..<max(entry.byte, end) {
      let units = Self.units(document.text[offset])
      if rest < units { return offset }
      rest -= units
      if offset - entry.byte > Self.step * 2 { break }
    }
    return end
  }

  /// Units of the character that a byte begins.
  private static func units(_ byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}

extension Paragraph {
  /// Whether it stands inside another: in a dual dialogue or an omitted scene.
  fileprivate var isNested: Bool { !traits.isDisjoint(with: [.dualLeft, .dualRight, .omitted]) }
}
