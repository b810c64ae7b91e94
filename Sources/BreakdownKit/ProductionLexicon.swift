import ElementTagging
import Foundation
import ScreenplayModel
import Yams

/// Words of one production, written by people as YAML: what its scripts mean by them.
///
/// ```yaml
/// vehicles:
///   - landspeeder
///   - name: Marigold        # printed so
///     also: [the brig]
///     kind: boat
/// props: [sonic wrench]
/// people: [wookiee]
/// ignore: [the force]       # never an element
/// ```
///
/// They go before the program's own lexicon.
public struct ProductionLexicon: Sendable, Equatable {
  /// The entries in the format of the program's own noun lists.
  let nouns: [UInt8]

  /// A larger file is refused, in bytes.
  static let largestFile = 1 << 20

  /// Reads a file.
  ///
  /// - Throws: ``ProductionLexiconError`` with file, line and what to do.
  public init(path: String) throws {
    try self.init(ScriptFile(path: path))
  }

  init(_ file: ScriptFile) throws(ProductionLexiconError) {
    guard file.bytes.count <= Self.largestFile else {
      throw ProductionLexiconError(
        file: file.name, line: 1, reason: "larger than 1 MB; is this a lexicon?")
    }
    var reader = Reader(file: file.name)
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: String(decoding: file.bytes, as: UTF8.self))
      root = try parser.singleRoot()
    } catch let error as YamlError {
      throw ProductionLexiconError(yaml: error, file: file.name)
    } catch {
      throw ProductionLexiconError(file: file.name, line: 1, reason: "not YAML")
    }
    // Nodes only know their anchors while the parser lives.
    defer { withExtendedLifetime(parser) {} }
    if let root { try reader.read(root) }
    nouns = Array(reader.lines.utf8)
  }

  /// Turns the YAML into lines of the program's own format.
  private struct Reader {
    let file: String
    var lines = ""

    mutating func read(_ root: Node) throws(ProductionLexiconError) {
      guard let sections = root.mapping else {
        throw error(root, "write a category and its words: 'props: [sonic wrench]'")
      }
      for (key, words) in sections {
        let section = try section(key)
        guard let entries = words.sequence else {
          throw error(words, "write the words of '\(section)' as a list: [first, second]")
        }
        try refuseAnchor(words)
        for entry in entries { try read(entry, section: section) }
      }
    }

    /// `props`, `set dressing`, `people`, `ignore` as a section of the program's own lists.
    private func section(_ key: Node) throws(ProductionLexiconError) -> String {
      let name = key.string ?? ""
      if name == "ignore" { return "none" }
      if name == "people" { return name }
      guard let category = ElementCategory.named(name) else {
        let known = ElementCategory.all.map(\.id).joined(separator: ", ")
        throw error(key, "no category '\(name)'; there are \(known), people, ignore")
      }
      return category.id
    }

    private mutating func read(
      _ entry: Node, section: String
    ) throws(ProductionLexiconError) {
      try refuseAnchor(entry)
      if case .scalar = entry { return try add([try name(entry)], kind: "own", section: section) }
      guard let mapping = entry.mapping else {
        throw error(entry, "write a word, or 'name:' with 'also:' and 'kind:'")
      }
      var names: [String] = []
      var kind = "own"
      for (key, value) in mapping {
        switch key.string {
        case "name": names.insert(try name(value), at: 0)
        case "kind": kind = try name(value).replacing(" ", with: "")
        case "also":
          guard let others = value.sequence else { throw error(value, "write 'also' as a list") }
          try refuseAnchor(value)
          for other in others { names.append(try name(other)) }
        default: throw error(key, "no key '\(key.string ?? "")'; there are name, also, kind")
        }
      }
      guard mapping["name"] != nil else { throw error(entry, "'name' is missing") }
      try add(names, kind: kind, section: section)
    }

    private mutating func add(
      _ names: [String], kind: String, section: String
    ) throws(ProductionLexiconError) {
      lines += "[\(section) \(kind)]\n\(names.joined(separator: ", "))\n"
    }

    /// A word or words, in lower case, without an article and without signs the lists give a meaning.
    private func name(_ node: Node) throws(ProductionLexiconError) -> String {
      guard let text = node.scalar?.string.lowercased() else {
        throw error(node, "a word is expected here")
      }
      var words = text.split(whereSeparator: \.isWhitespace)
      if words.count > 1, ["a", "an", "the"].contains(words[0]) { words.removeFirst() }
      let name = words.joined(separator: " ")
      guard !name.isEmpty, !name.contains(where: { ",?>#[]=&:".contains($0) }) else {
        throw error(node, "'\(text)' is no word: leave out the signs , ? > # [ ] = & :")
      }
      return name
    }

    /// Anchors stand for lists again and again: a small file could become a very large one.
    private func refuseAnchor(_ node: Node) throws(ProductionLexiconError) {
      if node.anchor != nil { throw error(node, "anchors (&) are not read: write the words out") }
    }

    private func error(_ node: Node, _ reason: String) -> ProductionLexiconError {
      ProductionLexiconError(file: file, line: node.mark?.line ?? 1, reason: reason)
    }
  }
}

/// Why a production's lexicon could not be read.
public struct ProductionLexiconError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong, and what to do.
  public var reason: String

  /// `file:line: error: reason`.
  public var description: String { "\(file):\(line): error: \(reason)" }

  init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  init(yaml error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "not YAML: \(problem)")
    default: self.init(file: file, line: 1, reason: "not YAML")
    }
  }
}
