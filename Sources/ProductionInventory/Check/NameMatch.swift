/// How sure it is that something in stock is what is needed.
public enum MatchCertainty: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Nothing in stock comes near.
  case none
  /// Somebody has to look; never counted as in stock.
  case doubtful
  /// The same kind of thing, or known under another name.
  case likely
  /// The same name.
  case certain

  /// From no match to the surest.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What became of comparing a needed name with one in stock.
struct NameMatch: Hashable, Sendable {
  var certainty: MatchCertainty
  /// Why, as printed.
  var reason: String

  static let none = NameMatch(certainty: .none, reason: "")

  /// Compares a needed name with one in stock.
  init(
    _ needed: ItemName, _ stocked: ItemName, vocabulary: ItemVocabulary = .standard
  ) {
    guard needed.head == stocked.head || needed.joined == stocked.joined else {
      self = .none
      return
    }
    if needed.isOddPlural != stocked.isOddPlural {
      self.init(certainty: .doubtful, reason: "may be another thing")
    } else if needed.isSame(as: stocked) {
      self.init(certainty: .certain, reason: "same name")
    } else {
      self = Self.compare(
        ItemDifference(needed, stocked, vocabulary), vocabulary: vocabulary)
    }
  }

  init(certainty: MatchCertainty, reason: String) {
    self.certainty = certainty
    self.reason = reason
  }

  private static func compare(
    _ difference: ItemDifference, vocabulary: ItemVocabulary
  ) -> NameMatch {
    let isPlain = { (word: ItemName.Word) in vocabulary.modifier(word.form) != nil }
    let namingNeeded = difference.missing.filter { !isPlain($0) }
    let namingStocked = difference.additional.filter { !isPlain($0) }
    if !namingNeeded.isEmpty, !namingStocked.isEmpty { return .none }
    if let word = (namingNeeded + namingStocked).first {
      let makes = vocabulary.makesAnother(word.form) ? "makes" : "may make"
      return NameMatch(certainty: .doubtful, reason: "'\(word.shown)' \(makes) it another thing")
    }
    if let group = difference.contradiction {
      return NameMatch(certainty: .doubtful, reason: "differs in \(group)")
    }
    return NameMatch(certainty: .likely, reason: difference.description)
  }
}

/// What one name says and the other does not.
struct ItemDifference: CustomStringConvertible {
  /// Said of what is needed only.
  let missing: [ItemName.Word]
  /// Said of what is in stock only.
  let additional: [ItemName.Word]
  /// What both tell differently: `colour`.
  let contradiction: String?

  init(_ needed: ItemName, _ stocked: ItemName, _ vocabulary: ItemVocabulary) {
    let neededForms = Set(needed.others.map(\.form))
    let stockedForms = Set(stocked.others.map(\.form))
    missing = needed.others.filter { !stockedForms.contains($0.form) }
    additional = stocked.others.filter { !neededForms.contains($0.form) }
    contradiction = Self.contradiction(
      needed.others.compactMap { vocabulary.modifier($0.form) },
      stocked.others.compactMap { vocabulary.modifier($0.form) })
  }

  private static func contradiction(
    _ needed: [ItemVocabulary.Modifier], _ stocked: [ItemVocabulary.Modifier]
  ) -> String? {
    for modifier in needed where modifier.contradicts {
      let values = stocked.filter { $0.group == modifier.group && $0.contradicts }.map(\.value)
      if !values.isEmpty, !values.contains(modifier.value) { return modifier.group }
    }
    return nil
  }

  var description: String {
    let also = additional.map(\.shown).joined(separator: ", ")
    let not = missing.map(\.shown).joined(separator: ", ")
    switch (also.isEmpty, not.isEmpty) {
    case (false, false): return "is \(also); \(not) not noted"
    case (false, true): return "is \(also)"
    case (true, false): return "\(not) not noted"
    case (true, true): return "same words"
    }
  }
}
