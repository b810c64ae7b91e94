import Foundation

/// A word of a treebank.
struct TreebankWord {
  var form: String
  var lemma: String
  var tag: String
  /// Number of the word it hangs on, from 1; 0 for the root.
  var head: Int
  var relation: String
  /// No blank behind it.
  var isGlued: Bool
}

/// Reads CoNLL-U files.
enum Treebank {
  /// The sentences of a file as they stand.
  static func sentences(path: String) throws -> [[TreebankWord]] {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    var sentences: [[TreebankWord]] = []
    var current: [TreebankWord] = []
    /// Last word of a multiword token (`do|n't`), whose blank it speaks for.
    var gluedUpTo = 0
    var isGroupGlued = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !current.isEmpty { sentences.append(current) }
        current = []
        gluedUpTo = 0
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count == 10 else { continue }
      let isGlued = fields[9].contains("SpaceAfter=No")
      guard let number = Int(fields[0]) else {
        let range = fields[0].split(separator: "-")
        guard range.count == 2, let last = Int(range[1]) else { continue }
        (gluedUpTo, isGroupGlued) = (last, isGlued)
        continue
      }
      current.append(
        TreebankWord(
          form: fields[1], lemma: fields[2], tag: fields[4] == "NFP" ? "SYM" : fields[4],
          head: Int(fields[6]) ?? 0,
          relation: fields[7],
          isGlued: number < gluedUpTo || (number == gluedUpTo ? isGroupGlued : isGlued)))
    }
    if !current.isEmpty { sentences.append(current) }
    return sentences
  }
}

/// Reads sentences written with their parts of speech.
///
/// `Mara/NNP lifts/VBZ the/DT sword/NN ./.`
enum TaggedLines {
  static func sentences(path: String) throws -> [[TreebankWord]] {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").compactMap(word)
      return words.indices.map { index in
        var word = words[index]
        let next = index + 1 < words.count ? words[index + 1].form : ""
        word.isGlued = next.hasPrefix("'") || next == "n't"
        return word
      }
    }
  }

  private static func word(_ text: Substring) -> TreebankWord? {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    return TreebankWord(
      form: String(text[..<slash]), lemma: "", tag: String(text[text.index(after: slash)...]),
      head: 0, relation: "", isGlued: false)
  }
}
