import ScreenplayModel

/// One thing, person or event that the production has to provide, over the whole script.
public struct BreakdownElement: Hashable, Sendable {
  /// Category and name: `props/shoebox`.
  ///
  /// Stable between runs.
  public var id: String
  /// The box on the sheet.
  public var category: ElementCategory
  /// A finer kind: `weapon`; nil when there is none.
  public var kind: String?
  /// As printed.
  public var name: String
  /// Cast only: 1 for whoever is in most scenes.
  public var boardNumber: Int?
  /// The sheets it is on, as indices into ``Breakdown/sheets``.
  public var sheets: [Int]
  /// Most seen at once in one scene; at least 1.
  public var quantity: Int
  /// Cast only: whether the person has a line anywhere.
  public var isSpeaking: Bool?

  /// An element from its parts.
  public init(
    id: String, category: ElementCategory, kind: String? = nil, name: String,
    boardNumber: Int? = nil, sheets: [Int] = [], quantity: Int = 1, isSpeaking: Bool? = nil
  ) {
    self.id = id
    self.category = category
    self.kind = kind
    self.name = name
    self.boardNumber = boardNumber
    self.sheets = sheets
    self.quantity = quantity
    self.isSpeaking = isSpeaking
  }

  /// The id of a name in a category.
  public static func id(category: ElementCategory, name: String) -> String {
    var slug = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if slug.last != "-", !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return "\(category.id)/\(slug.isEmpty ? "unnamed" : slug)"
  }
}

/// An element on one sheet, with the evidence that it is needed there.
public struct SheetElement: Hashable, Sendable {
  /// Index into ``Breakdown/elements``.
  public var element: Int
  /// How many are seen at once in the scene; at least 1.
  public var quantity: Int
  /// Cast only: whether the person speaks in this scene.
  public var isSpeaking: Bool?
  /// How likely it is right, 0 to 1.
  public var confidence: Double
  /// Who says so.
  public var source: TagSource
  /// Whether somebody touches, wears, drives or uses it here.
  public var isHandled: Bool
  /// Names of the characters who do so, as far as the text says, in its order.
  public var handlers: [String]
  /// What happens to it that calls for more than one: `burnt`, `broken`.
  public var damage: String?
  /// Where the script says so, in script order.
  public var evidence: [Evidence]

  /// An entry from its parts.
  public init(
    element: Int, quantity: Int = 1, isSpeaking: Bool? = nil, confidence: Double,
    source: TagSource, isHandled: Bool = false, handlers: [String] = [], damage: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.element = element
    self.quantity = quantity
    self.isSpeaking = isSpeaking
    self.confidence = confidence
    self.source = source
    self.isHandled = isHandled
    self.handlers = handlers
    self.damage = damage
    self.evidence = evidence
  }

  /// Below this an entry is printed as doubtful.
  public static let doubtfulBelow = 0.5

  /// Whether it is printed with a question mark.
  public var isDoubtful: Bool { confidence < Self.doubtfulBelow }
}

/// A place in the script that names an element.
public struct Evidence: Hashable, Sendable {
  /// Where.
  public var position: SourcePosition
  /// The words in the screenplay's text; nil when they are not printed, as in a note.
  public var range: TextRange?
  /// The words.
  public var text: String
  /// The rule that found it.
  public var rule: String

  /// Evidence from its parts.
  public init(position: SourcePosition, range: TextRange? = nil, text: String, rule: String) {
    self.position = position
    self.range = range
    self.text = text
    self.rule = rule
  }
}
