/// Why a decision could not be taken down.
public enum TagEditError: Error, Equatable, Sendable, CustomStringConvertible {
  case noScene(String, known: [String])
  case noElement(String, near: [String])
  case severalElements(String, [String])
  case notInScene(element: String, scene: String)
  case noWords(String, scene: String)
  case severalPlaces(String, count: Int, scene: String)
  case noField(String, known: [String])
  case notANumber(field: String, value: String)
  case boardNumberTaken(Int, by: String)
  case nothingToForget(String)
  case nothingChanges(String)

  /// One line: what, and what to do.
  public var description: String {
    switch self {
    case .noScene(let scene, let known):
      "error: there is no scene '\(scene)'; there are \(Self.some(known))"
    case .noElement(let name, let near):
      "error: there is no element '\(name)'"
        + (near.isEmpty ? "; see 'breakdown tag list --all'" : "; near it: \(Self.some(near))")
    case .severalElements(let name, let ids):
      "error: '\(name)' is \(ids.joined(separator: " and ")); name one of them"
    case .notInScene(let element, let scene):
      "error: \(element) is not in scene \(scene)"
    case .noWords(let words, let scene):
      "error: the words '\(words)' do not stand in scene \(scene)"
    case .severalPlaces(let words, let count, let scene):
      "error: '\(words)' stands \(count) times in scene \(scene); give more words, or --place 2"
    case .noField(let field, let known):
      "error: there is no field '\(field)'; there are \(known.joined(separator: ", "))"
    case .notANumber(let field, let value):
      "error: \(field) is a whole number from 1, not '\(value)'"
    case .boardNumberTaken(let number, let element):
      "error: board number \(number) is \(element)'s by hand; give that one another first"
    case .nothingToForget(let what): "error: nothing was decided by hand about \(what)"
    case .nothingChanges(let what): "error: \(what)"
    }
  }

  private static func some(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}
