import ScreenplayModel

/// Turns lines into paragraphs and scenes.
///
/// What a line is depends on itself, on the line above and on whether one stands below; the rules
/// are those of https://fountain.io/syntax, more lenient where a scene would be lost.
struct FountainParser {
  /// What stands above the line at hand.
  enum Place {
    /// An empty line, or nothing.
    case open
    /// A paragraph of one line: heading, transition, section.
    case below
    /// A paragraph of action that goes on.
    case action
    /// A speech that goes on.
    case speech
  }

  let bytes: TextBytes
  var scanner: LineScanner
  var composer: TextComposer
  var place = Place.open
  var draft = ParagraphDraft()
  /// First paragraph of the speech at hand.
  var speechStart = 0
  /// The speech before, while nothing else was printed since: the left one of two at once.
  var lastSpeech: Range<Int>?
  /// A section stood since the last heading: synopses belong to it.
  var isInSection = false
  var emittedMarks = 0

  var paragraphs: [Paragraph] = []
  var scenes: [Scene] = []
  var findings: [Finding] = []
  var noteTags: [NoteTag] = []
  var noteKeys = NoteTagKeys()

  /// A parser of everything after the title page.
  init(_ bytes: TextBytes, scanner: LineScanner, base: Int) {
    self.bytes = bytes
    self.scanner = scanner
    composer = TextComposer(bytes, base: base)
    paragraphs.reserveCapacity(bytes.count / 48)
  }

  /// Reads everything.
  mutating func parse() {
    var line = FountainLine()
    while scanner.read(&line) {
      if line.isBlank {
        blank(line)
      } else {
        switch place {
        case .speech: speech(line)
        case .action: action(line)
        case .open, .below: opening(line)
        }
      }
    }
    finish()
  }

  /// Ends what is still open at the end of the script.
  mutating func finish() {
    endSpeech()
    close()
    emitMarks(before: scanner.marks.count)
    endScene(at: paragraphs.count)
  }

  private mutating func blank(_ line: FountainLine) {
    if place == .speech, line.isHeldBlank, scanner.isFollowed() {
      if draft.kind == .dialogue, !draft.lines.isEmpty { draft.lines.add(line, skip: 0, cut: 0) }
      return
    }
    endSpeech()
    close()
    emitMarks(before: line.marksEnd)
    place = .open
  }

  /// Ends the speech at hand, if there is one.
  mutating func endSpeech() {
    guard place == .speech else { return }
    close()
    lastSpeech = speechStart..<paragraphs.count
    place = .open
  }

  /// Begins a paragraph with a line, after whatever was being read.
  mutating func begin(
    _ kind: ParagraphKind, _ line: FountainLine, skip: Int = 0, cut: Int = 0, forced: Bool = false
  ) {
    close()
    draft.kind = kind
    draft.traits = forced ? .forced : []
    draft.depth = 0
    draft.isNumbered = false
    draft.isOpen = false
    draft.lines.add(line, skip: skip, cut: cut)
  }

  /// Adds a line to the paragraph at hand.
  mutating func add(_ line: FountainLine, skip: Int = 0, cut: Int = 0) {
    draft.lines.add(line, skip: skip, cut: cut)
  }
}

/// A paragraph while its lines are gathered.
struct ParagraphDraft {
  var kind = ParagraphKind.action
  var traits: Paragraph.Traits = []
  var depth: UInt8 = 0
  /// A scene heading with its number at the left.
  var isNumbered = false
  /// A parenthetical whose closing bracket was not met yet.
  var isOpen = false
  var lines = DraftLines()
}

/// The lines of a paragraph while they are gathered; their room is used again for the next one.
struct DraftLines {
  private var lines: [FountainLine] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// A line; there must be more lines than `index`.
  subscript(_ index: Int) -> FountainLine {
    @inline(__always) get { lines[index] }
  }

  /// Adds a line, of which some bytes at its ends only mark its kind.
  @inline(__always)
  mutating func add(_ line: FountainLine, skip: Int, cut: Int) {
    if count < lines.count { lines[count] = line } else { lines.append(line) }
    lines[count].skip = skip
    lines[count].cut = cut
    count += 1
  }

  /// Makes it empty.
  mutating func removeAll() { count = 0 }
}
