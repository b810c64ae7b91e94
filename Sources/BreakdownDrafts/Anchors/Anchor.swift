import ScreenplayModel

/// A place in a scene, told by its words and the words around it: found again when lines move.
public struct Anchor: Hashable, Sendable {
  /// As written: `the rubber band`.
  public var words: String
  /// A few words before, as written.
  public var before: String
  /// A few words after.
  public var after: String
  /// Which of the places with the same words, from 1; 1 when there is one only.
  public var occurrence: Int
  /// How many places of the scene had the same words.
  public var occurrences: Int

  /// Words of context on each side.
  static let contextCount = 6

  /// An anchor from its parts.
  public init(
    words: String, before: String = "", after: String = "", occurrence: Int = 1,
    occurrences: Int = 1
  ) {
    self.words = words
    self.before = before
    self.after = after
    self.occurrence = occurrence
    self.occurrences = occurrences
  }

  /// The anchor of some words of a scene.
  package init(_ range: Range<Int>, of scene: [Word], in screenplay: Screenplay) {
    func text(_ range: Range<Int>) -> String {
      range.map { screenplay.string(scene[$0].text) }.joined(separator: " ")
    }
    words = Self.written(range, of: scene, in: screenplay)
    before = text(max(0, range.lowerBound - Self.contextCount)..<range.lowerBound)
    after = text(range.upperBound..<min(scene.count, range.upperBound + Self.contextCount))
    let same = WordRuns.places(of: scene[range].map(\.stem), in: scene)
    occurrences = max(1, same.count)
    occurrence = (same.firstIndex(of: range) ?? 0) + 1
  }

  /// The words with the signs between them, where they stand in one paragraph.
  private static func written(
    _ range: Range<Int>, of scene: [Word], in screenplay: Screenplay
  ) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    guard scene[first].paragraph == scene[last].paragraph else {
      return range.map { screenplay.string(scene[$0].text) }.joined(separator: " ")
    }
    let text = TextRange(start: Int(scene[first].text.start), end: Int(scene[last].text.end))
    return screenplay.string(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Finds runs of words among words.
enum WordRuns {
  /// Every place where some words stand one after the other.
  static func places(of stems: [UInt32], in scene: [Word]) -> [Range<Int>] {
    guard let first = stems.first, scene.count >= stems.count else { return [] }
    var places: [Range<Int>] = []
    for start in 0...(scene.count - stems.count) where scene[start].stem == first {
      let range = start..<(start + stems.count)
      if scene[range].lazy.map(\.stem).elementsEqual(stems) { places.append(range) }
    }
    return places
  }

  /// Every place where they stand in order, with a few others between them.
  static func loosePlaces(of stems: [UInt32], in scene: [Word], gap: Int) -> [Range<Int>] {
    guard stems.count > 1 else { return [] }
    return scene.indices.compactMap { start in
      guard scene[start].stem == stems[0] else { return nil }
      var next = start + 1
      var rest = stems.dropFirst()
      while next < scene.count, next < start + stems.count + gap, let wanted = rest.first {
        if scene[next].stem == wanted { rest.removeFirst() }
        next += 1
      }
      return rest.isEmpty ? start..<next : nil
    }
  }
}
