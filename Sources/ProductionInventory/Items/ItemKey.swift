import Foundation

/// What makes two entries of the inventory the same: name, place and tag, read without case,
/// accents and punctuation.
struct ItemKey: Hashable, Sendable {
  let name: String
  let place: String
  let tag: String

  init(_ details: ItemDetails) {
    name = Self.folded(details.name)
    place = Self.folded(details.place ?? "")
    tag = Self.folded(details.tag ?? "")
  }

  /// Words in lower case without accents, single spaces between them.
  ///
  /// Text without any letter or digit stays as it is.
  static func folded(_ text: String) -> String {
    let words = words(in: text)
    return words.isEmpty ? text : words.joined(separator: " ")
  }

  /// The words of a text, in lower case without accents and apostrophes.
  static func words(in text: String) -> [String] {
    if let words = plainWords(in: text) { return words }
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return plain.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words of a text of ASCII, as nearly all are; nil for others.
  private static func plainWords(in text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "'"): break
      case 0x80...: return nil
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

extension ItemDetails {
  /// What a search looks through: every word of the names and of what is written beside them.
  ///
  /// Names are there in one word too: `flash light` is found as `flashlight`.
  var searchText: String {
    let names = [name] + alsoCalled
    let texts = names + [place, supplier, tag, owner, notes].compactMap(\.self)
    let joined = names.map { Self.searchWords($0) }.filter { $0.count > 1 }.map { $0.joined() }
    return (texts.flatMap(Self.searchWords) + joined).joined(separator: " ")
  }

  /// The words of a text as a search compares them, plurals as singulars.
  static func searchWords(_ text: String) -> [String] {
    ItemKey.words(in: text).map(Singular.form)
  }
}
