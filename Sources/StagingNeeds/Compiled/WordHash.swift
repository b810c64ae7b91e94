/// A word as rules and scripts compare it: the FNV-1a hash of its letters, in lower case.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt32 = 0x811c_9dc5

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { add(byte) }
  }

  init(_ word: String) { self.init(word.utf8) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let lower = byte &- 65 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt32(lower)) &* 0x0100_0193
  }
}
