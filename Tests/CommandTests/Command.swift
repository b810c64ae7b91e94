import Foundation

/// Runs the built `breakdown`.
enum Command {
  struct Result {
    var output: String
    var errors: String
    var exitCode: Int32
  }

  /// Runs it in a folder and waits for its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String? = nil
  ) throws -> Result {
    try run(executable, arguments, in: folder, input: input)
  }

  /// Runs a line of shell, where `$breakdown` is the command.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Result {
    let path = executable.path(percentEncoded: false)
    return try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "breakdown='\(path)'; \(line)"], in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder, input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let files = try (0..<3).map { number in
      let file = folder.url.appendingPathComponent(".stream-\(number)")
      let text = number == 0 ? input ?? "" : ""
      try Data(text.utf8).write(to: file)
      return file
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.dropFirst().map {
      String(decoding: try Data(contentsOf: $0), as: UTF8.self)
    }
    return Result(output: texts[0], errors: texts[1], exitCode: process.terminationStatus)
  }

  /// The command beside the tests.
  private static var executable: URL {
    let folder =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      .map { $0.bundleURL.deletingLastPathComponent() }
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let name =
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("breakdown").path) ? "breakdown" : "BreakdownCLI"
    return folder.appendingPathComponent(name)
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("breakdown-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }
}
