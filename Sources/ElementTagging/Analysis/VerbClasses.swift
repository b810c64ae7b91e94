/// What verbs do to their objects; a verb may stand in several classes.
///
/// The classes and their verbs are data: `Lexicons/verbs/handling.txt`.
struct VerbClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let handle = Self(rawValue: 1 << 0)
  static let wear = Self(rawValue: 1 << 1)
  static let drive = Self(rawValue: 1 << 2)
  static let ride = Self(rawValue: 1 << 3)
  static let throwing = Self(rawValue: 1 << 4)
  static let destroy = Self(rawValue: 1 << 5)
  static let consume = Self(rawValue: 1 << 6)
  static let place = Self(rawValue: 1 << 7)
  static let wield = Self(rawValue: 1 << 8)
  static let write = Self(rawValue: 1 << 9)
  static let read = Self(rawValue: 1 << 10)
  static let move = Self(rawValue: 1 << 11)
  static let operate = Self(rawValue: 1 << 12)
  static let perceive = Self(rawValue: 1 << 13)
  static let be = Self(rawValue: 1 << 14)
  static let sit = Self(rawValue: 1 << 15)
  static let communicate = Self(rawValue: 1 << 16)
  static let imagine = Self(rawValue: 1 << 17)
  static let cover = Self(rawValue: 1 << 18)
  static let tend = Self(rawValue: 1 << 19)

  /// The class of a section head; nil when there is none of that name.
  init?(name: String) {
    guard let found = Self.names[name] else { return nil }
    self = found
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let names: [String: Self] = [
    "handle": .handle, "wear": .wear, "drive": .drive, "ride": .ride, "throw": .throwing,
    "destroy": .destroy, "consume": .consume, "place": .place, "wield": .wield,
    "write": .write, "read": .read, "move": .move, "operate": .operate,
    "perceive": .perceive, "be": .be, "sit": .sit, "communicate": .communicate,
    "imagine": .imagine, "cover": .cover, "tend": .tend,
  ]

  /// Verbs whose object is in somebody's hands.
  static let handling: Self = [
    .handle, .throwing, .destroy, .consume, .place, .wield, .write, .read, .move,
  ]
}
