import Foundation
import Testing

/// The built command: output, messages, exit codes.
@Suite struct CommandTests {
  private static let script = """
    Title: Harbour

    INT. SHED - NIGHT

    Mara lifts a sword.

    MARA
    Now.

    """

  @Test func aScriptBecomesAFolderOfReports() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "harbour.fountain")
    let run = try Command.run(["harbour.fountain"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("1 scenes"))
    for name in [
      "breakdown.pdf", "breakdown.html", "breakdown.json",
      "breakdown.xlsx", "marked-script.pdf", "lists/scene-list.csv",
      "lists/purchase-list.csv", "lists/props.csv",
    ] {
      #expect(folder.has("harbour-breakdown/\(name)"), "\(name)")
    }
    #expect(!folder.has("harbour-breakdown/lists/day-out-of-days.csv"))
    #expect(
      run.output.hasSuffix(
        """
        In harbour-breakdown/:
          breakdown.pdf      all lists and a breakdown sheet per scene, to print
          marked-script.pdf  the script with every element marked, to print
          breakdown.html     everything on one page, for a browser
          breakdown.xlsx     every list as a sheet of a workbook
          breakdown.json     everything, for other programs
          lists/             15 lists, each as CSV; --reports scene-list prints one by itself

        """), "\(run.output)")
  }

  @Test func aPipeIsWrittenIntoAndStaysAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let run = try Command.shell(
      """
      mkfifo pipe && (cat pipe > copy &) && $breakdown export a.fountain --format json -o pipe \
        && sleep 1 && test -p pipe && head -c 1 copy
      """, in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output == "{")
  }

  @Test func theSameScriptTwiceGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    for output in ["one", "two"] {
      let run = try Command.run(["a.fountain", "-o", output], in: folder)
      #expect(run.exitCode == 0)
    }
    for name in [
      "breakdown.pdf", "breakdown.html", "breakdown.json", "breakdown.xlsx", "marked-script.pdf",
    ] {
      #expect(try folder.read("one/\(name)") == folder.read("two/\(name)"), "\(name)")
    }
  }

  #if os(Linux)
    @Test func aMissingTypewriterFaceIsSaid() throws {
      let folder = try TemporaryFolder()
      try folder.write(Self.script, to: "a.fountain")
      try folder.write("<fontconfig><dir>\(folder.url.path)</dir></fontconfig>", to: "fonts.conf")
      let run = try Command.shell(
        "FONTCONFIG_FILE=$PWD/fonts.conf $breakdown export a.fountain --format marked -o a.pdf",
        in: folder)
      #expect(run.exitCode == 0)
      #expect(
        run.errors.contains(
          "warning: no font that prints as Courier is installed, so the marked script is set in "
            + "another; on Debian and Ubuntu: apt-get install fonts-courier-prime fonts-liberation "
            + "[font-missing]\n"
        ))
    }
  #endif

  @Test func pagesAreSetAsATemplateSetsThem() throws {
    let folder = try TemporaryFolder()
    let words = Array(repeating: "harbour", count: 60).joined(separator: " ")
    try folder.write("INT. SHED - NIGHT\n\nMARA\n\(words)\n", to: "a.fountain")
    try folder.write(
      """
      <FinalDraft DocumentType="Script" Template="Yes" Version="5"><Content/>
      <ElementSettings Type="Dialogue"><ParagraphSpec LeftIndent="3.00" RightIndent="4.00"/>
      <Behavior PaginateAs="Dialogue"/></ElementSettings></FinalDraft>
      """, to: "narrow.fdxt")
    let export = ["export", "a.fountain", "--format", "json", "-o", "-"]
    let usual = try Command.run(export, in: folder)
    #expect(usual.output.contains("\"length\": \"3/8\""))
    let narrow = try Command.run(export + ["--page-layout", "narrow.fdxt"], in: folder)
    #expect(narrow.output.contains("\"length\": \"1 2/8\""))
    let missing = try Command.run(export + ["--page-layout", "gone.fdxt"], in: folder)
    #expect(missing.exitCode == 1)
    #expect(missing.errors.hasPrefix("gone.fdxt: error: cannot be read"))
  }

  @Test func parseReadsStandardInput() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      ["parse", "-", "--from", "fountain", "--format", "json"], in: folder, input: Self.script)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("\"format\": \"breakdown-parse/1\""))
    #expect(run.output.contains("\"type\": \"sceneHeading\", \"text\": \"INT. SHED - NIGHT\""))
  }

  @Test func exportWritesToStandardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let run = try Command.run(["export", "a.fountain", "--format", "json", "-o", "-"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("\"id\": \"props/sword\""))
  }

  @Test func aWorkbookSaysWhereItNeedsRoom() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let run = try Command.shell(
      "TMPDIR=/nowhere \"$breakdown\" export a.fountain --format xlsx", in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors
        == "error: the workbook could not be written: /nowhere: No such file or directory; "
        + "set TMPDIR to a folder with room for temporary files\n")
  }

  @Test func exportLeavesAFileThatIsThereAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("mine", to: "out.json")
    let refused = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "out.json"], in: folder)
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("out.json: error: exists"))
    #expect(try folder.read("out.json") == Data("mine".utf8))
    let forced = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "out.json", "--force"], in: folder)
    #expect(forced.exitCode == 0)
  }

  @Test func aFolderOfOtherOriginIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("mine", to: "out/notes.txt")
    let run = try Command.run(["a.fountain", "-o", "out"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("out: error: exists and was not written by breakdown"))
  }

  @Test(arguments: [
    ("empty.fountain", "", "empty.fountain: error: the file is empty"),
    ("prose.fountain", "Once upon a time.\n", "prose.fountain: error: no scene heading found"),
    ("cut.fdx", "<?xml version=\"1.0\"?><FinalDraft><Content>", "cut.fdx:1:"),
    ("other.fdx", "<?xml version=\"1.0\"?><other></other>", "the root element is <other>"),
    ("page.fdx", "<html></html>", "page.fdx: error: a web page (HTML) is not read; export"),
  ])
  func aBadFileIsRefusedWithPlaceAndReason(name: String, text: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let run = try Command.run(["export", name, "--format", "json"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aMissingFileIsNamed() throws {
    let run = try Command.run(["nowhere.fountain"], in: TemporaryFolder())
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("nowhere.fountain: error: cannot be read"))
  }

  @Test func aFolderGoesOnAfterABadFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "scripts/a.fountain")
    try folder.write("no headings here", to: "scripts/b.fountain")
    try folder.write(Self.script, to: "scripts/deep/a.fountain")
    let run = try Command.run(["scripts", "-o", "out"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("2 of 3 scripts broken down"))
    #expect(run.output.contains("b.fountain: error: no scene heading found"))
    for name in [
      "index.html", "summary.csv", "summary.json", "a/breakdown.json",
      "deep/a/breakdown.json",
    ] {
      #expect(folder.has("out/\(name)"), "\(name)")
    }
  }

  @Test(arguments: [
    [], ["export", "a.fountain"], ["export", "a.fountain", "--format", "docx"], ["--nonsense"],
    ["a.fountain", "--from", "word"], ["a.fountain", "--min-confidence", "2"],
  ])
  func wrongArgumentsEndWithSixtyFour(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    #expect(try Command.run(arguments, in: folder).exitCode == 64)
  }

  @Test func purchaseSaysWhatIsInStockAndWhatIsShort() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    #expect(
      try Command.run(["inventory", "init", "--inventory", "s.db"], in: folder).exitCode == 0)
    let added = try Command.run(
      ["inventory", "add", "sword", "--place", "shelf B2", "--inventory", "s.db"], in: folder)
    #expect(added.exitCode == 0, "\(added.errors)")
    let run = try Command.run(["purchase", "a.fountain", "--inventory", "s.db"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("1 of 1 in stock: shelf B2"))
    #expect(run.output.contains("1 pieces in stock, 0 short."))
  }

  @Test func aProductionsOwnWordsGoBeforeTheProgramsOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      EXT. DESERT - DAY

      MARA parks the landspeeder. She draws a sonic wrench and a sword.

      MARA
      Done.
      """, to: "a.fountain")
    try folder.write(
      """
      vehicles:
        - name: landspeeder
          also: [speeder]
          kind: hover
      props: [the sonic wrench]
      ignore: [sword]
      """, to: "own.yaml")
    let run = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "-", "--lexicon", "own.yaml"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("\"name\": \"landspeeder\""))
    #expect(run.output.contains("\"name\": \"sonic wrench\""))
    #expect(!run.output.contains("\"name\": \"sword\""))
  }

  @Test(arguments: [
    ("propz: [sword]", "own.yaml:1: error: no category 'propz'"),
    ("props: sword", "own.yaml:1: error: write the words of 'props' as a list"),
    ("props:\n  - also: [sword]", "own.yaml:2: error: 'name' is missing"),
    ("props: ['sword, old']", "own.yaml:1: error: 'sword, old' is no word"),
    ("props: &a [sword]\nvehicles: *a", "error: anchors (&) are not read"),
    ("props: [sword", "own.yaml:"),
  ])
  func whatIsWrongInALexiconIsNamedByLine(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write(text, to: "own.yaml")
    let run = try Command.run(
      ["export", "a.fountain", "--format", "json", "-o", "-", "--lexicon", "own.yaml"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func evaluatePrintsTheTable() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write(
      """
      {"script": "a.fountain", "line": 3, "elements": [{"category": "props", "name": "sword", \
      "mention": "a sword"}, {"category": "castMembers", "name": "Mara", "mention": "MARA"}]}
      """, to: "gold.jsonl")
    let run = try Command.run(["evaluate", "gold.jsonl", "--scripts", "."], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    let sum = "NONCAST            n=    1   P 1.000  R 1.000  F1 1.000"
    #expect(run.output.contains(sum), "\(run.output)")
    #expect(run.output.contains("1 scenes; NONCAST F1 in 95 of 100 samples 1.00 to 1.00"))
  }

  @Test func evaluateFindsTheScriptsBesideAFolderOfAnnotatedScenes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "gold/a.fountain")
    try folder.write(
      """
      {"script": "a.fountain", "line": 3, "elements": [{"category": "setDressing", \
      "name": "sword"}, {"category": "vehicles", "name": "boat"}]}
      """, to: "gold/a.jsonl")
    let run = try Command.run(["evaluate", "gold", "--details"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("missed vehicles         boat"))
    #expect(run.output.contains("wrong  props            sword  (annotated as setDressing)"))
    #expect(run.output.contains("props for setDressing: 1"))
    #expect(run.output.contains("a.fountain:3"))
  }

  @Test func evaluateComparesTwoReaders() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"script": "a.fountain", "line": 3, "elements": [{"category": "props", "name": "sword"}, \
      {"category": "sound", "name": "bell"}]}
      """, to: "first.jsonl")
    try folder.write(
      """
      {"script": "a.fountain", "line": 3, "elements": [{"category": "props", \
      "name": "old sword"}], "optional": [{"category": "sound", "name": "bell"}]}
      """, to: "second.jsonl")
    let run = try Command.run(
      ["evaluate", "first.jsonl", "--second", "second.jsonl", "--format", "json"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("\"f1\" : 1"))
    #expect(!run.output.contains("\"missed\" : 1"))
  }

  @Test func evaluateFailsUnderAFigure() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write(
      """
      {"script": "a.fountain", "line": 3, "elements": [{"category": "vehicles", \
      "name": "boat"}]}
      """, to: "gold.jsonl")
    #expect(
      try Command.run(["evaluate", "gold.jsonl", "--fail-under", "0.5"], in: folder).exitCode == 1)
    #expect(
      try Command.run(["evaluate", "gold.jsonl", "--fail-under", "0"], in: folder).exitCode == 0)
  }

  @Test func badGoldIsNamedByLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"script\": \"a\"}\n", to: "gold.jsonl")
    let run = try Command.run(["evaluate", "gold.jsonl", "--scripts", "."], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("gold.jsonl:1: error: not an annotated scene"))
  }
}
