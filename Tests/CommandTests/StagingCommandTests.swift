import Testing

/// Rules for staging needs on the command line.
@Suite struct StagingCommandTests {
  static let script = "EXT. YARD - NIGHT\n\nShe lifts the rifle.\n"

  @Test func needsAreInTheDataWithElementsAndLines() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let run = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "-"], in: folder)
    let need =
      #"{"need": "armourer", "title": "Armourer", "department": "Armoury", "severity": "law", "because": ["props/rifle"], "evidence": [{"line": 3, "text": "rifle"}]}"#
    #expect(run.output.contains(need), "\(run.output)")
  }

  @Test func aProductionSwitchesRulesOff() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("off: [armourer]\n", to: "own.yaml")
    let run = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "-", "--staging", "own.yaml"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("\"night-exterior\"") && !run.output.contains("\"armourer\""))
  }

  @Test func whatIsWrongInARuleFileIsNamedByLine() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("rules:\n  - id: armourer\n    severity: grave\n", to: "own.yaml")
    let run = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "-", "--staging", "own.yaml"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("own.yaml:3: error: no severity 'grave'"), "\(run.errors)")
  }

  @Test func evaluateScoresNeeds() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write(
      "a.fountain # EXT. YARD - NIGHT\nnight-exterior | NIGHT\nblood | none\n", to: "needs.txt")
    let run = try Command.run(["evaluate", "needs.txt", "--needs", "--details"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(
      run.output.contains("  missed blood: none\n  wrong  armourer: rifle\n"), "\(run.output)")
    #expect(run.output.contains("P 0.500  R 0.500  F1 0.500"), "\(run.output)")
    let failing = ["evaluate", "needs.txt", "--needs", "--fail-under", "0.6"]
    #expect(try Command.run(failing, in: folder).exitCode == 1)
  }
}
