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

  /// Every format there is.
  public static let all: [Self] = [fountain, finalDraft]

  /// The format with an id or one of its extensions.
  public static func named(_ name: String) -> Self? {
    let name = name.lowercased()
    return all.first { $0.id == name || $0.extensions.contains(name) }
  }

  /// The format of a file by its first bytes: XML, else text.
  public static func recognize(_ bytes: [UInt8]) -> Self {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let first = bytes.dropFirst(2).prefix(64).first { $0 > 0x20 }
      return first == UInt8(ascii: "<") ? .finalDraft : .fountain
    }
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    return start < bytes.count && bytes[start] == UInt8(ascii: "<") ? .finalDraft : .fountain
  }

  /// Largest file of any format that is read, in bytes.
  public static let largestFile = 1 << 30

  /// Its reader.
  public var reader: any ScreenplayReader {
    self == .finalDraft ? FinalDraftReader() : FountainReader()
  }
}
