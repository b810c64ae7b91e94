import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// A heading, and what it comes to: `setting | set | time | light | modifiers`.
struct SceneHeadingParserTests {
  /// Takes a heading apart where it stands inside a longer text, and writes the parts in one line.
  private func parts(_ heading: String) -> String {
    var screenplay = Screenplay(file: "a.fountain", format: "fountain")
    screenplay.text = Array("é\n\(heading)\nINT. NEXT - DAY".utf8)
    let range = TextRange(start: 3, end: 3 + heading.utf8.count)
    let parsed = SceneHeadingParser().parse(range, in: screenplay.text)
    return [
      parsed.setting?.rawValue ?? "–", screenplay.string(parsed.set),
      screenplay.string(parsed.timeOfDay),
      (parsed.dayNight?.rawValue ?? "–") + (parsed.isRelativeTime ? " relative" : ""),
      parsed.modifiers.map(screenplay.string).joined(separator: "; "),
    ].joined(separator: " | ")
  }

  @Test(arguments: [
    ("INT. SHED - NIGHT", "INT"), ("INT SHED - NIGHT", "INT"), ("int. shed - night", "INT"),
    ("EXT. SHED - NIGHT", "EXT"), ("EXT - SHED - NIGHT", "EXT"), ("EXT.. SHED - NIGHT", "EXT"),
    ("INT./EXT. SHED - NIGHT", "INT/EXT"), ("INT/EXT SHED - NIGHT", "INT/EXT"),
    ("INT. / EXT. SHED - NIGHT", "INT/EXT"), ("I/E SHED - NIGHT", "INT/EXT"),
    ("I./E. SHED - NIGHT", "INT/EXT"), ("EXT/INT. SHED - NIGHT", "EXT/INT"),
    ("E/I. SHED - NIGHT", "EXT/INT"), ("INT-EXT. SHED - NIGHT", "INT/EXT"),
    ("EST. SHED - NIGHT", "EST"), ("EST. EXT. SHED - NIGHT", "EXT"),
    ("INTERIOR. SHED - NIGHT", "INT"), ("WNĘTRZE. SHED - NOC", "INT"),
    ("außen. SHED - NACHT", "EXT"),
    ("EST. STRADA - NOTTE", "EXT"), ("INT./EST. AUTO - GIORNO", "INT/EXT"),
    ("ИНТ. КУХНЯ - ДЕНЬ", "INT"),
    ("SHED - NIGHT", "–"), ("INTO THE SHED - NIGHT", "–"), ("E STREET - NIGHT", "–"),
  ])
  func readsTheSettingInEverySpelling(heading: String, setting: String) {
    #expect(parts(heading).hasPrefix("\(setting) | "))
  }

  @Test(arguments: [
    ("INT. SHED - LOFT - NIGHT", "INT | SHED - LOFT | NIGHT | NIGHT | "),
    ("INT. SHED – LOFT — NIGHT", "INT | SHED – LOFT | NIGHT | NIGHT | "),
    ("INT. SHED -- NIGHT", "INT | SHED | NIGHT | NIGHT | "),
    ("INT. SHED- NIGHT", "INT | SHED | NIGHT | NIGHT | "),
    ("INT. Shed-Night", "INT | Shed | Night | NIGHT | "),
    ("INT. SHED, LOFT, EVENING", "INT | SHED, LOFT | EVENING | NIGHT | "),
    ("INT. SHED. LOFT. NIGHT.", "INT | SHED. LOFT | NIGHT | NIGHT | "),
    ("INT SHED DAY", "INT | SHED | DAY | DAY | "),
    ("INT. JOUR - CUISINE", "INT | CUISINE | JOUR | DAY | "),
    ("INNEN/TAG KÜCHE", "INT | KÜCHE | TAG | DAY | "),
    ("AUSSEN HOF NACHT", "EXT | HOF | NACHT | NIGHT | "),
    ("INT. DAYLIGHT - OFFICE", "INT | DAYLIGHT - OFFICE |  | – | "),
    ("INT. LASER TAG", "INT | LASER TAG |  | – | "),
    ("INT. KÖK – KVÄLL", "INT | KÖK | KVÄLL | NIGHT | "),
    ("EXT. RUA - ENTARDECER", "EXT | RUA | ENTARDECER | DUSK | "),
    ("INT. SHED (NIGHT)", "INT | SHED | NIGHT | NIGHT | "),
    ("INT. SHED - LOFT", "INT | SHED - LOFT |  | – | "),
    ("INT. SHED -", "INT | SHED |  | – | "),
    ("EXT. D-DAY BEACH", "EXT | D-DAY BEACH |  | – | "),
    ("INT. NIGHT CLUB - DAY ROOM", "INT | NIGHT CLUB - DAY ROOM |  | – | "),
    ("EXT. I-80 DINER - NIGHT", "EXT | I-80 DINER | NIGHT | NIGHT | "),
    ("OPENING TITLES", "– | OPENING TITLES |  | – | "),
    ("LATER", "– | LATER |  | – | "),
    ("INT. SHED/EXT. YARD - DAY", "INT/EXT | SHED/EXT. YARD | DAY | DAY | "),
  ])
  func cutsTheTimeFromTheSet(heading: String, expected: String) {
    #expect(parts(heading) == expected)
  }

