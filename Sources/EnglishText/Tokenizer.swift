/// Cuts text into words and marks, the way the treebanks do: clitics apart (`do|n't`, `Mara|'s`),
/// hyphenated words whole, dashes and ellipses as marks of their own.
struct Tokenizer {
  private let text: UnsafeRawBufferPointer
  private var position = 0
  private var sentenceStart = 0

  /// Where a sentence ends when nothing else ends it: rules that look through a whole sentence stay
  /// fast on text that has no periods.
  static let longestSentence = 400

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// Adds all tokens and sentences of the text.
  mutating func tokenize(into result: inout AnalyzedText, words: inout WordTable) {
    sentenceStart = result.tokens.count
    while position < text.count {
      if result.tokens.count - sentenceStart >= Self.longestSentence { endSentence(&result) }
      if blankLength(at: position) > 0 {
        skipBlanks(&result)
      } else if let length = markLength(at: position) {
        addMark(length, to: &result, words: &words)
      } else {
        addWord(to: &result, words: &words)
      }
    }
    endSentence(&result)
  }

  private mutating func skipBlanks(_ result: inout AnalyzedText) {
    var lineBreaks = 0
    while position < text.count {
      let length = blankLength(at: position)
      guard length > 0 else { break }
      if text[position] == 10 { lineBreaks += 1 }
      position += length
    }
    if lineBreaks > 1 { endSentence(&result) }
  }

  /// Length of the blank at an offset: spaces of any width, tabs, line breaks, byte order marks; 0
  /// when there is none.
  private func blankLength(at offset: Int) -> Int {
    let byte = text[offset]
    if byte <= 32 { return 1 }
    guard byte >= 0xC2, offset + 1 < text.count else { return 0 }
    if byte == 0xC2 { return text[offset + 1] == 0xA0 ? 2 : 0 }
    guard offset + 2 < text.count else { return 0 }
    let isBlank =
      switch (byte, text[offset + 1], text[offset + 2]) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
        (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        true
      default: false
      }
    return isBlank ? 3 : 0
  }

  private mutating func endSentence(_ result: inout AnalyzedText) {
    if result.tokens.count > sentenceStart {
      result.sentences.append(sentenceStart..<result.tokens.count)
      sentenceStart = result.tokens.count
    }
  }

  // MARK: Marks

