import BreakdownDrafts
import BreakdownSheets
import ScreenplayModel

extension DraftComparison {
  /// What changed in a scene, as a coordinator says it: `Scene 12 rewritten`.
  public func headline(of difference: SceneDifference) -> String {
    let before = difference.old.map { old.sheets[$0].sceneLabel }
    let after = difference.new.map { new.sheets[$0].sceneLabel }
    guard !difference.isAdded else { return "Scene \(Self.list(after)) added" }
    let scene = before.count > 1 ? "Scenes \(Self.list(before))" : "Scene \(Self.list(before))"
    if difference.isOmitted { return "\(scene) omitted" }
    var said: [String] = []
    if difference.changes.contains(.restored) { said.append("back in") }
    if difference.changes.contains(.split) { said.append("split into \(Self.list(after))") }
    if difference.changes.contains(.merged) {
      said.append("\(before.count > 1 ? "merged into" : "went into") \(Self.list(after))")
    }
    if difference.changes.contains(.moved) { said.append("moved\(place(of: difference))") }
    if difference.changes.contains(.renumbered), said.isEmpty || after.count == 1 {
      said.append("is \(Self.list(after)) now")
    }
    if difference.changes.contains(.renamed) { said.append("has another heading") }
    if difference.changes.contains(.rewritten) {
      said.append(difference.likeness >= 0.8 ? "touched up" : "rewritten")
    }
    if said.isEmpty { said.append("broken down differently") }
    return "\(scene) \(said.joined(separator: ", "))"
  }

  /// Behind which scene one stands now.
  private func place(of difference: SceneDifference) -> String {
    guard let first = difference.new.first else { return "" }
    return first > 0 ? " behind \(new.sheets[first - 1].sceneLabel)" : " to the start"
  }

  /// The heading of a scene; the old one, where it is gone.
  public func heading(of difference: SceneDifference) -> String {
    if !difference.isOmitted, let first = difference.new.first { return new.sheets[first].heading }
    return difference.old.first.map { old.sheets[$0].heading } ?? ""
  }

  /// What came and went: `gone: revolver; new: 2 flashlights`.
  public func elementWords(of difference: SceneDifference) -> String {
    func names(
      _ changes: [SceneDifference.ElementChange], _ count: (SceneDifference.ElementChange) -> Int
    )
      -> String
    {
      changes.map { count($0) > 1 ? "\(count($0)) × \($0.name)" : $0.name }
        .joined(separator: ", ")
    }
    var said: [String] = []
    if !difference.gone.isEmpty { said.append("gone: " + names(difference.gone, \.before)) }
    if !difference.came.isEmpty { said.append("new: " + names(difference.came, \.after)) }
    for change in difference.counted {
      said.append("\(change.name): \(change.after) instead of \(change.before)")
    }
    return said.joined(separator: "; ")
  }

  private static func list(_ labels: [String]) -> String {
    guard labels.count > 1, let last = labels.last else { return labels.first ?? "" }
    return "\(labels.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension ElementDifference {
  /// What changed, in a few words.
  public var words: String {
    switch change {
    case .added: "new"
    case .gone: "gone"
    case .recategorised: "was in \(oldCategory?.title ?? "")"
    case .quantity: "other quantity"
    case .scenes where scenesAfter.count == scenesBefore.count: "in other scenes"
    case .scenes: scenesAfter.count > scenesBefore.count ? "in more scenes" : "in fewer scenes"
    }
  }
}
