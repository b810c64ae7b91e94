import CXlsxWriter

/// libxlsxwriter, opened when the first workbook is written.
enum WorkbookLibrary {
  private static let opened: (functions: breakdown_workbooks, missing: String?) =
    {
      var functions = breakdown_workbooks()
      let missing = breakdown_open_workbooks(&functions).map { String(cString: $0) }
      return (functions, missing)
    }()

  /// Its functions.
  ///
  /// - Throws: ``ReportError/workbook(reason:)`` when it is not installed.
  static func functions() throws(ReportError) -> breakdown_workbooks {
    if let missing = opened.missing { throw notInstalled(missing) }
    return opened.functions
  }

  /// What to do when a library or a function of it is missing.
  static func notInstalled(_ missing: String) -> ReportError {
    .workbook(
      reason: "\(missing) is not installed; on Debian and Ubuntu: "
        + "apt-get install libxlsxwriter\(LXW_SOVERSION)")
  }
}
