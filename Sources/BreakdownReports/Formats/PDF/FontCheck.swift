import ScreenplayModel

/// Whether the faces that pages are set in are installed.
enum FontCheck {
  /// What to say of a marked script set with some faces.
  static func warnings(
    of screenplay: Screenplay, in typewriter: TypewriterText
  ) -> [PrintWarning] {
    let missing: PrintWarning? =
      typewriter.fonts.isTypewriterInstalled ? nil : .typewriterMissing
    return [missing, letters(of: screenplay, in: typewriter)].compactMap { $0 }
  }

  /// What to say when a script has letters that no installed face has; nil when all are there.
  static func letters(
    of screenplay: Screenplay, in typewriter: TypewriterText
  ) -> PrintWarning? {
    let missing = rareLetters(of: screenplay).filter { typewriter.isUnknown($0) }
    guard !missing.isEmpty else { return nil }
    let some = missing.prefix(3).map { String(Character($0)) }.joined(separator: " ")
    return .scriptLettersMissing(count: missing.count, some: some)
  }

  /// The letters of what is printed beyond those that every face has.
  private static func rareLetters(of screenplay: Screenplay) -> [Unicode.Scalar] {
    var found: Set<Unicode.Scalar> = []
    for paragraph in screenplay.paragraphs where paragraph.kind.isPrinted {
      let range = paragraph.text.indices
      guard range.upperBound <= screenplay.text.count else { continue }
      let text = screenplay.text[range]
      if text.allSatisfy({ $0 < 0xC4 }) { continue }
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
      where scalar.value >= 0x100 && scalar.properties.generalCategory.isPrinted {
        found.insert(scalar)
      }
    }
    return found.sorted { $0.value < $1.value }
  }
}

extension Unicode.GeneralCategory {
  /// Whether characters of it leave ink on paper.
  fileprivate var isPrinted: Bool {
    switch self {
    case .format, .control, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }
}
