import EnglishText

/// Writes the file that ``WordDictionary`` reads.
enum WordDictionaryFile {
  static func bytes(of words: [String: WordTraits]) -> [UInt8] {
    let kinds = Set(words.values.map(\.rawValue)).sorted()
    precondition(kinds.count < 256, "too many kinds of words: \(kinds.count)")
    let slotCount = words.count * 5 / 4
    var slots = [UInt8](repeating: 0, count: slotCount * 3)
    for (word, traits) in words.sorted(by: { $0.key < $1.key }) {
      let hash = Array(word.utf8).withUnsafeBufferPointer { WordDictionary.hash(of: $0) }
      var slot = Int(WordDictionary.slot(of: hash, slotCount: UInt64(slotCount)))
      while slots[slot * 3 + 2] != 0 { slot = (slot + 1) % slotCount }
      let fingerprint = WordDictionary.fingerprint(of: hash)
      slots[slot * 3] = UInt8(truncatingIfNeeded: fingerprint)
      slots[slot * 3 + 1] = UInt8(truncatingIfNeeded: fingerprint >> 8)
      slots[slot * 3 + 2] = UInt8((kinds.firstIndex(of: traits.rawValue) ?? 0) + 1)
    }
    var file = WrittenBytes()
    file.append(WordDictionary.magic)
    file.append(UInt32(slotCount))
    for kind in [0] + kinds { file.append(kind) }
    for _ in kinds.count + 1..<256 { file.append(UInt16(0)) }
    return file.bytes + slots
  }
}
