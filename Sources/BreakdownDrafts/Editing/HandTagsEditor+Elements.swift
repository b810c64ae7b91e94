import BreakdownSheets
import ScreenplayModel

extension HandTagsEditor {
  /// Prints an element under another name, in all scenes.
  public mutating func rename(
    _ name: String, category: ElementCategory? = nil, to newName: String
  ) throws(TagEditError) -> String {
    let element = try element(name, category: category)
    guard element.name != newName else {
      throw .nothingChanges("\(element.id) is already called '\(newName)'")
    }
    tags.elements[element.id, default: ElementDecision()].name = newName
    follow(element, to: element.category, newName)
    return "\(element.id) is '\(newName)' in \(scenes(of: element))"
  }

  /// Makes one element of two.
  public mutating func merge(_ name: String, into other: String) throws(TagEditError) -> String {
    let element = try element(name)
    let target = try self.element(other)
    guard element.id != target.id else {
      throw .nothingChanges("\(element.id) cannot be merged with itself")
    }
    tags.elements[element.id, default: ElementDecision()].mergedInto = target.id
    // What the other was merged into this one by is taken back.
    if tags.elements[target.id]?.mergedInto == element.id {
      tags.elements[target.id]?.mergedInto = nil
    }
    follow(element, to: target.category, target.name)
    return "\(element.id) is the same as \(target.id) now, in \(scenes(of: element))"
  }

  /// Puts an element in another box.
  public mutating func recategorise(
    _ name: String, category old: ElementCategory? = nil, to category: ElementCategory
  ) throws(TagEditError) -> String {
    let element = try element(name, category: old)
    guard element.category != category else {
      throw .nothingChanges("\(element.id) is already in \(category.title)")
    }
    tags.elements[element.id, default: ElementDecision()].category = category
    follow(element, to: category, element.name)
    return "\(element.id) is in \(category.title) now, in \(scenes(of: element))"
  }

  /// Says that something is no element, in no scene.
  public mutating func reject(
    _ name: String, category: ElementCategory? = nil
  ) throws(TagEditError) -> String {
    let element = try element(name, category: category)
    tags.elements[element.id, default: ElementDecision()].isRejected = true
    return "\(element.id) is no element: taken out of \(scenes(of: element)), and not found again"
  }

  /// Sets quantity, board number or notes of an element; an empty value takes one back.
  public mutating func set(
    _ values: [(field: String, value: String)], element name: String,
    category: ElementCategory? = nil
  ) throws(TagEditError) -> String {
    let element = try element(name, category: category)
    var decision = tags.elements[element.id] ?? ElementDecision()
    var said: [String] = []
    for (field, value) in values {
      switch field {
      case "quantity": decision.quantity = try number(value, field)
      case "board-number":
        let number = try number(value, field)
        if let number { try checkBoard(number, for: element) }
        decision.boardNumber = number
      case "notes": decision.notes = value.isEmpty ? nil : value
      default: throw .noField(field, known: ["quantity", "board-number", "notes"])
      }
      said.append(value.isEmpty ? "\(field) taken back" : "\(field) is '\(value)'")
    }
    tags.elements[element.id] = decision.count > 0 ? decision : nil
    return "\(element.id): \(said.joined(separator: ", "))"
  }

  /// Gives every cast member the number it has now, for good.
  public mutating func keepBoardNumbers() -> String {
    let cast = breakdown.elements.filter { $0.category == .castMembers }
    for member in cast {
      tags.elements[member.id, default: ElementDecision()].boardNumber = member.boardNumber
    }
    return "\(cast.count) cast members keep their board numbers"
  }

  /// Takes back what was decided about an element.
  public mutating func forget(_ name: String) throws(TagEditError) -> String {
    let id = tags.elements[name] != nil ? name : (try? element(name).id) ?? name
    guard tags.elements.removeValue(forKey: id) != nil else { throw .nothingToForget(name) }
    return "what was decided about \(id) is taken back"
  }

  // MARK: Helpers

  private func number(_ value: String, _ field: String) throws(TagEditError) -> Int? {
    if value.isEmpty { return nil }
    guard let number = Int(value), (1...999_999).contains(number) else {
      throw .notANumber(field: field, value: value)
    }
    return number
  }

  private func checkBoard(
    _ number: Int, for element: BreakdownElement
  ) throws(TagEditError) {
    guard element.category == .castMembers else {
      throw .nothingChanges("only cast members have board numbers; \(element.id) is none")
    }
    let other = tags.elements.first { $0.key != element.id && $0.value.boardNumber == number }
    if let other { throw .boardNumberTaken(number, by: other.key) }
  }

  private func scenes(of element: BreakdownElement) -> String {
    element.sheets.count == 1 ? "1 scene" : "\(element.sheets.count) scenes"
  }

  /// Scenes' decisions about an element follow it to its new name and box.
  private mutating func follow(
    _ element: BreakdownElement, to category: ElementCategory, _ name: String
  ) {
    func followed(_ entry: SceneEntry) -> SceneEntry {
      var entry = entry
      for place in entry.tags.indices where entry.tags[place].element == element.id {
        entry.tags[place].category = category
        entry.tags[place].name = name
      }
      return entry
    }
    tags.scenes = tags.scenes.map(followed)
    for place in tags.unplaced.indices {
      tags.unplaced[place].entry = followed(tags.unplaced[place].entry)
    }
  }
}
