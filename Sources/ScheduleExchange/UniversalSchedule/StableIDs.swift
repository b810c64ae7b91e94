/// Ids of 24 hexadecimal digits that stay the same from draft to draft and differ in one file.
///
/// A program that imports the next draft knows again what it has; two scripts share no ids.
struct StableIDs {
  private let scope: String
  private var used: Set<String> = []

  /// Ids of one script.
  init(scope: String) { self.scope = scope }

  /// The id of a thing by its name; things of one name get ids of their own.
  mutating func next(_ name: String) -> String {
    var id = Self.hash("\(scope)\u{0}\(name)")
    var attempt = 1
    while !used.insert(id).inserted {
      attempt += 1
      id = Self.hash("\(scope)\u{0}\(name)\u{0}\(attempt)")
    }
    return id
  }

  /// FNV-1a of 128 bits, the upper 96 of them.
  ///
  /// See http://www.isthe.com/chongo/tech/comp/fnv/
  private static func hash(_ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash >> 32, radix: 16)
    return String(repeating: "0", count: 24 - digits.count) + digits
  }
}
