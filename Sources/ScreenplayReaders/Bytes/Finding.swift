import ScreenplayModel

/// Something to report, by the offset where it stands.
struct Finding {
  /// What.
  var message: Diagnostic.Message
  /// Where in the file.
  var offset: Int

  /// A finding at an offset.
  init(_ message: Diagnostic.Message, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
