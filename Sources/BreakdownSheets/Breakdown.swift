import ScreenplayModel

/// A script broken down: one sheet per scene, and every element once over the whole script.
public struct Breakdown: Hashable, Sendable {
  /// What script, which draft, how long.
  public var script: ScriptFacts
  /// One sheet per scene heading, in script order, omitted scenes included.
  public var sheets: [BreakdownSheet]
  /// Every element once, by category in sheet order, then by board number or name.
  public var elements: [BreakdownElement]
  /// What was odd about the file, in the order it was found.
  public var diagnostics: [Diagnostic]
  /// What to ask the writer about, by kind, then in script order.
  public var questions: [ScriptQuestion] = []

  /// A breakdown from its parts.
  public init(
    script: ScriptFacts, sheets: [BreakdownSheet], elements: [BreakdownElement],
    diagnostics: [Diagnostic] = []
  ) {
    self.script = script
    self.sheets = sheets
    self.elements = elements
    self.diagnostics = diagnostics
  }

  /// The element that an entry of a sheet stands for.
  public func element(of entry: SheetElement) -> BreakdownElement { elements[entry.element] }

  /// A sheet's entries of one category, in the order of ``elements``.
  public func entries(of category: ElementCategory, on sheet: BreakdownSheet) -> [SheetElement] {
    sheet.elements.filter { elements[$0.element].category == category }
  }

  /// The categories that hold anything, in sheet order.
  public var usedCategories: [ElementCategory] {
    let used = Set(elements.map(\.category))
    return ElementCategory.all.filter(used.contains)
  }

  /// The scenes' lengths added up.
  public var totalEighths: Eighths { sheets.reduce(Eighths(0)) { $0 + $1.eighths } }
}

/// What the script's file says about itself.
public struct ScriptFacts: Hashable, Sendable {
  /// From the title page; nil when it has none.
  public var title: String?
  /// Who wrote it.
  public var author: String?
  /// The draft: name or date, as the title page has it.
  public var draft: String?
  /// Colour or name of the revision.
  public var revision: String?
  /// File name without folders.
  public var file: String
  /// Id of the format: `fountain`, `fdx`.
  public var sourceFormat: String
  /// SHA-256 of the file, in hexadecimal.
  public var sha256: String
  /// Printed pages, title page not counted.
  public var pages: Int

  /// Facts from their parts.
  public init(
    title: String? = nil, author: String? = nil, draft: String? = nil, revision: String? = nil,
    file: String, sourceFormat: String, sha256: String, pages: Int
  ) {
    self.title = title
    self.author = author
    self.draft = draft
    self.revision = revision
    self.file = file
    self.sourceFormat = sourceFormat
    self.sha256 = sha256
    self.pages = pages
  }

  /// The title, or the file's name without its extension.
  public var displayTitle: String {
    if let title { return title }
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
