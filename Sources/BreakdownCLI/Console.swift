import ArgumentParser
import BreakdownKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Writes a result.
  static func out(_ bytes: [UInt8]) { _ = AtomicFile.writeAll(bytes, to: STDOUT_FILENO) }

  /// Writes a result.
  static func out(_ text: String) { out(Array(text.utf8)) }

  /// Writes a line for the person at the terminal.
  static func note(_ line: String) {
    _ = AtomicFile.writeAll(Array(line.utf8) + [10], to: STDERR_FILENO)
  }

  /// Replaces the line at the terminal's cursor.
  static func redraw(_ line: String) {
    _ = AtomicFile.writeAll(Array("\r\u{1B}[2K\(line)".utf8), to: STDERR_FILENO)
  }

  /// Shows findings, one per line.
  static func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    note(diagnostics.map(\.description).joined(separator: "\n"))
  }

  /// Shows what is missing for pages to print well.
  static func show(_ warnings: PrintWarnings) {
    for warning in warnings.all { note(warning.description) }
  }

  /// Says why something failed; what is thrown then ends the command with exit code 1.
  static func failure(_ error: any Error) -> ExitCode {
    note("\(error)")
    return ExitCode(1)
  }

  /// Columns of the terminal, or 100 when there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }

  /// Whether progress may be redrawn in place.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Writes a single output to a path, or to standard output for `-`.
enum SingleOutput {
  /// - Throws: ``FileError/exists(file:)`` when the file is there already, unless forced.
  static func write(_ bytes: [UInt8], to path: String?, force: Bool) throws {
    guard let path, path != "-" else { return Console.out(bytes) }
    if !force, access(path, F_OK) == 0, !AtomicFile.isDeviceOrPipe(path) {
      throw FileError.exists(file: path)
    }
    try AtomicFile.write(bytes, to: path)
  }
}
