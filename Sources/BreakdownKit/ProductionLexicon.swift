import ElementTagging
import Foundation
import ScreenplayModel
import SettingsFiles
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

  private static let form = SettingsFile(
    largest: 1 << 20, tooLarge: "larger than 1 MB; is this a lexicon?")

  /// Reads a file.
  ///
  /// - Throws: ``SettingsError`` with file, line and what to do.
  public init(path: String) throws {
    try self.init(ScriptFile(path: path))
  }

  init(_ file: ScriptFile) throws(SettingsError) {
    var reader = Reader(file: file.name)
    let root = try Self.form.root(of: file.bytes, file: file.name)
    if let root { try reader.read(root) }
    nouns = Array(reader.lines.utf8)
  }

  /// Turns the YAML into lines of the program's own format.
  private struct Reader {
    let file: String
    var lines = ""

    mutating func read(_ root: Node) throws(SettingsError) {
      guard let sections = root.mapping else {
        throw error(root, "write a category and its words: 'props: [sonic wrench]'")
      }
      for (key, words) in sections {
        let section = try section(key)
        guard let entries = words.sequence else {
          throw error(words, "write the words of '\(section)' as a list: [first, second]")
        }
        for entry in entries { try read(entry, section: section) }
      }
    }

    /// `props`, `set dressing`, `people`, `ignore` as a section of the program's own lists.
    private func section(_ key: Node) throws(SettingsError) -> String {
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
    ) throws(SettingsError) {
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
          for other in others { names.append(try name(other)) }
        default: throw error(key, "no key '\(key.string ?? "")'; there are name, also, kind")
        }
      }
      guard mapping["name"] != nil else { throw error(entry, "'name' is missing") }
      try add(names, kind: kind, section: section)
    }

    private mutating func add(
      _ names: [String], kind: String, section: String
    ) throws(SettingsError) {
      lines += "[\(section) \(kind)]\n\(names.joined(separator: ", "))\n"
    }

    /// A word or words, in lower case, without an article and without signs the lists give a meaning.
    private func name(_ node: Node) throws(SettingsError) -> String {
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

    private func error(_ node: Node, _ reason: String) -> SettingsError {
      SettingsError(node, in: file, reason)
    }
  }
}
