import BreakdownKit
import BreakdownTestSupport
import Foundation
import Testing

/// Every folder in `samples/` is a test: what comes of its script is what `expected/` says.
@Suite struct SampleTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter { name in
      FileManager.default.fileExists(atPath: script(name, "fountain").path)
    }.sorted()
  }()

  static func script(_ name: String, _ format: String) -> URL {
    folder.appendingPathComponent(name).appendingPathComponent("script.\(format)")
  }

  private func breakdown(_ name: String, _ format: String) throws -> ScriptBreakdown {
    let bytes = try Data(contentsOf: Self.script(name, format))
    return try ScriptBreakdown(ScriptFile(name: "script.\(format)", bytes: Array(bytes)))
  }

  @Test func thereAreFourSamples() {
    #expect(Self.names.count >= 4)
  }

  @Test(arguments: names)
  func isReadAsItsDumpSays(name: String) throws {
    let script = try breakdown(name, "fountain")
    expect(ParseFormat.text(script.screenplay), name, "script.parse.txt")
  }

  @Test(arguments: names)
  func isBrokenDownAsItsFilesSay(name: String) throws {
    let script = try breakdown(name, "fountain")
    expect(
      BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList), name,
      "breakdown.json")
    let source = ReportSource(
      breakdown: script.breakdown, purchaseList: script.purchaseList,
      schedule: try schedule(name))
    for report in ReportKind.all.flatMap({ $0.reports(from: source) }) {
      expect(CSVFormat.csv(report), name, "lists/\(report.id).csv")
    }
  }

  /// The sample's shooting days, where it has any.
  private func schedule(_ name: String) throws -> ShootingSchedule? {
    let file = Self.folder.appendingPathComponent(name).appendingPathComponent("schedule.csv")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try ShootingSchedule(path: file.path)
  }

  @Test func aSampleHasShootingDays() throws {
    #expect(try Self.names.contains { try schedule($0) != nil })
  }

  @Test(arguments: names)
  func isMarkedAsItsPagesSay(name: String) throws {
    let script = try breakdown(name, "fountain")
    expect(Array(script.markedScriptText.utf8), name, "marked-script.txt")
  }

  @Test(arguments: others)
  func everySceneIsMarkedOnThePageItsSheetSays(name: String, format: String) throws {
    let script = try breakdown(name, format)
    var pages: [String] = []
    var page = ""
    for line in script.markedScriptText.split(separator: "\n") {
      if line.hasPrefix("════ page ") {
        page = String(line.dropFirst(10))
      } else if script.breakdown.sheets.contains(where: { line.hasPrefix("\($0.sceneLabel)  ") }) {
        pages.append(page)
      }
    }
    #expect(pages == script.pagination.scenes.map(\.firstPage))
  }

  /// The scripts that are there in another format too.
  static let others: [(name: String, format: String)] = names.flatMap { name in
    ["fdx", "fadein", "highland"].map { (name, $0) }.filter {
      FileManager.default.fileExists(atPath: script($0.0, $0.1).path)
    }
  }

  @Test(arguments: others)
  func everyFormatHasTheSameScenesAndSpeakers(name: String, format: String) throws {
    let fountain = try breakdown(name, "fountain").breakdown
    let other = try breakdown(name, format).breakdown
    #expect(
      fountain.sheets.map { $0.heading.uppercased() }
        == other.sheets.map { $0.heading.uppercased() })
    #expect(fountain.sheets.map(\.sceneNumber) == other.sheets.map(\.sceneNumber))
    #expect(fountain.sheets.map(\.isOmitted) == other.sheets.map(\.isOmitted))
    for (first, second) in zip(fountain.sheets, other.sheets) {
      #expect(speakers(on: first, of: fountain) == speakers(on: second, of: other))
    }
  }

  @Test func aSampleIsThereInEveryContainer() {
    #expect(Set(Self.others.map(\.format)) == ["fdx", "fadein", "highland"])
  }

  private func speakers(on sheet: BreakdownSheet, of breakdown: Breakdown) -> [String] {
    breakdown.entries(of: .castMembers, on: sheet).filter { $0.isSpeaking == true }
      .map { breakdown.element(of: $0).name.uppercased() }.sorted()
  }

  private func expect(_ output: [UInt8], _ name: String, _ file: String) {
    GoldenFiles.expect(
      output,
      at: Self.folder.appendingPathComponent(name).appendingPathComponent("expected")
        .appendingPathComponent(file))
  }
}
