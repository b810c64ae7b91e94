import CEmbeddedData

/// Dictionary forms: `knives` → knife, `slung` → sling, `hurries` → hurry.
///
/// Irregular forms are data (`irregular-forms.txt`); the rest follows spelling.
struct Lemmatizer: Sendable {
  private let nouns: [WordID: WordID]
  private let verbs: [WordID: WordID]
  /// Verbs that end in a silent e or a doubled consonant.
  private let listed: Set<WordID>

  /// Reads the irregular forms; their words are added to the table that documents start from.
  init(words: inout WordTable) {
    var nouns: [WordID: WordID] = [:]
    var verbs: [WordID: WordID] = [:]
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
      let form = words.id(of: UnsafeBufferPointer(rebasing: parts[0]))
      let lemma = words.id(of: UnsafeBufferPointer(rebasing: parts[1]))
      if readsVerbs { verbs[form] = lemma } else { nouns[form] = lemma }
    }
    self.nouns = nouns
    self.verbs = verbs
    let endings = embedded_verb_endings
    let list = UnsafeBufferPointer(start: endings.bytes, count: endings.count)
    listed = Set(
      list.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }.map {
        words.id(of: UnsafeBufferPointer(rebasing: $0))
      })
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
      nouns[word] ?? Self.singular(Array(words.letters(of: word))).map { words.id(of: $0) } ?? word
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

  private static func singular(_ word: [UInt8]) -> [UInt8]? {
    guard word.count > 3 || (word.count == 3 && word[0] != UInt8(ascii: "g")) else { return nil }
    if word.ends("men"), word.count > 4 { return word.dropLast(2) + Array("an".utf8) }
    if word.ends("people"), word.count > 6 { return word.dropLast(6) + Array("person".utf8) }
    guard word.last == UInt8(ascii: "s"), !word.ends("ss"), !word.ends("us"), !word.ends("is")
    else { return nil }
    if word.ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("ches") || word.ends("shes") || word.ends("sses") || word.ends("xes")
      || word.ends("zzes")
    {
      return Array(word.dropLast(2))
    }
    if word.ends("'s") { return nil }
    return Array(word.dropLast())
  }

  /// `hurries` → hurry, `stopped` → stop, `making` → make.
  private func base(_ word: [UInt8], words: inout WordTable) -> [UInt8]? {
    if word.ends("ing"), word.count > 4 { return stem(Array(word.dropLast(3)), words: &words) }
    if word.ends("ied"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("ed"), word.count > 3 { return stem(Array(word.dropLast(2)), words: &words) }
    guard word.last == UInt8(ascii: "s"), word.count > 2, !word.ends("ss") else { return nil }
    if word.ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.ends("ches") || word.ends("shes") || word.ends("sses") || word.ends("xes")
      || word.ends("zzes") || word.ends("oes")
    {
      return Array(word.dropLast(2))
    }
    return Array(word.dropLast())
  }

  /// What is left when an ending is cut off, as a word: `stopp` → stop, `mak` → make.
  private func stem(_ stem: [UInt8], words: inout WordTable) -> [UInt8]? {
    guard stem.contains(where: Self.isVowel), let last = stem.last, stem.count >= 2 else {
      return nil
    }
    let isDoubled = last == stem[stem.count - 2] && !Self.isVowel(last)
    if isDoubled { return isListed(stem, words: &words) ? stem : Array(stem.dropLast()) }
    let withE = stem + [UInt8(ascii: "e")]
    let takesE =
      ["v", "c", "u", "z"].contains(where: stem.ends)
      || (stem.count >= 5 && ["at", "is"].contains(where: stem.ends))
    if takesE { return stem.ends("eat") ? stem : withE }
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
}
