import Foundation
import Testing

/// `breakdown tag` and `breakdown compare`, as built.
@Suite struct TagCommandTests {
  private static let script = """
    INT. SHED - NIGHT #1#

    Mara lifts a sword. She snaps a rubber band.

    EXT. YARD - NIGHT #2#

    Joe drops the sword into a bucket of rain.

    """

  @Test func aDecisionIsKeptBesideTheScriptAndGoesIntoTheBreakdown() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let add = [
      "tag", "a.fountain", "add", "--scene", "1", "--prop", "stretchy band", "--at", "rubber band",
    ]
    let dry = try Command.run(add + ["--dry-run"], in: folder)
    #expect(dry.exitCode == 0, "\(dry.errors)")
    #expect(
      dry.output == """
        scene 1 INT. SHED - NIGHT: stretchy band added to Props, at 'rubber band'
        Nothing was written (--dry-run).

        """)
    #expect(!folder.has("a.breakdown.yaml"))
    let run = try Command.run(add, in: folder)
    #expect(run.output.hasSuffix("Kept in a.breakdown.yaml\n"))
    let export = ["export", "a.fountain", "--format", "json"]
    let tagged = try Command.run(export, in: folder)
    #expect(tagged.output.contains("\"id\": \"props/stretchy-band\""))
    #expect(tagged.output.contains("\"source\": \"manual\""))
    let plain = try Command.run(export + ["--tags", "none"], in: folder)
    #expect(!plain.output.contains("stretchy"))
    let list = try Command.run(["tag", "list", "a.fountain"], in: folder)
    #expect(
      list.output
        == "scene 1 INT. SHED - NIGHT: props/stretchy-band added, at 'rubber band'\n")
  }

  @Test func decisionsAreCarriedAndWhatHasNoPlaceIsListed() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "white.fountain")
    try folder.write(
      Self.script.replacing("a rubber band", with: "her fingers")
        .replacing("#2#", with: "#2A#"), to: "blue.fountain")
    for arguments in [
      ["add", "--scene", "1", "--prop", "band", "--at", "rubber band"],
      ["add", "--scene", "2", "--prop", "pail", "--at", "bucket"],
    ] {
      let run = try Command.run(["tag", "white.fountain"] + arguments, in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let carry = ["tag", "carry", "white.fountain", "blue.fountain"]
    let run = try Command.run(carry, in: folder)
    #expect(
      run.output == """
        1 INT. SHED - NIGHT → 1 INT. SHED - NIGHT (rewritten)
        2 EXT. YARD - NIGHT → 2A EXT. YARD - NIGHT (renumbered)
        1 of 2 decisions have a place.
        Kept in blue.breakdown.yaml

        1 without a place in this draft, kept for the next:
          scene 1 INT. SHED - NIGHT: props/band added, at 'rubber band': words gone

        """)
    let again = try Command.run(carry, in: folder)
    #expect(again.exitCode == 1)
    #expect(
      again.errors
        == "blue.breakdown.yaml: error: the new draft has decisions of its own; --replace takes their place\n"
    )
    let warned = try Command.run(["export", "blue.fountain", "--format", "json"], in: folder)
    #expect(warned.errors.contains("[hand-tag-unplaced]"))
  }

  @Test func aFileOfTagsThatCannotBeReadStopsTheScript() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("breakdown-tags: 1\nscenes: 12\n", to: "a.breakdown.yaml")
    let run = try Command.run(["export", "a.fountain", "--format", "json"], in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors == "a.breakdown.yaml:2: error: write a list here, each item after '- '\n")
  }

  @Test func wrongArgumentsAreTaught() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let none = try Command.run(["tag", "a.fountain", "add", "--scene", "1"], in: folder)
    #expect(none.exitCode == 64)
    #expect(none.errors.contains("Name the element, for example: --prop sword"))
    let two = try Command.run(
      ["tag", "add", "a.fountain", "--scene", "1", "--prop", "x", "--cast", "y"], in: folder)
    #expect(two.exitCode == 64)
    #expect(two.errors.contains("Name one element at a time."))
    let scene = try Command.run(
      ["tag", "add", "a.fountain", "--scene", "7", "--prop", "x"], in: folder)
    #expect(scene.exitCode == 1)
    #expect(scene.errors == "error: there is no scene '7'; there are 1, 2\n")
  }

  @Test(arguments: ["text", "csv", "html", "pdf", "json"])
  func draftsAreComparedInEveryFormat(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "white.fountain")
    try folder.write(
      Self.script.replacing("Joe drops", with: "Angry, Joe throws"), to: "b.fountain")
    let run = try Command.run(
      ["compare", "white.fountain", "b.fountain", "--format", format, "-o", "out"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    let bytes = try folder.read("out")
    #expect(bytes.count > 100)
    if format == "pdf" { #expect(bytes.starts(with: Data("%PDF".utf8))) }
    if format == "html" { #expect(String(decoding: bytes, as: UTF8.self).contains("Scene 2")) }
  }

  @Test func whatIsOrderedIsReadFromThePurchaseList() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "white.fountain")
    try folder.write(Self.script.replacing("sword", with: "spade"), to: "blue.fountain")
    try folder.write(
      "Item id,Item,Quantity,Status\nprops/sword,sword,1,ordered\n", to: "orders.csv")
    let run = try Command.run(
      ["compare", "white.fountain", "blue.fountain", "--ordered", "orders.csv"], in: folder)
    #expect(run.output.contains("ordered, no longer needed"), "\(run.output)\(run.errors)")
    try folder.write("a,b\n1,2\n", to: "other.csv")
    let wrong = try Command.run(
      ["compare", "white.fountain", "blue.fountain", "--ordered", "other.csv"], in: folder)
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.hasPrefix("other.csv:1: error: no columns 'Item id' and 'Status'"))
  }
}