  @Test(arguments: [
    ("MORNING", "DAY"), ("LATE AFTERNOON", "DAY"), ("NOON", "DAY"), ("MID-DAY", "DAY"),
    ("NIGHT", "NIGHT"), ("MIDNIGHT", "NIGHT"), ("RAINY NIGHT", "NIGHT"),
    ("SATURDAY NIGHT", "NIGHT"),
    ("DAWN", "DAWN"), ("PRE-DAWN", "DAWN"), ("SUNRISE", "DAWN"), ("FIRST LIGHT", "DAWN"),
    ("DUSK", "DUSK"), ("MAGIC HOUR", "DUSK"), ("EARLY TWILIGHT", "DUSK"), ("SUNSET", "DUSK"),
    ("DAY TO NIGHT", "DAY"), ("DAY 2", "DAY"), ("4:30 P.M.", "DAY"), ("10 PM", "NIGHT"),
    ("14:30", "DAY"), ("0600 HOURS", "DAY"), ("5 O’CLOCK", "–"), ("UNKNOWN TIME", "–"),
    ("LATER", "– relative"), ("MOMENTS LATER", "– relative"), ("CONTINUOUS", "– relative"),
    ("CONT'D", "– relative"), ("SAME TIME", "– relative"), ("TWO DAYS LATER", "– relative"),
    ("THE NEXT DAY", "DAY relative"), ("LATER THAT NIGHT", "NIGHT relative"),
    ("NIGHT - LATER", "NIGHT relative"), ("NIGHT / LATER", "NIGHT relative"),
    ("DZIEŃ", "DAY"), ("nuit", "NIGHT"), ("après-midi", "DAY"),
  ])
  func knowsWhatATimeMeansForTheLight(time: String, light: String) {
    #expect(parts("INT. SHED - \(time)") == "INT | SHED | \(time) | \(light) | ")
  }

  @Test(arguments: [
    ("INT. SHED - NIGHT (FLASHBACK)", "INT | SHED | NIGHT | NIGHT | FLASHBACK"),
    ("INT. SHED (LOFT) - NIGHT [1985]", "INT | SHED | NIGHT | NIGHT | LOFT; 1985"),
    ("INT. SHED - DAY - 1940", "INT | SHED | DAY | DAY | 1940"),
    ("INT. SHED - DAY - FLASHBACK (1944)", "INT | SHED | DAY | DAY | FLASHBACK; 1944"),
    ("INT. CAR - DRIVING - DAY", "INT | CAR | DAY | DAY | DRIVING"),
    ("INT. CAR - DAY / DRIVING", "INT | CAR | DAY | DAY | DRIVING"),
    ("INT. SHED - PRESENT DAY", "INT | SHED |  | – | PRESENT DAY"),
    ("INT. SHED - [THE NEXT] MORNING", "INT | SHED | MORNING | DAY | THE NEXT"),
    ("INT. SHED - NIGHT (CONTINUOUS", "INT | SHED | NIGHT | NIGHT | CONTINUOUS"),
    ("INT. CAR (MOVING) - ROAD - DAY", "INT | CAR (MOVING) - ROAD | DAY | DAY | MOVING"),
  ])
  func takesModifiersFromBracketsAndAroundTheTime(heading: String, expected: String) {
    #expect(parts(heading) == expected)
  }

  @Test func namesTheSetWithoutModifiersInsideIt() {
    var screenplay = Screenplay(file: "a.fountain", format: "fountain")
    screenplay.text = Array("INT. CAR (MOVING) - ROAD [WET] SIDE - DAY (1985)".utf8)
    let range = TextRange(start: 0, end: screenplay.text.count)
    let heading = SceneHeadingParser().parse(range, in: screenplay.text)
    #expect(screenplay.setName(of: heading) == "CAR - ROAD SIDE")
  }

  @Test func keepsManyModifiersInOrder() {
    let heading = "INT. SHED - DAY" + String(repeating: " - FLASHBACK - MOVING", count: 1000)
    let text = Array(heading.utf8)
    let parsed = SceneHeadingParser().parse(TextRange(start: 0, end: text.count), in: text)
    #expect(parsed.modifiers.count == 2000)
    #expect(zip(parsed.modifiers, parsed.modifiers.dropFirst()).allSatisfy { $0.end < $1.start })
  }

  @Test(arguments: [
    ("OMITTED", true), ("SCENES 12-14 OMITTED", true), ("INT. OMITTED", true), ("12 OMITTED", true),
    ("INT. OMITTED SHED", false), ("INT. SHED", false), ("12", false), ("", false),
  ])
  func knowsAnOmittedScene(heading: String, isOmitted: Bool) {
    let text = Array(heading.utf8)
    let range = TextRange(start: 0, end: text.count)
    #expect(SceneHeadingParser().isOmission(range, in: text) == isOmitted)
  }

  @Test func keepsInsideTheTextWhateverTheBytes() {
    let pieces = [
      "INT", "/", "(", ")", "-", "–", "'", ".", " ", "5:", "AM", "LATER", "\u{E9}", "[",
    ]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let heading = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var text = Array(heading.utf8)
      if Bool.random(using: &random) { text.removeLast() }
      let parsed = SceneHeadingParser().parse(TextRange(start: 0, end: text.count), in: text)
      for range in [parsed.set, parsed.timeOfDay] + parsed.modifiers {
        #expect(Int(range.end) <= text.count, "\(heading)")
      }
    }
  }
}
