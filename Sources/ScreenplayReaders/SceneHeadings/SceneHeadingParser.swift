import ScreenplayModel

/// Takes scene headings apart: setting, set, time of day, modifiers.
///
/// The words it knows are data: `headings.txt` beside this file.
public struct SceneHeadingParser: Sendable {
  let vocabulary: HeadingVocabulary

  /// A parser with the vocabulary of `headings.txt`.
  public init() { vocabulary = .shipped }

  /// Takes a heading apart.
  ///
  /// - Parameters:
  ///   - range: The heading in `text`, without scene number.
  ///   - text: The screenplay's text.
  public func parse(_ range: TextRange, in text: [UInt8]) -> SceneHeading {
    text.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer)[range.indices]
      var draft = HeadingDraft(bytes, vocabulary: vocabulary)
      draft.settle()
      return draft.heading(at: Int(range.start))
    }
  }

  /// Whether a heading stands for a scene taken out: `OMITTED`, `SCENES 12-14 OMITTED`.
  public func isOmission(_ range: TextRange, in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer)[range.indices]
      var offset = 0
      var isOmitted = false
      if let prefix = prefix(of: bytes) { offset = prefix.end }
      while let word = HeadingWord(bytes, from: offset, to: bytes.count) {
        let (roles, end) = word.longestPhrase(bytes, to: bytes.count, vocabulary)
        if roles.contains(.omitted) {
          isOmitted = true
        } else if !roles.contains(.besideOmitted), !bytes[word.range.lowerBound].isASCIIDigit {
          return false
        }
        offset = end
      }
      return isOmitted && HeadingWord.onlyFillers(bytes, offset..<bytes.count)
    }
  }

  /// What a heading begins with; nil when it is no word for inside or outside.
  func prefix(of bytes: TextBytes) -> SettingPrefix? {
    SettingPrefix(bytes, from: 0, to: bytes.count, vocabulary: vocabulary)
  }

  /// Whether a line names a time of day after a dash, comma or full stop.
  func endsInTime(_ bytes: TextBytes) -> Bool {
    var draft = HeadingDraft(bytes, vocabulary: vocabulary)
    draft.settle()
    return draft.time != nil
  }
}

/// A heading while it is taken apart; offsets count from its first byte.
struct HeadingDraft {
  private let bytes: TextBytes
  private let vocabulary: HeadingVocabulary
  private let prefix: SettingPrefix?
  private var parts: HeadingParts
  private var setEnd: Int
  private var setCount: Int
  private var modifiers: [Range<Int>] = []
  /// Where the set begins when a time stands before it.
  private var lateSetStart: Int?
  private(set) var time: TimePhrase?

  init(_ bytes: TextBytes, vocabulary: HeadingVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    prefix = SettingPrefix(bytes, from: 0, to: bytes.count, vocabulary: vocabulary)
    parts = HeadingParts(bytes, from: prefix?.end ?? 0)
    setCount = parts.pieces.count
    setEnd = parts.pieces.last?.upperBound ?? 0
  }

  /// Finds the time, then what follows it, then what of the set is none.
  mutating func settle() {
    takeTimeAfterDash()
    if time == nil { takeTimeInsideLastPiece() }
    if time == nil { takeTimeFromBrackets() }
    if time == nil { takeTimeBeforeSet() }
    let pieceCount = setCount
    while setCount > 1, isModifier(parts.pieces[setCount - 1]) {
      setCount -= 1
      setEnd = parts.pieces[setCount - 1].upperBound
    }
    if setCount < pieceCount {
      modifiers.insert(contentsOf: parts.pieces[setCount..<pieceCount], at: 0)
    }
  }

  /// The last piece that is a time, with at most one piece after it that is none and no modifier.
  private mutating func takeTimeAfterDash() {
    let pieces = parts.pieces
    let first = prefix == nil ? 1 : 0
    var others = 0
    var index = pieces.count - 1
    while index >= first {
      if let found = TimePhrase(bytes, pieces[index], vocabulary: vocabulary) {
        take(found, at: index, first: first)
        return
      }
      if !isModifier(pieces[index]) { others += 1 }
      guard others < 2, index > 1 else { return }
      index -= 1
    }
  }

  private mutating func take(_ found: TimePhrase, at index: Int, first: Int) {
    let pieces = parts.pieces
    var found = found
    var index = index
    modifiers = Array(pieces[(index + 1)...])
    if let rest = found.rest { modifiers.insert(bytes.trimmed(rest), at: 0) }
    while index > first,
      let earlier = TimePhrase(bytes, pieces[index - 1], vocabulary: vocabulary),
      earlier.rest == nil
    {
      found.range = earlier.range.lowerBound..<found.range.upperBound
      found.light = earlier.light ?? found.light
      found.isRelative = earlier.isRelative || found.isRelative
      index -= 1
    }
    time = found
    setCount = index
    setEnd = index > 0 ? pieces[index - 1].upperBound : (pieces.first?.lowerBound ?? 0)
  }

