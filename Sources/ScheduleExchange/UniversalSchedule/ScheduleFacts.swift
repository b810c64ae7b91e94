/// The part of a `.uss` file that shooting dates come from; whatever else it holds may be anything.
struct ScheduleFacts: Decodable {
  struct Standard: Decodable {
    var breakdowns: [Strip]?
    var stripboards: [Stripboard]?
    var calendars: [Calendar]?
  }

  struct Strip: Decodable {
    var id: String
    var scene: String?
    var type: String?

    /// The scene's label; nil for banners, whatever stands in their place for it.
    var label: String? { type == "banner" ? nil : scene }
  }

  struct Stripboard: Decodable {
    var name: String?
    var boards: [Board]?
    var calendar: String?

    /// As shown in messages.
    var displayName: String { name ?? "unnamed" }
  }

  struct Board: Decodable {
    enum CodingKeys: CodingKey {
      case name, breakdownIds
    }

    var name: String?
    /// Its shooting days, as ids of strips; strips that are in no day are not scheduled yet.
    var days: [[String]]

    /// Whether it holds what is not going to be shot.
    var isBoneyard: Bool { name?.lowercased() == "boneyard" }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decodeIfPresent(String.self, forKey: .name)
      // Boards hold days or strips, hardly ever both; going entry by entry costs 20 times as much.
      if let days = try? container.decode([[String]].self, forKey: .breakdownIds) {
        self.days = days
        return
      }
      let entries = try container.decodeIfPresent(
        [UniversalSchedule.BoardEntry].self, forKey: .breakdownIds)
      days = (entries ?? []).compactMap { entry in
        guard case .shootingDay(let strips) = entry else { return nil }
        return strips
      }
    }
  }

  struct Calendar: Decodable {
    var id: String
    var name: String?
    var daysOff: [Int]?
    var events: [Event]?
  }

  struct Event: Decodable {
    var type: String?
    var date: String?
  }

  var universalScheduleStandard: Standard
}
