import BreakdownSheets

/// A rule of the rule file: what a scene may need beyond its things, who sees to it, what causes it.
public struct StagingRule: Hashable, Sendable {
  /// Stable id: `water-safety`.
  public var id: String
  /// As printed.
  public var title: String
  /// Who sees to it.
  public var department: String
  /// What is at stake.
  public var severity: StagingNeed.Severity
  /// Why, in one sentence for the sheet.
  public var why: String
  /// Whom to ask; nil when there is nobody in particular.
  public var hint: String?
  /// Any of these causes it.
  var causes: [StagingCause]
  /// None of these may hold.
  var exceptions: [StagingCause]
}

/// What causes a need: all of it has to hold in one scene.
struct StagingCause: Hashable, Sendable {
  var conditions: [StagingCondition]
}

/// One thing that a cause asks of a scene.
struct StagingCondition: Hashable, Sendable {
  /// What is asked.
  enum Question: Hashable, Sendable {
    /// Something on the sheet.
    case element([ElementSelector], ElementDemand)
    /// Words of a part of the scene.
    case words([Phrase], in: SceneZones)
    /// A speech whose cue has such an extension; by somebody who is never seen in the scene.
    case voice([Phrase], isUnseen: Bool)
    case setting(SettingDemand)
    /// How the scene is lit: raw values of ``DayNight``.
    case light([String])
    /// A person of such an age.
    case age(ClosedRange<Int>)
    /// Other needs, all of them.
    case needs([String])
    /// A stage play.
    case stagePlay
    /// Sung words, set as lyrics.
    case lyrics
  }

  var question: Question
  /// Asked the other way round: `not heading`.
  var isNegated = false
}

/// Where a scene is played, as a rule asks for it.
enum SettingDemand: UInt8, Hashable, Sendable {
  case interior, exterior
}

/// What an element has to be: a category, one of some kinds, a head word.
struct ElementSelector: Hashable, Sendable {
  /// Place of the category on the sheet.
  var category: Int
  /// One of these kinds; any when empty.
  var kinds: [String]
  /// The last word of the name, or any word of it; any name when nil.
  var name: WordPattern?
  /// Whether any word of the name will do.
  var isAnyWord = false
}

/// What else is asked of the elements that are meant.
struct ElementDemand: Hashable, Sendable {
  /// So many of one are seen at once.
  var count = 1
  /// So many of all together.
  var total = 1
  var isHandled = false
  var isDamaged = false
}

/// Parts of a scene's text.
struct SceneZones: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let action = Self(rawValue: 1)
  static let parenthetical = Self(rawValue: 2)
  static let cue = Self(rawValue: 4)
  static let heading = Self(rawValue: 8)

  /// What is seen and heard: action and parentheticals.
  static let text: Self = [.action, .parenthetical]
}
