import BreakdownSheets
import ScreenplayModel

/// Scenes counted and their lengths added up, by light; omitted scenes count nothing.
struct SceneTally {
  /// The lights that are told apart; dawn and dusk go together.
  enum Light: CaseIterable {
    case day, night, dawnOrDusk, notSaid

    init(_ dayNight: DayNight?) {
      switch dayNight {
      case .day: self = .day
      case .night: self = .night
      case .dawn, .dusk: self = .dawnOrDusk
      case nil: self = .notSaid
      }
    }

    /// As a column is headed.
    var title: String {
      switch self {
      case .day: "Day"
      case .night: "Night"
      case .dawnOrDusk: "Dawn/Dusk"
      case .notSaid: "Not said"
      }
    }
  }

  private(set) var scenes = 0
  private(set) var length = Eighths(0)
  private var scenesByLight: [Light: Int] = [:]
  private var lengthByLight: [Light: Eighths] = [:]

  init(_ sheets: some Sequence<BreakdownSheet> = []) {
    for sheet in sheets { add(sheet) }
  }

  mutating func add(_ sheet: BreakdownSheet) {
    guard !sheet.isOmitted else { return }
    let light = Light(sheet.dayNight)
    scenes += 1
    length = length + sheet.eighths
    scenesByLight[light, default: 0] += 1
    lengthByLight[light] = (lengthByLight[light] ?? Eighths(0)) + sheet.eighths
  }

  /// Scenes lit in a way.
  func scenes(_ light: Light) -> Int { scenesByLight[light] ?? 0 }

  /// The length of the scenes lit in a way.
  func length(_ light: Light) -> Eighths { lengthByLight[light] ?? Eighths(0) }

  /// Its part of a whole, in per cent.
  static func share(_ part: Eighths, of whole: Eighths) -> Int {
    whole.count == 0 ? 0 : Int((Double(part.count) * 100 / Double(whole.count)).rounded())
  }
}

extension SceneTally {
  /// The columns in which a tally stands: scenes, then by light.
  static let columns: [Report.Column] = [
    .init("Scene count", .number), .init("Day", .number), .init("Night", .number),
    .init("Dawn/Dusk", .number), .init("Length", .eighths),
  ]

  /// Its cells under ``columns``.
  var cells: [Report.Cell] {
    [
      .number(scenes), .count(scenes(.day)), .count(scenes(.night)), .count(scenes(.dawnOrDusk)),
      .eighths(length),
    ]
  }

  /// Its totals by the titles of ``columns``.
  var totals: [String: Report.Cell] {
    Dictionary(uniqueKeysWithValues: zip(Self.columns.map(\.title), cells))
  }
}
