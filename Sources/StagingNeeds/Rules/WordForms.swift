import CEmbeddedData

/// The forms of a word: `throw`, `throws`, `threw`, `thrown`, `throwing`.
///
/// Forms that English does not have (`throwed`) are made as well: no script uses them.
struct WordForms {
  /// Irregular forms by their dictionary form.
  private var irregular: [String: [String]] = [:]

  init() {
    let file = embedded_irregular_forms
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("[") {
      let words = line.split(separator: " ")
      guard words.count == 2, !words[0].hasPrefix("-") else { continue }
      irregular[String(words[1]), default: []].append(String(words[0]))
    }
  }

  /// All forms of a word.
  func forms(of word: String) -> [String] {
    var forms = [word] + (irregular[word] ?? [])
    guard word.utf8.count > 2, word.utf8.allSatisfy({ (97...122).contains($0) }),
      let last = word.last
    else { return forms }
    let stem = String(word.dropLast())
    let isVowelBefore = stem.last.map { "aeiou".contains($0) } ?? false
    if last == "y", !isVowelBefore {
      forms += [stem + "ies", stem + "ied", word + "ing"]
    } else if last == "e" {
      forms += [word + "s", word + "d", stem + "ing"]
      if word.hasSuffix("ie") { forms.append(String(stem.dropLast()) + "ying") }
      if word.hasSuffix("ee") || word.hasSuffix("ye") { forms.append(word + "ing") }
    } else {
      let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
      forms += [word + (hisses ? "es" : "s"), word + "ed", word + "ing"]
      if last == "o" { forms.append(word + "s") }
      if isVowelBefore, !"wxy".contains(last) {
        forms += [word + String(last) + "ed", word + String(last) + "ing"]
      }
    }
    return forms
  }
}
