import ScreenplayModel

/// Reads Highland's `.highland` and other zipped TextBundles, or the text of one: Fountain with
/// Highland's own `{{…}}` in it.
///
/// The files beside the text (`resources/characters.json` and so on) repeat what the text says or
/// belong to Highland's windows, and are left alone.
public struct HighlandReader: ScreenplayReader {
  /// A reader.
  public init() {}

  /// Reads a whole file; see ``ScreenplayReader/read(_:file:)``.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var text = ZipArchive.begins(bytes) ? try unpackText(bytes, file: file) : bytes
    let directives = HighlandDirectives.makeNotes(in: &text)
    var screenplay = try FountainReader().read(text, file: file)
    screenplay.format = InputFormat.highland.id
    if let first = directives.first {
      let line = Int(LineTable(Array(text[..<first])).starts.count)
      screenplay.diagnostics.append(
        Diagnostic(
          .highlandDirectives(directives.count), at: SourcePosition(file: file, line: line)))
    }
    return screenplay
  }

  private func unpackText(_ bytes: [UInt8], file: String) throws(ReadError) -> [UInt8] {
    let archive = try ZipArchive(bytes, file: file)
    guard let name = TextBundle.text(among: try archive.names()),
      let text = try archive.part(name)
    else { throw .noScriptInArchive(file: file, wanted: "text.md or text.fountain") }
    return text
  }
}

/// What Highland writes in double curly brackets: `{{PAGENUMBER: 101}}`, `{{TOC}}`.
enum HighlandDirectives {
  /// Turns them into notes of the same length, so that every place stays what it is.
  ///
  /// - Returns: Where they stand.
  static func makeNotes(in text: inout [UInt8]) -> [Int] {
    // Highland writes UTF-8; in wider encodings the same bytes are other characters.
    guard TextEncoding(of: text).unit == .byte else { return [] }
    var found: [Int] = []
    var open: Int?
    for offset in text.indices.dropLast() {
      switch (text[offset], text[offset + 1]) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")): open = open ?? offset
      case (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _), (UInt8(ascii: "["), UInt8(ascii: "[")):
        open = nil
      case (UInt8(ascii: "}"), UInt8(ascii: "}")):
        guard let start = open, offset > start + 2 else { continue }
        text.replaceSubrange(start..<(start + 2), with: "[[".utf8)
        text.replaceSubrange(offset..<(offset + 2), with: "]]".utf8)
        found.append(start)
        open = nil
      default: break
      }
    }
    return found
  }
}

extension Diagnostic.Message {
  static func highlandDirectives(_ count: Int) -> Self {
    Self(
      id: "highland-directives",
      text: "\(count == 1 ? "1 directive" : "\(count) directives") of Highland in {{ }} kept as "
        + "notes, the first here",
      severity: .note)
  }
}
