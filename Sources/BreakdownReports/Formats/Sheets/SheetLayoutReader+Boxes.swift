import BreakdownSheets
import ScreenplayModel
import SettingsFiles

extension SheetLayout {
  // MARK: Header

  mutating func readHeader(_ node: SettingsNode) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["rows", "titles"]) {
      if key == "rows" {
        rows = try Self.rows(value)
      } else {
        for (name, title) in try value.entries(known: Self.fieldNames) {
          if let field = SheetField(rawValue: name) { fieldTitles[field] = try title.text() }
        }
      }
    }
  }

  private static let fieldNames = SheetField.allCases.map(\.rawValue)

  /// `{set: 75, dayNight: 25}`, row by row.
  private static func rows(_ node: SettingsNode) throws(SettingsError) -> [[Cell]] {
    var rows: [[Cell]] = []
    var used: Set<SheetField> = []
    for row in try node.list() {
      var cells: [Cell] = []
      for (name, share) in try row.entries(known: fieldNames) {
        guard let field = SheetField(rawValue: name) else { continue }
        guard used.insert(field).inserted else {
          throw share.error("the field '\(name)' stands twice in the header")
        }
        cells.append(Cell(field: field, share: try share.number(1...1000)))
      }
      let whole = cells.reduce(0) { $0 + $1.share }
      for index in cells.indices { cells[index].share /= whole }
      guard (1...8).contains(cells.count) else {
        throw row.error("a row of the header holds 1 to 8 fields: {set: 75, dayNight: 25}")
      }
      rows.append(cells)
    }
    return rows
  }

  // MARK: Boxes

  mutating func readBoxes(_ node: SettingsNode) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["columns", "landscapeColumns", "order"]) {
      switch key {
      case "columns": try readColumns(value)
      case "landscapeColumns":
        let count = try value.count(1...8)
        if case .flowing(let columns, _) = arrangement {
          arrangement = .flowing(columns: columns, landscapeColumns: count)
        }
      default:
        var used: Set<SheetBoxKind> = []
        let named = try Self.boxes(value, used: &used)
        order = named + SheetBoxKind.all.filter { !used.contains($0) }
      }
    }
  }

  private mutating func readColumns(_ node: SettingsNode) throws(SettingsError) {
    guard let columns = node.items else {
      let count = try node.count(1...6)
      var landscape = count + 1
      if case .flowing(_, let given) = arrangement { landscape = given }
      arrangement = .flowing(columns: count, landscapeColumns: landscape)
      return
    }
    guard (1...8).contains(columns.count) else {
      throw node.error("'boxes.columns' lists 1 to 8 columns, or is a number")
    }
    var used: Set<SheetBoxKind> = []
    var fixed: [[SheetBoxKind]] = []
    for column in columns { fixed.append(try Self.boxes(column, used: &used)) }
    fixed[fixed.count - 1] += SheetBoxKind.all.filter { !used.contains($0) }
    arrangement = .fixed(fixed)
  }

  private static func boxes(
    _ node: SettingsNode, used: inout Set<SheetBoxKind>
  ) throws(SettingsError) -> [SheetBoxKind] {
    var boxes: [SheetBoxKind] = []
    for item in try node.list() {
      let name = try item.text()
      guard let box = SheetBoxKind.named(name) else {
        throw item.error("no box '\(name)'\(SettingsNode.choice(of: boxNames, for: name))")
      }
      guard used.insert(box).inserted else {
        throw item.error("the box '\(name)' stands twice in '\(item.path)'")
      }
      boxes.append(box)
    }
    return boxes
  }

  private static let boxNames = SheetBoxKind.all.map(\.id)

  mutating func readCategories(_ node: SettingsNode) throws(SettingsError) {
    for (name, value) in try node.entries(known: Self.boxNames) {
      guard let box = SheetBoxKind.named(name) else { continue }
      var style = style(of: box)
      for (key, value) in try value.entries(known: ["title", "color", "mark", "show"]) {
        switch key {
        case "title": style.title = try value.text()
        case "color": style.color = try value.color()
        case "mark": style.mark = try value.choice(CategoryMark.self)
        default: style.presence = try value.choice(BoxStyle.Presence.self)
        }
      }
      styles[box] = style
    }
  }

  // MARK: Strips

  mutating func readStrips(_ node: SettingsNode) throws(SettingsError) {
    for (name, value) in try node.entries(known: StripColor.allCases.map(\.rawValue)) {
      guard let light = StripColor(rawValue: name) else { continue }
      var strip = strip(light)
      for (key, value) in try value.entries(known: ["color", "name"]) {
        if key == "color" {
          strip.color = try value.color()
        } else {
          strip.name = try value.text()
        }
      }
      strips[light] = strip
    }
  }
}
