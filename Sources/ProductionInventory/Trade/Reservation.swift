/// Things that a production has spoken for.
public struct Reservation: Hashable, Sendable, Identifiable {
  /// Number given by the store.
  public let id: Int64
  /// The ``InventoryItem/id``.
  public let item: Int64
  /// What the item is called.
  public let itemName: String
  /// What is asked for.
  public let request: Request
  /// How many are still spoken for: neither handed out nor released.
  public let open: Int
  /// When the production itself needs things.
  let productionDays: DayRange

  /// What a production asks for.
  public struct Request: Hashable, Sendable {
    /// Name of the production.
    public var production: String
    /// How many.
    public var quantity: Int
    /// The scenes they are for, as the script labels them.
    public var scenes: [String]
    /// The days they are needed.
    public var days: DayRange
    /// Anything else.
    public var note: String?

    /// A request from its parts.
    public init(
      production: String, quantity: Int = 1, scenes: [String] = [], days: DayRange = DayRange(),
      note: String? = nil
    ) {
      self.production = production
      self.quantity = quantity
      self.scenes = scenes
      self.days = days
      self.note = note
    }

    /// The request as it is kept.
    func cleaned() throws(InventoryError) -> Request {
      try StockRules.checkQuantity(quantity)
      var labels: [String] = []
      for scene in scenes {
        if let label = try TextRules.line(scene, "scene") { labels.append(label) }
      }
      guard labels.count <= 1000 else {
        throw .invalid(field: "scenes", reason: "are \(labels.count); at most 1000")
      }
      return Request(
        production: production, quantity: quantity, scenes: labels, days: try days.checked(),
        note: try TextRules.line(note, "note"))
    }
  }

  /// The days they are kept for: those asked for, or else those of the production.
  public var days: DayRange { request.days.isOpen ? productionDays : request.days }
}
