/// The first day of every scene of a schedule, for looking up many scenes.
///
/// Schedules label strips their own way: a scene shot in parts is `5PT1` and `5 pt. 2`, scenes shot
/// together are `7, 8`. Each of them counts as a day of scene 5, 7 and 8.
struct SceneDates {
  private var dates: [String: CivilDate] = [:]

  init(_ schedule: ShootingSchedule) {
    for day in schedule.days {
      for label in day.scenes {
        for key in Self.keys(of: label) {
          dates[key] = dates[key].map { min($0, day.date) } ?? day.date
        }
      }
    }
  }

  /// The first day of a scene by its label in the script.
  func firstDate(ofScene scene: String) -> CivilDate? { dates[Self.key(scene[...])] }

  /// Everything a strip's label stands for.
  static func keys(of label: String) -> Set<String> {
    let pieces = label.split { $0 == "," || $0 == "&" || $0 == "+" || $0 == "/" }
    var keys: Set<String> = []
    for piece in pieces + [label[...]] {
      let key = key(piece)
      if !key.isEmpty { keys.insert(key) }
      if let whole = sceneOfPart(key) { keys.insert(whole) }
    }
    return keys
  }

  /// A label in one spelling: capitals, single blanks, parts as `5PT2`.
  static func key(_ label: Substring) -> String {
    let words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
    let name = words.hasSuffix(".") ? words.dropLast() : words[...]
    guard let part = part(name) else { return String(name) }
    return "\(part.scene)PT\(part.number)"
  }

  /// The scene that a part belongs to: `5` for `5PT2`; nil for whole scenes.
  private static func sceneOfPart(_ key: String) -> String? {
    part(key[...]).map { String($0.scene) }
  }

  private static func part(_ name: Substring) -> (scene: Substring, number: Substring)? {
    let number = name.suffix(while: { $0.isASCII && $0.isNumber })
    let label = name.dropLast(number.count).trimmed
    for word in ["PART", "PT.", "PT"] where label.hasSuffix(word) {
      let scene = label.dropLast(word.count).trimmed
      return scene.isEmpty ? nil : (scene, number)
    }
    return nil
  }
}

extension Substring {
  /// The longest end whose characters all pass a test.
  fileprivate func suffix(while passes: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !passes($0) }) else { return self }
    return self[index(after: last)...]
  }

  /// Without blanks at the end.
  fileprivate var trimmed: Substring {
    dropLast(suffix(while: \.isWhitespace).count)
  }
}
