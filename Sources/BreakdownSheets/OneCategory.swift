import ScreenplayModel

/// One element has one category on all sheets of a script.
///
/// A curtain torn down once is a prop everywhere; what a person tagged decides over what was
/// found.
enum OneCategory {
  /// The tags with every name in one category.
  static func settled(_ tags: [ElementTag]) -> [ElementTag] {
    var explicit: [String: ElementCategory] = [:]
    var handledProps: Set<String> = []
    for tag in tags {
      let name = tag.name.lowercased()
      if tag.source == .explicit || tag.source == .manual {
        explicit[name] = explicit[name] ?? tag.category
      } else if tag.category == .props, tag.isHandled {
        handledProps.insert(name)
      }
    }
    return tags.map { tag in
      guard tag.source == .inferred, tag.category != .castMembers else { return tag }
      let name = tag.name.lowercased()
      var tag = tag
      if let category = explicit[name], category != tag.category {
        tag.category = category
        tag.kind = nil
      } else if tag.category == .setDressing, handledProps.contains(name) {
        tag.category = .props
        tag.kind = "hand"
      }
      return tag
    }
  }
}
