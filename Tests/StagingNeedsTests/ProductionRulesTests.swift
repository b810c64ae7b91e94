import BreakdownKit
import Testing

@testable import StagingNeeds

/// Rules of a production laid over the program's own.
@Suite struct ProductionRulesTests {
  @Test func addARule() throws {
    let rules = try changed(
      """
      rules:
        - id: bees
          title: Beekeeper
          department: Animals
          severity: crew
          why: There are hives.
          when: [hive|skep]
      """)
    #expect(try needs("EXT. YARD - DAY\n\nThree hives hum.\n", rules: rules).contains("bees"))
  }

  @Test func editARuleByItsID() throws {
    let rules = try changed(
      """
      rules:
        - id: armourer
          title: Weapons master
          also when: [slingshot]
      """)
    let need = try #require(
      sheet("EXT. YARD - DAY\n\nA slingshot.\n", rules: rules).staging.first {
        $0.need == "armourer"
      })
    #expect(need.title == "Weapons master" && need.department == "Armoury")
  }

  @Test func switchARuleOff() throws {
    let rules = try changed("off: [night-exterior]")
    #expect(try needs("EXT. YARD - NIGHT\n\nHm.\n").contains("night-exterior"))
    #expect(try !needs("EXT. YARD - NIGHT\n\nHm.\n", rules: rules).contains("night-exterior"))
  }

  @Test func askForAllOfACause() throws {
    let rules = try changed(
      """
      words:
        bells: [bell, chime]
      rules:
        - id: ringer
          title: Ringer
          department: Music
          severity: crew
          why: Bells at night.
          when:
            - text: <bells>
              light: night
              setting: exterior
              not heading: church
      """)
    #expect(try needs("EXT. YARD - NIGHT\n\nBells.\n", rules: rules).contains("ringer"))
    #expect(try !needs("EXT. YARD - DAY\n\nBells.\n", rules: rules).contains("ringer"))
    #expect(try !needs("EXT. CHURCH - NIGHT\n\nBells.\n", rules: rules).contains("ringer"))
  }

  @Test(arguments: [
    ("rules: 3", 1, "write 'rules' as a list"),
    ("rules:\n  - title: A", 2, "'id' is missing"),
    ("rules:\n  - id: a\n    tilte: A", 3, "no key 'tilte' in a rule"),
    ("rules:\n  - id: armourer\n    severity: grave", 3, "no severity 'grave'"),
    ("rules:\n  - id: armourer\n    when:\n      - element: proops", 4, "no category 'proops'"),
    ("rules:\n  - id: armourer\n    when:\n      - txt: gun", 4, "no key 'txt'"),
    ("rules:\n  - id: armourer\n    when:\n      - <nosuch>", 4, "no set of words 'nosuch'"),
    ("rules:\n  - id: armourer\n    when:\n      - need: [zzz]", 4, "no rule 'zzz'"),
    ("rules:\n  - id: armourer\n    when:\n      - age: old", 4, "write an age as"),
    ("rules:\n  - id: armourer\n    when:\n      - not text: gun", 4, "nothing here can cause"),
    ("off: [nothing]", 1, "no rule 'nothing' to switch off"),
    ("of: [armourer]", 1, "no key 'of'"),
    ("rules: &a []", 1, "anchors"),
    ("rules: [", 2, "not YAML"),
  ])
  func sayWhereTheyAreWrong(text: String, line: Int, reason: String) {
    do {
      _ = try changed(text)
      Issue.record("no error")
    } catch let error as SettingsError {
      #expect(error.line == line && error.file == "own.yaml", "\(error)")
      #expect(error.reason.contains(reason), "\(error)")
    } catch {
      Issue.record(error)
    }
  }

  @Test func aFileTooLargeIsRefused() {
    #expect(throws: SettingsError.self) {
      try StagingRules(changedBy: [UInt8](repeating: 35, count: 2 << 20), name: "own.yaml")
    }
  }

  private func changed(_ yaml: String) throws -> StagingRules {
    try StagingRules(changedBy: Array(yaml.utf8), name: "own.yaml")
  }
}
