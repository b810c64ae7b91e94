import BreakdownKit

/// Breakdowns of short scripts made up for a test.
enum ScriptedBreakdown {
  /// A script read, tagged and broken down as the command does it.
  static func of(_ script: String) throws -> Breakdown {
    try ScriptBreakdown(ScriptFile(name: "test.fountain", bytes: Array(script.utf8))).breakdown
  }

  /// Scenes of an eighth each, with a prop and two people.
  static func scenes(_ count: Int) throws -> Breakdown {
    let scenes = (1...count).map { number in
      """
      INT. ROOM \(number) - DAY #\(number)#

      Mara lifts a lantern.

      MARA
      Here.

      JOE
      There.

      """
    }
    return try of("Title: Harbour\nAuthor: A. Tide\n\n" + scenes.joined(separator: "\n"))
  }
}
