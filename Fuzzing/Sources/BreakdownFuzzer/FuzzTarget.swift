import ElementTagging
import ScreenplayPagination

@testable import BreakdownKit
@testable import ScreenplayReaders

/// A reader that is tried.
struct FuzzTarget: Sendable {
  /// As given to `make fuzz TARGETS=…`.
  var name: String
  /// Folders in `Fuzzing/Seeds` with files that inputs are made from.
  var seeds: [String]
  /// Dictionary in `Fuzzing/Dictionaries` with words that inputs are made of.
  var words: String
  /// Samples that inputs are made from: their extension, or `-`.
  var samples = "-"
  /// Longest input in bytes.
  var longest = 4096
  /// Reads one input; ends the process when something does not hold.
  var run: @Sendable ([UInt8]) -> Void

  /// Every target; a new reader is one more line.
  static let all: [Self] = [
    Self(name: "fountain", seeds: ["fountain", "text"], words: "fountain", samples: "fountain") {
      fountain($0)
    },
    Self(name: "final-draft", seeds: ["final-draft"], words: "final-draft", longest: 8192) {
      finalDraft($0)
    },
    Self(name: "whole-line", seeds: ["fountain"], words: "fountain", samples: "fountain") {
      wholeLine($0)
    },
    Self(
      name: "any-format", seeds: ["final-draft", "fountain"], words: "final-draft", longest: 8192
    ) { anyFormat($0) },
    Self(
      name: "open-screenplay", seeds: ["open-screenplay"], words: "final-draft", longest: 8192
    ) { screenplay($0, OpenScreenplayReader()) },
    Self(name: "fade-in", seeds: ["fade-in"], words: "archive") {
      screenplay($0, FadeInReader())
    },
    Self(name: "highland", seeds: ["highland"], words: "archive") {
      screenplay($0, HighlandReader())
    },
    Self(name: "text-decoding", seeds: ["text"], words: "table", longest: 512) { decoding($0) },
    Self(name: "scene-heading", seeds: ["scene-heading"], words: "fountain", longest: 512) {
      sceneHeading($0)
    },
    Self(name: "shooting-dates", seeds: ["shooting-dates"], words: "table") {
      schedule($0) { bytes throws(ScheduleReadError) in
        try ShootingScheduleCSV.read(bytes, file: "a")
      }
    },
    Self(name: "universal-schedule", seeds: ["universal-schedule"], words: "schedule") {
      schedule($0) { bytes throws(ScheduleReadError) in
        try UniversalScheduleFile.read(bytes, file: "a")
      }
    },
    Self(name: "stock-spreadsheet", seeds: ["stock-spreadsheet"], words: "table") { stock($0) },
  ]
}

extension FuzzTarget {
  private static func fountain(_ bytes: [UInt8]) {
    let first = result { () throws(ReadError) in try FountainReader().read(bytes, file: "a") }
    let second = result { () throws(ReadError) in
      var pieces = SmallPieces(bytes)
      return try FountainReader().read(from: &pieces, file: "a")
    }
    require(isAlike(first, second), "the same bytes give the same screenplay, in pieces or not")
    guard case .success(let screenplay) = first else { return }
    ScreenplayRules.check(screenplay)
    SourceCoverage.check(screenplay)
    let pages = Paginator().paginate(screenplay, keepingLines: true)
    ScreenplayRules.check(pages, of: screenplay)
  }

  private static func finalDraft(_ bytes: [UInt8]) {
    let first = result { () throws(ReadError) in try FinalDraftReader().read(bytes, file: "a") }
    let second = result { () throws(ReadError) in
      var pieces = SmallPieces(bytes)
      return try FinalDraftReader().read(from: &pieces, file: "a")
    }
    require(isAlike(first, second), "the same bytes give the same screenplay, in pieces or not")
    guard case .success(let screenplay) = first else { return }
    ScreenplayRules.check(screenplay)
    let pages = Paginator().paginate(screenplay, keepingLines: true)
    ScreenplayRules.check(pages, of: screenplay)
  }

