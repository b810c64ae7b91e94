import BreakdownSheets
import ScreenplayModel

extension Report {
  /// What needs preparation and safety: stunts, effects and staging needs, scene by scene.
  public static func stagingByScene(_ breakdown: Breakdown) -> Report {
    var names: [String: String] = [:]
    for element in breakdown.elements { names[element.id] = element.name }
    return byScene(
      Report(
        id: "stunts-effects-staging", title: "Stunts, effects and staging needs",
        note: """
          Staging needs follow from what is on the sheet; doubtful elements cause none. Whether a \
          scene really wants them is for the heads of department to say.
          """, columns: []),
      of: breakdown
    ) { sheet in
      sheet.elements
        .filter { preparedCategories.contains(breakdown.element(of: $0).category) }
        .map { elementCells($0, on: sheet, of: breakdown) }
        + sheet.staging.map { stagingCells($0, on: sheet, names: names) }
    }
  }

  private static let preparedCategories: Set<ElementCategory> = [
    .stunts, .specialEffects, .visualEffects, .mechanicalEffects, .specialEquipment,
  ]
}
