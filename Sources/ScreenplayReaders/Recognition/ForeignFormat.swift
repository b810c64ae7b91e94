/// A kind of file that scripts are kept in and that is not read, with what to do instead.
public struct ForeignFormat: Hashable, Sendable, CustomStringConvertible {
  /// What it is: `a PDF`.
  public let name: String
  /// What to do.
  public let advice: String

  /// `a PDF is not read; export …`.
  public var description: String { "\(name) is not read; \(advice)" }

  private static let export = "export the script as Fountain or Final Draft (.fdx)"

  private init(_ name: String, program: String? = nil) {
    self.name = name
    advice = program.map { "open it in \($0) and \(Self.export)" } ?? Self.export
  }

  private init(_ name: String, advice: String) {
    self.name = name
    self.advice = advice
  }
}

extension ForeignFormat {
  public static let pdf = Self(
    "a PDF, which holds pages and no script,", program: "the program it was written in")
  public static let wordDocument = Self("a Word document (.docx)", program: "a script program")
  public static let oldWordDocument = Self(
    "an old Microsoft Office document (.doc)", program: "a script program")
  public static let openDocument = Self("an OpenDocument text (.odt)", program: "a script program")
  public static let pages = Self("a Pages document", program: "a script program")
  public static let richText = Self("rich text (RTF)", advice: "save it as plain text")
  public static let html = Self("a web page (HTML)")
  public static let oldFinalDraft = Self(
    "a file of Final Draft 7 or older (.fdr)",
    advice: "open it in Final Draft 8 or later and save it as .fdx")
  public static let screenwriter = Self(
    "a Movie Magic Screenwriter file", program: "Movie Magic Screenwriter")
  public static let celtx = Self("a Celtx project", program: "Celtx")
  public static let scrivener = Self(
    "a Scrivener project", advice: "compile it in Scrivener to Fountain or Final Draft (.fdx)")
  public static let trelby = Self("a Trelby script", program: "Trelby")
  public static let database = Self(
    "a database, as KIT Scenarist and Starc keep their projects in,", program: "that program")
  public static let picture = Self("a picture")
  public static let packedFile = Self("a packed file", advice: "unpack it and name a script in it")
  public static let electronicBook = Self("an electronic book (EPUB)")
  public static let propertyList = Self("a property list")

  /// The kind of a file by its first bytes; nil where none of them fits.
  static func recognize(_ file: [UInt8]) -> Self? {
    if let found = signatures.first(where: { signature in
      signature.offset < file.count && file[signature.offset...].starts(with: signature.bytes)
    }) {
      return found.format
    }
    // Readers of PDF accept rubbish before the header.
    return contains("%PDF-", in: file.prefix(1024)) ? .pdf : text(file.prefix(64))
  }

  private static func text(_ start: ArraySlice<UInt8>) -> Self? {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.hasPrefix("{\\rtf") { return .richText }
    if text.hasPrefix("screenwriterwin") || text.hasPrefix("screenwritermac") {
      return .screenwriter
    }
    // Without the mark it would be a section of a Fountain script.
    return text.hasPrefix("\u{FEFF}#version ") ? .trelby : nil
  }

  private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let text = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: text) }
  }

  /// Bytes that a kind of file has at one place.
  private struct Signature {
    var offset = 0
    var bytes: [UInt8]
    var format: ForeignFormat
  }

  private static let signatures: [Signature] = [
    Signature(bytes: [0xFD, 0xFD, 0xFD, 0xFD], format: .oldFinalDraft),
    Signature(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], format: .oldWordDocument),
    Signature(bytes: Array("SQLite format 3\0".utf8), format: .database),
    Signature(bytes: Array("bplist0".utf8), format: .propertyList),
    Signature(bytes: [0x89] + Array("PNG\r\n".utf8), format: .picture),
    Signature(bytes: [0xFF, 0xD8, 0xFF], format: .picture),
    Signature(bytes: Array("GIF8".utf8), format: .picture),
    Signature(bytes: [0x49, 0x49, 0x2A, 0x00], format: .picture),
    Signature(bytes: [0x4D, 0x4D, 0x00, 0x2A], format: .picture),
    Signature(offset: 4, bytes: Array("ftyphei".utf8), format: .picture),
    Signature(offset: 8, bytes: Array("WEBPVP8".utf8), format: .picture),
    Signature(bytes: [0x1F, 0x8B, 0x08], format: .packedFile),
    Signature(bytes: Array("BZh9".utf8), format: .packedFile),
    Signature(bytes: [0xFD] + Array("7zXZ\0".utf8), format: .packedFile),
    Signature(bytes: Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], format: .packedFile),
    Signature(bytes: Array("Rar!".utf8) + [0x1A, 0x07], format: .packedFile),
    Signature(bytes: [0x28, 0xB5, 0x2F, 0xFD], format: .packedFile),
    Signature(offset: 257, bytes: Array("ustar".utf8), format: .packedFile),
  ]
}

extension ForeignFormat {
  /// Whether XML with this root is a kind of file known here.
  static func hasRoot(_ root: String) -> Bool { roots[root.lowercased()] != nil }

  /// The kind of an XML file by its root.
  static func withRoot(_ root: String) -> Self { roots[root.lowercased()] ?? .html }

  private static let roots: [String: Self] = [
    "html": .html, "head": .html, "body": .html, "scrivenerproject": .scrivener,
    "plist": .propertyList, "svg": .picture, "rdf:rdf": .celtx,
  ]

  /// The kind that the name of a binary file tells, where its bytes tell nothing.
  ///
  /// - Parameter bytes: Text is never judged by its name.
  static func named(by file: String, unless bytes: [UInt8]) -> Self? {
    guard bytes.prefix(4096).contains(0), TextEncoding(of: bytes).unit == .byte,
      let dot = file.lastIndex(of: ".")
    else { return nil }
    return extensions[file[file.index(after: dot)...].lowercased()]
  }

  private static let extensions: [String: Self] = [
    "fdr": .oldFinalDraft, "fdt": .oldFinalDraft, "mmsw": .screenwriter, "mmx": .screenwriter,
    "scw": .screenwriter, "celtx": .celtx, "doc": .oldWordDocument,
  ]
}
