import BreakdownSheets
import EnglishText
import ScreenplayModel

/// Finds what an office should ask the writer about: by kind, then in script order.
public struct QuestionFinder: Sendable {
  /// Scenes longer than this are asked about.
  public var longestScene: Eighths

  /// A finder.
  ///
  /// - Parameter longestScene: Five pages without it: what a unit shoots on a day.
  public init(longestScene: Eighths = Eighths(40)) {
    self.longestScene = longestScene
  }

  /// The questions about a script.
  public func questions(
    about breakdown: Breakdown, of screenplay: Screenplay
  ) -> [ScriptQuestion] {
    let sheets = SheetQuestions(breakdown, screenplay)
    var questions = sheets.numbers + sheets.headings + sheets.emptyScenes
    questions += sheets.scenes(longerThan: longestScene)
    questions += SetNames(breakdown).questions
    questions += PersonNames(breakdown, screenplay).questions
    return questions
  }
}
