import CEmbeddedData

/// Dictionary forms: `knives` → knife, `slung` → sling, `hurries` → hurry.
///
/// Irregular forms are data (`irregular-forms.txt`); the rest follows spelling.
struct Lemmatizer: Sendable {
  private var nouns: [WordID: WordID] = [:]
  private var verbs: [WordID: WordID] = [:]
  /// Ends of irregular plurals, for compounds: `knives` in `penknives`.
  private var nounEndings: [(form: [UInt8], lemma: [UInt8])] = []
  /// Verbs that end in a silent e or a doubled consonant.
  private let listed: Set<WordID>

  /// Reads the irregular forms; their words are added to the table that documents start from.
  init(words: inout WordTable) {
    let endings = embedded_verb_endings
    let list = UnsafeBufferPointer(start: endings.bytes, count: endings.count)
    listed = Set(
      list.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }.map {
        words.id(of: UnsafeBufferPointer(rebasing: $0))
      })
    readIrregularForms(words: &words)
  }

  private mutating func readIrregularForms(words: inout WordTable) {
    var readsVerbs = false
    let file = embedded_irregular_forms
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    for line in bytes.split(separator: 10) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        readsVerbs = line.elementsEqual("[verbs]".utf8)
        continue
      }
      let parts = line.split(separator: 32)
      guard parts.count == 2 else { continue }
      if line.first == UInt8(ascii: "-") {
        nounEndings.append((Array(parts[0].dropFirst()), Array(parts[1].dropFirst())))
        continue
      }
      let form = words.id(of: UnsafeBufferPointer(rebasing: parts[0]))
      let lemma = words.id(of: UnsafeBufferPointer(rebasing: parts[1]))
      if readsVerbs { verbs[form] = lemma } else { nouns[form] = lemma }
    }
  }

  /// Sets the lemma of every token by its part of speech.
  func lemmatize(_ tokens: inout [Token], words: inout WordTable) {
    for index in tokens.indices {
      let token = tokens[index]
      if token.partOfSpeech.isNoun {
        tokens[index].lemma = noun(token.word, words: &words)
      } else if token.partOfSpeech.isVerb || token.partOfSpeech == .modal {
        tokens[index].lemma = verb(token.word, words: &words)
      }
    }
  }

  /// The singular of a noun.
  func noun(_ word: WordID, words: inout WordTable) -> WordID {
    let index = Int(word.index)
    if words.nounLemmas[index] != WordTable.unknownLemma {
      return WordID(index: words.nounLemmas[index])
    }
    let lemma =
      nouns[word] ?? singular(Array(words.letters(of: word))).map { words.id(of: $0) } ?? word
    words.nounLemmas[index] = lemma.index
    return lemma
  }

  /// The base form of a verb.
  func verb(_ word: WordID, words: inout WordTable) -> WordID {
    let index = Int(word.index)
    if words.verbLemmas[index] != WordTable.unknownLemma {
      return WordID(index: words.verbLemmas[index])
    }
    let lemma =
      verbs[word] ?? base(Array(words.letters(of: word)), words: &words).map { words.id(of: $0) }
      ?? word
    words.verbLemmas[index] = lemma.index
    return lemma
  }

  private func singular(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 3 else { return nil }
    for ending in nounEndings where word.ends(ending.form) {
      return word.dropLast(ending.form.count) + ending.lemma
    }
    if word.ends("men"), word.count > 4 { return word.dropLast(2) + Array("an".utf8) }
    if word.ends("people"), word.count > 6 { return word.dropLast(6) + Array("person".utf8) }
    guard word.last == UInt8(ascii: "s"),
      !["ss", "us", "is", "'s"].contains(where: { word.ends($0) })
    else { return nil }
    if word.ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("uses"), word.count > 6, !word.ends("auses"), !word.ends("ouses") {
      return Array(word.dropLast(2))
    }
    return Array(word.dropLast(Self.endsInHiss(word) ? 2 : 1))
  }

  /// `boxes`, `brushes`: the ending is spoken, and cut off whole.
  private static func endsInHiss(_ word: [UInt8]) -> Bool {
    ["ches", "shes", "sses", "xes", "zzes", "tzes"].contains(where: { word.ends($0) })
  }

  /// `hurries` → hurry, `stopped` → stop, `making` → make.
  private func base(_ word: [UInt8], words: inout WordTable) -> [UInt8]? {
    if let compound = compound(word, words: &words) { return compound }
    if word.ends("ing"), word.count > 4 { return stem(Array(word.dropLast(3)), words: &words) }
    if word.ends("ied"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("eed") {
      // `agreed`, but `need`, `bleed`.
      let shorter = Array(word.dropLast())
      return isListed(shorter, words: &words) ? shorter : nil
    }
    if word.ends("ed"), word.count > 3 { return stem(Array(word.dropLast(2)), words: &words) }
    guard word.last == UInt8(ascii: "s"), word.count > 2,
      !["ss", "us", "as"].contains(where: { word.ends($0) })
    else { return nil }
    return thirdPersonBase(word, words: &words)
  }

  /// `pushes` → push, `aches` → ache.
  private func thirdPersonBase(_ word: [UInt8], words: inout WordTable) -> [UInt8] {
    let shorter = Array(word.dropLast())
    if isListed(shorter, words: &words) { return shorter }
    if word.ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("zzes") {
      return stem(Array(word.dropLast(2)), words: &words) ?? shorter
    }
    let losesE =
      Self.endsInHiss(word) || ["oes", "uses", "ases"].contains(where: { word.ends($0) })
    return losesE ? Array(word.dropLast(2)) : shorter
  }

  /// `overthrew` → overthrow: an irregular form behind a prefix.
  private func compound(_ word: [UInt8], words: inout WordTable) -> [UInt8]? {
    for prefix in ["over", "under", "un", "re", "out", "mis", "fore", "for", "with", "up"]
    where word.count > prefix.utf8.count + 2 && word.starts(with: prefix.utf8) {
      let rest = words.id(of: Array(word.dropFirst(prefix.utf8.count)))
      if let lemma = verbs[rest] { return Array(prefix.utf8) + words.letters(of: lemma) }
    }
    return nil
  }

  /// What is left when an ending is cut off, as a word: `stopp` → stop, `mak` → make.
  private func stem(_ stem: [UInt8], words: inout WordTable) -> [UInt8]? {
    guard stem.contains(where: Self.isVowel), let last = stem.last, stem.count >= 2 else {
      return nil
    }
    let isDoubled = last == stem[stem.count - 2] && !Self.isVowel(last)
    if isDoubled { return isListed(stem, words: &words) ? stem : Array(stem.dropLast()) }
    let withE = stem + [UInt8(ascii: "e")]
    if ["v", "c", "u"].contains(where: { stem.ends($0) }) { return withE }
    if stem.ends("z") { return stem.ends("tz") ? stem : withE }
    if stem.count >= 5, ["at", "is"].contains(where: { stem.ends($0) }) {
      return stem.ends("eat") || stem.ends("oat") ? stem : withE
    }
    return isListed(withE, words: &words) ? withE : stem
  }

  private func isListed(_ verb: [UInt8], words: inout WordTable) -> Bool {
    listed.contains(words.id(of: verb))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 97, 101, 105, 111, 117, 121: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the letters end in others.
  fileprivate func ends(_ suffix: String) -> Bool {
    let letters = suffix.utf8
    return count >= letters.count && self[(count - letters.count)...].elementsEqual(letters)
  }

  /// Whether the letters end in others.
  fileprivate func ends(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...] == suffix[...]
  }
}
