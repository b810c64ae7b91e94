import Foundation
import Testing

/// Sheets as a production wants them: `--layout`, `--landscape`, `breakdown layout`.
@Suite struct LayoutCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("INT. SHED - NIGHT\n\nMara lifts a sword.\n", to: "a.fountain")
    return folder
  }

  private func pdf(_ arguments: [String], in folder: TemporaryFolder) throws -> Data {
    let run = try Command.run(
      ["export", "a.fountain", "--format", "pdf", "-o", "a.pdf", "--force"] + arguments,
      in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    return try folder.read("a.pdf")
  }

  @Test func theUsualLayoutIsWrittenToBeCopied() throws {
    let folder = try folder()
    let run = try Command.run(["layout", "-o", "mine.yaml"], in: folder)
    #expect(run.exitCode == 0)
    let file = String(decoding: try folder.read("mine.yaml"), as: UTF8.self)
    #expect(file.hasPrefix("# The layout of a breakdown sheet"))
    #expect(try pdf(["--layout", "mine.yaml"], in: folder) == pdf([], in: folder))
    let again = try Command.run(["layout", "-o", "mine.yaml"], in: folder)
    #expect(again.exitCode == 1)
  }

  @Test func sheetsFollowTheLayout() throws {
    let folder = try folder()
    try folder.write("page: {paper: a4, orientation: landscape}\n", to: "mine.yaml")
    let a4 = String(decoding: try pdf(["--layout", "mine.yaml"], in: folder), as: UTF8.self)
    #expect(a4.contains("/MediaBox [ 0 0 841.89 595.28 ]"))
    let letter = String(
      decoding: try pdf(["--layout", "mine.yaml", "--paper", "letter"], in: folder),
      as: UTF8.self)
    #expect(letter.contains("/MediaBox [ 0 0 792 612 ]"))
    let across = String(decoding: try pdf(["--landscape"], in: folder), as: UTF8.self)
    #expect(across.contains("/MediaBox [ 0 0 792 612 ]"))
  }

  @Test func errorsNameTheFileAndTheLine() throws {
    let folder = try folder()
    try folder.write("page:\n  paper: a5\n", to: "layouts/mine.yaml")
    let run = try Command.run(["a.fountain", "--layout", "layouts/mine.yaml"], in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors == "layouts/mine.yaml:2: error: no 'a5' for 'page.paper'; did you mean 'a4'? "
        + "there are letter, a4\n")
    let missing = try Command.run(["a.fountain", "--layout", "gone.yaml"], in: folder)
    #expect(missing.exitCode == 1)
    #expect(missing.errors == "gone.yaml: error: cannot be read: No such file or directory\n")
  }

  @Test func theLogoLiesBesideTheLayout() throws {
    let folder = try folder()
    try folder.write("production: {logo: logo.png}\n", to: "layouts/mine.yaml")
    try folder.write("no picture", to: "layouts/logo.png")
    let run = try Command.run(["a.fountain", "--layout", "layouts/mine.yaml"], in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors
        == "layouts/mine.yaml:1: error: the logo 'logo.png' is no PNG picture; save it as one\n")
  }
}
