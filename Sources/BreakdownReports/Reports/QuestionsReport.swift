import BreakdownSheets
import ScreenplayModel

extension Report {
  /// What to ask the writer about before the breakdown is handed out.
  public static func questions(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "questions", title: "Questions for the writer",
      columns: [
        Column("About"), Column("Question"), Column("Scenes", .scenes, isPrinted: false),
        Column("Answer", entry: .text),
      ], groupColumn: 0)
    report.rows = breakdown.questions.map { question in
      [
        .text(question.kind.title), .text(question.text),
        .scenes(of: question.sheets.map { breakdown.sheets[$0] }), .empty,
      ]
    }
    return report
  }
}

extension ScriptQuestion.Kind {
  /// As printed over the questions of its kind.
  var title: String {
    switch self {
    case .sceneNumber, .repeatedNumber: "Scene numbers"
    case .setting: "Inside or outside"
    case .timeOfDay: "Time of day"
    case .emptyScene: "Empty scenes"
    case .longScene: "Long scenes"
    case .setName: "Sets under two names"
    case .personName: "People under two names"
    }
  }
}
