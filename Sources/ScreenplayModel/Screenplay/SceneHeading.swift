/// Where a scene is played: inside, outside, or both.
public enum SceneSetting: String, Hashable, Sendable, CaseIterable {
  case interior = "INT"
  case exterior = "EXT"
  case interiorExterior = "INT/EXT"
  case exteriorInterior = "EXT/INT"
  case establishing = "EST"

  /// Whether any of it is played outside.
  public var includesExterior: Bool { self != .interior }
  /// Whether any of it is played inside.
  public var includesInterior: Bool {
    self == .interior || self == .interiorExterior || self == .exteriorInterior
  }
}

/// Whether a scene is lit for day or night; the sheet's colour follows it.
public enum DayNight: String, Hashable, Sendable, CaseIterable {
  case day = "DAY"
  case night = "NIGHT"
  case dawn = "DAWN"
  case dusk = "DUSK"
}

/// The line that opens a scene, taken apart: `INT. SHED - LOFT - NIGHT (FLASHBACK)`.
///
/// Ranges lie in ``Screenplay/text``.
public struct SceneHeading: Hashable, Sendable {
  /// Inside or outside; nil when the heading does not say.
  public var setting: SceneSetting?
  /// The set: everything between setting and time of day, inner dashes included.
  public var set: TextRange
  /// The last part after a dash when it is a time: `NIGHT`, `MOMENTS LATER`; empty when none.
  public var timeOfDay: TextRange
  /// What the time means for the light; nil for relative times (`LATER`) and when there is none.
  public var dayNight: DayNight?
  /// Whether the time is told from the scene before (`CONTINUOUS`, `LATER`, `SAME`).
  public var isRelativeTime: Bool
  /// What stands in brackets: `FLASHBACK`, `MOVING`, `1985`.
  public var modifiers: [TextRange]

  /// A heading from its parts.
  public init(
    setting: SceneSetting? = nil, set: TextRange = .empty, timeOfDay: TextRange = .empty,
    dayNight: DayNight? = nil, isRelativeTime: Bool = false, modifiers: [TextRange] = []
  ) {
    self.setting = setting
    self.set = set
    self.timeOfDay = timeOfDay
    self.dayNight = dayNight
    self.isRelativeTime = isRelativeTime
    self.modifiers = modifiers
  }
}
