extension UniversalSchedule {
  /// One order of shooting.
  public struct Stripboard: Codable, Hashable, Sendable {
    /// Of this order.
    public var id: String
    /// The board that is shot, the boneyard, those of other units.
    public var boards: [Board]
    /// Id of its calendar.
    @OrNull public var calendar: String?
    /// What it is called: `First Pass`.
    public var name: String
  }

  /// Strips in order.
  public struct Board: Codable, Hashable, Sendable {
    /// Of this board.
    public var id: String
    /// What it is for: `stripboard`, `boneyard`.
    public var name: String
    /// Its strips, or its shooting days.
    public var breakdownIds: [BoardEntry]
  }

  /// One strip on a board, or a day's strips together.
  public enum BoardEntry: Codable, Hashable, Sendable {
    case strip(String)
    case shootingDay([String])

    /// Reads a strip's id or an array of them.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let strip = try? container.decode(String.self) {
        self = .strip(strip)
      } else {
        self = .shootingDay(try container.decode([String].self))
      }
    }

    /// Writes a strip's id or an array of them.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .strip(let strip): try container.encode(strip)
      case .shootingDay(let strips): try container.encode(strips)
      }
    }
  }

  /// When shooting begins and which days are off.
  public struct Calendar: Codable, Hashable, Sendable {
    /// Named by stripboards.
    public var id: String
    /// Single dates.
    public var events: [Event]
    /// Weekdays without shooting, 0 for Sunday to 6 for Saturday.
    public var daysOff: [Int]
    /// What it is called.
    public var name: String
  }

  /// A date: the start of shooting, a day off, a rehearsal.
  public struct Event: Codable, Hashable, Sendable {
    /// Of this event.
    public var id: String
    /// `start`, `dayOff`, or `event` for all others.
    public var type: String
    /// What it is called: `holiday`, `fitting`.
    @OrNull public var name: String?
    /// When.
    public var date: String
  }
}
