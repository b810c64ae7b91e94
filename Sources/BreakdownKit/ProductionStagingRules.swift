import StagingNeeds

extension StagingRules {
  /// The program's own rules as a file of the production changes them.
  ///
  /// - Throws: ``SettingsError`` with file, line and what to do; ``FileError`` when the file
  ///   cannot be opened.
  public init(path: String) throws {
    let file = try ScriptFile(path: path)
    try self.init(changedBy: file.bytes, name: file.name)
  }
}
