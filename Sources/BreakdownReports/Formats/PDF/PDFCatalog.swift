/// What cairo does not say about a PDF: its language, that its title is shown, that it is tagged.
enum PDFCatalog {
  /// A finished PDF, with a second catalog added after its end as the format provides for changes.
  ///
  /// Bytes that do not end as cairo ends them are given back as they are.
  static func completed(_ pdf: [UInt8], language: String) -> [UInt8] {
    let tail = String(decoding: pdf.suffix(200), as: UTF8.self)
    guard tail.contains("trailer"), let size = number(after: "/Size ", in: tail),
      let root = number(after: "/Root ", in: tail),
      let info = number(after: "/Info ", in: tail),
      let table = number(after: "startxref\n", in: tail), table <= pdf.count,
      let catalog = catalog(before: table, of: pdf)
    else { return pdf }
    // Cairo leaves this out where there are no bookmarks.
    let marks = catalog.contains("/MarkInfo") ? "" : "/MarkInfo << /Marked true >>"
    let start = pdf.count
    let update = """
      \(root) 0 obj
      << /Lang (\(language))
         /ViewerPreferences << /DisplayDocTitle true >> \(marks)
         \(catalog)
      endobj

      """
    let offset = String(start)
    let entry = String(repeating: "0", count: max(0, 10 - offset.count)) + offset
    let end = """
      xref
      0 1
      0000000000 65535 f\u{20}
      \(root) 1
      \(entry) 00000 n\u{20}
      trailer
      << /Size \(size)
         /Root \(root) 0 R
         /Info \(info) 0 R
         /Prev \(table)
      >>
      startxref
      \(start + update.utf8.count)
      %%EOF

      """
    return pdf + Array(update.utf8) + Array(end.utf8)
  }

  /// What stands between `<<` and `endobj` of the catalog, the last object before the table.
  private static func catalog(before table: Int, of pdf: [UInt8]) -> Substring? {
    let text = String(decoding: pdf[max(0, table - 600)..<table], as: UTF8.self)
    guard let start = text.ranges(of: "<< /Type /Catalog").last,
      let end = text[start.lowerBound...].ranges(of: "\nendobj").first
    else { return nil }
    return text[start.lowerBound..<end.lowerBound].dropFirst(3)
  }

  private static func number(after word: String, in text: String) -> Int? {
    guard let place = text.ranges(of: word).last else { return nil }
    return Int(text[place.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}
