/// Something the office should ask the writer about before the breakdown is handed out.
public struct ScriptQuestion: Hashable, Sendable {
  /// What is in doubt.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Scenes without a number.
    case sceneNumber
    /// One number on several scenes.
    case repeatedNumber
    /// Headings that do not say inside or outside.
    case setting
    /// Headings without a time of day.
    case timeOfDay
    /// A heading with nothing under it.
    case emptyScene
    /// A scene too long for a day of shooting.
    case longScene
    /// One set, as it seems, under two names.
    case setName
    /// One person, as it seems, under two names.
    case personName
  }

  /// What is in doubt.
  public var kind: Kind
  /// The question, as put to the writer: one line.
  public var text: String
  /// The sheets it is about, as indices into ``Breakdown/sheets``, in script order.
  public var sheets: [Int]
  /// The names that are compared, for kinds that compare any.
  public var names: [String]

  /// A question from its parts.
  public init(_ kind: Kind, _ text: String, sheets: [Int], names: [String] = []) {
    self.kind = kind
    self.text = text
    self.sheets = sheets
    self.names = names
  }
}
