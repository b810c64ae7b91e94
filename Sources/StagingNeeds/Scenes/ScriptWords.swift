import ScreenplayModel

/// The words of what a script describes, scene by scene.
///
/// Headings, action, cues and parentheticals; never dialogue.
struct ScriptWords {
  /// A word or a mark.
  struct Word {
    var hash: WordHash
    /// Where it is listed in the table of rules; 0 when no rule has it.
    var list: UInt32
    /// Its first byte in ``Screenplay/text``.
    var start: UInt32
    var length: UInt16
    var kind: Kind
    var zone: SceneZones
    /// In capitals throughout.
    var isCapitals = false
    /// Begins with a capital.
    var isCapitalized = false
    /// The number it is, in figures or words; -1 when it is none.
    var number: Int32 = -1
    /// Index into ``Screenplay/paragraphs``.
    var paragraph: UInt32
  }

  enum Kind: UInt8 {
    /// Ends a sentence.
    case end
    case mark
    case word
  }

  private(set) var words: [Word] = []
  /// The words of each scene.
  private(set) var scenes: [Range<Int>] = []

  init(_ screenplay: Screenplay, table: StagingTable) {
    words.reserveCapacity(screenplay.text.count / 8)
    screenplay.text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text: text, table: table)
      for scene in screenplay.scenes {
        let start = words.count
        if !scene.isOmitted {
          for index in scene.paragraphs {
            scanner.scan(screenplay.paragraphs[index], index: index, into: &words)
          }
        }
        scenes.append(start..<words.count)
      }
    }
  }
}

