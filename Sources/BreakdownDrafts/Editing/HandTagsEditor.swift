import BreakdownSheets
import ScreenplayModel

/// Takes decisions down, checked against the script they are about; says in a sentence what was done.
public struct HandTagsEditor {
  /// The decisions so far.
  public internal(set) var tags: HandTags
  let breakdown: Breakdown
  let screenplay: Screenplay
  let words: DraftWords
  let labels: [String]

  /// An editor of decisions that are placed on a script.
  ///
  /// - Parameters:
  ///   - carried: The decisions so far; nil when there are none.
  ///   - screenplay: The script.
  ///   - breakdown: Its breakdown, with the decisions so far.
  public init(_ carried: CarryOver?, of screenplay: Screenplay, breakdown: Breakdown) {
    self.screenplay = screenplay
    self.breakdown = breakdown
    words = DraftWords(screenplay)
    let placed = carried ?? CarryOver(HandTags(), to: screenplay)
    tags = placed.tags
    labels = placed.newScenes.map(\.label)
  }

  // MARK: Finding

  /// A scene by what lists call it, or by the number of its sheet: `#7`.
  func scene(_ name: String) throws(TagEditError) -> Int {
    let wanted = name.uppercased()
    if let place = labels.firstIndex(where: { $0.uppercased() == wanted }) { return place }
    if name.first == "#", let sheet = Int(name.dropFirst()), labels.indices.contains(sheet - 1) {
      return sheet - 1
    }
    throw .noScene(name, known: labels)
  }

  /// A scene as sentences name it.
  func title(_ scene: Int) -> String {
    "\(labels[scene]) \(breakdown.sheets[scene].heading)"
  }

  /// An element by id or name.
  func element(_ name: String, category: ElementCategory? = nil) throws(TagEditError)
    -> BreakdownElement
  {
    let wanted = name.lowercased()
    let matching = breakdown.elements.filter {
      ($0.id.lowercased() == wanted || $0.name.lowercased() == wanted
        || $0.id == Self.id(fromTyped: name)) && (category == nil || $0.category == category)
    }
    if let exact = matching.first(where: { $0.id == name }) { return exact }
    guard matching.count < 2 else { throw .severalElements(name, matching.map(\.id)) }
    if let only = matching.first { return only }
    let stems = Set(WordReader.stems(name.split(separator: "/").last.map(String.init) ?? name))
    let near = breakdown.elements.filter {
      !stems.isDisjoint(with: WordReader.stems($0.name))
    }
    throw .noElement(name, near: near.map(\.id))
  }

  /// `props/rubber band` as an id.
  private static func id(fromTyped text: String) -> String? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let category = ElementCategory.named(parts[0]) else { return nil }
    return BreakdownElement.id(category: category, name: parts[1])
  }

  /// The place of words in a scene.
  func anchor(_ text: String, in scene: Int, place: Int?) throws(TagEditError) -> Anchor {
    let all = words.scenes[scene]
    let places = WordRuns.places(of: WordReader.stems(text), in: all)
    guard let first = places.first else { throw .noWords(text, scene: title(scene)) }
    if let place {
      guard places.indices.contains(place - 1) else {
        throw .severalPlaces(text, count: places.count, scene: title(scene))
      }
      return Anchor(places[place - 1], of: all, in: screenplay)
    }
    guard places.count == 1 else {
      throw .severalPlaces(text, count: places.count, scene: title(scene))
    }
    return Anchor(first, of: all, in: screenplay)
  }

  /// Changes the entry of a scene; one without decisions is taken out.
  mutating func change(_ scene: Int, _ body: (inout SceneEntry) -> Void) {
    let label = labels[scene]
    if let place = tags.scenes.firstIndex(where: { $0.scene == label }) {
      body(&tags.scenes[place])
      if tags.scenes[place].isEmpty { tags.scenes.remove(at: place) }
      return
    }
    var entry = SceneEntry(scene: label, heading: breakdown.sheets[scene].heading)
    body(&entry)
    guard !entry.isEmpty else { return }
    let order = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let place = tags.scenes.firstIndex { (order[$0.scene] ?? 0) > scene } ?? tags.scenes.count
    tags.scenes.insert(entry, at: place)
  }

  /// Puts a decision in a scene in place of those that it overrules.
  mutating func decide(_ tag: HandTag, in scene: Int) {
    change(scene) { entry in
      entry.tags.removeAll { known in
        known.element == tag.element
          && (known.anchor?.words == tag.anchor?.words || tag.anchor == nil)
      }
      entry.tags.append(tag)
    }
  }
}
