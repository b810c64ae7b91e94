// Makes the files that the program uses of the text files people edit: the lexicon and the rules for
// staging needs.
//
//   make lexicon
//
// The same texts make the same files; tests hold the files in the repository to their texts.
import ElementTagging
import Foundation
import SettingsFiles
import StagingNeeds

@main
struct CompileLexicon {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 else {
      print("usage: CompileLexicon SOURCES")
      exit(64)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    try compileLexicon(in: folder)
    try compileStagingRules(in: folder.appendingPathComponent("StagingNeeds"))
  }

  private static func compileLexicon(in folder: URL) throws {
    let source = try LexiconSource { name in
      try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }
    let problems = LexiconProblems.of(source)
    guard problems.isEmpty else {
      print(problems.joined(separator: "\n"))
      exit(1)
    }
    try write(
      LexiconCompiler.bytes(of: source),
      to: folder.appendingPathComponent("ElementTagging/Lexicons/lexicon.bin"))
  }

  private static func compileStagingRules(in folder: URL) throws {
    let rules = folder.appendingPathComponent("staging.yaml")
    do {
      let bytes = try StagingRules.compiled(Array(Data(contentsOf: rules)), name: rules.path)
      try write(bytes, to: folder.appendingPathComponent("staging.bin"))
    } catch let error as SettingsError {
      print(error)
      exit(1)
    }
  }

  private static func write(_ bytes: [UInt8], to file: URL) throws {
    try Data(bytes).write(to: file)
    print("\(file.lastPathComponent): \(bytes.count) bytes")
  }
}
