import BreakdownSheets
import Foundation

/// Files of the Universal Schedule Standard, `.uss`: what scheduling programs exchange.
public enum UniversalScheduleFile {
  /// Largest file that is read, in bytes: some 10 000 scenes.
  public static let sizeLimit = 16 << 20
  /// Deepest nesting of brackets that is read; the standard needs 8.
  static let depthLimit = 32

  /// A breakdown as a file without a schedule; the same breakdown gives the same bytes.
  ///
  /// Omitted scenes are left out: there is nothing to schedule. Dates of making are 1970-01-01,
  /// because the standard wants a date and the breakdown has none. How many of an element a scene
  /// needs has no place in the standard.
  public static func write(_ breakdown: Breakdown) throws(ScheduleWriteError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let document = UniversalScheduleDocument(
        universalScheduleStandard: UniversalSchedule(breakdown))
      return try [UInt8](encoder.encode(document)) + [UInt8(ascii: "\n")]
    } catch {
      throw .notEncodable(reason: String(describing: error))
    }
  }

  /// The shooting days of a schedule.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  ///   - stripboard: Which of its stripboards; when nil, the last that is spread over several days.
  public static func read(
    _ bytes: [UInt8], file: String, stripboard: String? = nil
  ) throws(ScheduleReadError) -> ShootingSchedule {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: sizeLimit)
    }
    guard !JSONDepth.exceeds(depthLimit, in: bytes) else {
      throw .tooDeep(file: file, limit: depthLimit)
    }
    let facts: ScheduleFacts
    do {
      facts = try JSONDecoder().decode(ScheduleFacts.self, from: Data(bytes))
    } catch {
      throw .malformedJSON(file: file, reason: JSONFault.reason(error))
    }
    return try ShootingDates(facts, file: file).schedule(ofStripboard: stripboard)
  }
}

/// The whole file: one object around the schedule.
struct UniversalScheduleDocument: Codable, Hashable, Sendable {
  var universalScheduleStandard: UniversalSchedule
}

/// Why a schedule could not be written.
public enum ScheduleWriteError: Error, Equatable, Sendable, CustomStringConvertible {
  case notEncodable(reason: String)

  /// One line.
  public var description: String {
    switch self {
    case .notEncodable(let reason): "error: the schedule cannot be written: \(reason)"
    }
  }
}
