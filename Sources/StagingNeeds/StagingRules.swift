import BreakdownSheets
import CEmbeddedData
import EnglishText
import ScreenplayModel
import SettingsFiles

/// Rules that say what scenes demand beyond their things.
public struct StagingRules: Sendable {
  let table: StagingTable

  /// The program's own rules: `staging.yaml`, compiled.
  public static let standard = StagingRules(
    table: StagingTable(
      MappedBytes(
        UnsafeRawBufferPointer(
          start: embedded_staging.bytes, count: embedded_staging.count))))

  private init(table: StagingTable) { self.table = table }

  /// The program's own rules as a production changes them: adds, edits, switches off.
  ///
  /// - Throws: ``SettingsError`` with file, line and what to do.
  public init(changedBy file: [UInt8], name: String) throws(SettingsError) {
    var own = try Self.reader(of: embedded_staging_rules)
    own = StagingRuleReader(file: name, changing: own)
    try own.read(file)
    table = StagingTable(MappedBytes(keeping: StagingCompiler.bytes(of: own.rules)))
  }

  /// The compiled form of a rule file, as it ships.
  package static func compiled(_ file: [UInt8], name: String) throws(SettingsError) -> [UInt8] {
    var reader = StagingRuleReader(file: name)
    try reader.read(file)
    return StagingCompiler.bytes(of: reader.rules)
  }

  /// The program's own rules as written.
  package static func standardRules() throws(SettingsError) -> [StagingRule] {
    try reader(of: embedded_staging_rules).rules
  }

  /// Whether the compiled rules are just these bytes.
  package static func shipped(are bytes: [UInt8]) -> Bool {
    UnsafeBufferPointer(start: embedded_staging.bytes, count: embedded_staging.count)
      .elementsEqual(bytes)
  }

  private static func reader(of file: EmbeddedFile) throws(SettingsError) -> StagingRuleReader {
    var reader = StagingRuleReader(file: "staging.yaml")
    try reader.read(Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    return reader
  }

  /// Puts on every sheet what its scene needs, in the order of the rules.
  public func findNeeds(of breakdown: inout Breakdown, in screenplay: Screenplay) {
    let words = ScriptWords(screenplay, table: table)
    let finder = NeedFinder(breakdown, screenplay, words: words, table: table)
    for index in breakdown.sheets.indices where !breakdown.sheets[index].isOmitted {
      breakdown.sheets[index].staging = finder.needs(ofSheet: index)
    }
  }
}
