import ScreenplayModel

/// What has to be bought, rented, made or taken from stock, over the whole script.
public struct PurchaseList: Hashable, Sendable {
  /// Where an item comes from.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case stock, buy, rent, borrow, make
  }

  /// One row: one item in one condition.
  public struct Item: Hashable, Sendable {
    /// Id of the breakdown element.
    public var element: String
    /// As printed.
    public var name: String
    /// Its category.
    public var category: ElementCategory
    /// A finer kind: `weapon`, `food`.
    public var kind: String?
    /// How many are needed.
    public var quantity: Int
    /// Why more than one, when it is more: `1 + 2 spare: burnt in 3A`.
    public var multiples: String?
    /// Where it comes from, as far as is known.
    public var source: Source
    /// Labels of the scenes that need it, in script order.
    public var scenes: [String]
    /// Characters in those scenes who handle it, as far as is known.
    public var characters: [String]
    /// First shooting day's eve, when a schedule is given (ISO date).
    public var neededBy: String?
    /// The lowest confidence that it is needed at all, 0 to 1, of its best scene.
    public var confidence: Double

    /// A row from its parts.
    public init(
      element: String, name: String, category: ElementCategory, kind: String? = nil,
      quantity: Int, multiples: String? = nil, source: Source = .buy, scenes: [String],
      characters: [String] = [], neededBy: String? = nil, confidence: Double = 1
    ) {
      self.element = element
      self.name = name
      self.category = category
      self.kind = kind
      self.quantity = quantity
      self.multiples = multiples
      self.source = source
      self.scenes = scenes
      self.characters = characters
      self.neededBy = neededBy
      self.confidence = confidence
    }

    /// The first scene that needs it: stands in for a date until there is a schedule.
    public var firstScene: String? { scenes.first }
  }

  /// What the list is made with.
  public struct Settings: Hashable, Sendable {
    /// Categories that are bought; others are only listed in the breakdown.
    public var categories: Set<ElementCategory>
    /// Takes to provide for when an item is consumed or damaged on camera; at least 1.
    public var takes: Int

    /// Settings; without arguments the categories that are bought as a rule, three takes.
    public init(
      categories: Set<ElementCategory> = Set(ElementCategory.all.filter(\.isPurchased)),
      takes: Int = 3
    ) {
      self.categories = categories
      self.takes = max(1, takes)
    }
  }

  /// The rows, by category in sheet order, then by name.
  public var items: [Item]

  /// A list from its rows.
  public init(items: [Item]) { self.items = items }
}

extension PurchaseList {
  /// Kinds that are used up by being used on camera.
  static let consumedKinds: Set<String> = ["food", "drink", "smoking"]

  /// The needs of a breakdown: everything of the bought categories, once.
  public init(_ breakdown: Breakdown, settings: Settings = Settings()) {
    items = breakdown.elements.indices.compactMap { index in
      let element = breakdown.elements[index]
      guard settings.categories.contains(element.category) else { return nil }
      return Self.item(index, of: breakdown, takes: settings.takes)
    }
  }

  private static func item(_ index: Int, of breakdown: Breakdown, takes: Int) -> Item {
    let element = breakdown.elements[index]
    var used: [(scene: String, quantity: Int, why: String)] = []
    var confidence = 0.0
    for sheet in element.sheets.map({ breakdown.sheets[$0] }) {
      guard let entry = sheet.elements.first(where: { $0.element == index }) else { continue }
      confidence = max(confidence, entry.confidence)
      if let why = entry.damage {
        used.append((sheet.sceneLabel, entry.quantity, why))
      } else if entry.isHandled, consumedKinds.contains(element.kind ?? "") {
        used.append((sheet.sceneLabel, entry.quantity, "consumed"))
      }
    }
    let needed = quantity(of: element, used: used.map(\.quantity), takes: takes)
    return Item(
      element: element.id, name: element.name, category: element.category, kind: element.kind,
      quantity: needed,
      multiples: multiples(element.quantity, needed, used: used.map { ($0.scene, $0.why) }),
      scenes: element.sheets.map { breakdown.sheets[$0].sceneLabel },
      characters: [], confidence: confidence)
  }

  /// Every scene that uses it up takes its own multiples; the rest share what is left over.
  private static func quantity(of element: BreakdownElement, used: [Int], takes: Int) -> Int {
    guard !used.isEmpty else { return element.quantity }
    let consumed = used.reduce(0) { sum, quantity in
      let (product, isLarge) = quantity.multipliedReportingOverflow(by: takes)
      return isLarge ? .max / 2 : min(.max / 2, sum + product)
    }
    return max(element.quantity, consumed)
  }

  private static func multiples(
    _ base: Int, _ needed: Int, used: [(scene: String, why: String)]
  ) -> String? {
    guard needed > base, !used.isEmpty else { return nil }
    var reasons: [String] = []
    var given: Set<String> = []
    for why in used.map(\.why) where given.insert(why).inserted {
      let scenes = used.filter { $0.why == why }.map(\.scene)
      reasons.append("\(why) in \(scenes.joined(separator: ", "))")
    }
    return "\(base) + \(needed - base) spare: \(reasons.joined(separator: "; "))"
  }
}
