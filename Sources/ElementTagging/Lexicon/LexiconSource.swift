/// The text files that the lexicon is compiled from.
package struct LexiconSource: Sendable {
  /// A file by its name in `Lexicons`.
  package struct Text: Sendable {
    var name: String
    var bytes: [UInt8]

    /// Calls `body` with the text.
    func withPiece<Result>(_ body: (LexiconFile.Piece) -> Result) -> Result {
      bytes.withUnsafeBufferPointer(body)
    }
  }

  var nouns: [Text]
  var handling: Text
  var events: Text
  var implied: Text
  var idioms: Text
  var figurative: Text
  var adjectives: Text
  var irregularForms: [UInt8]
  var verbEndings: [UInt8]

  /// The files of `Lexicons/nouns`, in the order their senses are tried.
  private static let nounFiles = [
    "props", "weapons", "set-dressing", "wardrobe", "vehicles", "animals", "greenery",
    "makeup-hair", "effects", "sounds-music", "stunts", "special-equipment", "people", "none",
  ]

  /// Reads every file.
  ///
  /// - Parameter read: The bytes of a file, by its path in `Sources`.
  package init<Failure>(read: (String) throws(Failure) -> [UInt8]) throws(Failure) {
    func text(_ name: String) throws(Failure) -> Text {
      Text(name: name + ".txt", bytes: try read("ElementTagging/Lexicons/\(name).txt"))
    }
    nouns = []
    for name in Self.nounFiles { nouns.append(try text("nouns/" + name)) }
    handling = try text("verbs/handling")
    events = try text("verbs/events")
    implied = try text("verbs/implied")
    idioms = try text("phrases/idioms")
    figurative = try text("phrases/figurative")
    adjectives = try text("phrases/adjectives")
    irregularForms = try read("EnglishText/irregular-forms.txt")
    verbEndings = try read("EnglishText/verb-endings.txt")
  }
}
