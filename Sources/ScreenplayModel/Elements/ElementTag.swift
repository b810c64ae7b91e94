/// Who says that an element is in a scene.
public enum TagSource: String, Hashable, Sendable {
  /// A character cue: the person speaks here.
  case cue
  /// A tag or note in the script file.
  case explicit
  /// Set by hand.
  case manual
  /// Found by the tagger.
  case inferred
}

/// One mention of an element in the script, with the reason it was taken for one.
public struct ElementTag: Hashable, Sendable {
  /// The box on the sheet.
  public var category: ElementCategory
  /// A finer kind: `weapon`, `document`; nil when there is none.
  public var kind: String?
  /// The element's name as printed, head word last: `rusted sword`.
  ///
  /// Mentions of one element in a
  /// scene share it.
  public var name: String
  /// As written at this place.
  public var text: String
  /// The scene, as its ``Scene/index``.
  public var scene: Int
  /// Where.
  public var position: SourcePosition
  /// The words in ``Screenplay/text``; nil when they are not printed, as in a note.
  public var range: TextRange?
  /// The rule that found it: `handled`, `cue`, `worn`.
  public var rule: String
  /// How likely it is right, 0 to 1.
  public var confidence: Double
  /// Who says so.
  public var source: TagSource
  /// How many of it are seen at once here; at least 1.
  public var quantity: Int
  /// For cast: whether the person speaks in the scene; nil for everything else.
  public var isSpeaking: Bool?
  /// Whether a character touches, wears, drives or uses it here.
  public var isHandled: Bool
  /// The character who does so, by name; nil when the text does not say.
  public var handler: String?
  /// What happens to it that calls for more than one: `burnt`, `broken`; nil when nothing.
  public var damage: String?

  /// A tag from its parts.
  public init(
    category: ElementCategory, kind: String? = nil, name: String, text: String, scene: Int,
    position: SourcePosition, range: TextRange? = nil, rule: String, confidence: Double,
    source: TagSource, quantity: Int = 1, isSpeaking: Bool? = nil, isHandled: Bool = false,
    handler: String? = nil, damage: String? = nil
  ) {
    self.category = category
    self.kind = kind
    self.name = name
    self.text = text
    self.scene = scene
    self.position = position
    self.range = range
    self.rule = rule
    self.confidence = confidence
    self.source = source
    self.quantity = quantity
    self.isSpeaking = isSpeaking
    self.isHandled = isHandled
    self.handler = handler
    self.damage = damage
  }
}
