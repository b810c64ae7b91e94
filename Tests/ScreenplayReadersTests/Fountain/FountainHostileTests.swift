import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

struct FountainHostileTests {
  private static let sample = """
    Title: _**HARBOUR**_
    \tPart II

    .OPENING #1#

    = Mara comes *home*.

    INT./EXT. SHED (OLD) – LOFT - NIGHT - LATER [[purple]] #2A#

    She lifts a **sword** and \\*drops\\* it. /* cut
    this */ She leaves.[[prop: sword, box]]

    MARA (O.S.) ^
    (softly,
    to Tom)
    _Wh*o*_?
      
    ~La la

    @Tom ^
    Me.

    > THE END <

    ===

    12 INT. CAFÉ 😀 - 4:30 P.M. 12
    """

  /// What holds of every screenplay, whatever was read.
  private func check(_ screenplay: Screenplay) {
    for paragraph in screenplay.paragraphs {
      #expect(Int(paragraph.text.end) <= screenplay.text.count)
      #expect(paragraph.runs.upperBound <= screenplay.runs.count)
      for run in screenplay.runs[paragraph.runs] {
        #expect(run.text.start >= paragraph.text.start && run.text.end <= paragraph.text.end)
        #expect(Int(run.sourceOffset) < screenplay.sourceLength)
      }
    }
    var end = screenplay.scenes.first?.paragraphs.lowerBound ?? 0
    for scene in screenplay.scenes {
      #expect(scene.paragraphs.lowerBound == end)
      #expect(screenplay.paragraphs[scene.paragraphs.lowerBound].kind == .sceneHeading)
      end = scene.paragraphs.upperBound
    }
    if !screenplay.scenes.isEmpty { #expect(end == screenplay.paragraphs.count) }
    let lines = screenplay.paragraphs.map(\.line)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 || $0 - $1 < 8 })
  }

  @Test func aScriptCutOffAnywhereIsRead() throws {
    let bytes = Array(Self.sample.utf8)
    for end in 1..<bytes.count {
      check(try FountainReader().read(Array(bytes[..<end]), file: "a"))
    }
  }

  @Test func bytesChangedAtRandomAreReadOrRefused() {
    var random = SeededGenerator(seed: 7)
    let marks = Array("*_[]/#=>~!@.^()\n\r\t\\\" -".utf8)
    for _ in 0..<3000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(marks.randomElement(using: &random) ?? 0x2A, at: index)
        default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &random))
        }
      }
      if let screenplay = try? FountainReader().read(bytes, file: "a") { check(screenplay) }
    }
  }

  /// Were time to grow with the square of the file, one of these would take minutes.
  @Test(
    arguments: [
      "[[", "[[ ", "[[\n", "/*", "/* ", "/*\n", "*a ", "a*", "**a ", "_a ", "*_", "_a*", "\\",
      "[[a]]",
      "/*a*/", "(", "(\n", "INT. A/", "INT. A - ", "INT/", "INT. (", "A\n", "A\nb\n\n", "~a\n", "#",
      "# a\n",
      "=", ">a<\n", "@A ^\nb\n\n", "12 ", "12  A  12\n\n", ".", "!a\n", "- DAY ", ", DAY", "a:\n",
      "Title:\n",
      "MARA\n(a\n\n", "\r", "\r\n", "é", "INT. A #", "\t", "[[prop: a,", "]]", "[[x\n  \n",
      "*a*[[b]]",
    ])
  func timeGrowsWithTheFileOnly(piece: String) throws {
    let text = "INT. A\n\n" + String(repeating: piece, count: 100_000 / piece.utf8.count)
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(!screenplay.scenes.isEmpty)
  }
}
