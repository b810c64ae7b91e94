/// Ends the process, so that libFuzzer keeps the input.
func fail(_ what: String, line: Int = #line, file: String = #fileID) -> Never {
  fatalError("does not hold: \(what) (\(file):\(line))")
}

/// Something that holds whatever was read.
func require(
  _ holds: @autoclosure () throws -> Bool, _ what: @autoclosure () -> String, line: Int = #line,
  file: String = #fileID
) {
  if (try? holds()) != true { fail(what(), line: line, file: file) }
}
