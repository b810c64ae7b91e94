import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Texts in every encoding, and what is said of it.
struct TextDecodingTests {
  private static let script = "INT. CAFÉ – DAY\n\nShe says “hi”… 🎬\n"

  /// What came of a text: its paragraphs, then what was said.
  private func dump(_ bytes: [UInt8]) throws -> String {
    ScreenplayDump.dump(try FountainReader().read(bytes, file: "a"))
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    let screenplay = try FountainReader().read(bytes, file: "a")
    return screenplay.paragraphs.map { screenplay.string($0) }.joined(separator: "|")
  }

  private func messages(_ bytes: [UInt8]) throws -> [String] {
    try FountainReader().read(bytes, file: "a").diagnostics.map(\.description)
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 255), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private static func utf32(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(scalar.value >> (8 * $0) & 255) }
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [true, false])
  func wideTextWithAMarkIsReadWithoutAWord(isBigEndian: Bool) throws {
    let marked = "\u{FEFF}" + Self.script
    for bytes in [
      Self.utf16(marked, isBigEndian: isBigEndian), Self.utf32(marked, isBigEndian: isBigEndian),
    ] {
      #expect(
        try dump(bytes) == """
          1:1 sceneHeading "INT. CAFÉ – DAY"
          3:1 action "She says “hi”… 🎬"
          """)
    }
  }

  @Test(arguments: [(true, "big-endian"), (false, "little-endian")])
  func wideTextWithoutAMarkIsKnownByItsZeroBytes(isBigEndian: Bool, order: String) throws {
    for (bytes, name) in [
      (Self.utf16(Self.script, isBigEndian: isBigEndian), "UTF-16"),
      (Self.utf32(Self.script, isBigEndian: isBigEndian), "UTF-32"),
    ] {
      #expect(
        try dump(bytes) == """
          1:1 sceneHeading "INT. CAFÉ – DAY"
          3:1 action "She says “hi”… 🎬"
          a:1:1: note: no byte order mark; read as \(name), \(order), as its zero bytes stand \
          [assumed-encoding]
          """)
    }
  }

  @Test func wideTextOfAnotherScriptIsKnownByItsBlanksAndLineEnds() throws {
    let script = ".ДОМ НОЧЬ\n\nМара поднимает меч и уходит в дом.\nТихо.\n"
    #expect(try text(Self.utf16(script, isBigEndian: false)).contains("Мара поднимает меч"))
  }

  @Test func halvesOfACharacterAreReplacedAndCounted() throws {
    var units = Array("\u{FEFF}INT. A\n\nRain.\n".utf16)
    units.insert(0xD83C, at: 12)
    units.append(0xDF00)
    var bytes = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    bytes.append(0x41)
    #expect(
      try dump(bytes) == """
        1:1 sceneHeading "INT. A"
        3:1 action "Rai\u{FFFD}n.⏎\u{FFFD}\u{FFFD}"
        a:3:4: warning: 3 half characters were replaced by \u{FFFD}, the first here: look whether \
        text is missing [broken-characters]
        """)
  }

  /// Texts with each character standing for the byte of its number.
  private static let windows = [
    "“Don’t,” she says. Café – déjà vu…":
      "\u{93}Don\u{92}t,\u{94} she says. Caf\u{E9} \u{96} d\u{E9}j\u{E0} vu\u{85}",
    "CAFÉ, Ça va, ÜBER, naïve": "CAF\u{C9}, \u{C7}a va, \u{DC}BER, na\u{EF}ve",
    "El niño y la señora.": "El ni\u{F1}o y la se\u{F1}ora.",
    "She’s here.": "She\u{92}s here.",
    "A pound: £5": "A pound: \u{A3}5",
    "A Brand™ of 7°.": "A Brand\u{99} of 7\u{B0}.",
    "¡Árbol! È vero.": "\u{A1}\u{C1}rbol! \u{C8} vero.",
  ]

  @Test(arguments: windows.keys.sorted())
  func textFromWindowsIsKnownByWhereItsLettersAndQuotesStand(expected: String) throws {
    let bytes = try "INT. A\r\n\r\n\(#require(Self.windows[expected]))".bytes
    #expect(try text(bytes) == "INT. A|\(expected)")
    #expect(try messages(bytes).first?.contains("read as Windows-1252, ") == true)
  }

  private static let macintosh = [
    "“Don’t,” she says. Café – déjà vu…":
      "\u{D2}Don\u{D5}t,\u{D3} she says. Caf\u{8E} \u{D0} d\u{8E}j\u{88} vu\u{C9}",
    "El niño y la señora.": "El ni\u{96}o y la se\u{96}ora.",
    "She’s here.": "She\u{D5}s here.",
    "Wait… for me": "Wait\u{C9} for me",
    "It is 70°F in here.": "It is 70\u{A1}F in here.",
    "Élève français": "\u{83}l\u{8F}ve fran\u{8D}ais",
  ]

  @Test(arguments: macintosh.keys.sorted())
  func textFromAnOldMacintoshIsKnownToo(expected: String) throws {
    let bytes = try "INT. A\r\r\(#require(Self.macintosh[expected]))".bytes
    #expect(try text(bytes) == "INT. A|\(expected)")
    #expect(try messages(bytes).first?.contains("read as Mac Roman, ") == true)
    let unix = bytes.map { $0 == 0x0D ? 0x0A : $0 }
    #expect(try text(unix) == "INT. A|\(expected)")
  }

  @Test func whatWasAssumedIsSaidWithACountAndThePlace() throws {
    let bytes = "INT. A\r\rCaf\u{8E} d\u{8E}j".bytes
    #expect(
      try messages(bytes) == [
        """
        a:3:4: warning: the file is not UTF-8; read as Mac Roman, 2 characters outside ASCII, the \
        first here: save it as UTF-8 if letters look wrong [not-utf8]
        """
      ])
  }

  @Test func bytesThatAreNoCharacterAreReplacedAndCounted() throws {
    let said = try messages("INT. A\n\nShe\u{92}s in\u{8F} t\u{EA}te \u{E0} t\u{EA}te.".bytes)
    #expect(
      said.contains(
        """
        a:3:9: warning: 1 byte was no character and replaced by \u{FFFD}, the first here: look \
        whether text is missing [unreadable-bytes]
        """))
  }

  @Test func anOddByteInUTF8LeavesTheRestAlone() throws {
    let bytes = Array("INT. CAFÉ\n\nDéjà vu “here”. Caf".utf8) + [0xE9, 0x20, 0x92, 0x0A]
    #expect(
      try dump(bytes) == """
        1:1 sceneHeading "INT. CAFÉ"
        3:1 action "Déjà vu “here”. Café ’"
        a:3:20: warning: 2 bytes were not UTF-8 as the rest is and read as Windows-1252, the first \
        here: look at the letters [mixed-encoding]
        """)
  }

  @Test(arguments: [[0xE2, 0x80], [0xF0, 0x9F, 0x8E], [0xC3]] as [[UInt8]])
  func aCharacterCutOffIsOneReplacement(end: [UInt8]) throws {
    let bytes = Array("INT. CAFÉ\n\nDéjà vu. Wait".utf8) + end
    #expect(
      try dump(bytes) == """
        1:1 sceneHeading "INT. CAFÉ"
        3:1 action "Déjà vu. Wait\u{FFFD}"
        a:3:14: warning: 1 byte was no character and replaced by \u{FFFD}, the first here: look \
        whether text is missing [unreadable-bytes]
        """)
  }

  @Test func aFewZeroBytesAreReplacedAndCounted() throws {
    let bytes = Array("INT. A\n\nRain\0 and \0wind and much more of all that there is.\n".utf8)
    #expect(
      try dump(bytes) == """
        1:1 sceneHeading "INT. A"
        3:1 action "Rain\u{FFFD} and \u{FFFD}wind and much more of all that there is."
        a:3:5: warning: 2 zero bytes were replaced by \u{FFFD}, the first here: look whether text \
        is missing [zero-bytes]
        """)
  }

  @Test(arguments: ["It doesnâ€™t rain.", "A cafÃ© here.", "â€œHi.â€"])
  func damageOfAnEarlierProgramIsReportedAndLeft(line: String) throws {
    let said = try messages(Array("INT. A\n\n\(line)\n".utf8))
    #expect(try text(Array("INT. A\n\n\(line)\n".utf8)).contains(line))
    #expect(said.count == 1)
    #expect(said.first?.contains("as if UTF-8 had been taken for Windows-1252") == true)
  }

  @Test func theMessageOnDamageCountsAndPlacesIt() throws {
    #expect(
      try messages(Array("INT. A\n\nItâ€™s a cafÃ©.\n".utf8)) == [
        """
        a:3:3: warning: 2 places look as if UTF-8 had been taken for Windows-1252 (â€™ for ’), the \
        first here: export the script again from the program it was written in [mojibake]
        """
      ])
  }

  @Test(arguments: [
    "São João, NÃO, IRMÃ — «IRM\u{C3}\u{BB}", "IRM\u{C3}\u{A0}!", "Pâté, grâce", "Ça coûte 5 €",
    "Ã",
  ])
  func properLettersAreNoDamage(line: String) throws {
    #expect(try messages(Array("INT. A\n\n\(line)\n".utf8)) == [])
  }

  @Test func linesCountRightWhereTheirEndsAreMixed() throws {
    let text = "INT. A\r\n\r\nRain.\r\rWind.\n\r\nINT. B\n\rSnow.\n"
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:1 sceneHeading "INT. A"
        3:1 action "Rain."
        5:1 action "Wind."
        7:1 sceneHeading "INT. B"
        9:1 action "Snow."
        """)
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var bytes = Array("INT. CAFÉ\n\n“Déjà vu”… it’s\n".utf8)
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      guard let screenplay = try? FountainReader().read(bytes, file: "a") else { continue }
      #expect(String(validating: screenplay.text, as: UTF8.self) != nil)
      #expect(!screenplay.text.contains(0))
    }
  }
}

extension String {
  /// The byte of each character's number.
  fileprivate var bytes: [UInt8] { unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}
