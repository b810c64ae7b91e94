import ScreenplayModel

/// The words of a draft, scene by scene, and how much each tells.
package struct DraftWords: Sendable {
  /// The words of each scene, those of its heading first.
  package let scenes: [[Word]]
  /// How many of a scene's first words are its heading's.
  let headingCounts: [Int]
  /// In how many scenes a word occurs.
  private let spread: [UInt32: Int]

  /// Reads a script; what is not printed and what was omitted says nothing.
  package init(_ screenplay: Screenplay) {
    var scenes: [[Word]] = []
    var headings: [Int] = []
    var spread: [UInt32: Int] = [:]
    scenes.reserveCapacity(screenplay.scenes.count)
    for scene in screenplay.scenes {
      var words: [Word] = []
      var headingCount = 0
      for index in scene.paragraphs where screenplay.paragraphs.indices.contains(index) {
        let paragraph = screenplay.paragraphs[index]
        guard paragraph.kind.isPrinted, !scene.isOmitted || index == scene.paragraphs.lowerBound
        else { continue }
        WordReader.append(
          screenplay.text, in: paragraph.text.indices, paragraph: index, to: &words)
        if index == scene.paragraphs.lowerBound { headingCount = words.count }
      }
      for stem in Set(words.lazy.map(\.stem)) { spread[stem, default: 0] += 1 }
      scenes.append(words)
      headings.append(headingCount)
    }
    self.scenes = scenes
    headingCounts = headings
    self.spread = spread
  }

  /// The words of a scene without those of its heading.
  func body(of scene: Int) -> ArraySlice<Word> { scenes[scene].dropFirst(headingCounts[scene]) }

  /// How much a word tells: the fewer scenes have it, the more.
  func weight(of stem: UInt32) -> Double {
    WordWeight.weight(spread: spread[stem, default: 0], of: scenes.count)
  }
}

/// How much a word tells by where it occurs.
enum WordWeight {
  /// Near 0 for a word of every scene, 1 for a word of one.
  static func weight(spread: Int, of scenes: Int) -> Double {
    let share = (Double(max(1, spread)) + 0.5) / (Double(scenes) + 1.5)
    let rarest = 1.5 / (Double(scenes) + 1.5)
    guard rarest < 0.99 else { return 1 }
    return max(0.03, min(1, log2(share) / log2(rarest)))
  }

  private static func log2(_ value: Double) -> Double {
    // The exponent and a straight line between powers of two: near enough for a weight.
    let exponent = Double(value.exponent)
    return exponent + (value.significand - 1)
  }
}
