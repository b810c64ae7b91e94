/// Why a report could not be made.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  case drawing(reason: String)
  case workbook(reason: String)

  /// One line: what went wrong.
  public var description: String {
    switch self {
    case .drawing(let reason): "error: the PDF could not be drawn: \(reason)"
    case .workbook(let reason): "error: the workbook could not be written: \(reason)"
    }
  }
}