/// Reads the words of paragraphs.
private struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  let table: StagingTable

  mutating func scan(_ paragraph: Paragraph, index: Int, into words: inout [ScriptWords.Word]) {
    guard !paragraph.traits.contains(.omitted) else { return }
    let zone: SceneZones
    let range = paragraph.text.indices.clamped(to: text.indices)
    switch paragraph.kind {
    case .sceneHeading: zone = .heading
    case .parenthetical: zone = .parenthetical
    case .action, .shot, .general, .centered: zone = .action
    case .character: zone = .cue
    default: return
    }
    read(range, zone: zone, paragraph: UInt32(clamping: index), into: &words)
    end(at: range.upperBound, zone: zone, paragraph: UInt32(clamping: index), into: &words)
  }

  private func read(
    _ range: Range<Int>, zone: SceneZones, paragraph: UInt32, into words: inout [ScriptWords.Word]
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      if Self.isLetter(byte), !isMark(at: place, limit: range.upperBound) {
        place = readWord(place, range.upperBound, zone: zone, paragraph: paragraph, into: &words)
        continue
      }
      var length = 1
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        end(at: place, zone: zone, paragraph: paragraph, into: &words)
      case UInt8(ascii: "."):
        length = dots(at: place, limit: range.upperBound)
        if length > 1 {
          mark(UInt8(ascii: ","), at: place, length, zone, paragraph, into: &words)
        } else if endsSentence(at: place, limit: range.upperBound, words.last) {
          end(at: place, zone: zone, paragraph: paragraph, into: &words)
        }
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "\""):
        mark(byte, at: place, 1, zone, paragraph, into: &words)
      case UInt8(ascii: "-"):
        if place + 1 < range.upperBound, text[place + 1] == byte || text[place + 1] == 0x20 {
          length = text[place + 1] == byte ? 2 : 1
          mark(byte, at: place, length, zone, paragraph, into: &words)
        }
      case 0xE2:
        length = 3
        generalMark(at: place, zone: zone, paragraph: paragraph, into: &words)
      default: break
      }
      place += length
    }
  }

  /// Dashes and quotes that are no ASCII.
  private func generalMark(
    at place: Int, zone: SceneZones, paragraph: UInt32, into words: inout [ScriptWords.Word]
  ) {
    guard place + 2 < text.count, text[place + 1] == 0x80 else { return }
    switch text[place + 2] {
    case 0x93, 0x94: mark(UInt8(ascii: "-"), at: place, 3, zone, paragraph, into: &words)
    case 0x9C, 0x9D: mark(UInt8(ascii: "\""), at: place, 3, zone, paragraph, into: &words)
    case 0xA6: mark(UInt8(ascii: ","), at: place, 3, zone, paragraph, into: &words)
    default: break
    }
  }

  private func readWord(
    _ start: Int, _ limit: Int, zone: SceneZones, paragraph: UInt32,
    into words: inout [ScriptWords.Word]
  ) -> Int {
    var hash = WordHash()
    var place = start
    var capitals = 0
    var figures = 0
    var number: Int32 = 0
    while place < limit, Self.isLetter(text[place]), !isMark(at: place, limit: limit) {
      let byte = text[place]
      hash.add(byte)
      if byte &- 65 < 26 { capitals += 1 }
      if byte &- 48 < 10 {
        figures += 1
        if figures < 7 { number = number * 10 + Int32(byte - 48) }
      }
      place += 1
    }
    let length = place - start
    var word = ScriptWords.Word(
      hash: hash, list: table.list(of: hash), start: UInt32(clamping: start),
      length: UInt16(clamping: length), kind: .word, zone: zone, paragraph: paragraph)
    word.isCapitalized = text[start] &- 65 < 26
    word.isCapitals = capitals == length && length > 1
    if figures == length { word.number = number } else { word.number = NumberWords.value(of: hash) }
    words.append(word)
    return place
  }

  private func mark(
    _ byte: UInt8, at place: Int, _ length: Int, _ zone: SceneZones, _ paragraph: UInt32,
    into words: inout [ScriptWords.Word]
  ) {
    var hash = WordHash()
    hash.add(byte)
    words.append(
      ScriptWords.Word(
        hash: hash, list: table.list(of: hash), start: UInt32(clamping: place),
        length: UInt16(clamping: length), kind: .mark, zone: zone, paragraph: paragraph))
  }

  private func end(
    at place: Int, zone: SceneZones, paragraph: UInt32, into words: inout [ScriptWords.Word]
  ) {
    if let last = words.last, last.kind == .end { return }
    words.append(
      ScriptWords.Word(
        hash: WordHash(), list: 0, start: UInt32(clamping: place), length: 0, kind: .end,
        zone: zone, paragraph: paragraph))
  }

  private func dots(at place: Int, limit: Int) -> Int {
    var end = place
    while end < limit, text[end] == UInt8(ascii: ".") { end += 1 }
    return end - place
  }

  /// A point behind `Mr` or a single capital ends nothing.
  private func endsSentence(at place: Int, limit: Int, _ last: ScriptWords.Word?) -> Bool {
    if place + 1 < limit, Self.isLetter(text[place + 1]) { return false }
    guard let last, last.kind == .word else { return true }
    if last.length == 1, last.isCapitalized { return false }
    return !(last.isCapitalized && Self.abbreviations.contains(last.hash))
  }

  private static let abbreviations = Set(
    ["mr", "mrs", "ms", "dr", "st", "mme", "lt", "sgt", "capt", "prof"].map { WordHash($0) })

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
  }

  /// Whether a byte begins a dash, a quote or an ellipsis.
  @inline(__always)
  private func isMark(at place: Int, limit: Int) -> Bool {
    text[place] == 0xE2 && place + 1 < limit && text[place + 1] == 0x80
  }
}

/// Numbers in words, as far as scripts count: `two`, `dozen`, `hundred`.
enum NumberWords {
  static func value(of word: WordHash) -> Int32 { values[word] ?? -1 }

  private static let values: [WordHash: Int32] = {
    var values: [WordHash: Int32] = [:]
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    for (number, word) in small.enumerated() { values[WordHash(word)] = Int32(number) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { values[WordHash(word)] = Int32(20 + index * 10) }
    for (word, number) in [("dozen", 12), ("hundred", 100), ("thousand", 1000)] {
      values[WordHash(word)] = Int32(number)
      values[WordHash(word + "s")] = Int32(number)
    }
    return values
  }()
}
