import BreakdownKit
import ElementTagging
import Foundation
import ScreenplayPagination

/// Measures the stages inside one process: MB of script per second, median of several runs.
///
/// Usage: `breakdown-benchmarks SCRIPT.fountain SCRIPT.fdx`. The scripts are repeated to a feature's
/// length (150 KB) and up to 100 MB. Every result is checked, so that a broken run cannot look fast.
@main
struct BreakdownBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: breakdown-benchmarks SCRIPT.fountain SCRIPT.fdx")
      exit(64)
    }
    let fountain = try ScriptFile(path: arguments[1]).bytes
    let finalDraft = try ScriptFile(path: arguments[2]).bytes
    // The most memory of a process only grows: this comes first.
    try measureMemory(of: fountain, to: 100_000_000)
    print("stage                      input     MB/s    median")
    for size in [150_000, 1_000_000, 10_000_000, 100_000_000] {
      try measureReading(repeated(fountain, to: size))
    }
    for size in [finalDraft.count, 1_000_000, 10_000_000] {
      try measureFinalDraft(repeatedScenes(of: finalDraft, to: size))
    }
    try measureStart()
    for size in [150_000, 1_000_000] { try measureText(repeated(fountain, to: size)) }
    try measureOneScene(repeated(fountain, to: 1_000_000))
    try measurePages(repeated(fountain, to: 150_000))
  }

  /// What one large file takes as the command reads it: piece by piece from the disk.
  private static func measureMemory(of text: [UInt8], to size: Int) throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "breakdown-benchmark.fountain")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    var written = 0
    while written < size {
      try handle.write(contentsOf: text + [10, 10])
      written += text.count + 2
    }
    try handle.close()
    let before = peakMemory()
    let count = try ScriptBreakdown.read(path: file.path).paragraphs.count
    let used = peakMemory() - before
    let ratio = String(format: "%.2f", Double(used) / Double(written))
    print(
      "read \(written / 1_000_000) MB of Fountain from a file, \(count) paragraphs: at most "
        + "\(used / 1_000_000) MB of memory, \(ratio) times the file")
  }

  private static func measureReading(_ text: [UInt8]) throws {
    try measure("read Fountain", bytes: text.count) {
      try FountainReader().read(text, file: "a.fountain").scenes.count
    }
  }

  private static func measureFinalDraft(_ file: [UInt8]) throws {
    try measure("read Final Draft", bytes: file.count) {
      try FinalDraftReader().read(file, file: "a.fdx").scenes.count
    }
  }

  /// What the words of English and of the lexicon take before the first script is tagged.
  private static func measureStart() throws {
    let start = ContinuousClock.now
    _ = TaggingPipeline.standard
    let time = start.duration(to: .now)
    print("ready to tag after \(time.components.attoseconds / 1_000_000_000_000) µs")
  }

  private static func measureText(_ text: [UInt8]) throws {
    let screenplay = try FountainReader().read(text, file: "a.fountain")
    try measure("paginate", bytes: text.count) {
      Paginator().paginate(screenplay).scenes.count
    }
    try measure("tag", bytes: text.count) {
      TaggingPipeline.standard.tags(in: screenplay).count
    }
  }

  /// A script that is one scene: the time grows with its length and no faster.
  private static func measureOneScene(_ text: [UInt8]) throws {
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    let body = lines.filter { !$0.starts(with: "INT.".utf8) && !$0.starts(with: "EXT.".utf8) }
    for size in [body.count / 8, body.count] {
      let scene = Array("INT. HOUSE - DAY\n\n".utf8) + body.prefix(size).joined(separator: [10])
      let screenplay = try FountainReader().read(scene, file: "a.fountain")
      guard screenplay.scenes.count == 1 else {
        print("a scene was cut in \(screenplay.scenes.count)")
        exit(1)
      }
      try measure("tag one scene", bytes: scene.count) {
        TaggingPipeline.standard.tags(in: screenplay).count
      }
    }
  }

  private static func measurePages(_ text: [UInt8]) throws {
    let script = try ScriptBreakdown(ScriptFile(name: "a.fountain", bytes: text))
    try measure("write JSON", bytes: text.count) {
      BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList).count
    }
    let source = ReportSource(
      breakdown: script.breakdown, purchaseList: script.purchaseList)
    try measure("make all lists", bytes: text.count) {
      ReportKind.all.flatMap { $0.reports(from: source) }.reduce(0) { $0 + $1.rows.count }
    }
    try measure("draw sheets as PDF", bytes: text.count) {
      try SheetsPDF.pdf(script.breakdown).count
    }
    try measure("draw the marked script", bytes: text.count) { try script.markedScript().count }
    let reports = ReportKind.all.filter(\.isUsual).flatMap { $0.reports(from: source) }
    try measure("draw the book of lists and sheets", bytes: text.count) {
      try BookPDF.pdf(reports: reports, breakdown: script.breakdown).count
    }
    try measure("write the workbook", bytes: text.count) {
      try XLSXFormat.workbook(reports, of: script.breakdown.script).count
    }
    try measure("write HTML", bytes: text.count) {
      HTMLFormat.html(
        script.breakdown, purchaseList: script.purchaseList, reports: reports
      ).count
    }
  }

  /// A text as often as it takes to fill a size; only the first has a title page.
  private static func repeated(_ text: [UInt8], to size: Int) -> [UInt8] {
    var result = text
    while result.count < size { result += [10, 10] + text }
    return result
  }

  /// A Final Draft file with its scenes as often as it takes to fill a size.
  private static func repeatedScenes(of file: [UInt8], to size: Int) -> [UInt8] {
    guard let start = file.firstRange(of: Array("<Content>".utf8))?.upperBound,
      let end = file.firstRange(of: Array("</Content>".utf8))?.lowerBound, start < end
    else { return file }
    var result = Array(file[..<end])
    while result.count + file.count - end < size { result += file[start..<end] }
    return result + file[end...]
  }

  private static func measure(
    _ name: String, bytes: Int, _ work: () throws -> Int
  ) throws {
    var times: [Duration] = []
    _ = try work()
    for _ in 0..<(bytes > 5_000_000 ? 3 : 7) {
      let start = ContinuousClock.now
      let result = try work()
      times.append(start.duration(to: .now))
      guard result > 0 else {
        print("\(name): nothing came of it")
        exit(1)
      }
    }
    let median = times.sorted()[times.count / 2]
    let seconds =
      Double(median.components.seconds) + Double(median.components.attoseconds) * 1e-18
    let rate = Double(bytes) / 1_000_000 / max(seconds, 1e-9)
    let columns = [
      name.padding(toLength: 22, withPad: " ", startingAt: 0),
      String(format: "%7.2f MB", Double(bytes) / 1_000_000), String(format: "%7.1f", rate),
      String(format: "%8.2f ms", seconds * 1000),
    ]
    print(columns.joined(separator: " "))
  }

  /// The most memory this process has used, in bytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
