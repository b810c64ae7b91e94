import BreakdownTestSupport
import Foundation
import Testing

/// Scripts in bundles and zip files, by the built command.
@Suite struct ContainerCommandTests {
  private static let script = "INT. SHED - NIGHT\n\nMara lifts a sword.\n"

  private func folderWithBundle() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "scripts/a.textbundle/text.md")
    try folder.write("{}", to: "scripts/a.textbundle/info.json")
    try folder.write(Self.script, to: "scripts/a.textbundle/assets/old.fountain")
    return folder
  }

  @Test(arguments: ["scripts/a.textbundle", "scripts/a.textbundle/"])
  func aBundleIsOneScript(path: String) throws {
    let folder = try folderWithBundle()
    let run = try Command.run([path], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(folder.has("scripts/a-breakdown/breakdown.json"))
  }

  @Test func aBundleIsKnownByItsFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.script, to: "draft/text.fountain")
    try folder.write("{}", to: "draft/info.json")
    let run = try Command.run(["parse", "draft"], in: folder)
    #expect(run.output.contains("\"source\": {\"file\": \"draft\", \"format\": \"highland\"}"))
  }

  @Test func aFolderRunReadsBundlesAndZipFilesAndLooksIntoNeither() throws {
    let folder = try folderWithBundle()
    let zip = ZipBuilder.zip(texts: [("text.md", Self.script)])
    try Data(zip).write(to: folder.url.appendingPathComponent("scripts/b.highland"))
    let xml = """
      <document><paragraphs><para><style basestyle="Scene Heading"/><text>INT. A</text></para>
      </paragraphs></document>
      """
    try Data(ZipBuilder.zip(texts: [("document.xml", xml)]))
      .write(to: folder.url.appendingPathComponent("scripts/c.fadein"))
    try folder.write(xml, to: "scripts/d.osf")
    let typed = xml.replacing(
      "<document>", with: "<document type=\"Open Screenplay Format document\">")
    try folder.write(typed, to: "scripts/e.xml")
    try folder.write("<settings/>", to: "scripts/f.xml")
    let run = try Command.run(["scripts", "-o", "out"], in: folder)
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(run.output.contains("5 of 5 scripts broken down"))
    for name in ["a", "b", "c", "d", "e"] { #expect(folder.has("out/\(name)/breakdown.json")) }
  }

  @Test func aBundleWithoutATextIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "a.textbundle/info.json")
    let run = try Command.run(["parse", "a.textbundle"], in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors == """
        a.textbundle: error: a bundle without text.md or text.fountain; save the script again in \
        its own program

        """)
  }

  @Test func aScrivenerFolderIsRefusedWithWhatToDo() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.scriv/a.scrivx")
    let run = try Command.run(["parse", "a.scriv"], in: folder)
    #expect(
      run.errors == """
        a.scriv: error: a Scrivener project is not read; compile it in Scrivener to Fountain or \
        Final Draft (.fdx)

        """)
  }

  @Test func theFormatIsWhatTheUserSaysItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF- is a strange first line\n\n" + Self.script, to: "a.txt")
    #expect(try Command.run(["parse", "a.txt"], in: folder).errors.contains("a PDF, which"))
    let run = try Command.run(["parse", "a.txt", "--from", "fountain"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("INT. SHED - NIGHT"))
  }

  @Test func theHelpNamesTheFormats() throws {
    let help = try Command.run(["parse", "--help"], in: TemporaryFolder()).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("fountain, fdx, highland, fadein, osf"))
  }
}
