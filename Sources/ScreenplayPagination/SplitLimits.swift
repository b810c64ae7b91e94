/// How many lines of a paragraph a page end must leave on either side.
struct SplitLimits {
  /// Lines that must stay on the page.
  let before: Int
  /// Lines that must go on to the next.
  let after: Int

  /// The limits for a paragraph, or the rest of one, of so many lines; nil when it cannot be split.
  ///
  /// As measured on Final Draft's page ends: two lines on both sides. Where sentences decide, a
  /// speech of less than four lines stays whole; of four, two stay under the cue; of more, one may,
  /// and its last sentence may go on in a line of its own.
  init?(_ block: PageBlock, lineCount: Int, breaksAtSentences: Bool) {
    guard block.isSplittable else { return nil }
    guard block.isSpeech, breaksAtSentences else {
      (before, after) = (2, 2)
      return
    }
    guard lineCount >= 4 else { return nil }
    (before, after) = (lineCount > 4 ? 1 : 2, 1)
  }
}
