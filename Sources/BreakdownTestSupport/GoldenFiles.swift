import Foundation
import Testing

/// Whole outputs that live next to their script and are reviewed like code.
public enum GoldenFiles {
  /// Compares an output with its golden file; `UPDATE_GOLDEN=1` rewrites the file and fails, so
  /// that a rewrite is never mistaken for a pass.
  public static func expect(
    _ output: [UInt8], at file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let name = file.pathComponents.suffix(3).joined(separator: "/")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let isWritten = write(output, to: file)
      Issue.record(
        isWritten
          ? "\(name) was rewritten; read the diff, then run again" : "\(name): not writable",
        sourceLocation: sourceLocation)
      return
    }
    guard let golden = try? Data(contentsOf: file) else {
      Issue.record(
        "\(name) is missing; make it with UPDATE_GOLDEN=1 swift test and check every line",
        sourceLocation: sourceLocation)
      return
    }
    guard golden.elementsEqual(output) else {
      Issue.record(
        "\(name) differs: \(firstDifference(String(decoding: golden, as: UTF8.self), String(decoding: output, as: UTF8.self)))",
        sourceLocation: sourceLocation)
      return
    }
  }

  private static func write(_ output: [UInt8], to file: URL) -> Bool {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output).write(to: file)
      return true
    } catch {
      return false
    }
  }

  /// The first line in which two texts differ.
  private static func firstDifference(_ golden: String, _ output: String) -> String {
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let found = output.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
      return "line \(index + 1)\n  expected \(pair.0)\n  found    \(pair.1)"
    }
    return "\(expected.count) lines expected, \(found.count) found"
  }
}
