import ScreenplayReaders

/// Where a script is read from: a file, the text in a bundle that is a folder, standard input.
struct ScriptSource {
  /// As the user named it.
  let name: String
  /// What the place says it is; nil where the bytes must tell.
  let format: InputFormat?
  /// What stands there.
  let bytes: FileBytes

  /// Opens it; `-` is standard input.
  init(
    path: String, kind: FileBytes.Kind = .anyInput, isHashed: Bool = false
  ) throws(FileError) {
    let text = try TextBundleFolder.text(of: path)
    bytes = try FileBytes(path: text ?? path, kind: kind, isHashed: isHashed)
    name = text == nil ? bytes.name : path
    format = text == nil ? nil : .highland
  }
}
