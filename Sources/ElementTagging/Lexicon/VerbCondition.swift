import EnglishText

/// What a verb's subject or object has to be for an event to count.
enum VerbCondition: Sendable {
  /// What fills a role of a verb.
  enum Filler: String, Hashable, Sendable, CaseIterable {
    case person, thing, vehicle, light, animal, weapon, body, garment, instrument, group, none
    /// A person, an animal, or nobody that the text names.
    case anyone

    /// Its place among all.
    var code: UInt8 { UInt8(clamping: Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// What a condition asks for.
  enum Kind: UInt8, Hashable, Sendable {
    case subject, object, subjectNoun, objectNoun, caps, bare, behind, with, without
  }

  case subject(Filler)
  case object(Filler)
  /// The head of what fills the role is one of these nouns.
  case subjectNoun(WordList)
  case objectNoun(WordList)
  case caps
  /// Nothing stands behind the verb: `He knocks.`
  case bare
  /// An adjective that stands behind what it qualifies: `Mara, green, …`.
  case behind
  case with(WordList)
  case without(WordList)
}

/// The conditions of an event, all of which must hold, where they lie.
struct VerbConditions: RandomAccessCollection, Sendable {
  private let records: MappedBytes
  private let lists: WordList

  /// - Parameter records: Of ``LexiconSection/conditionLength`` bytes each.
  init(_ records: MappedBytes, lists: WordList) {
    self.records = records
    self.lists = lists
  }

  var startIndex: Int { 0 }
  var endIndex: Int { records.count / LexiconSection.conditionLength }

  subscript(position: Int) -> VerbCondition {
    let record = position * LexiconSection.conditionLength
    let fillers = VerbCondition.Filler.allCases
    let code = Int(records.uint8(at: record + 7))
    let filler = code < fillers.count ? fillers[code] : .none
    let words = lists.part(
      from: Int(records.uint32(at: record)), count: Int(records.uint16(at: record + 4)))
    return switch VerbCondition.Kind(rawValue: records.uint8(at: record + 6)) {
    case .subject: .subject(filler)
    case .object: .object(filler)
    case .subjectNoun: .subjectNoun(words)
    case .objectNoun: .objectNoun(words)
    case .bare: .bare
    case .behind: .behind
    case .with: .with(words)
    case .without: .without(words)
    case .caps, nil: .caps
    }
  }
}
