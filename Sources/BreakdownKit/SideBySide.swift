import Foundation

/// Work done side by side, which comes back in order.
enum SideBySide {
  /// How much is done at the same time when nobody says: as much as there are cores.
  static func jobs(_ asked: Int?) -> Int {
    max(1, asked ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Does something with every item; the results are in the order of the items.
  ///
  /// - Parameters:
  ///   - jobs: Items worked on at the same time.
  ///   - done: Is told of every result as it comes.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) async throws -> Result,
    done: (Result) -> Void = { _ in }
  ) async throws -> [Result] {
    var results = [Result?](repeating: nil, count: items.count)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func startNext() {
        guard next < items.count else { return }
        let (index, item) = (next, items[next])
        next += 1
        group.addTask { (index, try await work(item)) }
      }
      for _ in 0..<max(1, jobs) { startNext() }
      for try await (index, result) in group {
        results[index] = result
        done(result)
        startNext()
      }
    }
    return results.compactMap { $0 }
  }
}
