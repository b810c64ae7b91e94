import CEmbeddedData

/// The file that the lexicon is compiled into: sections, each a table that is used where it lies.
///
/// `BLX1`, the number of sections, and for each where it begins and how long it is; every number
/// takes 4 bytes. `CompileLexicon` makes it of the text files.
package struct CompiledFile: Sendable {
  static let magic: UInt32 = 0x31_58_4C_42

  private let bytes: MappedBytes

  /// A file; one without sections when the bytes are no such file.
  package init(_ bytes: MappedBytes) {
    self.bytes = bytes.uint32(at: 0) == Self.magic ? bytes : MappedBytes()
  }

  /// The one that ships with the program.
  package static var shipped: Self {
    Self(
      MappedBytes(
        UnsafeRawBufferPointer(start: embedded_lexicon.bytes, count: embedded_lexicon.count)))
  }

  /// A section by its number; empty when there is none.
  package func section(_ number: Int) -> MappedBytes {
    guard number >= 0, number < Int(bytes.uint32(at: 4)) else { return MappedBytes() }
    let entry = 8 + number * 8
    return bytes.part(
      from: Int(bytes.uint32(at: entry)), count: Int(bytes.uint32(at: entry + 4)))
  }

  /// Whether the file has just these bytes.
  package func isMade(of bytes: [UInt8]) -> Bool { self.bytes.letters.elementsEqual(bytes) }

  /// The bytes of a file of sections.
  package static func bytes(of sections: [[UInt8]]) -> [UInt8] {
    var file = WrittenBytes()
    file.append(magic)
    file.append(UInt32(clamping: sections.count))
    var start = 8 + sections.count * 8
    for section in sections {
      file.append(UInt32(clamping: start))
      file.append(UInt32(clamping: section.count))
      start += padded(section.count)
    }
    for section in sections {
      file.append(contentsOf: section)
      file.append(contentsOf: repeatElement(0, count: padded(section.count) - section.count))
    }
    return file.bytes
  }

  /// Sections begin where four bytes can be read at once.
  private static func padded(_ count: Int) -> Int { (count + 3) / 4 * 4 }
}
