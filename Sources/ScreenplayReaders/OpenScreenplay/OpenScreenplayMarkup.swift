import ScreenplayModel

/// Text of Open Screenplay Format before version 2, which holds marks such as `<b>…</b>`.
struct OpenScreenplayMarkup {
  /// Text in one style.
  struct Piece {
    var text: [UInt8]
    var style: TextRun.Style
  }

  private(set) var pieces: [Piece] = []
  /// Whether any of it belongs to a revision.
  private(set) var isRevised = false
  private var style: TextRun.Style = []

  /// Marks are short; a `<` with none of them behind it is text.
  private static let longestMark = 128

  /// Takes a text apart.
  init(_ text: ArraySlice<UInt8>) {
    var plain = text.startIndex
    var offset = text.startIndex
    while offset < text.endIndex {
      guard text[offset] == UInt8(ascii: "<"),
        let end = text[offset...].prefix(Self.longestMark).firstIndex(of: UInt8(ascii: ">"))
      else {
        offset += 1
        continue
      }
      let mark = String(decoding: text[(offset + 1)..<end], as: UTF8.self).lowercased()
      guard Self.isMark(mark) else {
        offset += 1
        continue
      }
      append(text[plain..<offset])
      apply(mark)
      offset = end + 1
      plain = offset
    }
    append(text[plain...])
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    if !text.isEmpty { pieces.append(Piece(text: Array(text), style: style)) }
  }

  private static let marks: Set<String> = [
    "b", "i", "u", "s", "br", "font", "size", "color", "bgcolor", "rev", "link",
  ]

  private static func name(_ mark: String) -> String {
    String(mark.drop { $0 == "/" }.prefix { $0.isLetter })
  }

  private static func isMark(_ mark: String) -> Bool { marks.contains(name(mark)) }

  private mutating func apply(_ mark: String) {
    let name = Self.name(mark)
    let styles: [String: TextRun.Style] = [
      "b": .bold, "i": .italic, "u": .underline, "s": .strikeout,
    ]
    if let change = styles[name] {
      if mark.hasPrefix("/") { style.subtract(change) } else { style.formUnion(change) }
    } else if name == "br" {
      append([UInt8(ascii: "\n")])
    } else if name == "rev", !mark.hasPrefix("/"), !mark.contains("\"0\"") {
      isRevised = true
    }
  }
}
