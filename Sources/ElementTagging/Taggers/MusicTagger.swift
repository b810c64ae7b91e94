import EnglishText
import ScreenplayModel

/// Songs by their titles: `hums "Born Free"`, `"Greensleeves" blares from the roof`.
struct MusicTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    scene.clauses.compactMap { clause in
      guard clause.standing == .real,
        clause.reading.events.contains(where: { $0.nounClass.category == .music })
      else { return nil }
      let paragraph = scene.paragraphs[clause.paragraph]
      let tokens = paragraph.text.tokens
      guard
        let title = title(behind: clause, in: tokens) ?? title(before: clause, in: tokens),
        let last = title.last
      else { return nil }
      let text = min(clause.token, title.lowerBound)...max(clause.token, last)
      return Finding(
        category: .music, kind: "source",
        name: scene.screenplay.string(paragraph.range(of: title.lowerBound...last)),
        head: tokens[last].word, text: paragraph.range(of: text), paragraph: paragraph.index,
        rule: "title", confidence: 0.85)
    }
  }

  /// How far from the verb a title may begin, and how long it may be.
  private static let reach = 7
  private static let longest = 10

  private func title(behind clause: Clause, in tokens: [Token]) -> Range<Int>? {
    let end = min(clause.sentence.upperBound, clause.token + 1 + Self.reach)
    guard let open = (clause.token..<end).first(where: { isQuote(tokens[$0]) }) else { return nil }
    let limit = min(clause.sentence.upperBound, open + 2 + Self.longest)
    guard open + 1 < limit,
      let close = (open + 1..<limit).first(where: { isQuote(tokens[$0]) })
    else { return nil }
    return trimmed(open + 1..<close, tokens)
  }

  /// The title right before the verb.
  private func title(before clause: Clause, in tokens: [Token]) -> Range<Int>? {
    let close = clause.token - 1
    guard close > clause.sentence.lowerBound, isQuote(tokens[close]) else { return nil }
    let start = max(clause.sentence.lowerBound, close - 1 - Self.longest)
    guard let open = (start..<close).last(where: { isQuote(tokens[$0]) }) else { return nil }
    return trimmed(open + 1..<close, tokens)
  }

  /// Without a mark at its end; nil when it is not written like a title.
  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
    var range = range
    while let last = range.last, tokens[last].shape == .punctuation {
      range = range.lowerBound..<last
    }
    guard let first = range.first else { return nil }
    let shape = tokens[first].shape
    return shape == .capitalized || shape == .allCaps || shape == .number ? range : nil
  }

  private func isQuote(_ token: Token) -> Bool {
    token.partOfSpeech == .openQuote || token.partOfSpeech == .closeQuote
  }
}
