import ScreenplayModel

/// The breakdown sheet of one scene.
public struct BreakdownSheet: Hashable, Sendable {
  /// A field that was told from other scenes rather than read from this one.
  public enum InferredField: String, Hashable, Sendable, CaseIterable {
    case dayNight, scriptDay, synopsis
  }

  /// Number of the sheet, from 1, in script order.
  public var sheetNumber: Int
  /// The scene's number in the script, nil when it has none.
  public var sceneNumber: String?
  /// Line of the heading in the file, from 1.
  public var line: Int
  /// The heading as written, without its number.
  public var heading: String
  /// Inside or outside.
  public var setting: SceneSetting?
  /// The set.
  public var set: String
  /// The time as written: `MOMENTS LATER`.
  public var timeOfDay: String?
  /// How the scene is lit.
  public var dayNight: DayNight?
  /// What stands in the heading's brackets.
  public var modifiers: [String]
  /// Story day: `1`, `2`, `X1` for days outside the story's run.
  public var scriptDay: String?
  /// Why a new day is proposed from here on: `night, then morning`; nil when none begins here.
  public var scriptDayReason: String?
  /// Fields that are proposals.
  public var inferred: Set<InferredField>
  /// Label of the script page the scene begins on.
  public var page: String
  /// Length.
  public var eighths: Eighths
  /// Taken out of the script.
  public var isOmitted: Bool
  /// One line: the script's own, or a proposal.
  public var synopsis: String?
  /// The real place; unknown until somebody sets it.
  public var location: String?
  /// Part of the story it belongs to: `Car chase`; until somebody sets it, unknown.
  public var sequence: String?
  /// Unit that shoots it: `2nd unit`; unknown until somebody sets it.
  public var unit: String?
  /// How long shooting it takes, as somebody wrote it: `2 h`.
  public var estimatedTime: String?
  /// What somebody noted on the sheet.
  public var notes: String?
  /// Fields that a person set; they are not proposals.
  public var handMade: Set<HandMadeField>
  /// What the scene needs, in the order of ``Breakdown/elements``.
  public var elements: [SheetElement]
  /// Needs that follow from them.
  public var staging: [StagingNeed]

  /// An empty sheet of a scene.
  public init(
    sheetNumber: Int, sceneNumber: String? = nil, line: Int, heading: String, page: String,
    eighths: Eighths
  ) {
    self.sheetNumber = sheetNumber
    self.sceneNumber = sceneNumber
    self.line = line
    self.heading = heading
    setting = nil
    set = ""
    timeOfDay = nil
    dayNight = nil
    modifiers = []
    scriptDay = nil
    scriptDayReason = nil
    inferred = []
    self.page = page
    self.eighths = eighths
    isOmitted = false
    synopsis = nil
    location = nil
    sequence = nil
    unit = nil
    estimatedTime = nil
    notes = nil
    handMade = []
    elements = []
    staging = []
  }

  /// What lists call the scene: its number, or `#` and the sheet's number when it has none.
  public var sceneLabel: String { sceneNumber ?? "#\(sheetNumber)" }

  /// Traditional colour of the sheet or strip.
  public var stripColor: StripColor {
    let isInterior = setting == .interior || setting == nil
    return switch dayNight {
    case .dawn, .dusk: .dawnDusk
    case .night: isInterior ? .nightInterior : .nightExterior
    case .day, nil: isInterior ? .dayInterior : .dayExterior
    }
  }
}

/// Colours of strips and sheets; never the only carrier of a fact.
public enum StripColor: String, Hashable, Sendable, CaseIterable {
  case dayInterior, dayExterior, nightInterior, nightExterior, dawnDusk

  /// What it is called: the traditional paper.
  public var name: String {
    switch self {
    case .dayInterior: "white"
    case .dayExterior: "yellow"
    case .nightInterior: "blue"
    case .nightExterior: "green"
    case .dawnDusk: "pink"
    }
  }

  /// As `#RRGGBB`, pale enough to print on.
  public var hex: String {
    switch self {
    case .dayInterior: "#FFFFFF"
    case .dayExterior: "#FFF2A8"
    case .nightInterior: "#CFE2F7"
    case .nightExterior: "#CDE8C9"
    case .dawnDusk: "#F9D9E3"
    }
  }
}

/// Something a scene demands beyond its things: an armourer, a studio teacher.
public struct StagingNeed: Hashable, Sendable {
  /// What is at stake.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Somebody can be hurt.
    case safety
    /// A permit, a licence, a notice or hours.
    case law
    /// A person to book.
    case crew
    /// A machine or rig to order.
    case equipment
    /// Time, order of shooting, things to have ready.
    case planning
  }

  /// Stable id: `armourer`.
  public var need: String
  /// As printed.
  public var title: String
  /// Who sees to it.
  public var department: String
  /// What is at stake.
  public var severity: Severity
  /// Why, in one sentence.
  public var why: String
  /// Whom to ask; nil when there is nobody in particular.
  public var hint: String?
  /// Ids of the elements that caused it.
  public var because: [String]
  /// The words of the script that caused it, in script order.
  public var evidence: [Evidence]

  /// The words as a person quotes them; a heading speaks for itself.
  public var quotes: [String] {
    evidence.filter { $0.rule != "heading" }.map { "“\($0.text)”" }
  }

  /// A need from its parts.
  public init(
    need: String, title: String, department: String, severity: Severity, why: String,
    hint: String? = nil, because: [String] = [], evidence: [Evidence] = []
  ) {
    self.need = need
    self.title = title
    self.department = department
    self.severity = severity
    self.why = why
    self.hint = hint
    self.because = because
    self.evidence = evidence
  }
}
