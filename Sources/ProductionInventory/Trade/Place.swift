/// Where things are kept.
public struct Place: Hashable, Sendable {
  /// What sort of place it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case shelf, truck, set
  }

  /// As people call it: `shelf B2`.
  public var name: String
  /// What sort of place it is; nil when nobody has said.
  public var kind: Kind?
  /// How many different items are kept there.
  public var items: Int
  /// How many pieces of them are there now.
  public var pieces: Int

  /// A place from its parts.
  public init(name: String, kind: Kind? = nil, items: Int = 0, pieces: Int = 0) {
    self.name = name
    self.kind = kind
    self.items = items
    self.pieces = pieces
  }
}
