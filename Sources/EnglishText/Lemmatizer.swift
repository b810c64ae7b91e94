/// Dictionary forms: `knives` → knife, `slung` → sling, `hurries` → hurry.
///
/// The lexicon knows those of its words and of irregular forms (`irregular-forms.txt`); the rest
/// follows spelling.
struct Lemmatizer: Sendable {
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
    if let known = words.nounLemma(of: word) { return known }
    let endings = words.compiled.pluralEndings
    let spelling = words.withLetters(of: word) { Self.singular($0, irregular: endings) }
    let lemma = spelling.map { words.id(of: $0, of: word) } ?? word
    words.setNounLemma(of: word, lemma)
    return lemma
  }

  /// The base form of a verb.
  func verb(_ word: WordID, words: inout WordTable) -> WordID {
    if let known = words.verbLemma(of: word) { return known }
    let spelling = words.withLetters(of: word) { Self.base($0, words: words) }
    let lemma = spelling.map { words.id(of: $0, of: word) } ?? word
    words.setVerbLemma(of: word, lemma)
    return lemma
  }

  // MARK: Nouns

  private static func singular(_ word: Letters, irregular: MappedBytes) -> Spelling? {
    guard word.count >= 3 else { return nil }
    if let compound = irregularCompound(word, irregular) { return compound }
    if word.ends("men"), word.count > 4 { return .cutting(2, of: word, adding: "an") }
    if word.ends("people"), word.count > 6 { return .cutting(6, of: word, adding: "person") }
    guard word.last == UInt8(ascii: "s"),
      !(word.ends("ss") || word.ends("us") || word.ends("is") || word.ends("'s"))
    else { return nil }
    if word.ends("ies"), word.count > 4 { return .cutting(3, of: word, adding: "y") }
    if word.ends("uses"), word.count > 6, !word.ends("auses"), !word.ends("ouses") {
      return .cutting(2, of: word)
    }
    return .cutting(endsInHiss(word) ? 2 : 1, of: word)
  }

  /// `penknives` → penknife: a word that ends in an irregular plural.
  private static func irregularCompound(_ word: Letters, _ endings: MappedBytes) -> Spelling? {
    var offset = 0
    while offset < endings.count {
      let form = endings.part(from: offset + 2, count: Int(endings.uint8(at: offset)))
      let lemma = endings.part(
        from: offset + 2 + form.count, count: Int(endings.uint8(at: offset + 1)))
      if word.ends(form.letters) {
        return Spelling(kept: word.count - form.count, ending: lemma.letters)
      }
      offset += 2 + form.count + lemma.count
    }
    return nil
  }

  /// `boxes`, `brushes`: the ending is spoken, and cut off whole.
  private static func endsInHiss(_ word: Letters) -> Bool {
    word.ends("ches") || word.ends("shes") || word.ends("sses") || word.ends("xes")
      || word.ends("zzes") || word.ends("tzes")
  }

  // MARK: Verbs

  /// `hurries` → hurry, `stopped` → stop, `making` → make.
  private static func base(_ word: Letters, words: WordTable) -> Spelling? {
    if let compound = irregularCompound(word, words) { return compound }
    if word.ends("ing"), word.count > 4 { return stem(word.without(3), words) }
    if word.ends("ied"), word.count > 4 { return .cutting(3, of: word, adding: "y") }
    if word.ends("eed") {
      // `agreed`, but `need`, `bleed`.
      let shorter = Spelling.cutting(1, of: word)
      return words.isMarked(word, shorter, .spelledVerb) ? shorter : nil
    }
    if word.ends("ed"), word.count > 3 { return stem(word.without(2), words) }
    guard word.last == UInt8(ascii: "s"), word.count > 2,
      !(word.ends("ss") || word.ends("us") || word.ends("as"))
    else { return nil }
    return thirdPersonBase(word, words)
  }

  /// `pushes` → push, `aches` → ache.
  private static func thirdPersonBase(_ word: Letters, _ words: WordTable) -> Spelling {
    let shorter = Spelling.cutting(1, of: word)
    if words.isMarked(word, shorter, .spelledVerb) { return shorter }
    if word.ends("ies"), word.count > 4 { return .cutting(3, of: word, adding: "y") }
    if word.ends("zzes") { return stem(word.without(2), words) ?? shorter }
    let losesE =
      endsInHiss(word) || word.ends("oes") || word.ends("uses") || word.ends("ases")
    return losesE ? .cutting(2, of: word) : shorter
  }

  /// `overthrew` → overthrow: an irregular form behind a prefix.
  private static func irregularCompound(_ word: Letters, _ words: WordTable) -> Spelling? {
    for prefix in prefixes {
      let length = prefix.utf8CodeUnitCount
      guard word.count > length + 2,
        word.first(length).ends(prefix),
        let lemma = words.irregularBase(of: word.last(word.count - length))
      else { continue }
      return Spelling(kept: length, ending: lemma)
    }
    return nil
  }

  private static let prefixes: [StaticString] = [
    "over", "under", "un", "re", "out", "mis", "fore", "for", "with", "up",
  ]

  /// What is left when an ending is cut off, as a word: `stopp` → stop, `mak` → make.
  private static func stem(_ stem: Letters, _ words: WordTable) -> Spelling? {
    guard stem.contains(where: isVowel), let last = stem.last, stem.count >= 2 else {
      return nil
    }
    let whole = Spelling.cutting(0, of: stem)
    let isDoubled = last == stem[stem.count - 2] && !isVowel(last)
    if isDoubled {
      return words.isMarked(stem, whole, .spelledVerb) ? whole : .cutting(1, of: stem)
    }
    let withE = Spelling.cutting(0, of: stem, adding: "e")
    if stem.ends("v") || stem.ends("c") || stem.ends("u") { return withE }
    if stem.ends("z") { return stem.ends("tz") ? whole : withE }
    if stem.count >= 5, stem.ends("at") || stem.ends("is") {
      return stem.ends("eat") || stem.ends("oat") ? whole : withE
    }
    return words.isMarked(stem, withE, .spelledVerb) ? withE : whole
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 97, 101, 105, 111, 117, 121: true
    default: false
    }
  }
}
