extension Report {
  /// Columns of one kind: characters, days.
  public struct Series: Hashable, Sendable {
    /// What each of them is, for the note: `characters`.
    public var name: String
    /// Where they stand.
    public var columns: Range<Int>
    /// How many fit across a page beside the others.
    public var perPage: Int

    /// A series from its parts.
    public init(name: String, columns: Range<Int>, perPage: Int) {
      self.name = name
      self.columns = columns
      self.perPage = max(1, perPage)
    }
  }

  /// The report as tables that fit across a page: the ``series`` is dealt out to them, the other
  /// columns stand in each.
  ///
  /// Rows in which a table's part of the series is empty are left out of it.
  public var pageTables: [Report] {
    guard let series, series.columns.count > series.perPage else { return [self] }
    let starts = Array(stride(from: 0, to: series.columns.count, by: series.perPage))
    return starts.enumerated().map { index, start in
      let first = series.columns.lowerBound + start
      let part = first..<min(first + series.perPage, series.columns.upperBound)
      var table = keeping { !series.columns.contains($0) || part.contains($0) }
      table.rows = zip(rows, table.rows).filter { row, _ in row[part].contains { $0 != .empty } }
        .map(\.1)
      table.series = nil
      if index > 0 { table.id += "-\(index + 1)" }
      table.title += " (\(index + 1) of \(starts.count))"
      let dealt =
        "Table \(index + 1) of \(starts.count): \(series.name) \(start + 1) to "
        + "\(start + part.count) of \(series.columns.count); rows without any of them are left out."
      table.note = [dealt, note].compactMap { $0 }.joined(separator: " ")
      return table
    }
  }
}
