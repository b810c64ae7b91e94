/// Why a report could not be made.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  case drawing(reason: String)
  case workbook(reason: String)
  case template(name: String, reason: String)

  /// One line: what went wrong.
  public var description: String {
    switch self {
    case .drawing(let reason): "error: the PDF could not be drawn: \(reason)"
    case .workbook(let reason): "error: the workbook could not be written: \(reason)"
    case .template(let name, let reason): "error: the template \(name) cannot be used: \(reason)"
    }
  }
}
