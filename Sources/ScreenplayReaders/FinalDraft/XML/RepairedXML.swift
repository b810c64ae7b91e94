import ScreenplayModel

/// An XML file that says it is UTF-8 and is not throughout: read as a text file would be.
///
/// XML forbids such a file, and it is only made when reading has failed.
struct RepairedXML {
  /// UTF-8.
  let bytes: [UInt8]
  private let findings: [Finding]

  /// How far into a file its encoding is declared.
  private static let declaration = 200

  /// The file after a failure; nil where the failure had another reason.
  init?(_ file: [UInt8], after error: ReadError) {
    guard case .malformedXML = error, Self.isSaidToBeUTF8(file),
      TextEncoding(of: file).unit == .byte, UTF8Text.firstInvalid(file) != nil
    else { return nil }
    let text = SingleByteText.decoded(file)
    (bytes, findings) = (text.bytes, text.findings)
  }

  private static func isSaidToBeUTF8(_ file: [UInt8]) -> Bool {
    let start = String(decoding: file.prefix(declaration), as: UTF8.self).lowercased()
    let declared = start.prefix { $0 != ">" }
    return !declared.contains("encoding") || declared.contains("utf-8")
  }

  /// What was done, by line of the file.
  func diagnostics(file: String) -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let lines = LineTable(bytes)
    return findings.map { finding in
      Diagnostic(
        finding.message, at: SourcePosition(file: file, line: lines.line(at: finding.offset)))
    }
  }
}
