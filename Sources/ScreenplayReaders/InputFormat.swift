import ScreenplayModel

/// A script format that can be read, and how it is recognised.
public struct InputFormat: Hashable, Sendable {
  /// As given to `--from` and written in outputs: `fountain`, `fdx`.
  public let id: String
  /// As shown to people: `Fountain`.
  public let title: String
  /// File name extensions, without dots, in lower case.
  public let extensions: [String]
}

extension InputFormat {
  public static let fountain = Self(
    id: "fountain", title: "Fountain", extensions: ["fountain", "spmd", "txt"])
  public static let finalDraft = Self(
    id: "fdx", title: "Final Draft", extensions: ["fdx", "fdxt"])
  /// Fountain in a TextBundle, a folder or zipped.
  public static let highland = Self(
    id: "highland", title: "Highland", extensions: ["highland", "textbundle", "textpack"])
  /// Open Screenplay Format, zipped.
  public static let fadeIn = Self(id: "fadein", title: "Fade In", extensions: ["fadein"])
  public static let openScreenplay = Self(
    id: "osf", title: "Open Screenplay Format", extensions: ["osf"])

  /// Every format there is.
  public static let all: [Self] = [fountain, finalDraft, highland, fadeIn, openScreenplay]

  /// The format with an id or one of its extensions.
  public static func named(_ name: String) -> Self? {
    let name = name.lowercased()
    return all.first { $0.id == name || $0.extensions.contains(name) }
  }

  /// The format of a file, by its bytes and never by its name.
  ///
  /// - Parameter file: Its name as errors show it.
  /// - Throws: ``ReadError`` when the bytes are of a known kind that is not read, or a zip file
  ///   without a script.
  public static func recognize(_ bytes: [UInt8], file: String) throws(ReadError) -> Self {
    if let format = try recognize(start: bytes, file: file) { return format }
    return try ZipContents.format(of: bytes, file: file)
  }

  /// The format of a file by its first bytes: 16 KB are enough.
  ///
  /// - Returns: nil for a zip file, of which the whole is needed.
  public static func recognize(start: [UInt8], file: String) throws(ReadError) -> Self? {
    if let foreign = ForeignFormat.recognize(start) {
      throw .foreignFormat(file: file, foreign)
    }
    if ZipArchive.begins(start) { return nil }
    switch XMLRoot(of: start)?.name {
    case nil:
      if let foreign = ForeignFormat.named(by: file, unless: start) {
        throw .foreignFormat(file: file, foreign)
      }
      return .fountain
    case "document": return .openScreenplay
    case let root? where ForeignFormat.hasRoot(root):
      throw .foreignFormat(file: file, ForeignFormat.withRoot(root))
    default: return .finalDraft
    }
  }

  /// Largest file of any format that is read, in bytes.
  public static let largestFile = 1 << 30

  /// Its reader.
  public var reader: any ScreenplayReader {
    switch self {
    case .finalDraft: FinalDraftReader()
    case .highland: HighlandReader()
    case .fadeIn: FadeInReader()
    case .openScreenplay: OpenScreenplayReader()
    default: FountainReader()
    }
  }

  /// Whether its pages are set as the program that opens it likes, not as the file says.
  public var hasNoPageLayout: Bool { self == .fountain || self == .highland }
}
