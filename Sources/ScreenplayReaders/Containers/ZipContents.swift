/// What kind of file a zip is, by the names in it.
enum ZipContents {
  /// The script format of a zip file.
  static func format(of bytes: [UInt8], file: String) throws(ReadError) -> InputFormat {
    let names = try ZipArchive(bytes, file: file).names()
    if names.contains(FadeInReader.part) { return .fadeIn }
    if TextBundle.text(among: names) != nil { return .highland }
    if let foreign = foreign(Set(names)) { throw .foreignFormat(file: file, foreign) }
    throw .foreignFormat(file: file, .packedFile)
  }

  private static func foreign(_ names: Set<String>) -> ForeignFormat? {
    func has(_ suffix: String) -> Bool { names.contains { $0.hasSuffix(suffix) } }
    if names.contains("word/document.xml") { return .wordDocument }
    if names.contains("META-INF/container.xml") { return .electronicBook }
    if names.contains("content.xml"), names.contains("mimetype") { return .openDocument }
    if has("Document.iwa") { return .pages }
    if names.contains("project.rdf") || names.contains("local.rdf") { return .celtx }
    if has(".scrivx") { return .scrivener }
    return nil
  }
}
