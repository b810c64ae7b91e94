import CLibArchive

/// libarchive, opened when the first zip file is read.
enum ArchiveLibrary {
  private static let opened: (functions: breakdown_archives, missing: String?) =
    {
      var functions = breakdown_archives()
      let missing = breakdown_open_archives(&functions).map { String(cString: $0) }
      return (functions, missing)
    }()

  /// Its functions.
  ///
  /// - Throws: ``ReadError/missingLibrary(file:library:)`` when it is not installed.
  static func functions(for file: String) throws(ReadError) -> breakdown_archives {
    if let missing = opened.missing { throw .missingLibrary(file: file, library: missing) }
    return opened.functions
  }
}
