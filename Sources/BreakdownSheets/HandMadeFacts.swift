import ScreenplayModel

/// A fact of a sheet or an element that a person may set.
public enum HandMadeField: String, Hashable, Sendable, CaseIterable {
  case scriptDay, location, synopsis, sequence, unit, estimatedTime, notes
  case name, category, quantity, boardNumber
}

/// What a person settled over what was read and found.
public struct HandMadeFacts: Hashable, Sendable {
  /// Facts of sheets, by index.
  public var sheets: [Int: SheetFacts]
  /// Facts of elements, by ``BreakdownElement/id``.
  public var elements: [String: ElementFacts]

  /// Facts from their parts.
  public init(sheets: [Int: SheetFacts] = [:], elements: [String: ElementFacts] = [:]) {
    self.sheets = sheets
    self.elements = elements
  }
}

/// Facts of a sheet that a person set; nil where nobody did.
public struct SheetFacts: Hashable, Sendable {
  /// Story day: `3`, `X1`.
  public var scriptDay: String?
  /// The real place.
  public var location: String?
  /// One line.
  public var synopsis: String?
  /// Part of the story.
  public var sequence: String?
  /// Unit that shoots it.
  public var unit: String?
  /// How long shooting it takes.
  public var estimatedTime: String?
  /// Anything else.
  public var notes: String?

  /// No facts.
  public init() {}

  /// The fields with their places, in the order of the sheet.
  public static let fields:
    [(field: HandMadeField, path: WritableKeyPath<Self, String?> & Sendable)] =
      [
        (.scriptDay, \.scriptDay), (.location, \.location), (.synopsis, \.synopsis),
        (.sequence, \.sequence), (.unit, \.unit), (.estimatedTime, \.estimatedTime),
        (.notes, \.notes),
      ]

  /// Whether nobody set anything.
  public var isEmpty: Bool { self == Self() }

  /// Sets them on a sheet.
  func set(on sheet: inout BreakdownSheet) {
    for (field, path) in Self.fields where self[keyPath: path] != nil {
      sheet.handMade.insert(field)
    }
    sheet.scriptDay = scriptDay ?? sheet.scriptDay
    sheet.location = location ?? sheet.location
    sheet.synopsis = synopsis ?? sheet.synopsis
    sheet.sequence = sequence ?? sheet.sequence
    sheet.unit = unit ?? sheet.unit
    sheet.estimatedTime = estimatedTime ?? sheet.estimatedTime
    sheet.notes = notes ?? sheet.notes
  }
}

/// Facts of an element that a person set; nil where nobody did.
public struct ElementFacts: Hashable, Sendable {
  /// How many the production needs at once.
  public var quantity: Int?
  /// Number on the board; cast only.
  public var boardNumber: Int?
  /// Anything else.
  public var notes: String?
  /// Whether its name was given by hand.
  public var isRenamed = false
  /// Whether its category was given by hand.
  public var isRecategorised = false

  /// No facts.
  public init() {}

  /// Sets them on an element.
  func set(on element: inout BreakdownElement) {
    if let quantity {
      element.quantity = max(1, quantity)
      element.handMade.insert(.quantity)
    }
    if let boardNumber, element.category == .castMembers {
      element.boardNumber = boardNumber
      element.handMade.insert(.boardNumber)
    }
    if let notes {
      element.notes = notes
      element.handMade.insert(.notes)
    }
    if isRenamed { element.handMade.insert(.name) }
    if isRecategorised { element.handMade.insert(.category) }
  }
}