  private static func screenplay(_ bytes: [UInt8], _ reader: some ScreenplayReader) {
    let read = result { () throws(ReadError) in try reader.read(bytes, file: "a") }
    let again = result { () throws(ReadError) in try reader.read(bytes, file: "a") }
    require(read == again, "the same bytes give the same screenplay")
    guard case .success(let screenplay) = read else { return }
    ScreenplayRules.check(screenplay)
    ScreenplayRules.check(Paginator().paginate(screenplay), of: screenplay)
  }

  /// Whether two readings gave the same; where an XML file is cut may show in the place of an error.
  private static func isAlike(
    _ first: Result<Screenplay, ReadError>, _ second: Result<Screenplay, ReadError>
  ) -> Bool {
    switch (first, second) {
    case (.success(let first), .success(let second)): first == second
    case (.failure, .failure): true
    default: false
    }
  }

  /// From the file to what other programs read, by whatever format the bytes are taken for.
  private static func wholeLine(_ bytes: [UInt8]) {
    let file = ScriptFile(name: "a", bytes: bytes)
    let first = result { () throws(ReadError) in try ScriptBreakdown(file) }
    guard case .success(let script) = first else { return }
    let json = BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList)
    require(!json.isEmpty, "a breakdown is written")
    if bytes.count.isMultiple(of: 4) {
      guard let again = try? ScriptBreakdown(file) else { fail("the same bytes are read again") }
      require(
        BreakdownFormat.json(again.breakdown, purchaseList: again.purchaseList) == json,
        "the same bytes give the same breakdown")
    }
  }

  private static func anyFormat(_ bytes: [UInt8]) {
    let file = ScriptFile(name: "a", bytes: bytes)
    let screenplay = result { () throws(ReadError) in try ScriptBreakdown.read(file) }
    guard case .success(let screenplay) = screenplay else { return }
    ScreenplayRules.check(screenplay)
    require(!ParseFormat.json(screenplay).isEmpty, "a screenplay is written")
    _ = TaggingPipeline.standard.tags(in: screenplay)
  }

  private static func decoding(_ bytes: [UInt8]) {
    let decoded = result { () throws(ReadError) in try DecodedText(bytes, file: "a") }
    guard case .success(let text) = decoded else { return }
    require(String(validating: text.bytes, as: UTF8.self) != nil, "decoded text is UTF-8")
    require(!text.bytes.contains(0), "decoded text holds no zero bytes")
    for finding in text.findings {
      require((0...text.bytes.count).contains(finding.offset), "a finding lies in the text")
    }
  }

  private static func sceneHeading(_ bytes: [UInt8]) {
    // The first byte says where in the text the heading begins.
    let start = bytes.first.map { Int($0) % bytes.count } ?? 0
    let range = TextRange(start: start, end: bytes.count)
    let parser = SceneHeadingParser()
    let heading = parser.parse(range, in: bytes)
    _ = parser.isOmission(range, in: bytes)
    for part in [heading.set, heading.timeOfDay] + heading.modifiers where !part.isEmpty {
      require(part.start >= range.start && part.end <= range.end, "parts lie in the heading")
    }
  }

  private static func schedule(
    _ bytes: [UInt8], _ read: ([UInt8]) throws(ScheduleReadError) -> ShootingSchedule
  ) {
    do throws(ScheduleReadError) {
      let schedule = try read(bytes)
      require(try read(bytes) == schedule, "the same bytes give the same schedule")
      let dates = schedule.days.map(\.date)
      require(zip(dates, dates.dropFirst()).allSatisfy { $0 <= $1 }, "days are in order")
    } catch {
      require(!error.description.isEmpty, "an error says what is wrong")
    }
  }

  private static func stock(_ bytes: [UInt8]) {
    let table = InventoryCSV(file: "a").read(bytes)
    let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
    for row in table.rows { require((1...lines).contains(row.line), "a row has a line") }
    for finding in table.findings { require(!"\(finding)".isEmpty, "a finding says something") }
  }

  /// A screenplay, or an error that says what is wrong in one line.
  private static func result<Value>(
    _ read: () throws(ReadError) -> Value
  ) -> Result<Value, ReadError> {
    do throws(ReadError) {
      return .success(try read())
    } catch {
      let words = error.description
      require(!words.isEmpty && !words.contains("\n"), "an error is one line")
      return .failure(error)
    }
  }
}
