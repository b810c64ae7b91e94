import ScreenplayModel

/// A scene as far as the next draft has to know it: what it is called, and what words it has.
public struct SceneRecord: Hashable, Sendable {
  /// What lists call it; no two scenes of a draft share it: `12`, `#7` without a number, `12#9` for
  /// the second that is numbered 12.
  public var label: String
  /// The heading as written, without its number.
  public var heading: String
  /// How many words it has, the heading's not counted.
  public var wordCount: Int
  /// Taken out of the script.
  public var isOmitted: Bool
  /// Equal only for scenes whose words are all the same.
  var fingerprint: UInt64
  /// Its words.
  var sketch: SceneSketch

  private static let fingerprintDigits = 7

  /// The number the script gives it; nil when it has none.
  public var number: String? {
    guard let sign = label.lastIndex(of: "#") else { return label }
    return sign == label.startIndex ? nil : String(label[..<sign])
  }

  /// What is said of a scene in messages: `12 INT. SHED - NIGHT`.
  public var title: String { heading.isEmpty ? label : "\(label) \(heading)" }

  // MARK: Reading scripts

  /// The scenes of a draft.
  static func records(of screenplay: Screenplay, words: DraftWords) -> [SceneRecord] {
    let labels = SceneLabels(screenplay)
    return screenplay.scenes.map { scene in
      let body = words.body(of: scene.index)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in body { hash = (hash ^ UInt64(word.stem)) &* 0x100_0000_01B3 }
      return SceneRecord(
        label: labels.label(of: scene),
        heading: screenplay.headingText(of: scene).split(whereSeparator: \.isWhitespace)
          .joined(separator: " "),
        wordCount: body.count, isOmitted: scene.isOmitted,
        fingerprint: (hash ^ (hash >> 29)) & (1 << UInt64(6 * fingerprintDigits) - 1),
        sketch: SceneSketch(stems: body.lazy.map(\.stem)))
    }
  }

  // MARK: Lines of a file

  private static let omittedMark = "omitted"

  /// One line: label, heading, count, and the words as letters.
  var line: String {
    let count = isOmitted ? Self.omittedMark : "\(wordCount)"
    let print = Base64Number.text(fingerprint, digits: Self.fingerprintDigits)
    return "\(label) | \(heading) | \(count) | \(print)\(sketch.sampled.text)"
  }

  /// A record from its line; nil when it is none.
  init?(line: String) {
    let separator = " | "
    let parts = line.components(separatedBy: separator)
    guard parts.count >= 4, let last = parts.last else { return nil }
    let count = parts[parts.count - 2]
    let digits = last.utf8.prefix(Self.fingerprintDigits)
    guard !parts[0].isEmpty, digits.count == Self.fingerprintDigits,
      let print = Base64Number.number(digits),
      let sketch = SceneSketch(text: String(last.dropFirst(Self.fingerprintDigits))),
      count == Self.omittedMark || (Int(count) ?? -1) >= 0
    else { return nil }
    self.init(
      label: parts[0], heading: parts[1..<(parts.count - 2)].joined(separator: separator),
      wordCount: Int(count) ?? 0, isOmitted: count == Self.omittedMark, fingerprint: print,
      sketch: sketch)
  }

  private init(
    label: String, heading: String, wordCount: Int, isOmitted: Bool, fingerprint: UInt64,
    sketch: SceneSketch
  ) {
    self.label = label
    self.heading = heading
    self.wordCount = wordCount
    self.isOmitted = isOmitted
    self.fingerprint = fingerprint
    self.sketch = sketch
  }
}

extension String {
  /// The pieces between separators.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}

/// What the scenes of a script are called.
public struct SceneLabels: Sendable {
  private var taken: [String: Int] = [:]

  /// The labels of a script's scenes.
  public init(_ screenplay: Screenplay) {
    for scene in screenplay.scenes {
      if let number = scene.number, taken[number] == nil { taken[number] = scene.index }
    }
  }

  /// A scene's label.
  public func label(of scene: Scene) -> String {
    guard let number = scene.number, !number.isEmpty else { return "#\(scene.index + 1)" }
    return taken[number] == scene.index ? number : "\(number)#\(scene.index + 1)"
  }
}
