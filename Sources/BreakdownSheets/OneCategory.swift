import ScreenplayModel

/// One element has one category on all sheets of a script.
///
/// What a person tagged decides over what was found; else the category that most scenes speak for:
/// a table thrown once stays a piece of furniture, a lamp carried about is a prop everywhere.
package enum OneCategory {
  /// In how many scenes a name was found as each.
  private struct Votes {
    var props = 0
    var setDressing = 0
    /// The last scene that was counted as each.
    var lastProps = -1
    var lastSetDressing = -1
    /// The first kind it was found as.
    var propsKind: String?
    var setDressingKind: String?

    mutating func count(_ tag: ElementTag) {
      if tag.category == .props {
        propsKind = propsKind ?? tag.kind
        if tag.scene != lastProps { props += 1 }
        lastProps = tag.scene
      } else if tag.category == .setDressing {
        setDressingKind = setDressingKind ?? tag.kind
        if tag.scene != lastSetDressing { setDressing += 1 }
        lastSetDressing = tag.scene
      }
    }
  }

  /// The tags with every name in one category.
  package static func settled(_ tags: [ElementTag]) -> [ElementTag] {
    var explicit: [String: ElementCategory] = [:]
    var votes: [String: Votes] = [:]
    for tag in tags {
      let name = tag.name.lowercased()
      if tag.source == .explicit || tag.source == .manual {
        explicit[name] = explicit[name] ?? tag.category
      } else if tag.category == .props || tag.category == .setDressing {
        votes[name, default: Votes()].count(tag)
      }
    }
    return tags.map { tag in
      guard tag.source == .inferred, tag.category != .castMembers else { return tag }
      let name = tag.name.lowercased()
      var tag = tag
      if let category = explicit[name], category != tag.category {
        tag.category = category
        tag.kind = nil
      } else if let votes = votes[name], tag.category == .props || tag.category == .setDressing {
        let category = votes.props > votes.setDressing ? ElementCategory.props : .setDressing
        if category != tag.category {
          tag.category = category
          tag.kind = category == .props ? votes.propsKind : votes.setDressingKind
        }
      }
      return tag
    }
  }
}
