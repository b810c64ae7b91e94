import BreakdownSheets

/// A list of shooting dates, as a spreadsheet saves it: a line of headings, then a scene and a date
/// per line.
public enum ShootingScheduleCSV {
  /// Largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20

  /// Reads a list with the columns `scene` and `date`, among others; separated by `,`, `;` or tabs.
  ///
  /// Scenes without a date are not scheduled; a scene may have several. Days are numbered from the
  /// earliest date on.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, UTF-8.
  ///   - file: Its name, for messages.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(ScheduleReadError) -> ShootingSchedule {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: sizeLimit)
    }
    var rows = CSVRows(bytes, file: file)
    let headings = try rows.next() ?? CSVRow(line: 1, fields: [])
    let scene = try column(.scene, in: headings, file: file)
    let date = try column(.date, in: headings, file: file)
    var scenes: [CivilDate: [String]] = [:]
    while let row = try rows.next() {
      let (label, text) = (row.field(scene), row.field(date))
      guard !text.isEmpty else { continue }
      guard !label.isEmpty else { throw .missingScene(file: file, line: row.line) }
      guard let day = CivilDate(parsing: text) else {
        throw .malformedRowDate(file: file, line: row.line, text: text)
      }
      scenes[day, default: []].append(label)
    }
    let days = scenes.sorted { $0.key < $1.key }.enumerated().map { index, day in
      ShootingDay(date: day.key, number: index + 1, scenes: day.value)
    }
    return ShootingSchedule(days: days)
  }

  private static func column(
    _ column: ScheduleColumn, in headings: CSVRow, file: String
  ) throws(ScheduleReadError) -> Int {
    let found = headings.fields.firstIndex { heading in
      column.headings.contains(heading.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    guard let found else {
      throw .missingColumn(file: file, line: headings.line, column: column)
    }
    return found
  }
}

/// A column that a list of shooting dates must have.
public enum ScheduleColumn: String, Hashable, Sendable, CaseIterable {
  case scene, date

  /// What the column may be headed, in lower case, without blanks and signs.
  var headings: Set<String> {
    switch self {
    case .scene:
      [
        "scene", "scenes", "sceneno", "scenenos", "scenenr", "scenenumber", "scenenumbers", "sc",
        "scno",
      ]
    case .date:
      [
        "date", "shootdate", "shootingdate", "shootday", "shootingday", "dateofshoot",
        "scheduleddate",
      ]
    }
  }
}
