import Foundation
import ScreenplayModel

/// What the Beat editor keeps at the end of a script, in a boneyard: settings and tags, as JSON.
///
/// https://github.com/lmparppei/Beat, "Beat File Format Specification".
struct BeatDocument {
  /// Where the block begins: the script ends there.
  let start: Int
  private let json: Range<Int>

  private static let opening = Array(
    "/* If you're seeing this, you can remove the following stuff - BEAT:".utf8)
  private static let closing = Array("END_BEAT */".utf8)
  private static let mostTags = 100_000
  /// Longest tagged text in UTF-16 units: tags may lie over each other.
  private static let longestTag = 1_000

  /// The block at the end of a text, or nil when there is none.
  init?(_ text: [UInt8]) {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    guard end >= Self.closing.count,
      text[..<end].suffix(Self.closing.count).elementsEqual(Self.closing)
    else { return nil }
    let bodyEnd = end - Self.closing.count
    let found = text.withUnsafeBufferPointer { buffer in
      TextBytes(buffer).firstRange(of: Self.opening, to: bodyEnd)
    }
    guard let found else { return nil }
    start = found
    let first = text[found..<bodyEnd].firstIndex(of: UInt8(ascii: "{")) ?? bodyEnd
    let last = text[first..<bodyEnd].lastIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? first
    json = first..<last
  }

  /// A tag on a stretch of the document.
  private struct Tag {
    var location: Int
    var length: Int
    var name: String
    var type: String
  }

  /// Adds the tags whose text is still where they say.
  func addTags(to screenplay: inout Screenplay) -> [Finding] {
    guard let tags = tags(in: screenplay.text), !tags.isEmpty else { return [] }
    let counts = CharacterCounts(screenplay.text)
    var moved = 0
    var position = Position()
    for tag in tags.sorted(by: { $0.location < $1.location }) {
      let first = position.advance(to: tag.location, in: screenplay.text, limit: start)
      var after = position
      let last = after.advance(to: tag.location + tag.length, in: screenplay.text, limit: start)
      let text = screenplay.string(TextRange(start: first, end: last))
      guard Self.agree(text, tag.name) else {
        moved += 1
        continue
      }
      add(tag, text: text, at: first, counts, to: &screenplay)
    }
    return moved == 0 ? [] : [Finding(.beatTagsMoved, at: start)]
  }

  private func add(
    _ tag: Tag, text: String, at offset: Int, _ counts: CharacterCounts,
    to screenplay: inout Screenplay
  ) {
    let position = screenplay.sourcePosition(of: offset, counts: counts)
    guard let scene = screenplay.scene(atLine: position.line) else { return }
    screenplay.explicitTags.append(
      ElementTag(
        category: ElementCategory.named(tag.type) ?? .miscellaneous, name: tag.name.lowercased(),
        text: text, scene: scene, position: position, rule: "beat", confidence: 1,
        source: .explicit))
  }

  /// Whether the text at a tag's range can be what it was set on.
  private static func agree(_ text: String, _ name: String) -> Bool {
    let text = text.lowercased()
    let name = name.lowercased()
    return text.contains(name) || (text.utf8.count > 2 && name.contains(text))
  }

  private func tags(in text: [UInt8]) -> [Tag]? {
    let data = Data(text[json])
    guard let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let definitions = root["TagDefinitions"] as? [[String: Any]],
      let tags = root["Tags"] as? [[String: Any]], tags.count <= Self.mostTags
    else { return nil }
    var names: [String: String] = [:]
    for definition in definitions {
      if let id = definition["id"] as? String { names[id] = definition["name"] as? String }
    }
    return tags.compactMap { tag in
      guard let range = tag["range"] as? [Int], range.count >= 2, range[0] >= 0,
        range[0] < text.count,
        (1...Self.longestTag).contains(range[1]),
        let id = tag["definition"] as? String, let name = names[id], !name.isEmpty
      else { return nil }
      return Tag(
        location: range[0], length: range[1], name: name, type: tag["type"] as? String ?? "")
    }
  }

  /// A place in the text, counted both in bytes and, as Beat does, in UTF-16 units.
  private struct Position {
    var offset = 0
    var units = 0

    /// Goes on to a place given in UTF-16 units.
    mutating func advance(to target: Int, in text: [UInt8], limit: Int) -> Int {
      while units < target, offset < limit {
        units += text[offset] >= 0xF0 ? 2 : 1
        offset += 1
        while offset < limit, text[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      return offset
    }
  }
}

extension Screenplay {
  /// Index of the last scene whose heading stands at a line or before it.
  fileprivate func scene(atLine line: Int) -> Int? {
    var (low, high) = (0, scenes.count)
    while low < high {
      let middle = (low + high) / 2
      let heading = paragraphs[scenes[middle].paragraphs.lowerBound]
      if Int(heading.line) <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension Diagnostic.Message {
  static let beatTagsMoved = Self(
    id: "beat-tags-moved",
    text: "some of Beat's tags no longer lie on the text they name and are left out; "
      + "open and save the script in Beat")
}
