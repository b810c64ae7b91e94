/// Tells the roles of printed lines, one after the other.
protocol LineRoles {
  /// The last line that has a role, and which.
  var last: Int? { get set }
  var lastRole: PrintedLine.Role { get set }
  /// The role of a line of text.
  mutating func role(of index: Int, in pages: PrintedPages) -> PrintedLine.Role
}

extension LineRoles {
  /// Gives every line its role; empty lines are left out.
  func settle(_ pages: inout PrintedPages) {
    var reader = self
    for index in pages.first..<max(pages.first, pages.lines.count) {
      if pages.lines[index].isText {
        let role = reader.role(of: index, in: pages)
        pages.lines[index].role = role
        guard role != .leftOut else { continue }
        reader.last = index
        reader.lastRole = role
      } else {
        pages.lines[index].role = .leftOut
      }
    }
  }
}
