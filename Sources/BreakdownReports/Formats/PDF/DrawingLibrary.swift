import CPangoCairo

/// Pango and cairo, opened when the first page is drawn.
enum DrawingLibrary {
  private static let opened: (functions: breakdown_drawing, missing: String?) =
    {
      var functions = breakdown_drawing()
      let missing = breakdown_open_drawing(&functions).map { String(cString: $0) }
      return (functions, missing)
    }()

  /// Their functions.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when they are not installed.
  static func functions() throws(ReportError) -> breakdown_drawing {
    if let missing = opened.missing {
      throw .drawing(
        reason: "\(missing) is not installed; on Debian and Ubuntu: "
          + "apt-get install libpangocairo-1.0-0")
    }
    return opened.functions
  }
}
