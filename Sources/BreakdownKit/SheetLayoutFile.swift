import BreakdownReports

extension SheetLayout {
  /// Reads a layout and the logo it names, which is looked for beside it.
  ///
  /// - Throws: ``SettingsError`` with file, line and what to do; ``FileError`` when the file
  ///   cannot be read.
  public init(path: String) throws {
    let file = try FileBytes(path: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    try self.init(try file.all(limit: Self.largestFile), file: file.name) { logo in
      let path = logo.hasPrefix("/") ? logo : folder + logo
      return try? FileBytes(path: path, kind: .regularFile).all(limit: SheetLogo.largestRead)
    }
  }
}
