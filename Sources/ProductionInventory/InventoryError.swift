/// Why the inventory could not be read or changed; nothing was changed then.
public enum InventoryError: Error, Equatable, Sendable, CustomStringConvertible {
  case missing(file: String)
  case exists(file: String)
  case notAnInventory(file: String)
  case newerVersion(file: String)
  case olderVersion(file: String)
  case readOnly(file: String)
  case busy(file: String)
  case full(file: String)
  case damaged(file: String)
  case failed(file: String, reason: String)
  case unknownItem(id: Int64)
  case duplicate(name: String, place: String?, item: Int64)
  case tagInUse(tag: String, item: Int64)
  case invalid(field: String, reason: String)
  case notEnough(name: String, inStock: Int, asked: Int)
  case assetIsOne(name: String)
  case unknown(what: String, name: String)
  /// What a rule of the trade forbids; the text is beside the rule.
  case refused(String)

  /// One line: where, what is wrong, and what to do.
  public var description: String {
    guard let file else { return "error: \(reason)" }
    return "\(file): error: \(reason)"
  }

  /// What is wrong and what to do.
  public var reason: String {
    switch self {
    case .missing: "there is no inventory here; make one with 'breakdown inventory init'"
    case .exists: "exists already; choose another name with --inventory"
    case .notAnInventory: "is not a breakdown inventory; it was left as it is"
    case .newerVersion: "was written by a newer version of breakdown; update to open it"
    case .olderVersion:
      "was written by an older version of breakdown and may not be written; "
        + "open it once where it may"
    case .readOnly:
      "may not be written; change its permissions or copy it to a folder of yours"
    case .busy: "another program is writing to it; try again when it is done"
    case .full: "the disk is full; nothing was changed"
    case .damaged: "is damaged; restore it from a backup"
    case .failed(_, let reason): reason
    case .unknownItem(let id): "there is no item \(id); find its number in the list"
    case .duplicate(let name, let place, let item):
      "'\(name)' at \(place ?? "no place") is there already as item \(item); "
        + "give another place or tag"
    case .tagInUse(let tag, let item):
      "tag '\(tag)' is on item \(item) already; an asset's tag is its own"
    case .invalid(let field, let reason): "\(field) \(reason)"
    case .notEnough(let name, let inStock, let asked):
      "only \(inStock) of '\(name)' in stock, not \(asked); count again"
    case .assetIsOne(let name):
      "'\(name)' is an asset, which is one thing; give each its own tag, or use kind counted"
    case .unknown(let what, let name):
      "there is no \(what) '\(name)'; see 'breakdown inventory \(what)s'"
    case .refused(let reason): reason
    }
  }

  private var file: String? {
    switch self {
    case .missing(let file), .exists(let file), .notAnInventory(let file),
      .newerVersion(let file), .olderVersion(let file), .readOnly(let file), .busy(let file),
      .full(let file),
      .damaged(let file), .failed(let file, _):
      file
    case .unknownItem, .duplicate, .tagInUse, .invalid, .notEnough, .assetIsOne, .unknown,
      .refused:
      nil
    }
  }
}
