import EnglishText

/// What a verb's subject or object has to be for an event to count.
enum VerbCondition: Sendable {
  /// What fills a role of a verb.
  enum Filler: String, Hashable, Sendable, CaseIterable {
    case person, thing, vehicle, light, animal, weapon, body, garment, none

    /// Its place among all.
    var code: UInt8 { UInt8(clamping: Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// What a condition asks for.
  enum Kind: UInt8, Hashable, Sendable {
    case subject, object, caps, with
  }

  case subject(Filler)
  case object(Filler)
  case caps
  case with(WordList)
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
    return switch VerbCondition.Kind(rawValue: records.uint8(at: record + 6)) {
    case .subject: .subject(filler)
    case .object: .object(filler)
    case .with:
      .with(
        lists.part(
          from: Int(records.uint32(at: record)), count: Int(records.uint16(at: record + 4))))
    case .caps, nil: .caps
    }
  }
}
