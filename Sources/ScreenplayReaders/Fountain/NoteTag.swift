import ScreenplayModel

/// An element named in a note: `[[prop: shoebox, rubber band, chestnuts x 20]]`.
struct NoteTag {
  /// The box on the sheet.
  var category: ElementCategory
  /// `weapon` for `[[weapon: revolver]]`.
  var kind: String?
  /// Where the element is named.
  var range: Range<Int>
  /// The scene the note stands in.
  var scene: Int

  /// Longest name of a category in bytes.
  private static let longestKey = 32

  /// The elements a note names; none when it does not begin with the name of a category.
  static func tags(in bytes: TextBytes, _ note: Range<Int>, scene: Int) -> [NoteTag] {
    let end = min(note.upperBound, note.lowerBound + longestKey)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: note.lowerBound, to: end)
    guard colon > note.lowerBound, colon < end else { return [] }
    let key = String(decoding: (note.lowerBound..<colon).map { bytes[$0] }, as: UTF8.self)
    guard let category = ElementCategory.named(key), category != .notes else { return [] }
    let isWeapon = category == .props && key.lowercased().contains("weapon")
    var tags: [NoteTag] = []
    var start = colon + 1
    while start < note.upperBound {
      let comma = bytes.firstIndex(of: UInt8(ascii: ","), from: start, to: note.upperBound)
      let item = bytes.trimmed(start..<comma)
      if !item.isEmpty {
        tags.append(
          NoteTag(
            category: category, kind: isWeapon ? "weapon" : nil, range: item, scene: scene))
      }
      start = comma + 1
    }
    return tags
  }

  /// The tag, once the screenplay's lines are known.
  ///
  /// - Parameter counts: Of the script's characters, where many tags are asked for.
  func tag(in screenplay: Screenplay, counts: CharacterCounts?) -> ElementTag {
    let text = screenplay.string(TextRange(start: range.lowerBound, end: range.upperBound))
    let (name, quantity) = Self.counted(text)
    return ElementTag(
      category: category, kind: kind, name: name.lowercased(), text: text, scene: scene,
      position: screenplay.sourcePosition(of: range.lowerBound, counts: counts), rule: "note",
      confidence: 1,
      source: .explicit, quantity: quantity)
  }

  /// `chestnuts x 20` and `chestnuts x20` are twenty chestnuts.
  private static func counted(_ text: String) -> (name: String, quantity: Int) {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last?.lowercased() else { return (text, 1) }
    let isApart = words.count > 2 && ["x", "×"].contains(words[words.count - 2].lowercased())
    let isJoined = last.hasPrefix("x") || last.hasPrefix("×")
    guard isApart || isJoined, let number = Int(isApart ? last : String(last.dropFirst())),
      (1...9_999).contains(number)
    else { return (text, 1) }
    return (words.dropLast(isApart ? 2 : 1).joined(separator: " "), number)
  }
}
