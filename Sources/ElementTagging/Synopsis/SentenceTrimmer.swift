import EnglishText
import ScreenplayModel

/// Makes a line of a sentence: without what stands before the one who acts, without brackets, and
/// ended where a part of it ends.
struct SentenceTrimmer {
  /// The longest line, in bytes.
  static let mostBytes = 110
  /// A part that ends earlier than this is not the end of the line.
  private static let leastBytes = 30

  private let sentence: ToldSentence
  private let paragraph: AnalyzedParagraph
  private let scene: SceneText

  init(_ sentence: ToldSentence, in scene: SceneText) {
    self.sentence = sentence
    self.scene = scene
    paragraph = scene.paragraphs[sentence.paragraph]
  }

  /// The line: a capital letter first, a full stop last.
  var text: String {
    let pieces = self.pieces()
    var line = ""
    var best = ""
    var leadsOn = false
    for piece in pieces {
      if piece.endsPart, !leadsOn, line.utf8.count >= Self.leastBytes,
        piece.token > sentence.verb
      {
        best = line
        if piece.beginsClause { return Self.finished(line) }
      }
      if line.utf8.count + piece.text.utf8.count > Self.mostBytes {
        return Self.finished(best.isEmpty ? line + "…" : best)
      }
      line += piece.text
      leadsOn = Self.leadsOn(paragraph.text.tokens[piece.token].partOfSpeech)
    }
    return Self.finished(line)
  }

  private struct Piece {
    var text: String
    var token: Int
    /// Whether a line may end before it.
    var endsPart: Bool
    /// Whether it says more of what came before: `where`, `who`.
    var beginsClause: Bool
  }

  /// The sentence's words with the blanks before them, brackets left out.
  private func pieces() -> [Piece] {
    let tokens = paragraph.text.tokens
    var pieces: [Piece] = []
    var depth = 0
    var last: Int?
    for token in start..<sentence.tokens.upperBound {
      let part = tokens[token].partOfSpeech
      if part == .openBracket { depth += 1 }
      defer { if part == .closeBracket { depth = max(0, depth - 1) } }
      guard depth == 0, part != .closeBracket, part != .openQuote, part != .closeQuote else {
        continue
      }
      if part == .sentenceEnd, token + 1 == sentence.tokens.upperBound { continue }
      var text = scene.screenplay.string(paragraph.range(of: token...token))
      if token == sentence.subjectStart, let name = sentence.name { text = name }
      let isApart = last.map { isBlank(between: $0, and: token) } ?? false
      pieces.append(
        Piece(
          text: isApart ? " " + text : text, token: token, endsPart: endsPart(before: token),
          beginsClause: beginsClause(token)))
      last = token
    }
    return pieces
  }

  /// Where the line begins: what leads up to the one who acts is left out behind a comma.
  private var start: Int {
    let tokens = paragraph.text.tokens
    let subject = sentence.subjectStart
    guard subject > sentence.tokens.lowerBound, subject < sentence.verb,
      tokens[subject - 1].partOfSpeech == .comma
    else { return sentence.tokens.lowerBound }
    return subject
  }

  /// Whether blanks stand between two tokens, or what was left out.
  private func isBlank(between first: Int, and second: Int) -> Bool {
    let tokens = paragraph.text.tokens
    let part = tokens[second].partOfSpeech
    if part == .comma || part == .sentenceEnd || part == .possessiveEnding { return false }
    return tokens[first].start + UInt32(tokens[first].length) < tokens[second].start
  }

  /// Whether something has to follow a word: `as`, `the`, `to`.
  private static func leadsOn(_ part: PartOfSpeech) -> Bool {
    switch part {
    case .preposition, .to, .conjunction, .determiner, .possessivePronoun, .modal, .adjective,
      .adverbQuestion:
      true
    default: false
    }
  }

  /// Commas, dashes and words that begin another clause.
  private func endsPart(before token: Int) -> Bool {
    switch paragraph.text.tokens[token].partOfSpeech {
    case .comma, .colon, .hyphen, .conjunction, .questionPronoun, .questionDeterminer,
      .adverbQuestion:
      true
    default: false
    }
  }

  private func beginsClause(_ token: Int) -> Bool {
    switch paragraph.text.tokens[token].partOfSpeech {
    case .questionPronoun, .questionDeterminer, .adverbQuestion: true
    default: false
    }
  }

  private static func finished(_ line: String) -> String {
    var line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = line.last,
      last == "," || last == "-" || last == "–" || last == "—" || last == " "
    {
      line.removeLast()
    }
    guard let first = line.first else { return line }
    line = first.uppercased() + line.dropFirst()
    guard let last = line.last, last.isLetter || last.isNumber || last == "'" else { return line }
    return line + "."
  }
}
