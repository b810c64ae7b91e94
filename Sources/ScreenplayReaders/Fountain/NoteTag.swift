import ScreenplayModel

/// An element named in a note: `[[prop: shoebox, rubber band, chestnuts x 20]]`.
struct NoteTag {
  /// The box on the sheet.
  var category: ElementCategory
  /// `weapon` for `[[weapon: revolver]]`.
  var kind: String?
  /// Where the element is named.
  var range: Range<Int>
  /// Its name there, without how many of it.
  var name: Range<Int>
  /// The scene the note stands in.
  var scene: Int

  /// Longest name of a category in bytes.
  private static let longestKey = 32

  /// How many of it.
  var quantity = 1

  /// The elements a note names; none when it does not begin with the name of a category.
  static func tags(
    in bytes: TextBytes, _ note: Range<Int>, scene: Int, keys: inout NoteTagKeys
  ) -> [NoteTag] {
    let end = min(note.upperBound, note.lowerBound + longestKey)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: note.lowerBound, to: end)
    guard colon > note.lowerBound, colon < end,
      let (category, kind) = keys.meaning(of: bytes, note.lowerBound..<colon)
    else { return [] }
    var tags: [NoteTag] = []
    bytes.forEachPart(of: colon + 1..<note.upperBound, endedBy: UInt8(ascii: ",")) { item in
      let item = bytes.trimmed(item)
      guard !item.isEmpty else { return }
      let (name, quantity) = counted(bytes, item)
      tags.append(
        NoteTag(
          category: category, kind: kind, range: item, name: name, scene: scene,
          quantity: quantity))
    }
    return tags
  }

  /// The tag, once the screenplay's lines are known.
  ///
  /// - Parameter counts: Of the script's characters, where many tags are asked for.
  func tag(in screenplay: Screenplay, counts: CharacterCounts?) -> ElementTag {
    tag(
      in: screenplay, at: screenplay.sourcePosition(of: range.lowerBound, counts: counts))
  }

  /// The tag at a place that is known.
  func tag(in screenplay: Screenplay, at position: SourcePosition) -> ElementTag {
    let text = screenplay.string(TextRange(start: range.lowerBound, end: range.upperBound))
    let name = screenplay.string(TextRange(start: name.lowerBound, end: name.upperBound))
    return ElementTag(
      category: category, kind: kind, name: name.lowercased(), text: text, scene: scene,
      position: position, rule: "note", confidence: 1, source: .explicit, quantity: quantity)
  }

  /// `chestnuts x 20` and `chestnuts x20` are twenty chestnuts.
  private static func counted(
    _ bytes: TextBytes, _ item: Range<Int>
  ) -> (name: Range<Int>, quantity: Int) {
    var start = item.upperBound
    var number = 0
    var scale = 1
    while start > item.lowerBound, bytes[start - 1].isASCIIDigit, scale < 10_000 {
      start -= 1
      number += Int(bytes[start] & 0xF) * scale
      scale *= 10
    }
    let sign = bytes.trimmedEnd(item.lowerBound..<start)
    var end = sign.upperBound
    if bytes[end - 1] | 0x20 == UInt8(ascii: "x") {
      end -= 1
    } else if bytes[end - 2] == 0xC3, bytes[end - 1] == 0x97 {
      end -= 2
    } else {
      return (item, 1)
    }
    guard number > 0, end > item.lowerBound, bytes[end - 1].isBlank else { return (item, 1) }
    return (bytes.trimmedEnd(item.lowerBound..<end), number)
  }
}

/// What the words before the colon of a note mean; every word is looked up once.
struct NoteTagKeys {
  private var known: [(key: [UInt8], meaning: (category: ElementCategory, kind: String?)?)] = []
  /// Keys that are remembered: a script uses few.
  private static let most = 32

  /// The category and kind that a key stands for; nil when it is none.
  mutating func meaning(
    of bytes: TextBytes, _ range: Range<Int>
  ) -> (category: ElementCategory, kind: String?)? {
    for entry in known where bytes.holds(entry.key, in: range) { return entry.meaning }
    let key = bytes.string(range)
    var meaning: (category: ElementCategory, kind: String?)?
    if let category = ElementCategory.named(key), category != .notes {
      let isWeapon = category == .props && key.lowercased().hasPrefix("weapon")
      meaning = (category, isWeapon ? "weapon" : nil)
    }
    if known.count < Self.most { known.append((Array(key.utf8), meaning)) }
    return meaning
  }
}
