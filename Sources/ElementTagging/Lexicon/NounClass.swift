import EnglishText
import ScreenplayModel

/// What a noun is to a breakdown: an element of a category, a person, or nothing.
struct NounClass: Hashable, Sendable {
  /// The broad kinds of nouns.
  enum Domain: Hashable, Sendable {
    case element(ElementCategory)
    case people
    case none
  }

  var domain: Domain
  /// The finer kind: `weapon`, `group`, `architecture`.
  var kind: String

  /// The category, when it is an element.
  var category: ElementCategory? {
    if case .element(let category) = domain { category } else { nil }
  }

  /// Reads a section head: `props weapon`.
  init?(_ head: String) {
    let parts = head.split(separator: " ")
    guard parts.count == 2 else { return nil }
    kind = String(parts[1])
    switch parts[0] {
    case "people": domain = .people
    case "none": domain = .none
    default:
      guard let category = ElementCategory.named(String(parts[0])) else { return nil }
      domain = .element(category)
    }
  }
}

// As the compiled lexicon has them.
extension NounClass {
  private static let people = UInt8.max
  private static let none = UInt8.max - 1

  /// The place of the category, or what stands instead of one.
  private var code: UInt8 {
    switch domain {
    case .element(let category): UInt8(clamping: category.order)
    case .people: Self.people
    case .none: Self.none
    }
  }

  private init?(code: UInt8, kind: String) {
    self.kind = kind
    switch code {
    case Self.people: domain = .people
    case Self.none: domain = .none
    default:
      guard Int(code) < ElementCategory.all.count else { return nil }
      domain = .element(ElementCategory.all[Int(code)])
    }
  }

  /// Appends the class.
  func write(to bytes: inout WrittenBytes) {
    bytes.append(code)
    bytes.append(UInt8(clamping: kind.utf8.count))
    bytes.append(contentsOf: kind.utf8.prefix(Int(UInt8.max)))
  }

  /// The classes of a compiled lexicon.
  static func all(in file: CompiledFile) -> [NounClass] {
    let bytes = file.section(LexiconSection.classes)
    var classes: [NounClass] = []
    var offset = 0
    while offset < bytes.count {
      let kind = bytes.part(from: offset + 2, count: Int(bytes.uint8(at: offset + 1))).letters
      let string = String(decoding: kind, as: UTF8.self)
      guard let found = NounClass(code: bytes.uint8(at: offset), kind: string) else { break }
      classes.append(found)
      offset += 2 + kind.count
    }
    return classes
  }
}
