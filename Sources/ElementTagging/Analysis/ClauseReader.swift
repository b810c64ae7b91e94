import EnglishText

/// Reads the clauses of one paragraph: every verb with who does it and to what.
struct ClauseReader {
  private let text: AnalyzedText
  private let paragraph: Int
  private let tokens: [Token]
  private let common: CommonWords
  private let marks: SentenceMarks
  private let readings: VerbReadings
  private let roles: ClauseRoles
  /// The noun phrase of each token that stands in one, before its head.
  private var modified: [Int?]

  /// - Parameter paragraph: Its index among the scene's analyzed paragraphs.
  init(
    _ text: AnalyzedText, paragraph: Int, common: CommonWords, marks: SentenceMarks,
    readings: VerbReadings
  ) {
    self.text = text
    self.paragraph = paragraph
    tokens = text.tokens
    self.common = common
    self.marks = marks
    self.readings = readings
    roles = ClauseRoles(tokens: tokens, phrases: text.phrases, common: common)
    modified = [Int?](repeating: nil, count: tokens.count)
    for (place, phrase) in text.phrases.enumerated() {
      for token in phrase.tokens where token != phrase.head { modified[token] = place }
    }
  }

  /// Every verb of the paragraph with who does it and to what.
  func clauses(_ mentions: [Mention], firstMention: Int) -> [Clause] {
    var clauses: [Clause] = []
    let governed = GovernedMentions(mentions, tokenCount: tokens.count)
    for sentence in text.sentences {
      var subject = roles.leadingSubject(of: sentence, mentions, firstMention: firstMention)
      for token in sentence where tokens[token].partOfSpeech.isVerb {
        guard let reading = readings.reading(at: token) else { continue }
        if let place = modified[token] {
          if tokens[token].partOfSpeech == .verbGerund {
            clauses.append(
              Clause(
                paragraph: paragraph, token: token, verb: tokens[token].lemma, reading: reading,
                sentence: sentence, isCaps: false, standing: marks.eventStanding[token],
                idiomLength: marks.idiomLength[token], subject: .mention(firstMention + place),
                object: .none))
          }
          continue
        }
        var clause = Clause(
          paragraph: paragraph, token: token, verb: tokens[token].lemma, reading: reading,
          sentence: sentence,
          isCaps: tokens[token].shape == .allCaps && !marks.isShouted[token],
          standing: isNegated(token, sentence) ? .negation : marks.eventStanding[token],
          idiomLength: marks.idiomLength[token], subject: .none, object: .none)
        governed.forEach(of: token) { place in
          let role = mentions[place].role
          if role == .subject {
            clause.subject = .mention(firstMention + roles.measured(place, in: mentions))
          }
          if role == .object, !roles.isPossessor(mentions[place]), case .none = clause.object {
            clause.object = .mention(firstMention + place)
          }
        }
        if case .none = clause.subject {
          clause.subject = roles.pronounBefore(token, sentence)
        }
        if case .none = clause.object { clause.object = roles.pronounAfter(token, sentence) }
        if case .none = clause.subject {
          let isParticiple = tokens[token].partOfSpeech == .verbParticiple
          if !isParticiple { clause.subject = subject }
        } else {
          subject = clause.subject
        }
        if roles.isPassive(token, sentence), case .none = clause.object {
          if case .none = clause.subject { clause.subject = subject }
          clause.object = clause.subject
          clause.subject = .none
        }
        clauses.append(clause)
      }
    }
    return clauses
  }

  private func isNegated(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 3)
    return tokens[start..<token].contains { common.negations.contains($0.word) }
      || (token > sentence.lowerBound && tokens[token - 1].partOfSpeech == .modal)
  }
}

/// The mentions that each verb of a paragraph governs.
private struct GovernedMentions {
  /// The first mention of each token, and the one behind each mention; -1 for none.
  private var first: [Int32]
  private var next: [Int32]

  init(_ mentions: [Mention], tokenCount: Int) {
    first = [Int32](repeating: -1, count: tokenCount)
    next = [Int32](repeating: -1, count: mentions.count)
    for place in mentions.indices.reversed() {
      guard let verb = mentions[place].phrase.verb else { continue }
      next[place] = first[verb]
      first[verb] = Int32(clamping: place)
    }
  }

  /// Calls `body` with every mention that a verb governs, in order.
  func forEach(of verb: Int, _ body: (Int) -> Void) {
    var place = first[verb]
    while place >= 0 {
      body(Int(place))
      place = next[Int(place)]
    }
  }
}
