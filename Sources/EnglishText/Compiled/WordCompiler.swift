/// Gathers the words of the lexicon, and makes of them what ``CompiledWords`` reads.
package struct WordCompiler {
  /// The words met so far.
  package var words = WordTable()
  private var marks: [WordID: WordMarks] = [:]
  private var numbers: [WordID: Int] = [:]
  private var amounts: [WordID: Int] = [:]
  private var nounLemmas: [WordID: WordID] = [:]
  private var verbLemmas: [WordID: WordID] = [:]
  private var pluralEndings = WrittenBytes()

  /// Begins with the words of grammar.
  ///
  /// - Parameters:
  ///   - irregularForms: The text of `irregular-forms.txt`.
  ///   - verbEndings: The text of `verb-endings.txt`.
  package init(irregularForms: [UInt8], verbEndings: [UInt8]) {
    addGrammar()
    for line in verbEndings.split(separator: 10) where line.first != UInt8(ascii: "#") {
      mark(words.id(of: Array(line)), as: .spelledVerb)
    }
    readIrregularForms(irregularForms)
  }

  // MARK: Facts

  /// Marks a word.
  package mutating func mark(_ word: WordID, as mark: WordMarks) {
    marks[word, default: []].formUnion(mark)
  }

  /// Marks words.
  package mutating func mark(_ names: [String], as mark: WordMarks) {
    for name in names { self.mark(words.id(of: name), as: mark) }
  }

  /// Notes how many a word says there are; 0 stands for many.
  package mutating func note(_ word: WordID, amount: Int) { amounts[word] = amount }

  private mutating func addGrammar() {
    mark(["the"], as: .definite)
    mark(["a", "an", "another"], as: .indefinite)
    mark(["this", "that", "these", "those"], as: .demonstrative)
    mark(["no"], as: .negative)
    mark(["and", "or", ",", "&"], as: .joining)
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty",
    ]
    for (index, name) in names.enumerated() { numbers[words.id(of: name)] = index + 1 }
    for (name, value) in [
      ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("hundred", 100),
      ("thousand", 1000), ("dozen", 12), ("both", 2),
    ] {
      numbers[words.id(of: name)] = value
    }
    _ = words.id(of: "be")
  }

  private mutating func readIrregularForms(_ text: [UInt8]) {
    var readsVerbs = false
    for line in text.split(separator: 10) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        readsVerbs = line.elementsEqual("[verbs]".utf8)
        continue
      }
      let parts = line.split(separator: 32)
      guard parts.count == 2 else { continue }
      if line.first == UInt8(ascii: "-") {
        let (form, lemma) = (parts[0].dropFirst(), parts[1].dropFirst())
        pluralEndings.append(UInt8(clamping: form.count))
        pluralEndings.append(UInt8(clamping: lemma.count))
        pluralEndings.append(contentsOf: form)
        pluralEndings.append(contentsOf: lemma)
        continue
      }
      let form = words.id(of: Array(parts[0]))
      let lemma = words.id(of: Array(parts[1]))
      if readsVerbs {
        verbLemmas[form] = lemma
        mark(form, as: .irregularVerb)
      } else {
        nounLemmas[form] = lemma
      }
    }
  }

  // MARK: Writing

  /// The sections of the words.
  ///
  /// Written twice: what is spelled like a verb or a plural is looked up in the first.
  package func sections() -> [[UInt8]] {
    let first = CompiledFile(MappedBytes(keeping: CompiledFile.bytes(of: sections(using: nil))))
    return sections(using: WordTable(CompiledWords(first)))
  }

  private func sections(using known: WordTable?) -> [[UInt8]] {
    var letters = WrittenBytes()
    var records = WrittenBytes()
    var known = known
    let dictionary = WordDictionary.shipped
    for index in 0..<UInt32(clamping: words.count) {
      let word = WordID(index: index)
      words.withLetters(of: word) { spelling in
        let identity = WordIdentity(of: spelling, in: dictionary)
        records.append(UInt32(clamping: letters.bytes.count))
        records.append(nounLemma(of: word, using: &known))
        records.append(verbLemma(of: word, using: &known))
        records.append(identity.wordClass)
        records.append(UInt32(clamping: amounts[word].map { $0 + 1 } ?? 0))
        records.append(marks[word, default: []].rawValue)
        records.append(UInt16(clamping: numbers[word] ?? 0))
        records.append(UInt8(clamping: spelling.count))
        records.append(UInt8(0))
        letters.append(contentsOf: spelling.prefix(Int(UInt8.max)))
      }
    }
    return [letters.bytes, records.bytes, slots(), pluralEndings.bytes]
  }

  private func nounLemma(of word: WordID, using known: inout WordTable?) -> UInt32 {
    if let lemma = nounLemmas[word] { return lemma.index }
    return known.known { Lemmatizer().noun(word, words: &$0) }
  }

  private func verbLemma(of word: WordID, using known: inout WordTable?) -> UInt32 {
    if let lemma = verbLemmas[word] { return lemma.index }
    return known.known { Lemmatizer().verb(word, words: &$0) }
  }

  private func slots() -> [UInt8] {
    let slotCount = words.count * 3 / 2 + 1
    var slots = [UInt32](repeating: 0, count: slotCount)
    for index in 0..<UInt32(clamping: words.count) {
      let hash = words.withLetters(of: WordID(index: index)) { WordTable.hash(of: $0) }
      var slot = Int(CompiledWords.slot(of: hash, slotCount: UInt64(slotCount)))
      while slots[slot] != 0 { slot = (slot + 1) % slotCount }
      let part = UInt32(truncatingIfNeeded: hash) >> CompiledWords.indexBits
      slots[slot] = part << CompiledWords.indexBits | (index + 1)
    }
    var bytes = WrittenBytes()
    for slot in slots { bytes.append(slot) }
    return bytes.bytes
  }
}

extension WordTable? {
  /// The index of a lemma among the words of the lexicon, `noLemma` when it is none of them.
  fileprivate mutating func known(_ lemma: (inout WordTable) -> WordID) -> UInt32 {
    guard var table = self else { return CompiledWords.noLemma }
    let count = table.compiled.count
    let found = lemma(&table)
    self = table
    return found.index < count ? found.index : CompiledWords.noLemma
  }
}
