import EnglishText
import ScreenplayModel

/// Every noun the program knows, by the word it ends in.
struct NounLexicon: Sendable {
  private let table: NounTable
  /// Nouns laid over the program's own; their things count on from those.
  private var added: NounTable?

  init(_ file: CompiledFile, classes: [NounClass]) {
    table = NounTable(file, classes: classes)
  }

  /// This lexicon with other nouns laid over it.
  func adding(_ nouns: NounTable) -> NounLexicon {
    var result = self
    result.added = nouns
    return result
  }

  /// A name found in a text.
  struct Match {
    /// Which thing: the same for all names of one line.
    var thing: Int
    var nounClass: NounClass
    /// How many words it takes, the last one included.
    var length: Int

    /// Whether it is a person or people.
    var isPeople: Bool { nounClass.domain == .people }
  }

  /// The longest known name that ends at a token, in the sense its context asks for.
  ///
  /// - Parameters:
  ///   - head: The token the name ends at.
  ///   - first: The earliest token it may begin at.
  func match(
    endingAt head: Int, notBefore first: Int, in tokens: [Token], context: NounContext
  ) -> Match? {
    let token = tokens[head]
    let own = match(token.word, head: head, first: first, tokens: tokens, context: context)
    guard token.lemma != token.word, own.map({ $0.length == 1 }) ?? true else { return own }
    let other = match(token.lemma, head: head, first: first, tokens: tokens, context: context)
    guard let own else { return other }
    return other.map { $0.length > own.length ? $0 : own } ?? own
  }

  private func match(
    _ last: WordID, head: Int, first: Int, tokens: [Token], context: NounContext
  ) -> Match? {
    let own = table.match(last, head: head, first: first, tokens: tokens, context: context)
    guard let added,
      var other = added.match(last, head: head, first: first, tokens: tokens, context: context),
      other.length >= own?.length ?? 0
    else { return own }
    other.thing += table.thingCount
    return other
  }

  /// Whether a word alone is a name of something.
  func knows(_ word: WordID) -> Bool { table.knows(word) || added?.knows(word) ?? false }

  /// The name to print of a thing.
  func name(ofThing thing: Int, in words: WordTable) -> String {
    words.string(place(of: thing) { $0.name(ofThing: $1) })
  }

  /// Whether a thing may be spoken of by a wider word.
  func isWider(_ word: WordID, thanThing thing: Int) -> Bool {
    wider(thanThing: thing).contains(word)
  }

  /// The words by which a thing may be spoken of again.
  func wider(thanThing thing: Int) -> WordList { place(of: thing) { $0.wider(ofThing: $1) } }

  private func place(of thing: Int, _ list: (NounTable, Int) -> WordList) -> WordList {
    guard let added, thing >= table.thingCount else { return list(table, thing) }
    return list(added, thing - table.thingCount)
  }
}

extension WordTable {
  /// Words as a string, a blank between them.
  func string(_ list: WordList) -> String {
    let count = list.reduce(list.count - 1) { $0 + withLetters(of: $1) { $0.count } }
    return String(unsafeUninitializedCapacity: max(count, 0)) { buffer in
      var end = 0
      for word in list {
        if end > 0 {
          buffer[end] = 32
          end += 1
        }
        end = withLetters(of: word) { letters in
          for (place, letter) in letters.enumerated() { buffer[end + place] = letter }
          return end + letters.count
        }
      }
      return end
    }
  }
}
