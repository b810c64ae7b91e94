import BreakdownSheets
import ScreenplayModel

/// What the rules can ask about one scene.
struct SceneFacts {
  let sheet: BreakdownSheet
  let scene: Scene
  /// Its words in ``ScriptWords/words``.
  let words: Range<Int>
  /// Rules whose need is found already.
  var needs: Set<Int> = []
  private var hits: [PhraseMatcher.Hit] = []
  /// The last hit of each phrase and, for each hit, the one before it; -1 for none.
  private var lastHit: [Int32]
  private var hitBefore: [Int32] = []
  /// The sheet's entries that each selector means.
  private var entriesOf: [[Int]]

  init(
    sheet: BreakdownSheet, scene: Scene, words: Range<Int>, phraseCount: Int, selectorCount: Int
  ) {
    self.sheet = sheet
    self.scene = scene
    self.words = words
    lastHit = [Int32](repeating: -1, count: phraseCount)
    entriesOf = [[Int]](repeating: [], count: selectorCount)
  }

  mutating func add(_ hit: PhraseMatcher.Hit) {
    hitBefore.append(lastHit[hit.phrase])
    lastHit[hit.phrase] = Int32(hits.count)
    hits.append(hit)
  }

  mutating func add(entry: Int, selector: Int) { entriesOf[selector].append(entry) }

  /// Where phrases stand in the scene.
  func hits(of phrases: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for phrase in phrases {
      var hit = lastHit[phrase]
      while hit >= 0 {
        found.append(hits[Int(hit)].words)
        hit = hitBefore[Int(hit)]
      }
    }
    return found
  }

  /// The entries that selectors mean, when there are enough of them.
  func entries(of selectors: Range<Int>, _ demand: ElementDemand) -> [Int] {
    var found: [Int] = []
    var met: Set<Int> = []
    for selector in selectors {
      for place in entriesOf[selector] where !met.contains(place) {
        let entry = sheet.elements[place]
        if entry.quantity >= demand.count, !demand.isHandled || entry.isHandled,
          !demand.isDamaged || entry.damage != nil
        {
          met.insert(place)
          found.append(place)
        }
      }
    }
    guard demand.total > 1 else { return found }
    let total = found.reduce(0) { sum, place in
      sum.addingReportingOverflow(sheet.elements[place].quantity).partialValue
    }
    return total >= demand.total ? found : []
  }
}

/// Why a need stands: entries of the sheet, words of the script, the heading.
struct Reasons {
  var isFound: Bool
  private(set) var entries: [Int] = []
  private var met: Set<Int> = []
  private(set) var words: [Range<Int>] = []
  private(set) var isHeading = false

  init(isFound: Bool = false) { self.isFound = isFound }

  init(entries: [Int]) {
    isFound = !entries.isEmpty
    self.entries = entries
    met = Set(entries)
  }

  init(words: [Range<Int>]) {
    isFound = !words.isEmpty
    self.words = words
  }

  init(heading: Bool) {
    isFound = heading
    isHeading = heading
  }

  mutating func add(_ other: Reasons) {
    isFound = isFound || other.isFound
    for entry in other.entries where met.insert(entry).inserted { entries.append(entry) }
    words += other.words
    isHeading = isHeading || other.isHeading
  }
}
