import CEmbeddedData

/// What words say about a thing: the tables `modifiers.txt` and `differences.txt`.
struct ItemVocabulary: Sendable {
  /// What a describing word tells: `colour`, and which one.
  struct Modifier: Hashable, Sendable {
    var group: String
    var value: String
    var contradicts: Bool
  }

  private var modifiers: [String: Modifier] = [:]
  private var another: Set<String> = []
  private var unusable: Set<String> = []

  /// The tables that ship with the program.
  static let standard = ItemVocabulary(
    modifiers: embedded_item_modifiers, differences: embedded_item_differences)

  init(modifiers: EmbeddedFile, differences: EmbeddedFile) {
    for fields in Self.rows(of: modifiers) where fields.count == 3 {
      let words = Self.words(fields[2])
      for word in words {
        self.modifiers[word] = Modifier(
          group: fields[0], value: words[0], contradicts: fields[1] == "yes")
      }
    }
    for fields in Self.rows(of: differences) where fields.count == 2 {
      if fields[0] == "another" { another.formUnion(Self.words(fields[1])) }
      if fields[0] == "unusable" { unusable.formUnion(Self.words(fields[1])) }
    }
  }

  /// What a word tells of a thing; nil when it does not merely describe.
  func modifier(_ form: String) -> Modifier? { modifiers[form] }

  /// Whether a word makes a thing another one.
  func makesAnother(_ form: String) -> Bool { another.contains(form) }

  /// The word of a condition that keeps a thing from use; nil when it can be used.
  func unusable(_ condition: String) -> String? {
    ItemKey.words(in: condition).first { unusable.contains(Singular.form($0)) }
  }

  private static func rows(of file: EmbeddedFile) -> [[String]] {
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in line.split(separator: "|").map { String($0).withoutOuterSpaces } }
  }

  private static func words(_ field: String) -> [String] {
    field.split(separator: ",").flatMap { ItemKey.words(in: String($0)) }.map(Singular.form)
  }
}