  /// `KITCHEN, EVENING`, `KITCHEN. NIGHT`, `Bar-Continuous`, and `HOUSE DAY` where nothing else is.
  private mutating func takeTimeInsideLastPiece() {
    guard let piece = parts.pieces.last else { return }
    var offset = piece.upperBound - 1
    var tries = 0
    while offset > piece.lowerBound, tries < 3 {
      let isStop = bytes[offset] == UInt8(ascii: ".") && bytes[offset + 1].isBlank
      let isDash =
        bytes[offset] == UInt8(ascii: "-") && offset > piece.lowerBound + 1
        && !bytes[offset - 2].isBlank
      if isStop || isDash || bytes[offset] == UInt8(ascii: ",") {
        tries += 1
        let range = offset + 1..<piece.upperBound
        if let found = TimePhrase(bytes, range, vocabulary: vocabulary) {
          time = found
          setEnd = bytes.trimmed(piece.lowerBound..<offset).upperBound
          return
        }
      }
      offset -= 1
    }
    takeBareTime(piece)
  }

  private mutating func takeBareTime(_ piece: Range<Int>) {
    guard let prefix, parts.pieces.count == 1 else { return }
    var start = piece.upperBound
    while start > piece.lowerBound, !bytes[start - 1].isBlank { start -= 1 }
    var key = WordKey()
    key.add(bytes, start..<piece.upperBound)
    let roles = vocabulary.roles(of: key)
    let isTime = roles.contains(.bare) || (prefix.isInFull && roles.contains(.beforeSet))
    guard start > piece.lowerBound, isTime else { return }
    time = TimePhrase(bytes, start..<piece.upperBound, vocabulary: vocabulary)
    setEnd = bytes.trimmed(piece.lowerBound..<start).upperBound
  }

  /// `INT. HOUSE (NIGHT)`: a time in brackets where no other is given.
  private mutating func takeTimeFromBrackets() {
    for bracket in parts.brackets where time == nil {
      time = TimePhrase(bytes, bracket, vocabulary: vocabulary)
    }
  }

  /// `INT. JOUR - CUISINE`, `INNEN/TAG KÜCHE`: a time between setting and set.
  private mutating func takeTimeBeforeSet() {
    guard let prefix, setCount > 0 else { return }
    let isJoined = bytes[prefix.end] == UInt8(ascii: "/")
    guard let word = HeadingWord(bytes, from: prefix.end, to: bytes.count) else { return }
    let (roles, end) = word.longestPhrase(bytes, to: bytes.count, vocabulary)
    let rest = bytes.trimmed(end..<bytes.count)
    let isApart =
      isJoined || parts.pieces.first?.upperBound == end
      || bytes[rest.lowerBound] == UInt8(ascii: ".")
    guard roles.contains(.beforeSet), isApart,
      let found = TimePhrase(bytes, word.range.lowerBound..<end, vocabulary: vocabulary)
    else { return }
    time = found
    var start = end
    while start < bytes.count, let length = HeadingWord.filler(bytes, start),
      bytes[start] != UInt8(ascii: "("), bytes[start] != UInt8(ascii: "[")
    {
      start += length
    }
    lateSetStart = start
  }

  /// Whether a piece is a known modifier as a whole, or a year.
  private func isModifier(_ piece: Range<Int>) -> Bool {
    guard let word = HeadingWord(bytes, from: piece.lowerBound, to: piece.upperBound) else {
      return false
    }
    let isYear =
      bytes[word.range.lowerBound].isASCIIDigit && word.range.count >= 4
      && (0..<4).allSatisfy { bytes[word.range.lowerBound + $0].isASCIIDigit }
    if isYear { return word.range == piece }
    let (roles, end) = word.longestPhrase(bytes, to: piece.upperBound, vocabulary)
    return roles.contains(.modifier) && end == piece.upperBound
  }

  /// The finished heading, its ranges moved to where it stands in the text.
  func heading(at base: Int) -> SceneHeading {
    func moved(_ range: Range<Int>) -> TextRange {
      TextRange(start: base + range.lowerBound, end: base + range.upperBound)
    }
    let setStart = lateSetStart ?? (setCount > 0 ? (parts.pieces.first?.lowerBound ?? 0) : setEnd)
    return SceneHeading(
      setting: setting, set: moved(setStart..<max(setStart, setEnd)),
      timeOfDay: time.map { moved($0.range) } ?? .empty, dayNight: time?.light,
      isRelativeTime: time?.isRelative ?? false,
      modifiers: allModifiers.map(moved))
  }

  /// Modifiers with and without brackets, in the order of the heading.
  private var allModifiers: [Range<Int>] {
    guard !parts.brackets.isEmpty else { return modifiers }
    let inside = parts.brackets.filter { $0.lowerBound != time?.range.lowerBound }
    return (modifiers + inside).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether the time is an Italian one: `EST. STRADA - NOTTE` is outside.
  private var isItalian: Bool {
    guard let time, let word = HeadingWord(bytes, from: time.range.lowerBound, to: bytes.count)
    else { return false }
    return word.longestPhrase(bytes, to: bytes.count, vocabulary).roles.contains(.italian)
  }

  /// The setting, joined with one named inside the set: `INT. HOUSE/EXT. GARDEN`.
  private var setting: SceneSetting? {
    if let prefix, prefix.hasEstablishing, isItalian { return prefix.settingWithOutside }
    guard let found = prefix?.setting, found == .interior || found == .exterior else {
      return prefix?.setting
    }
    var offset = prefix?.end ?? 0
    while offset < setEnd {
      if bytes[offset] == UInt8(ascii: "/"),
        let other = SettingPrefix(
          bytes, from: offset + 1, to: bytes.count, vocabulary: vocabulary),
        other.hasFullStop, other.setting != found
      {
        return found == .interior ? .interiorExterior : .exteriorInterior
      }
      offset += 1
    }
    return found
  }
}
