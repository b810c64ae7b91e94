/// A TextBundle: a folder with a text and what belongs to it, as it is or zipped as a TextPack:
/// http://textbundle.org/spec/.
///
/// Highland's `.highland` is a zipped one whose text is Fountain.
public enum TextBundle {
  /// Extensions a text may have, the likeliest first.
  private static let extensions = ["fountain", "spmd", "md", "markdown", "txt"]

  /// Which of a bundle's files is its text: `text.…` by the specification, else the only one that
  /// is Fountain.
  ///
  /// - Parameter names: Relative to the bundle or to the zip file it is in; `/` between folders.
  /// - Returns: nil when it has none.
  public static func text(among names: [String]) -> String? {
    let candidates = names.filter { name in
      name.split(separator: "/").allSatisfy { $0.first != "." && $0 != "__MACOSX" }
    }
    for fileExtension in extensions {
      if let text = candidates.first(where: { isText($0, fileExtension) }) { return text }
    }
    let scripts = candidates.filter { $0.lowercased().hasSuffix(".fountain") }
    return scripts.count == 1 ? scripts.first : nil
  }

  /// `text.md` at the top, or in the bundle that is zipped.
  private static func isText(_ name: String, _ fileExtension: String) -> Bool {
    let parts = name.lowercased().split(separator: "/")
    guard parts.last == "text.\(fileExtension)" else { return false }
    return parts.count == 1 || (parts.count == 2 && parts[0].hasSuffix(".textbundle"))
  }
}
