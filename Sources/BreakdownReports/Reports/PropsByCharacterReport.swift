import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Who handles which prop in which scene, as far as the script says.
  public static func propsByCharacter(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "props-by-character", title: "Props by character",
      note: """
        What somebody takes, uses or carries. Alone: nobody else of the cast is in the scene, so it \
        is taken to be this character. Props that nobody touches are in the props list only.
        """,
      columns: [
        Column("Character"), Column("Prop"), Column("Kind"), Column("Quantity", .number),
        Column("Scenes", .scenes), Column("Script says"), Column("Notes"),
      ], groupColumn: 0)
    let handled = HandledProps(breakdown)
    for (element, character) in breakdown.elements.enumerated() {
      guard let props = handled.byCharacter[element] else { continue }
      let number = character.boardNumber.map { "\($0) " } ?? ""
      report.rows += props.map { prop in
        propRow(prop, character: number + character.name, of: breakdown)
      }
    }
    report.rows += handled.bySomebody.map {
      propRow($0, character: "Not said who", of: breakdown)
    }
    return report
  }

  private static func propRow(
    _ prop: HandledProps.Prop, character: String, of breakdown: Breakdown
  ) -> [Cell] {
    let element = breakdown.elements[prop.element]
    let sheets = breakdown.sheets(of: prop.uses)
    return [
      .text(character), .text(element.name), .optional(element.kind),
      .number(prop.uses.map(\.entry.quantity).max() ?? 1), .scenes(of: sheets),
      .optional(prop.uses.first?.entry.evidence.first?.text),
      .remarks([
        prop.aloneIn.isEmpty ? nil : "alone in \(prop.aloneIn.joined(separator: ", "))",
        prop.candidates.isEmpty ? nil : prop.candidates.joined(separator: "; "),
        breakdown.doubts(about: prop.uses),
      ]),
    ]
  }
}

/// The props that are in somebody's hands, by whose hands these are.
private struct HandledProps {
  struct Prop {
    /// Index into ``Breakdown/elements``.
    var element: Int
    var uses: [ElementUse] = []
    /// The scenes in which nobody else of the cast is.
    var aloneIn: [String] = []
    /// Who it may be, scene by scene.
    var candidates: [String] = []
  }

  /// By the index of the character's element; each in the order of the props.
  private(set) var byCharacter: [Int: [Prop]] = [:]
  /// Those of which the script does not say who.
  private(set) var bySomebody: [Prop] = []

  init(_ breakdown: Breakdown) {
    var cast: [String: Int] = [:]
    for (index, element) in breakdown.elements.enumerated()
    where element.category == .castMembers {
      cast[element.name.uppercased()] = index
    }
    for (index, uses) in breakdown.uses().enumerated()
    where breakdown.elements[index].category == .props {
      add(index, uses.filter(\.entry.isHandled), cast: cast, breakdown)
    }
  }

  private mutating func add(
    _ element: Int, _ uses: [ElementUse], cast: [String: Int], _ breakdown: Breakdown
  ) {
    var known: [Int: Prop] = [:]
    var unknown = Prop(element: element)
    for use in uses {
      let sheet = breakdown.sheets[use.sheet]
      let named = use.entry.handlers.compactMap { cast[$0.uppercased()] }
      let present = breakdown.entries(of: .castMembers, on: sheet).map(\.element)
      let isAlone = named.isEmpty && present.count == 1
      for handler in isAlone ? present : named {
        known[handler, default: Prop(element: element)].uses.append(use)
        if isAlone { known[handler]?.aloneIn.append(sheet.sceneLabel) }
      }
      if named.isEmpty, !isAlone {
        unknown.uses.append(use)
        unknown.candidates.append("\(sheet.sceneLabel): " + breakdown.candidates(on: sheet))
      }
    }
    for (character, prop) in known { byCharacter[character, default: []].append(prop) }
    if !unknown.uses.isEmpty { bySomebody.append(unknown) }
  }
}

extension Breakdown {
  /// Who may have handled a thing: `one of 1, 2`.
  fileprivate func candidates(on sheet: BreakdownSheet) -> String {
    let numbers = castNumbers(on: sheet)
    return numbers.isEmpty ? "no cast" : "one of \(numbers)"
  }
}
