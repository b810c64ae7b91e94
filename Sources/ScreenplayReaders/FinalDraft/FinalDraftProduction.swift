import ScreenplayModel

/// Locked pages and revisions, once it is known where each paragraph went.
struct FinalDraftProduction {
  let document: FinalDraftDocument
  /// Where each paragraph of the file went in the screenplay.
  let places: [Int?]
  let offsets: FinalDraftOffsets?

  /// Puts them into the screenplay they belong to.
  func apply(to screenplay: inout Screenplay) {
    screenplay.layout.lockedPages = document.lockedPages.map { lockedPage($0, in: screenplay) }
      .sorted { ($0.characterOffset, $0.level) < ($1.characterOffset, $1.level) }
    screenplay.revisions = document.revisions
    addRevisedText(to: &screenplay)
  }

  private func lockedPage(
    _ page: FinalDraftDocument.LockedPage, in screenplay: Screenplay
  ) -> LockedPage {
    var locked = LockedPage(
      label: page.label, level: page.level, characterOffset: page.offset,
      paragraph: screenplay.paragraphs.count, textOffset: screenplay.text.count)
    guard let place = offsets?.place(of: page.offset) else { return locked }
    let isWhole = places.indices.contains(place.paragraph) && places[place.paragraph] != nil
    guard let paragraph = firstPlace(from: place.paragraph) else { return locked }
    locked.paragraph = paragraph
    locked.textOffset =
      isWhole ? place.textOffset : Int(screenplay.paragraphs[paragraph].text.start)
    return locked
  }

  /// Where a paragraph went; for one that is no script, where the next one did.
  private func firstPlace(from paragraph: Int) -> Int? {
    guard places.indices.contains(paragraph) else { return nil }
    return places[paragraph...].lazy.compactMap { $0 }.first
  }

  private func addRevisedText(to screenplay: inout Screenplay) {
    let declared = Set(document.revisions.map(\.id))
    var isReported = false
    for span in document.revisedSpans {
      guard places.indices.contains(span.paragraph), let place = places[span.paragraph] else {
        continue
      }
      if let last = screenplay.revisedText.indices.last,
        screenplay.revisedText[last].paragraph == place,
        screenplay.revisedText[last].revision == span.revision,
        screenplay.revisedText[last].text.end == span.text.start
      {
        screenplay.revisedText[last].text.end = span.text.end
        continue
      }
      screenplay.revisedText.append(
        RevisedText(paragraph: place, text: span.text, revision: span.revision))
      guard !isReported, !declared.contains(span.revision) else { continue }
      isReported = true
      let position = screenplay.position(
        of: Int(span.text.start), in: screenplay.paragraphs[place])
      screenplay.diagnostics.append(Diagnostic(.undeclaredRevision(span.revision), at: position))
    }
  }
}

extension Diagnostic.Message {
  static func undeclaredRevision(_ id: Int) -> Self {
    Self(
      id: "undeclared-revision",
      text: "this text is marked as changed in revision \(id), which the file does not declare",
      severity: .note)
  }
}
