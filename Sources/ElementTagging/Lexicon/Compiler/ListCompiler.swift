import EnglishText

/// Gathers lists of words and texts; equal ones are kept once.
struct ListCompiler {
  private(set) var lists = WrittenBytes()
  private(set) var texts = WrittenBytes()
  private var listStarts: [[UInt32]: UInt32] = [:]
  private var textStarts: [String: UInt32] = [:]

  /// Where a list begins.
  mutating func start(of list: [WordID]) -> UInt32 { start(of: list.map(\.index)) }

  /// Where a list begins.
  mutating func start(of list: [UInt32]) -> UInt32 {
    if let known = listStarts[list] { return known }
    let start = UInt32(clamping: lists.bytes.count / 4)
    for word in list { lists.append(word) }
    listStarts[list] = start
    return start
  }

  /// Where a text begins.
  mutating func start(of text: String) -> UInt32 {
    if let known = textStarts[text] { return known }
    let start = UInt32(clamping: texts.bytes.count)
    texts.append(contentsOf: text.utf8)
    textStarts[text] = start
    return start
  }
}

/// Gathers the classes of a lexicon, each once.
struct ClassCompiler {
  private(set) var all: [NounClass] = []

  /// The number of a class.
  mutating func number(of nounClass: NounClass) -> UInt8 {
    let known = all.firstIndex(of: nounClass) ?? all.count
    if known == all.count { all.append(nounClass) }
    precondition(known <= UInt8.max, "more classes than a byte can tell apart")
    return UInt8(known)
  }

  var bytes: [UInt8] {
    var bytes = WrittenBytes()
    for nounClass in all { nounClass.write(to: &bytes) }
    return bytes.bytes
  }
}

/// Gathers entries by a word, in the order they come.
struct GroupCompiler<Entry> {
  private var entries: [UInt32: [Entry]] = [:]

  mutating func add(_ entry: Entry, to word: WordID) {
    entries[word.index, default: []].append(entry)
  }

  /// Where the group of each word begins, and all entries in the order of the words; each group is
  /// sorted first, equal ones stay in order.
  func grouped(
    by precedes: (Entry, Entry) -> Bool = { _, _ in false }
  ) -> (starts: [UInt8], entries: [Entry]) {
    var starts = WrittenBytes()
    var all: [Entry] = []
    for word in 0..<((entries.keys.max() ?? 0) + 1) {
      starts.append(UInt32(clamping: all.count))
      // Sorting is stable.
      all += (entries[word] ?? []).sorted(by: precedes)
    }
    starts.append(UInt32(clamping: all.count))
    return (starts.bytes, all)
  }
}
