import BreakdownSheets

/// Things that were handed out and are expected back.
public struct CheckOut: Hashable, Sendable, Identifiable {
  /// Number given by the store.
  public let id: Int64
  /// The ``InventoryItem/id``.
  public let item: Int64
  /// What the item is called.
  public let itemName: String
  /// What was handed out, to whom.
  public let request: Request
  /// How many are still out.
  public let open: Int

  /// What is handed out, to whom.
  public struct Request: Hashable, Sendable {
    /// How many.
    public var quantity: Int
    /// Name of the production it is for.
    public var production: String?
    /// Who answers for it.
    public var holder: String?
    /// When it has to be back.
    public var dueBack: CivilDate?
    /// The reservation it was taken from.
    public var reservation: Int64?

    /// A request from its parts.
    public init(
      quantity: Int = 1, production: String? = nil, holder: String? = nil,
      dueBack: CivilDate? = nil, reservation: Int64? = nil
    ) {
      self.quantity = quantity
      self.production = production
      self.holder = holder
      self.dueBack = dueBack
      self.reservation = reservation
    }
  }

  /// Who has it: `Harbour (Jo)`.
  public var whoHasIt: String {
    switch (request.production, request.holder) {
    case (let production?, let holder?): "\(production) (\(holder))"
    case (let production?, nil): production
    case (nil, let holder?): holder
    case (nil, nil): "nobody noted"
    }
  }

  /// Whether it should have been back before a day.
  public func isOverdue(on day: CivilDate) -> Bool {
    guard open > 0, let dueBack = request.dueBack else { return false }
    return dueBack < day
  }
}

/// What comes back of things that were handed out, and in what state.
public struct ReturnedStock: Hashable, Sendable {
  /// How many come back fit for use.
  public var good: Int
  /// How many come back unfit for use.
  public var damaged: Int
  /// How many do not come back.
  public var lost: Int
  /// In what condition they are.
  public var condition: String?

  /// A return from its parts.
  public init(good: Int = 0, damaged: Int = 0, lost: Int = 0, condition: String? = nil) {
    self.good = good
    self.damaged = damaged
    self.lost = lost
    self.condition = condition
  }
}
