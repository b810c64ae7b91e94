/// Why a schedule could not be read.
public enum ScheduleReadError: Error, Equatable, Sendable, CustomStringConvertible {
  case tooLarge(file: String, bytes: Int, limit: Int)
  case tooDeep(file: String, limit: Int)
  case malformedJSON(file: String, reason: String)
  case noSuchStripboard(file: String, name: String, known: [String])
  case noShootingDays(file: String)
  case noStartDate(file: String, stripboard: String)
  case malformedDate(file: String, text: String)
  case noWorkingDays(file: String, calendar: String)
  case datesOutOfRange(file: String)
  case notUTF8(file: String, line: Int)
  case missingColumn(file: String, line: Int, column: ScheduleColumn)
  case missingScene(file: String, line: Int)
  case malformedRowDate(file: String, line: Int, text: String)
  case unclosedQuote(file: String, line: Int)

  /// One line: where, what, and what to do.
  public var description: String {
    switch self {
    case .tooLarge(let file, let bytes, let limit):
      "\(file): error: \(bytes) bytes are more than the limit of \(limit)"
    case .tooDeep(let file, let limit):
      "\(file): error: brackets inside brackets, more than \(limit) deep; is this a schedule?"
    case .malformedJSON(let file, let reason):
      "\(file): error: not a Universal Schedule: \(reason)"
    case .noSuchStripboard(let file, let name, let known):
      "\(file): error: no stripboard is called '\(name)'; "
        + "there are: \(known.isEmpty ? "none" : known.joined(separator: ", "))"
    case .noShootingDays(let file):
      "\(file): error: no scenes are grouped into shooting days; "
        + "export the schedule, not only the breakdown"
    case .noStartDate(let file, let stripboard):
      "\(file): error: the calendar of stripboard '\(stripboard)' has no start date"
    case .malformedDate(let file, let text):
      "\(file): error: '\(text)' is not a date; dates are written 2025-04-07T00:00:00.000Z"
    case .noWorkingDays(let file, let calendar):
      "\(file): error: every day of the week is off in calendar '\(calendar)'"
    case .datesOutOfRange(let file):
      "\(file): error: shooting days run past the year 9999"
    case .notUTF8(let file, let line):
      "\(file):\(line): error: not UTF-8 text; save the list as UTF-8"
    case .missingColumn(let file, let line, let column):
      "\(file):\(line): error: no column is headed '\(column.rawValue)'; "
        + "the first line names the columns: scene,date"
    case .missingScene(let file, let line):
      "\(file):\(line): error: a date without a scene"
    case .malformedRowDate(let file, let line, let text):
      "\(file):\(line): error: '\(text)' is not a date; write dates as 2025-04-07"
    case .unclosedQuote(let file, let line):
      "\(file):\(line): error: the quotation mark opened here is never closed"
    }
  }
}
