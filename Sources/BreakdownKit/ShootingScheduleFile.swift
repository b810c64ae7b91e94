import BreakdownSheets
import ScheduleExchange

extension ShootingSchedule {
  /// Reads shooting days: a list of scenes and dates from a `.csv` file, a schedule from any other.
  ///
  /// - Throws: ``FileError`` when the file cannot be opened, ``ScheduleReadError`` when it holds no
  ///   shooting days.
  public init(path: String) throws {
    let file = try ScriptFile(path: path)
    self =
      path.lowercased().hasSuffix(".csv")
      ? try ShootingScheduleCSV.read(file.bytes, file: file.name)
      : try UniversalScheduleFile.read(file.bytes, file: file.name)
  }
}
