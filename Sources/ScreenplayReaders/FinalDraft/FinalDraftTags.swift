import ScreenplayModel

/// The elements that were tagged in Final Draft: number of a text → tag → definitions → category.
struct FinalDraftTags {
  private let table: FinalDraftDocument.TagTable
  private let places: [Int?]
  private var reported: Set<String> = []

  /// The tags of a file.
  ///
  /// - Parameter places: Where each of its paragraphs went in the screenplay.
  init(_ table: FinalDraftDocument.TagTable, places: [Int?]) {
    self.table = table
    self.places = places
  }

  /// Puts them into the screenplay they belong to.
  mutating func apply(to screenplay: inout Screenplay) {
    var columns = ColumnCounter()
    var scene = 0
    for span in mentions() {
      guard places.indices.contains(span.paragraph), let place = places[span.paragraph] else {
        continue
      }
      scene = screenplay.scenes.firstIndex(holding: place, from: scene)
      guard scene < screenplay.scenes.count else { break }
      let paragraphs = screenplay.scenes[scene].paragraphs
      guard paragraphs.contains(place), !screenplay.scenes[scene].isOmitted else { continue }
      let paragraph = screenplay.paragraphs[place]
      let position = SourcePosition(
        file: screenplay.file, line: Int(paragraph.line),
        column: columns.column(of: span.text.start, in: paragraph.text, of: screenplay.text))
      let mention = Mention(
        range: span.text, kind: paragraph.kind, position: position, scene: scene)
      let ids = table.definitionIDs[span.number] ?? []
      if ids.isEmpty { report(.undeclaredTag, id: "", at: position, in: &screenplay) }
      for id in ids { apply(id, mention, to: &screenplay) }
    }
  }

  /// A tagged stretch of text and where it stands.
  private struct Mention {
    var range: TextRange
    var kind: ParagraphKind
    var position: SourcePosition
    var scene: Int
  }

  /// One element of one mention.
  private mutating func apply(_ id: String, _ mention: Mention, to screenplay: inout Screenplay) {
    guard let definition = table.definitions[id] else {
      return report(.undeclaredTag, id: "", at: mention.position, in: &screenplay)
    }
    let text = FinalDraftResolver.inOneLine(screenplay.string(mention.range)) ?? ""
    let name = FinalDraftResolver.inOneLine(definition.label) ?? text
    let categoryName = table.categories[definition.category] ?? ""
    switch FinalDraftCategory(id: definition.category, name: categoryName) {
    case .synopsis:
      if screenplay.scenes[mention.scene].synopsis == nil {
        screenplay.scenes[mention.scene].synopsis = name
      }
    case .sceneData: break
    case .element(let category, let userName):
      guard !name.isEmpty else { return }
      if let userName {
        report(.userCategory(userName), id: userName, at: mention.position, in: &screenplay)
      }
      screenplay.explicitTags.append(
        ElementTag(
          category: category, kind: userName, name: name, text: text, scene: mention.scene,
          position: mention.position, range: mention.range, rule: "tag", confidence: 1,
          source: .explicit,
          isSpeaking: category == .castMembers ? mention.kind == .character : nil))
    }
  }

  /// Says something once in the file.
  private mutating func report(
    _ message: Diagnostic.Message, id: String, at position: SourcePosition,
    in screenplay: inout Screenplay
  ) {
    guard reported.insert(id).inserted else { return }
    screenplay.diagnostics.append(Diagnostic(message, at: position))
  }

  /// The tagged stretches, runs of one number joined: a change of style cuts a tag into
  /// neighbours, another tag laid over it leaves parts with only tagged text between.
  private func mentions() -> [FinalDraftDocument.TagTable.Span] {
    var mentions: [FinalDraftDocument.TagTable.Span] = []
    /// The last mention of a number in the stretch of text that is tagged without a gap.
    var open: [Int: Int] = [:]
    var last: FinalDraftDocument.TagTable.Span?
    for span in table.spans {
      if last?.paragraph != span.paragraph || last?.text.end != span.text.start {
        open.removeAll(keepingCapacity: true)
      }
      if let index = open[span.number] {
        mentions[index].text.end = span.text.end
      } else {
        open[span.number] = mentions.count
        mentions.append(span)
      }
      last = span
    }
    return mentions
  }
}

extension [Scene] {
  /// The first scene that does not end before a paragraph.
  fileprivate func firstIndex(holding paragraph: Int, from start: Int) -> Int {
    var index = start
    while index < count, self[index].paragraphs.upperBound <= paragraph { index += 1 }
    return index
  }
}

extension Diagnostic.Message {
  static let undeclaredTag = Self(
    id: "undeclared-tag",
    text: "this text is tagged with an element the file does not declare; the tag is left out")

  static func userCategory(_ name: String) -> Self {
    Self(
      id: "user-category", text: "the file's own category \"\(name)\" is put under Miscellaneous",
      severity: .note)
  }
}
