/// A set of changes that go out together: the blue pages of 3 May.
public struct RevisionSet: Hashable, Sendable {
  /// As texts refer to it; never 0, which stands for text that is not revised.
  public var id: Int
  /// `Blue Rev. (3 May)`.
  public var name: String
  /// What is printed in the margin beside a changed line: `*`.
  public var mark: String
  /// Colour of the changed text as `#RRGGBB`; nil when it has none of its own.
  public var textColor: String?
  /// Colour of the paper as `#RRGGBB`; nil when it has none.
  public var pageColor: String?
  /// Whether it is the one the writer is at.
  public var isActive: Bool

  /// A set from its parts.
  public init(
    id: Int, name: String, mark: String = "", textColor: String? = nil, pageColor: String? = nil,
    isActive: Bool = false
  ) {
    self.id = id
    self.name = name
    self.mark = mark
    self.textColor = textColor
    self.pageColor = pageColor
    self.isActive = isActive
  }
}

/// A stretch of a paragraph that was written or changed in a revision.
public struct RevisedText: Hashable, Sendable {
  /// The paragraph, in ``Screenplay/paragraphs``.
  public var paragraph: Int
  /// The stretch, inside the paragraph's text.
  public var text: TextRange
  /// ``RevisionSet/id`` of the revision; the file may not declare it.
  public var revision: Int

  /// A stretch from its parts.
  public init(paragraph: Int, text: TextRange, revision: Int) {
    self.paragraph = paragraph
    self.text = text
    self.revision = revision
  }
}

extension Screenplay {
  /// The revision the script stands at: the active one, once text was changed in it.
  public var currentRevision: RevisionSet? {
    guard let active = revisions.first(where: \.isActive),
      revisedText.contains(where: { $0.revision == active.id })
    else { return nil }
    return active
  }
}
