import Foundation
import Testing

/// What the command does with what it is given to read.
@Suite struct InputTests {
  private static let script = "INT. SHED - NIGHT\n\nMara lifts a sword.\n"

  @Test func aFolderIsNoScript() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "scripts/a.fountain")
    let run = try Command.run(["parse", "scripts"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors == "scripts: error: is a folder; name a script in it\n")
  }

  @Test func aNamedPipeIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    let run = try Command.shell(
      "mkfifo pipe; cat a.fountain > pipe & $breakdown parse pipe --format text", in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("INT. SHED - NIGHT"))
  }

  /// Nobody writes to it: opening it would wait for ever.
  @Test func aPipeInAFolderIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "scripts/a.fountain")
    let run = try Command.shell(
      "mkfifo scripts/b.fountain; $breakdown scripts -o out", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("1 of 2 scripts broken down"))
    #expect(
      run.output.contains(
        "b.fountain: error: is a device or pipe, not a file; save the script as a file"))
  }

  @Test func nothingOnStandardInputIsAnEmptyFile() throws {
    let run = try Command.run(["parse", "-"], in: TemporaryFolder(), input: "")
    #expect(run.errors.hasPrefix("stdin: error: the file is empty"))
  }

  @Test func theFormatOfStandardInputIsRecognised() throws {
    let xml = """
      <FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. SHED</Text></Paragraph>\
      </Content></FinalDraft>
      """
    let run = try Command.run(["parse", "-"], in: TemporaryFolder(), input: xml)
    #expect(run.output.contains("\"format\": \"fdx\""), "\(run.errors)")
  }

  /// What writes never ends: only a reader that stops early comes back.
  @Test(arguments: [
    ("printf '<FinalDraft>'; yes '<a>'", "elements nested more than 64 deep"),
    ("printf '<FinalDraft><a b=\"'; yes x", "a tag or comment of more than 262144 bytes"),
    ("printf '<FinalDraft>'; yes x", "more than 67108864 bytes of text in a row"),
    (
      "printf '<!DOCTYPE FinalDraft [<!ENTITY a \"b\">]><FinalDraft>'; yes '&a;'",
      "a document type declaration (DTD)"
    ),
    ("cat /dev/zero", "not a text file: it holds zero bytes"),
    ("yes | tr -d '\\n'", "a line of more than 16777216 bytes"),
  ])
  func anEndlessInputIsRefused(writer: String, reason: String) throws {
    let run = try Command.shell(
      "{ \(writer); } 2>/dev/null | $breakdown parse -", in: TemporaryFolder())
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  /// A gigabyte of blanks is not read either: its size is known before.
  @Test func aFileOverTheLimitIsRefusedByItsSize() throws {
    let run = try Command.shell(
      "printf 'INT. A' > a.fountain; truncate -s 2G a.fountain; $breakdown parse a.fountain",
      in: TemporaryFolder())
    #expect(run.exitCode == 1)
    #expect(
      run.errors == "a.fountain: error: 2147483648 bytes are more than the limit of 1073741824\n")
  }
}
