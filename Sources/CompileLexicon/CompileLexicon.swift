// Makes the one file of the lexicon that the program uses of the text files people edit:
//
//   make lexicon
//
// The same texts make the same file; a test holds the file in the repository to its texts.
import ElementTagging
import Foundation

@main
struct CompileLexicon {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: CompileLexicon SOURCES LEXICON")
      exit(64)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    let source = try LexiconSource { name in
      try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }
    let problems = LexiconProblems.of(source)
    guard problems.isEmpty else {
      print(problems.joined(separator: "\n"))
      exit(1)
    }
    let file = LexiconCompiler.bytes(of: source)
    try Data(file).write(to: URL(fileURLWithPath: arguments[2]))
    print("\(file.count) bytes")
  }
}
