/// A film, a season, a show: what things are reserved for and handed out to.
public struct Production: Hashable, Sendable, Identifiable {
  /// Number given by the store.
  public let id: Int64
  /// What is known of it.
  public var details: Details

  /// What is known of a production.
  public struct Details: Hashable, Sendable {
    /// As people call it: `Harbour`.
    public var name: String
    /// When it needs things, from preparation to wrap.
    public var days: DayRange
    /// Anything else.
    public var notes: String?

    /// Details from their parts.
    public init(name: String, days: DayRange = DayRange(), notes: String? = nil) {
      self.name = name
      self.days = days
      self.notes = notes
    }

    /// The details as they are kept.
    func cleaned() throws(InventoryError) -> Details {
      Details(
        name: try TextRules.name(name, of: "production"), days: try days.checked(),
        notes: try TextRules.notes(notes))
    }
  }
}
