extension StockCheck.Row {
  /// What is printed beside the row: `3 of 5 in stock: shelf B2`.
  public var status: String {
    let promised = matches.filter { $0.promised > 0 }
    if !promised.isEmpty {
      return "\(inStock) of \(item.quantity) in stock: \(Self.places(promised))"
        + Self.likelihood(promised)
    }
    if let match = matches.first(where: { $0.certainty > .doubtful }) {
      let why = match.item.quantity > 0 ? "all promised to other rows" : "none left"
      return "0 of \(item.quantity) in stock: \(Self.place(match)), \(why)"
    }
    guard let match = matches.first else { return "not in stock" }
    return "not in stock; look at '\(match.item.name)', \(Self.place(match)): \(match.reason)"
  }

  private static func place(_ match: StockCheck.Match) -> String {
    match.item.place ?? "no place noted"
  }

  /// The places in order, with numbers when there are several.
  private static func places(_ matches: [StockCheck.Match]) -> String {
    guard matches.count > 1 else { return matches.map(place).joined() }
    return matches.map { "\(place($0)) (\($0.promised))" }.joined(separator: ", ")
  }

  /// What makes likely matches likely, for somebody to confirm.
  private static func likelihood(_ matches: [StockCheck.Match]) -> String {
    matches.filter { $0.certainty == .likely }
      .map { "; likely '\($0.item.name)': \($0.reason)" }.joined()
  }
}
