import BreakdownSheets
import ScreenplayModel

extension HandTagsEditor {
  /// Adds an element to a scene, at some of its words or to the scene as a whole.
  public mutating func add(
    _ category: ElementCategory, _ name: String, scene label: String, at text: String? = nil,
    place: Int? = nil, quantity: Int? = nil
  ) throws(TagEditError) -> String {
    let scene = try scene(label)
    var tag = HandTag(.add, category, name, quantity: quantity)
    if let text { tag.anchor = try anchor(text, in: scene, place: place) }
    decide(tag, in: scene)
    let count = quantity.map { " × \($0)" } ?? ""
    let words = tag.anchor.map { ", at '\($0.words)'" } ?? ""
    return "scene \(title(scene)): \(name)\(count) added to \(category.title)\(words)"
  }

  /// Takes an element out of a scene for good, or one mention of it.
  public mutating func remove(
    _ name: String, category: ElementCategory? = nil, scene label: String, at text: String? = nil,
    place: Int? = nil
  ) throws(TagEditError) -> String {
    let scene = try scene(label)
    let element = try present(name, category: category, in: scene)
    var tag = HandTag(.remove, element.category, element.name)
    if let text { tag.anchor = try anchor(text, in: scene, place: place) }
    decide(tag, in: scene)
    let words = tag.anchor.map { " at '\($0.words)'" } ?? ""
    return "scene \(title(scene)): \(element.id) removed\(words), and not found again there"
  }

  /// Says that an element was found rightly in a scene.
  public mutating func confirm(
    _ name: String, category: ElementCategory? = nil, scene label: String, quantity: Int? = nil
  ) throws(TagEditError) -> String {
    let scene = try scene(label)
    let element = try present(name, category: category, in: scene)
    var tag = HandTag(.confirm, element.category, element.name, quantity: quantity)
    tag.anchor = evidence(of: element, in: scene)
    decide(tag, in: scene)
    let count = quantity.map { ", \($0) of it" } ?? ""
    return "scene \(title(scene)): \(element.id) confirmed\(count)"
  }

  /// Makes an element another one in some scenes.
  public mutating func split(
    _ name: String, category: ElementCategory? = nil, into newName: String, scenes: [String]
  ) throws(TagEditError) -> String {
    let element = try element(name, category: category)
    var places: [Int] = []
    for label in scenes {
      let scene = try scene(label)
      _ = try present(element.id, category: nil, in: scene)
      places.append(scene)
    }
    for scene in places {
      decide(HandTag(.rename, element.category, element.name, newName: newName), in: scene)
    }
    let list = places.map { labels[$0] }.joined(separator: ", ")
    return "\(element.id) is '\(newName)' in \(list)"
  }

  /// Sets facts of a scene's sheet; an empty value takes one back.
  public mutating func set(
    _ values: [(field: String, value: String)], scene label: String
  ) throws(TagEditError) -> String {
    let scene = try scene(label)
    var said: [String] = []
    for (name, value) in values {
      guard let (field, path) = SheetFacts.fields.first(where: { $0.field.key == name }) else {
        throw .noField(name, known: SheetFacts.fields.map { $0.field.key })
      }
      change(scene) { $0.facts[keyPath: path] = value.isEmpty ? nil : value }
      said.append(value.isEmpty ? "\(field.key) taken back" : "\(field.key) is '\(value)'")
    }
    return "scene \(title(scene)): \(said.joined(separator: ", "))"
  }

  /// Takes back what was decided about a scene, or about one element of it.
  public mutating func forget(
    _ name: String?, category: ElementCategory? = nil, scene label: String
  ) throws(TagEditError) -> String {
    let scene = try scene(label)
    let known = tags.scenes.first { $0.scene == labels[scene] }
    let wanted = name?.lowercased()
    func isMeant(_ tag: HandTag) -> Bool {
      guard let wanted else { return true }
      return (tag.name.lowercased() == wanted || tag.element == wanted)
        && (category == nil || tag.category == category)
    }
    guard let known, name == nil || known.tags.contains(where: isMeant) else {
      throw .nothingToForget("\(name.map { "\($0) in " } ?? "")scene \(title(scene))")
    }
    change(scene) { entry in
      entry.tags.removeAll(where: isMeant)
      if name == nil { entry.facts = SheetFacts() }
    }
    return
      "scene \(title(scene)): what was decided \(name.map { "about \($0) " } ?? "")is taken back"
  }

  // MARK: Elements of scenes

  private func present(
    _ name: String, category: ElementCategory?, in scene: Int
  ) throws(TagEditError) -> BreakdownElement {
    let here = breakdown.sheets[scene].elements.map(breakdown.element(of:))
    let named = here.filter {
      ($0.name.lowercased() == name.lowercased() || $0.id == name)
        && (category == nil || $0.category == category)
    }
    if named.count == 1, let only = named.first { return only }
    let element = try element(name, category: category)
    guard here.contains(where: { $0.id == element.id }) else {
      throw .notInScene(element: element.id, scene: title(scene))
    }
    return element
  }

  /// The words an element was found by; nil when they do not stand in the scene as they are.
  private func evidence(of element: BreakdownElement, in scene: Int) -> Anchor? {
    let entry = breakdown.sheets[scene].elements.first {
      breakdown.element(of: $0).id == element.id
    }
    for evidence in entry?.evidence ?? [] {
      let stems = WordReader.stems(evidence.text)
      if let place = WordRuns.places(of: stems, in: words.scenes[scene]).first {
        return Anchor(place, of: words.scenes[scene], in: screenplay)
      }
    }
    return nil
  }
}