  /// Length of the mark at an offset; nil when a word begins there.
  private func markLength(at offset: Int) -> Int? {
    let byte = text[offset]
    if byte < 0x80 {
      if Self.isWordByte(byte) || isPointOfNumber(at: offset) { return nil }
      var end = offset + 1
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        while end < text.count, text[end] == byte { end += 1 }
      }
      if byte == UInt8(ascii: "'"), end < text.count, Self.isLetter(text[end]),
        isClitic(from: offset)
      {
        return nil
      }
      return end - offset
    }
    return multibyteMark(at: offset)
  }

  /// Whether a point begins a number: `a .38 revolver`.
  private func isPointOfNumber(at offset: Int) -> Bool {
    guard text[offset] == UInt8(ascii: "."), offset + 1 < text.count,
      Self.isDigit(text[offset + 1])
    else { return false }
    return offset == 0 || (text[offset - 1] < 0x80 && !Self.isWordByte(text[offset - 1]))
  }

  private func multibyteMark(at offset: Int) -> Int? {
    let byte = text[offset]
    guard offset + 1 < text.count else { return nil }
    if byte == 0xC2, [0xAB, 0xBB, 0xB7].contains(text[offset + 1]) { return 2 }
    guard byte == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else { return nil }
    let last = text[offset + 2]
    return (0x90...0xBA).contains(last) ? 3 : nil
  }

  private mutating func addMark(
    _ length: Int, to result: inout AnalyzedText, words: inout WordTable
  ) {
    let start = position
    position += length
    append(start..<position, shape: .punctuation, to: &result, words: &words)
    let byte = text[start]
    let isEnd =
      byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || (byte == UInt8(ascii: ".") && length == 1)
    guard isEnd || isEllipsis(start, length) else { return }
    var next = position
    while next < text.count, isClosing(at: next) {
      let closing = markLength(at: next) ?? 1
      position = next + closing
      append(next..<position, shape: .punctuation, to: &result, words: &words)
      next = position
    }
    if isEnd || beginsSentence(after: position) { endSentence(&result) }
  }

  private func isEllipsis(_ start: Int, _ length: Int) -> Bool {
    (text[start] == UInt8(ascii: ".") && length > 1)
      || (length == 3 && text[start] == 0xE2 && text[start + 2] == 0xA6)
  }

  /// After an ellipsis a capital letter begins a sentence.
  private func beginsSentence(after offset: Int) -> Bool {
    var next = offset
    while next < text.count, blankLength(at: next) > 0 { next += blankLength(at: next) }
    return next < text.count && text[next] >= 65 && text[next] <= 90 && next > offset
  }

  /// Quotes and brackets behind the end of a sentence belong to it, and so do further marks: `?!`.
  private func isClosing(at offset: Int) -> Bool {
    let byte = text[offset]
    if "\"')!?".utf8.contains(byte) { return true }
    return byte == 0xE2 && offset + 2 < text.count && text[offset + 1] == 0x80
      && (text[offset + 2] == 0x99 || text[offset + 2] == 0x9D)
  }

  // MARK: Words

  private mutating func addWord(to result: inout AnalyzedText, words: inout WordTable) {
    let start = position
    var lastApostrophe: Int?
    if text[position] == UInt8(ascii: ".") { position += 1 }
    while position < text.count {
      if isWordLetter(at: position) {
        position += 1
      } else if let length = apostropheLength(at: position),
        position == start || position + length < text.count,
        Self.isLetter(position + length < text.count ? text[position + length] : 0)
      {
        lastApostrophe = position
        position += length
      } else if position > start, isInner(text[position]) {
        position += 1
      } else {
        break
      }
    }
    takeAbbreviationPoint(from: start)
    split(start..<position, apostrophe: lastApostrophe, into: &result, words: &words)
  }

  /// Whether a letter, a digit or a part of one stands at an offset.
  private func isWordLetter(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return Self.isWordByte(byte) }
    return multibyteMark(at: offset) == nil && blankLength(at: offset) == 0
  }

  /// Marks that stay inside a word: `half-open`, `3:15`, `3.5`, `U.S`.
  private func isInner(_ byte: UInt8) -> Bool {
    guard position + 1 < text.count, position > 0 else { return false }
    let before = text[position - 1]
    let after = text[position + 1]
    switch byte {
    case UInt8(ascii: "-"):
      return (Self.isWordByte(before) || before >= 0x80) && isWordLetter(at: position + 1)
    case UInt8(ascii: ":"), UInt8(ascii: ","):
      return Self.isDigit(before) && Self.isDigit(after)
    case UInt8(ascii: "."):
      return Self.isDigit(before) && Self.isDigit(after)
        || Self.isLetter(before) && Self.isLetter(after) && isLoneLetter(before: position)
    case UInt8(ascii: "&"):
      return Self.isCapital(before) && Self.isCapital(after)
    default: return false
    }
  }

  private func isLoneLetter(before offset: Int) -> Bool {
    offset < 2 || !Self.isWordByte(text[offset - 2])
  }

  /// `Mr.`, `J.`, `U.S.` keep their point.
  private mutating func takeAbbreviationPoint(from start: Int) {
    guard position < text.count, text[position] == UInt8(ascii: "."),
      position + 1 < text.count, text[position + 1] != UInt8(ascii: ".")
    else { return }
    let length = position - start
    let isInitial =
      length == 1 && Self.isCapital(text[start])
      || (length >= 3 && text[position - 2] == UInt8(ascii: "."))
    guard isInitial || (length <= 5 && Self.abbreviations.contains(lowered(start..<position)))
    else { return }
    position += 1
  }

  private func lowered(_ range: Range<Int>) -> UInt64 {
    range.reduce(0) { $0 << 8 | UInt64(text[$1] | 0x20) }
  }

  private static let abbreviations: Set<UInt64> = Set(
    [
      "mr", "mrs", "ms", "dr", "st", "vs", "sgt", "lt", "capt", "col", "gen", "rev", "jr", "sr",
      "int", "ext", "prof", "hon", "gov", "sen", "mt", "ft", "approx", "cpl", "pvt", "maj", "adm",
    ]
    .map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

  private func apostropheLength(at offset: Int) -> Int? {
    if text[offset] == UInt8(ascii: "'") { return 1 }
    let isCurly =
      text[offset] == 0xE2 && offset + 2 < text.count && text[offset + 1] == 0x80
      && text[offset + 2] == 0x99
    return isCurly ? 3 : nil
  }

  /// Whether a leading apostrophe begins a clitic that stands alone (`'em`, `'s`).
  private func isClitic(from offset: Int) -> Bool {
    var end = offset + 1
    while end < text.count, Self.isLetter(text[end]) { end += 1 }
    return end - offset <= 3 && (offset == 0 || text[offset - 1] > 32)
  }

  private func split(
    _ range: Range<Int>, apostrophe: Int?, into result: inout AnalyzedText,
    words: inout WordTable
  ) {
    guard let apostrophe, apostrophe > range.lowerBound else {
      return append(range, shape: nil, to: &result, words: &words)
    }
    let tail = range.upperBound - apostrophe - (apostropheLength(at: apostrophe) ?? 1)
    let last = text[range.upperBound - 1] | 0x20
    let isNot =
      tail == 1 && last == UInt8(ascii: "t") && (text[apostrophe - 1] | 0x20) == UInt8(ascii: "n")
      && apostrophe - 1 > range.lowerBound
    let isEnding =
      tail == 1 && [UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m")].contains(last)
      || tail == 2 && [UInt8(ascii: "l"), UInt8(ascii: "e")].contains(last)
    let cut = isNot ? apostrophe - 1 : isEnding ? apostrophe : range.upperBound
    append(range.lowerBound..<cut, shape: nil, to: &result, words: &words)
    if cut < range.upperBound {
      append(cut..<range.upperBound, shape: nil, to: &result, words: &words)
    }
  }

  private func append(
    _ range: Range<Int>, shape: WordShape?, to result: inout AnalyzedText, words: inout WordTable
  ) {
    let capped = range.lowerBound..<min(range.upperBound, range.lowerBound + Int(UInt16.max))
    let word = words.id(
      of: UnsafeRawBufferPointer(rebasing: text[capped]).assumingMemoryBound(to: UInt8.self))
    result.tokens.append(
      Token(
        start: UInt32(clamping: range.lowerBound), length: UInt16(clamping: capped.count),
        word: word, lemma: word, partOfSpeech: .other, shape: shape ?? WordShape(of: text[capped])))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 97 && lower <= 122
  }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
