import BreakdownSheets
import ScreenplayModel

/// An element that is new, gone, or needed in other numbers or scenes.
public struct ElementDifference: Hashable, Sendable {
  /// How it changed.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    case added, gone, recategorised, quantity, scenes
  }

  /// Id in the new draft; in the old one for what is gone.
  public var id: String
  /// As printed.
  public var name: String
  /// Its box, now; before, for what is gone.
  public var category: ElementCategory
  /// Its box before, where it had another.
  public var oldCategory: ElementCategory?
  /// How it changed, the weightiest way.
  public var change: Change
  /// Most seen at once, before; 0 when it was not there.
  public var quantityBefore: Int
  /// Most seen at once now.
  public var quantityAfter: Int
  /// Labels of its scenes before.
  public var scenesBefore: [String]
  /// Labels of its scenes now.
  public var scenesAfter: [String]
  /// Labels of the scenes it is in now and was not in before, as what they were.
  public var cameInto: [String] = []
  /// Labels, of the old draft, of the scenes it is not in any more.
  public var leftOut: [String] = []

  static func all(
    old: Breakdown, new: Breakdown, matches: SceneMatches
  ) -> [ElementDifference] {
    let before = byID(old)
    let after = byID(new)
    let moved = recategorised(before, after)
    var differences: [ElementDifference] = []
    for element in new.elements {
      if let was = before[element.id] ?? moved[element.id] {
        let moves = SheetMoves(was, element, matches: matches)
        if let difference = ElementDifference(was, element, moves, old: old, new: new) {
          differences.append(difference)
        }
      } else {
        differences.append(ElementDifference(.added, element, of: new))
      }
    }
    let kept = Set(moved.values.map(\.id))
    for element in old.elements where after[element.id] == nil && !kept.contains(element.id) {
      differences.append(ElementDifference(.gone, element, of: old))
    }
    return differences.sorted { ($0.category.order, $0.id) < ($1.category.order, $1.id) }
  }

  private static func byID(_ breakdown: Breakdown) -> [String: BreakdownElement] {
    Dictionary(breakdown.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is in another box now, by its new id: gone there, come here, with one name.
  private static func recategorised(
    _ before: [String: BreakdownElement], _ after: [String: BreakdownElement]
  ) -> [String: BreakdownElement] {
    var gone: [String: BreakdownElement] = [:]
    for (id, element) in before.sorted(by: { $0.key < $1.key }) where after[id] == nil {
      gone[element.name.lowercased()] = element
    }
    return after.filter { before[$0.key] == nil }
      .compactMapValues { gone[$0.name.lowercased()] }
  }

  private init(_ change: Change, _ element: BreakdownElement, of breakdown: Breakdown) {
    let scenes = element.sheets.map { breakdown.sheets[$0].sceneLabel }
    self.init(
      id: element.id, name: element.name, category: element.category, change: change,
      quantityBefore: change == .gone ? element.quantity : 0,
      quantityAfter: change == .gone ? 0 : element.quantity,
      scenesBefore: change == .gone ? scenes : [], scenesAfter: change == .gone ? [] : scenes)
  }

  /// What changed of an element that is in both; nil when nothing that counts did.
  private init?(
    _ was: BreakdownElement, _ now: BreakdownElement, _ moves: SheetMoves, old: Breakdown,
    new: Breakdown
  ) {
    let change: Change
    if was.category != now.category {
      change = .recategorised
    } else if was.quantity != now.quantity {
      change = .quantity
    } else if !moves.came.isEmpty || !moves.left.isEmpty {
      change = .scenes
    } else {
      return nil
    }
    self.init(
      id: now.id, name: now.name, category: now.category, change: change,
      quantityBefore: was.quantity, quantityAfter: now.quantity,
      scenesBefore: was.sheets.map { old.sheets[$0].sceneLabel },
      scenesAfter: now.sheets.map { new.sheets[$0].sceneLabel })
    if change == .recategorised { oldCategory = was.category }
    cameInto = moves.came.map { new.sheets[$0].sceneLabel }
    leftOut = moves.left.map { old.sheets[$0].sceneLabel }
  }

  private init(
    id: String, name: String, category: ElementCategory, change: Change, quantityBefore: Int,
    quantityAfter: Int, scenesBefore: [String], scenesAfter: [String]
  ) {
    self.id = id
    self.name = name
    self.category = category
    oldCategory = nil
    self.change = change
    self.quantityBefore = quantityBefore
    self.quantityAfter = quantityAfter
    self.scenesBefore = scenesBefore
    self.scenesAfter = scenesAfter
  }
}

/// The sheets an element came to and left, whatever numbers their scenes have now.
private struct SheetMoves {
  /// Sheets of the new draft.
  var came: [Int]
  /// Sheets of the old one.
  var left: [Int]

  init(_ was: BreakdownElement, _ now: BreakdownElement, matches: SceneMatches) {
    func targets(of sheet: Int) -> [Int] {
      matches.matches.indices.contains(sheet) ? matches.matches[sheet].new : []
    }
    let known = Set(was.sheets.flatMap(targets))
    let present = Set(now.sheets)
    came = now.sheets.filter { !known.contains($0) }
    left = was.sheets.filter { present.isDisjoint(with: targets(of: $0)) }
  }
}
