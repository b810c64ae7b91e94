import Foundation

/// Checks a `.uss` file against the standard, on the bare JSON, knowing nothing of our types.
struct UniversalScheduleChecker {
  private(set) var faults: [String] = []
  private var ids: Set<String> = []

  private static let headerKeys: Set = [
    "id", "author", "company", "created", "description", "episode", "episodeName", "name",
    "project", "schedColor", "schedDate", "scriptColor", "scriptDate", "season", "source",
    "ussVersion", "breakdowns", "categories", "elements", "stripboards", "calendars",
  ]
  private static let stripKeys: Set = [
    "id", "bannerText", "comments", "created", "description", "elements", "pages", "scene",
    "scriptPage", "duration", "type",
  ]
  private static let elementKeys: Set = [
    "id", "category", "created", "daysOff", "isDrop", "dropDayCount", "isHold", "isDood",
    "elementId", "isIdLock", "linkedElements", "events", "name",
  ]
  private static let neverNull: Set = ["id", "created", "source", "ussVersion", "elements", "type"]

  /// Every fault of a file; none when it keeps to the standard.
  static func faults(in bytes: [UInt8]) -> [String] {
    var checker = UniversalScheduleChecker()
    let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    guard let root, Array(root.keys) == ["universalScheduleStandard"],
      let schedule = root["universalScheduleStandard"] as? [String: Any]
    else { return ["no schedule"] }
    checker.check(schedule)
    return checker.faults
  }

  private mutating func check(_ schedule: [String: Any]) {
    checkObject(schedule, "schedule", keys: Self.headerKeys)
    if schedule["ussVersion"] as? String != "1.0.0" { faults.append("version") }
    let categories = objects(schedule, "categories", keys: ["id", "created", "name", "ucid"])
    let elements = objects(schedule, "elements", keys: Self.elementKeys)
    let strips = objects(schedule, "breakdowns", keys: Self.stripKeys)
    var numbers: [String: Int] = [:]
    for category in categories {
      guard let id = category["id"] as? String, let number = category["ucid"] as? Int else {
        continue
      }
      if numbers.values.contains(number) { faults.append("ucid \(number) twice") }
      numbers[id] = number
    }
    var numberOfElement: [String: Int] = [:]
    for element in elements {
      guard let id = element["id"] as? String, let category = element["category"] as? String,
        let number = numbers[category]
      else {
        faults.append("element of no category")
        continue
      }
      numberOfElement[id] = number
    }
    for strip in strips { checkStrip(strip, numbers: numberOfElement) }
  }

  private mutating func checkStrip(_ strip: [String: Any], numbers: [String: Int]) {
    let name = strip["scene"] as? String ?? "banner"
    let elements = strip["elements"] as? [String] ?? []
    if Set(elements).count != elements.count { faults.append("scene \(name): an element twice") }
    if elements.contains(where: { numbers[$0] == nil }) {
      faults.append("scene \(name): unknown element")
    }
    let headings = elements.compactMap { numbers[$0] }.filter { $0 <= 6 }
    if Set(headings).count != headings.count { faults.append("scene \(name): heading part twice") }
    if let pages = strip["pages"] as? Double, pages * 8 != (pages * 8).rounded() {
      faults.append("scene \(name): pages are not eighths")
    }
    if !["scene", "banner"].contains(strip["type"] as? String) { faults.append("type") }
  }

  private mutating func objects(
    _ schedule: [String: Any], _ name: String, keys: Set<String>
  ) -> [[String: Any]] {
    let objects = schedule[name] as? [[String: Any]] ?? []
    if objects.isEmpty { faults.append("no \(name)") }
    for object in objects { checkObject(object, name, keys: keys) }
    return objects
  }

  private mutating func checkObject(_ object: [String: Any], _ name: String, keys: Set<String>) {
    if Set(object.keys) != keys {
      faults.append("\(name): \(keys.symmetricDifference(object.keys).sorted())")
    }
    for key in Self.neverNull.intersection(keys) where object[key] is NSNull {
      faults.append("\(name).\(key) is null")
    }
    guard let id = object["id"] as? String, id.utf8.count == 24, id.allSatisfy(\.isHexDigit) else {
      return faults.append("\(name): id is not 24 hexadecimal digits")
    }
    if !ids.insert(id).inserted { faults.append("\(name): id \(id) twice") }
  }
}
