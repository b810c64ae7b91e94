import EnglishText

/// Makes of the text files of the lexicon the one file that the program uses.
///
/// The same texts make the same file.
package enum LexiconCompiler {
  /// The bytes of the compiled lexicon.
  package static func bytes(of source: LexiconSource) -> [UInt8] {
    var words = WordCompiler(
      irregularForms: source.irregularForms, verbEndings: source.verbEndings)
    CommonWords.mark(in: &words)
    VerbLexicon.mark(in: &words)
    var events = EventCompiler()
    // Nouns come last: tables by word are short for words that come early.
    let phrases = phrases(source, &words, &events)
    let verbs = verbs(source, &words, &events)
    var nouns = NounCompiler()
    var classes = ClassCompiler()
    for text in source.nouns {
      text.withPiece { nouns.read($0, words: &words.words, classes: &classes) }
    }
    var lists = ListCompiler()
    var sections = nouns.sections(lists: &lists)
    sections.merge(phrases.sections(lists: &lists)) { $1 }
    sections.merge(events.sections(words: words.words, classes: &classes, lists: &lists)) { $1 }
    sections.merge(entries(verbs, phrases, lists: &lists)) { $1 }
    sections[.classes] = classes.bytes
    sections[.lists] = lists.lists.bytes
    sections[.texts] = lists.texts.bytes
    return CompiledFile.bytes(
      of: words.sections() + LexiconSection.allCases.map { sections[$0] ?? [] })
  }

  private static func phrases(
    _ source: LexiconSource, _ words: inout WordCompiler, _ events: inout EventCompiler
  ) -> PhraseCompiler {
    var phrases = PhraseCompiler()
    source.idioms.withPiece { phrases.readIdioms($0, words: &words.words) }
    source.figurative.withPiece { phrases.readFigurative($0, words: &words.words) }
    source.adjectives.withPiece {
      phrases.readAdjectives($0, words: &words.words, events: &events)
    }
    for (word, amount) in phrases.amounts { words.note(word, amount: amount) }
    for word in phrases.likenesses { words.mark(word, as: .likeness) }
    return phrases
  }

  private static func verbs(
    _ source: LexiconSource, _ words: inout WordCompiler, _ events: inout EventCompiler
  ) -> VerbCompiler {
    var verbs = VerbCompiler()
    source.handling.withPiece { verbs.readHandling($0, words: &words.words) }
    source.events.withPiece { verbs.readEvents($0, words: &words.words, events: &events) }
    source.implied.withPiece { verbs.readImplied($0, words: &words.words, events: &events) }
    for verb in verbs.eventVerbs { words.mark(verb, as: .eventVerb) }
    return verbs
  }

  /// The entries of verbs, then those of adjectives.
  private static func entries(
    _ verbs: VerbCompiler, _ phrases: PhraseCompiler, lists: inout ListCompiler
  ) -> [LexiconSection: [UInt8]] {
    let (verbStarts, verbEntries) = verbs.grouped()
    let (adjectiveStarts, adjectiveEntries) = phrases.groupedAdjectives()
    var records = WrittenBytes()
    for entry in verbEntries + adjectiveEntries { entry.write(to: &records, lists: &lists) }
    return [
      .entries: records.bytes, .verbGroups: verbStarts,
      .adjectiveGroups: moved(adjectiveStarts, by: verbEntries.count),
    ]
  }

  /// Where groups begin when others stand before them.
  static func moved(_ starts: [UInt8], by distance: Int) -> [UInt8] {
    starts.withUnsafeBytes { bytes in
      let starts = MappedBytes(bytes)
      var moved = WrittenBytes()
      for offset in stride(from: 0, to: starts.count, by: 4) {
        moved.append(starts.uint32(at: offset) + UInt32(clamping: distance))
      }
      return moved.bytes
    }
  }
}
