/// Letters of a word where they lie; never kept.
package typealias Letters = UnsafeBufferPointer<UInt8>

/// The words of the lexicon with all that can be known of them beforehand, used where they lie.
///
/// Sections of a ``CompiledFile``: letters; records of ``recordLength`` bytes; slots of 4 bytes, a
/// word's index from 1 in ``indexBits`` of them and a part of its hash in the rest, 0 for none;
/// endings of irregular plurals, each as two lengths and the letters.
package struct CompiledWords: Sendable {
  /// Where things stand in the record of a word.
  enum Field {
    static let letters = 0
    static let nounLemma = 4
    static let verbLemma = 8
    static let wordClass = 12
    static let amount = 16
    static let marks = 20
    static let number = 24
    static let length = 26
  }

  static let recordLength = 28
  static let indexBits: UInt32 = 20
  /// Instead of a lemma that is no word of the lexicon: it is spelled out when it is asked for.
  static let noLemma = UInt32.max
  /// Sections of the file.
  package static let sectionCount = 4

  private let letters: MappedBytes
  /// What is known of each word; see ``Field``.
  let records: MappedBytes
  private let slots: MappedBytes
  /// Endings of irregular plurals.
  let pluralEndings: MappedBytes
  private let slotCount: UInt64
  /// How many words there are.
  package let count: Int

  /// The words of a file.
  package init(_ file: CompiledFile) {
    letters = file.section(0)
    records = file.section(1)
    slots = file.section(2)
    pluralEndings = file.section(3)
    slotCount = UInt64(slots.count / 4)
    count = slotCount > 0 ? records.count / Self.recordLength : 0
  }

  /// No words.
  package init() { self.init(CompiledFile(MappedBytes())) }

  /// Where the search for a word begins.
  static func slot(of hash: UInt64, slotCount: UInt64) -> UInt64 {
    ((hash >> 32) * slotCount) >> 32
  }

  /// The index of a word whose letters are lower-cased, or ASCII in any case.
  @inline(__always)
  func find(_ word: Letters, hash: UInt64) -> UInt32? {
    guard slotCount > 0 else { return nil }
    var slot = Self.slot(of: hash, slotCount: slotCount)
    for _ in 0..<slotCount {
      let entry = slots.uint32(at: Int(slot) * 4)
      if entry == 0 { return nil }
      if (entry ^ UInt32(truncatingIfNeeded: hash)) >> Self.indexBits == 0 {
        let index = (entry & (1 << Self.indexBits - 1)) - 1
        if isWord(index, word) { return index }
      }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
    return nil
  }

  @inline(__always)
  private func isWord(_ index: UInt32, _ word: Letters) -> Bool {
    let known = letters(ofIndex: index)
    guard known.count == word.count else { return false }
    for place in 0..<word.count where known[place] != LowerCase.ascii(word[place]) { return false }
    return true
  }

  /// A word's letters.
  @inline(__always)
  func letters(ofIndex index: UInt32) -> Letters {
    let record = Int(index) * Self.recordLength
    return letters.part(
      from: Int(records.uint32(at: record + Field.letters)),
      count: Int(records.uint8(at: record + Field.length))
    ).letters
  }

  /// The index of a word's noun lemma, ``noLemma`` when it has to be spelled out.
  func nounLemma(ofIndex index: UInt32) -> UInt32 {
    records.uint32(at: Int(index) * Self.recordLength + Field.nounLemma)
  }

  /// The index of a word's verb lemma, ``noLemma`` when it has to be spelled out.
  func verbLemma(ofIndex index: UInt32) -> UInt32 {
    records.uint32(at: Int(index) * Self.recordLength + Field.verbLemma)
  }

  /// What a word's spelling says to the tagger; see ``WordClass``.
  func wordClass(ofIndex index: UInt32) -> UInt32 {
    records.uint32(at: Int(index) * Self.recordLength + Field.wordClass)
  }

  /// The marks of a word; none for words of a text.
  package func marks(of word: WordID) -> WordMarks { Self.marks(of: word, in: records) }

  /// The marks of a word by its record.
  static func marks(of word: WordID, in records: MappedBytes) -> WordMarks {
    WordMarks(rawValue: records.uint32(at: Int(word.index) * recordLength + Field.marks))
  }

  /// The number a word stands for: 12 for `dozen`.
  func number(of word: WordID) -> Int? {
    let number = records.uint16(at: Int(word.index) * Self.recordLength + Field.number)
    return number == 0 ? nil : Int(number)
  }

  /// How many a word says there are, as the lexicon has it; 0 stands for many.
  package func amount(of word: WordID) -> Int? {
    let amount = records.uint32(at: Int(word.index) * Self.recordLength + Field.amount)
    return amount == 0 ? nil : Int(amount) - 1
  }
}
