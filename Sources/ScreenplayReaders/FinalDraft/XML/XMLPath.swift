/// An element of a format, by its place in the file.
protocol XMLNode: Equatable {
  /// Everything that is not looked at, with all that is in it.
  static var skipped: Self { get }
  /// The root element of a name; nil when files of the format have another.
  static func root(_ name: XMLName) -> Self?
  /// What an element inside this one is.
  func child(_ name: XMLName) -> Self
}

/// Where reading is in a file: the elements that are open.
struct XMLPath<Node: XMLNode> {
  private var nodes: [Node] = []
  /// How many elements are open inside one that is not looked at.
  private var skippedDepth = 0

  /// The innermost element; nil inside one that is not looked at.
  @inline(__always)
  var current: Node? { skippedDepth == 0 ? nodes.last : nil }

  /// Goes into an element.
  ///
  /// - Returns: What it is; nil when it is not looked at.
  /// - Throws: When the file is of another kind.
  @inline(__always)
  mutating func enter(_ name: XMLName) throws(XMLRefusal) -> Node? {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return nil
    }
    let node: Node
    if let parent = nodes.last {
      node = parent.child(name)
    } else {
      guard let root = Node.root(name) else { throw .root(name.string) }
      node = root
    }
    guard node != .skipped else {
      skippedDepth = 1
      return nil
    }
    nodes.append(node)
    return node
  }

  /// Goes out of the innermost element.
  ///
  /// - Returns: What it was; nil when it was not looked at.
  @inline(__always)
  mutating func leave() -> Node? {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return nil
    }
    return nodes.popLast()
  }
}
