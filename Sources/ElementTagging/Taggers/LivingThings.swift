import EnglishText
import ScreenplayModel

/// Animals, plants and vehicles: when they are really there, and when they are a likeness, a sound
/// or somebody's dinner.
extension ThingTagger {
  /// What an animal, plant or vehicle turns out to be.
  enum Reading {
    case itself, nothing
    case other(Verdict)
  }

  /// What to make of an animal, plant or vehicle; of all else nothing special.
  static func reading(of mention: Mention, category: ElementCategory, in scene: SceneText)
    -> Reading
  {
    guard category == .animals || category == .vehicles || category == .greenery else {
      return .itself
    }
    if isSpokenOf(mention, in: scene) { return .nothing }
    if category == .animals, mention.phrase.isPossessor,
      !scene.isBody(at: mention.head + 2, of: mention)
    {
      return .nothing
    }
    if category != .vehicles, isLikeness(mention, in: scene) {
      return .other(
        mention.isHandled
          ? Verdict(.props, "toy", "likeness", 0.6)
          : Verdict(.setDressing, "decoration", "likeness", 0.6))
    }
    // A flower in somebody's hand is a prop; a tree that is climbed stays a tree.
    if category == .greenery, mention.kind == "flower", mention.isHandled, mention.role == .object {
      return .other(Verdict(.props, "hand", "handled", 0.6))
    }
    return .itself
  }

  /// `the roar of a lion`, `big enough for a truck`, `bigger than a horse`; what is only heard is not
  /// asked for here.
  private static func isSpokenOf(_ mention: Mention, in scene: SceneText) -> Bool {
    guard let preposition = mention.phrase.preposition, preposition > mention.sentence.lowerBound
    else { return false }
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    switch tokens[preposition].word {
    case scene.common.than: return true
    case scene.common.for: return tokens[preposition - 1].word == scene.common.enough
    case scene.common.of:
      let owner = scene.mentions(of: mention.paragraph, heads: (preposition - 1)..<preposition)
        .first
      return owner?.category == .sound
    default: return false
    }
  }

  /// `a brass pig`, `a stuffed badger`, `paper flowers`.
  private static func isLikeness(_ mention: Mention, in scene: SceneText) -> Bool {
    let tokens = scene.paragraphs[mention.paragraph].text.tokens
    return tokens[mention.phrase.tokens.lowerBound..<mention.head].contains {
      scene.lexicon.phrases.likenesses.contains($0.word)
    }
  }
}
