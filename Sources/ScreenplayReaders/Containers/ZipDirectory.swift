/// What the end of a zip file says of its directory: APPNOTE.TXT, 4.3.16,
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
struct ZipDirectory {
  /// How many entries there are, as far as 16 bits can say.
  var entries: Int

  private static let signature: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let length = 22
  /// A comment may follow.
  private static let longestComment = 0xFFFF

  /// The directory of a file; nil where its end is missing.
  init?(_ file: [UInt8]) {
    let first = max(0, file.count - Self.length - Self.longestComment)
    var offset = file.count - Self.length
    while offset >= first {
      if file[offset] == 0x50, file[offset...].starts(with: Self.signature) {
        entries = Int(file[offset + 10]) | Int(file[offset + 11]) << 8
        return
      }
      offset -= 1
    }
    return nil
  }
}
