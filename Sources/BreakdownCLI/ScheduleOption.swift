import ArgumentParser
import BreakdownKit

/// The shooting days, for every command that dates something.
struct ScheduleOption: ParsableArguments {
  @Option(
    name: .customLong("schedule"),
    help: ArgumentHelp(
      "Shooting days: a .uss schedule, or a CSV of scene and date. Says by when what is needed, and who works when.",
      valueName: "file"))
  var path: String?

  /// The days as read; nil when no file is named.
  func days() throws -> ShootingSchedule? { try path.map(ShootingSchedule.init(path:)) }
}
