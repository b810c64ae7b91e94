/// Cues that a converter parted from their speech with an empty line.
struct PartedCues {
  private var cues: [Int] = []

  /// The parted cues on printed pages.
  ///
  /// A line in capitals by itself is one when the same name stands right above a speech elsewhere, or
  /// when it says so: `MARA (O.S.)`.
  init(_ pages: PrintedPages) {
    var names: Set<WordKey> = []
    var lone: [(line: Int, key: WordKey, isCertain: Bool)] = []
    for index in pages.first..<max(pages.first, pages.lines.count) {
      guard pages.lines[index].isText, !Self.hasText(pages, index - 1) else { continue }
      let text = pages.lines[index].text(in: pages.bytes)
      guard LineRules.isCapitals(text), LineRules.isCue(text), !Self.isHeading(text, pages) else {
        continue
      }
      let key = Self.name(text)
      if Self.hasText(pages, index + 1) {
        names.insert(key)
      } else if Self.speech(below: index, pages) != nil {
        lone.append((index, key, Self.isCertain(text)))
      }
    }
    for line in lone where line.isCertain { names.insert(line.key) }
    cues = lone.filter { names.contains($0.key) }.map(\.line)
    if !lone.contains(where: \.isCertain) && cues.count < 3 { cues = [] }
  }

  /// Leaves out the empty lines below them.
  ///
  /// - Returns: Whether there were any.
  func join(_ pages: inout PrintedPages) -> Bool {
    for cue in cues {
      guard let speech = Self.speech(below: cue, pages) else { continue }
      for index in cue + 1..<speech { pages.lines[index].role = .leftOut }
      let isDirection = pages.lines[speech].text(in: pages.bytes)[0] == UInt8(ascii: "(")
      guard isDirection, let next = Self.speech(below: speech, pages) else { continue }
      for index in speech + 1..<next { pages.lines[index].role = .leftOut }
    }
    return !cues.isEmpty
  }

  /// Whether a line by itself is surely a cue: `MARA (V.O.)`, `MARA (CONT'D)`.
  static func isCertain(_ line: TextBytes) -> Bool {
    let open = line.firstIndex(of: UInt8(ascii: "("), from: 0, to: line.count)
    guard open > 0, open < line.count - 1, LineRules.isCapitals(line), LineRules.isCue(line) else {
      return false
    }
    var key = WordKey()
    key.add(line, open + 1..<line.count - 1)
    return extensions.contains(key)
  }

  private static let extensions = Set(
    ["VO", "OS", "OC", "CONTD", "CONT", "V O", "O S"].map { word -> WordKey in
      Array(word.utf8).withUnsafeBufferPointer { buffer in
        var key = WordKey()
        key.add(TextBytes(buffer), 0..<buffer.count)
        return key
      }
    })

  /// A name by which the same one is known again.
  private static func name(_ line: TextBytes) -> WordKey {
    let end = line.firstIndex(of: UInt8(ascii: "("), from: 0, to: line.count)
    var key = WordKey()
    key.add(line, line.trimmed(0..<end))
    return key
  }

  private static func isHeading(_ text: TextBytes, _ pages: PrintedPages) -> Bool {
    LineRules.heading(text, isCapitals: true, headings: pages.headings) != .none
  }

  private static func hasText(_ pages: PrintedPages, _ index: Int) -> Bool {
    pages.lines.indices.contains(index) && pages.lines[index].isText
  }

  /// The line of speech under one empty line.
  private static func speech(below cue: Int, _ pages: PrintedPages) -> Int? {
    guard hasText(pages, cue + 2), !hasText(pages, cue + 1) else { return nil }
    let text = pages.lines[cue + 2].text(in: pages.bytes)
    return LineRules.isCapitals(text) && text[0] != UInt8(ascii: "(") ? nil : cue + 2
  }
}
