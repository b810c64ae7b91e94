import ScreenplayModel

/// Lines that have their roles from the printed page.
extension FountainParser {
  /// Reads everything of a script that was converted from print.
  mutating func parse(_ converted: ConvertedScript) {
    guard converted.hasRoles else { return parse() }
    var line = FountainLine()
    while scanner.read(&line) {
      guard !line.isBlank else { continue }
      printed(line, converted.role(of: line.number - 1))
    }
    finish()
  }

  private mutating func printed(_ line: FountainLine, _ role: PrintedLine.Role) {
    switch role {
    case .heading:
      endSpeech()
      var line = line
      if line.shape.heading == .none { line.shape.heading = .numbered }
      heading(line)
    case .transition:
      endSpeech()
      single(.transition, line)
    case .cue:
      endSpeech()
      cue(line)
    case .dialogue where place == .speech:
      speech(line)
    case .actionGoesOn where place == .action && !draft.lines.isEmpty:
      add(line)
    case .action, .actionGoesOn, .dialogue, .ordinary, .leftOut:
      endSpeech()
      begin(.action, line)
      place = .action
    }
  }
}
