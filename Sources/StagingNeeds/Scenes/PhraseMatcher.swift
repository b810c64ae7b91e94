import ScreenplayModel

/// Finds the phrases of the rules in the words of a script.
struct PhraseMatcher {
  let table: StagingTable
  let words: [ScriptWords.Word]
  /// Words of the names of characters.
  let names: Set<WordHash>

  /// A phrase found.
  struct Hit: Hashable {
    var phrase: Int
    var words: Range<Int>
  }

  /// Every phrase in a range of words, each place once.
  func hits(in range: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    for place in range where words[place].list != 0 {
      table.forEachSymbol(of: words[place].list) { symbol in
        for index in table.anchored[symbol] {
          let phrase = Int(table.numbers[index])
          guard table.entries[phrase].zones.contains(words[place].zone),
            let found = match(table.entries[phrase], anchoredAt: place, in: range)
          else { continue }
          hits.append(Hit(phrase: phrase, words: found))
        }
      }
    }
    return hits
  }

  private func match(
    _ entry: StagingTable.Entry, anchoredAt place: Int, in range: Range<Int>
  ) -> Range<Int>? {
    guard fits(table.steps[entry.anchor], place),
      let start = backward(from: entry.anchor, place, entry, in: range),
      let end = forward(entry.anchor + 1, place + 1, entry, in: range)
    else { return nil }
    let found = start..<max(end, place + 1)
    guard
      entry.present.isEmpty && entry.absent.isEmpty || sentence(of: found, in: range, fits: entry)
    else { return nil }
    return found
  }

  /// The end of the match when the steps from one on fit the words from a place on.
  private func forward(
    _ step: Int, _ place: Int, _ entry: StagingTable.Entry, in range: Range<Int>
  ) -> Int? {
    guard step < entry.steps.upperBound else { return place }
    let wanted = table.steps[step]
    var next = place
    let last = min(range.upperBound - 1, place + Int(wanted.gap))
    while next <= last {
      if wanted.kind == .end {
        if words[next].kind == .end { return next }
      } else if fits(wanted, next), let end = forward(step + 1, next + 1, entry, in: range) {
        return end
      }
      if words[next].kind == .end { return nil }
      next += 1
    }
    return nil
  }

  /// The start of the match when the steps before one fit the words before a place.
  private func backward(
    from step: Int, _ place: Int, _ entry: StagingTable.Entry, in range: Range<Int>
  ) -> Int? {
    guard step > entry.steps.lowerBound else { return place }
    let wanted = table.steps[step - 1]
    if wanted.kind == .start {
      return place == range.lowerBound || words[place - 1].kind == .end ? place : nil
    }
    var next = place - 1
    let last = max(range.lowerBound, place - 1 - Int(table.steps[step].gap))
    while next >= last, words[next].kind != .end {
      if fits(wanted, next), let start = backward(from: step - 1, next, entry, in: range) {
        return start
      }
      next -= 1
    }
    return nil
  }

  private func fits(_ step: StagingTable.Step, _ place: Int) -> Bool {
    let word = words[place]
    return switch step.kind {
    case .words:
      table.list(word.list, has: step.symbol)
        || !step.unlisted.isEmpty && isUnlisted(word, step.unlisted)
    case .number: word.number >= 0 && step.range.contains(Int(word.number))
    case .start, .end: false
    }
  }

  private func isUnlisted(_ word: ScriptWords.Word, _ wanted: UnlistedWords) -> Bool {
    wanted.contains(.capitals) && word.isCapitals
      || wanted.contains(.name) && word.isCapitalized && names.contains(word.hash)
  }

  /// The words of the sentence that a match stands in.
  func sentence(of match: Range<Int>, in range: Range<Int>) -> Range<Int> {
    var start = match.lowerBound
    while start > range.lowerBound, words[start - 1].kind != .end { start -= 1 }
    var end = match.upperBound
    while end < range.upperBound, words[end].kind != .end { end += 1 }
    return start..<end
  }

  private func sentence(
    of match: Range<Int>, in range: Range<Int>, fits entry: StagingTable.Entry
  ) -> Bool {
    let sentence = sentence(of: match, in: range)
    func has(_ index: Int) -> Bool {
      let number = table.numbers[index]
      let symbol = UInt16(truncatingIfNeeded: number)
      let unlisted = UnlistedWords(rawValue: UInt8(truncatingIfNeeded: number >> 16))
      return sentence.contains {
        table.list(words[$0].list, has: symbol)
          || !unlisted.isEmpty && isUnlisted(words[$0], unlisted)
      }
    }
    return entry.present.allSatisfy(has) && !entry.absent.contains(where: has)
  }
}
