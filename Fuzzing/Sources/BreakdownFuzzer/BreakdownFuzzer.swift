import BreakdownKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gives one reader inputs that libFuzzer makes up, until it ends in something else than a result or
/// an error.
///
/// Usage: `BREAKDOWN_FUZZ_TARGET=fountain breakdown-fuzzer [libFuzzer's options] [folders of inputs]`.
/// The target is no argument because libFuzzer calls the program again with its own.
@main
enum BreakdownFuzzer {
  /// What is tried.
  fileprivate static let target: FuzzTarget = {
    let name = getenv("BREAKDOWN_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    if let target = FuzzTarget.all.first(where: { $0.name == name }) { return target }
    print("BREAKDOWN_FUZZ_TARGET is one of: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    exit(64)
  }()

  static func main() {
    if CommandLine.arguments.dropFirst().first == "--list" {
      for target in FuzzTarget.all { print(target.line) }
      return
    }
    exit(fuzz(target))
  }

  private static func fuzz(_ target: FuzzTarget) -> CInt {
    // Word lists and models are read once; that is no time of the first input.
    target.run([UInt8]("INT. SHED - DAY\n\nMara lifts a lamp.\n".utf8))
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    return runFuzzer(&count, &arguments) { start, length in
      BreakdownFuzzer.target.run([UInt8](UnsafeBufferPointer(start: start, count: length)))
      return 0
    }
  }
}

extension FuzzTarget {
  /// What the script that runs the targets has to know.
  fileprivate var line: String {
    "\(name) \(seeds.joined(separator: ",")) \(words) \(samples) \(longest)"
  }
}

/// libFuzzer's main loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
