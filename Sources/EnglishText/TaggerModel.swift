import CEmbeddedData

/// The weights of the part-of-speech tagger, as a file that is used where it lies.
///
/// `BEM2`, the number of slots, the bytes of rows, 4 bytes unused; then slots of 4 bytes: 13 bits
/// of a feature's hash and 19 of where its row begins, counted in pairs, 0 for none; then rows of
/// pairs: a part of speech, marked with the highest bit on a row's last pair, and its weight.
package struct TaggerModel {
  package static let magic: UInt32 = 0x32_4D_45_42
  package static let headerLength = 16
  package static let offsetBits: UInt32 = 19
  /// Scores kept while a word is looked at: one for each part of speech.
  package static let scoreCount = 48

  private let slots: UnsafeRawPointer?
  private let rows: UnsafeRawPointer?
  private let slotCount: UInt64

  /// The model of a file's bytes, which must outlive it; one that knows nothing when they are no
  /// such file.
  package init(_ file: UnsafeRawBufferPointer) {
    guard let start = file.baseAddress, file.count >= Self.headerLength,
      file.loadUnaligned(as: UInt32.self) == Self.magic
    else {
      (slots, rows, slotCount) = (nil, nil, 0)
      return
    }
    let slotCount = Int(file.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let rowBytes = Int(file.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let rowStart = Self.headerLength + slotCount * 4
    guard slotCount > 0, rowStart + rowBytes == file.count else {
      (slots, rows, self.slotCount) = (nil, nil, 0)
      return
    }
    slots = start + Self.headerLength
    rows = start + rowStart
    self.slotCount = UInt64(slotCount)
  }

  /// The one that ships with the program.
  package static var shipped: Self {
    Self(
      UnsafeRawBufferPointer(
        start: embedded_english_model.bytes, count: embedded_english_model.count))
  }

  /// Where the search for a feature begins.
  @inline(__always)
  package static func slot(of hash: UInt32, slotCount: UInt64) -> UInt64 {
    (UInt64(hash) * slotCount) >> 32
  }

  /// Where the row of a feature begins, counted in pairs; 0 when there is none.
  @inline(__always)
  func row(of hash: UInt32) -> UInt32 {
    guard let slots else { return 0 }
    var slot = Self.slot(of: hash, slotCount: slotCount)
    while true {
      let entry = slots.loadUnaligned(fromByteOffset: Int(slot) * 4, as: UInt32.self)
      if entry == 0 { return 0 }
      if (entry ^ hash) << Self.offsetBits == 0 { return entry >> (32 - Self.offsetBits) }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
  }

  /// Adds what a feature says to the scores of the parts of speech.
  @inline(__always)
  package func add(_ hash: UInt32, to scores: UnsafeMutablePointer<Int16>) {
    add(row: row(of: hash), to: scores)
  }

  /// Adds what a row says to the scores of the parts of speech.
  @inline(__always)
  func add(row: UInt32, to scores: UnsafeMutablePointer<Int16>) {
    guard row != 0, let rows else { return }
    var pair = rows + Int(row) * 2
    while true {
      let tag = pair.load(as: UInt8.self)
      scores[Int(tag & 0x7F)] &+= Int16(pair.load(fromByteOffset: 1, as: Int8.self))
      if tag & 0x80 != 0 { return }
      pair += 2
    }
  }

  /// Whether the model says anything about a feature.
  package func knows(_ hash: UInt32) -> Bool { row(of: hash) != 0 }

  /// The only part of speech of a word that has but one.
  package func settledTag(of word: UInt32) -> UInt8? {
    let row = row(of: TaggerFeature.hash(.settled, word))
    guard row != 0, let rows else { return nil }
    return rows.load(fromByteOffset: Int(row) * 2, as: UInt8.self) & 0x7F
  }
}
