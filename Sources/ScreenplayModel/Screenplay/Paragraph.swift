/// What a paragraph of a screenplay is.
public enum ParagraphKind: UInt8, Hashable, Sendable, CaseIterable {
  case sceneHeading, action, character, parenthetical, dialogue, lyrics, transition, shot
  case centered, general, castList, newAct, endOfAct
  /// Fountain's `# Act`, Final Draft's outline levels: structure, never printed as script.
  case section
  /// Fountain's `= …`, Final Draft's scene summaries.
  case synopsis
  /// Fountain's `[[…]]`, Final Draft's script notes.
  case note
  /// Text taken out with `/* … */`.
  case boneyard
  case pageBreak

  /// The word used in `breakdown parse`.
  public var name: String { String(describing: self) }

  /// Whether it takes room on the printed page.
  public var isPrinted: Bool {
    switch self {
    case .section, .synopsis, .note, .boneyard, .pageBreak: false
    default: true
    }
  }

  /// Whether it describes what is seen and heard: the evidence a breakdown is made from.
  public var isDescription: Bool {
    switch self {
    case .action, .parenthetical, .shot, .general, .centered: true
    default: false
    }
  }
}

/// One paragraph: what it is, where its text lies, where it stands in the file.
public struct Paragraph: Hashable, Sendable {
  /// Facts that hold or do not.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    /// A set of facts from its bits.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// First speech of two spoken at once; printed on the left.
    @inlinable public static var dualLeft: Self { Self(rawValue: 1) }
    /// Second speech of two spoken at once; printed on the right.
    @inlinable public static var dualRight: Self { Self(rawValue: 2) }
    /// The writer marked the kind (`.`, `!`, `@`, `>`, `~`) rather than leave it to the rules.
    @inlinable public static var forced: Self { Self(rawValue: 4) }
    /// Begins a new page.
    @inlinable public static var startsNewPage: Self { Self(rawValue: 8) }
    /// Holds text that a revision changed; which one says ``Screenplay/revisedText``.
    @inlinable public static var revised: Self { Self(rawValue: 16) }
    /// Inside a scene marked as omitted: kept, never counted.
    @inlinable public static var omitted: Self { Self(rawValue: 32) }
    /// A note or boneyard that stands inside the paragraph before it.
    @inlinable public static var inline: Self { Self(rawValue: 64) }
  }

  /// What it is.
  public var kind: ParagraphKind
  /// Facts that hold or do not.
  public var traits: Traits
  /// Depth of a section, from 1; otherwise 0.
  public var depth: UInt8
  /// Which of ``Screenplay/layout``'s element styles it is set in, when the file names one.
  public var style: UInt16
  /// The text without marks of emphasis, notes and forced-kind characters; for a scene heading
  /// without its number, for a character cue with its extensions.
  public var text: TextRange
  /// Line of the file it begins on, from 1.
  public var line: UInt32
  /// First of its entries in ``Screenplay/runs``; text that is all plain has none.
  public var firstRun: UInt32
  /// How many entries it has there.
  public var runCount: UInt32

  /// ``style`` of paragraphs whose file names none.
  @inlinable public static var noStyle: UInt16 { .max }

  /// A paragraph from its parts.
  @inlinable
  public init(
    kind: ParagraphKind, traits: Traits = [], depth: UInt8 = 0, style: UInt16 = noStyle,
    text: TextRange, line: Int, runs: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.traits = traits
    self.depth = depth
    self.style = style
    self.text = text
    self.line = UInt32(clamping: line)
    firstRun = UInt32(clamping: runs.lowerBound)
    runCount = UInt32(clamping: runs.count)
  }

  /// Its entries in ``Screenplay/runs``.
  public var runs: Range<Int> { Int(firstRun)..<(Int(firstRun) + Int(runCount)) }
}

/// A stretch of a paragraph in one style, or from one place of the file.
public struct TextRun: Hashable, Sendable {
  /// How it is set.
  public struct Style: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    /// A set of styles from its bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    @inlinable public static var bold: Self { Self(rawValue: 1) }
    @inlinable public static var italic: Self { Self(rawValue: 2) }
    @inlinable public static var underline: Self { Self(rawValue: 4) }
    @inlinable public static var strikeout: Self { Self(rawValue: 8) }

    /// The words used in `breakdown parse`, in a fixed order.
    public var names: [String] {
      var names: [String] = []
      if contains(.bold) { names.append("bold") }
      if contains(.italic) { names.append("italic") }
      if contains(.underline) { names.append("underline") }
      if contains(.strikeout) { names.append("strikeout") }
      return names
    }
  }

  /// Its text, inside the paragraph's.
  public var text: TextRange
  /// How it is set.
  public var style: Style
  /// Byte offset in the file where it begins, for text formats; otherwise 0.
  public var sourceOffset: UInt32

  /// A run from its parts.
  @inlinable
  public init(text: TextRange, style: Style, sourceOffset: Int = 0) {
    self.text = text
    self.style = style
    self.sourceOffset = UInt32(clamping: sourceOffset)
  }
}
