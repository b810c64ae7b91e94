import Foundation
import Testing

/// Orders and receipts whose processes are killed at any moment: what was acknowledged is there, and
/// nothing is there by half.
@Suite struct InventoryKillTests {
  /// Orders to write; more where the environment asks for them.
  private static let orders =
    ProcessInfo.processInfo.environment["BREAKDOWN_KILL_ORDERS"].flatMap(Int.init) ?? 60

  /// The addresses to try: a file, and a server where there is one.
  private static let stores =
    ["stock.sqlite"]
    + [ProcessInfo.processInfo.environment["BREAKDOWN_TEST_POSTGRESQL"]].compactMap(\.self).map {
      $0 + ($0.contains("?") ? "&" : "?")
        + "options=-csearch_path%3Dkill_\(ProcessInfo.processInfo.processIdentifier)"
    }

  @Test(arguments: stores)
  func whatWasAcknowledgedIsThere(store: String) throws {
    let folder = try TemporaryFolder()
    if store.hasPrefix("postgresql:") {
      let schema = "kill_\(ProcessInfo.processInfo.processIdentifier)"
      let server = ProcessInfo.processInfo.environment["BREAKDOWN_TEST_POSTGRESQL"] ?? ""
      let made = try Command.shell(
        "psql -q '\(server)' -c 'CREATE SCHEMA \(schema)'", in: folder)
      try #require(made.exitCode == 0, "\(made.errors)")
    }
    let lines = """
      export BREAKDOWN_INVENTORY='\(store)' USER=Mara
      $breakdown inventory init >/dev/null || exit 1
      $breakdown inventory vendors add Ana >/dev/null || exit 1
      $breakdown inventory add Plate --quantity 0 >/dev/null || exit 1
      # Kills every other process after up to 60 ms: before, within and after its transaction.
      try() {
        "$@" & child=$!
        if [ $((number % 2)) = 0 ]; then
          sleep 0.0$((number % 7))$((number % 10))
          kill -9 $child 2>/dev/null
        fi
        wait $child 2>/dev/null
      }
      number=0
      while [ $number -lt \(Self.orders) ]; do
        number=$((number + 1))
        try $breakdown inventory order new --vendor Ana --item '3 Plate @ 2.50 EUR' >>ordered
        last=$(tail -n 1 ordered | sed 's/^Order \\([0-9]*\\),.*/\\1/')
        [ -z "$last" ] || try $breakdown inventory receive --order $last >>received 2>/dev/null
      done
      $breakdown inventory check || exit 1
      $breakdown inventory order list --format csv >orders.csv
      """
    try folder.write(lines, to: "run.sh")
    let result = try Command.shell(". ./run.sh", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let kept = try text("orders.csv", folder).split(whereSeparator: \.isNewline).dropFirst()
    let states = Dictionary(
      kept.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .map { (String($0[0]), "\($0[5]) \($0[6]) \($0[2])") }, uniquingKeysWith: { $1 })
    let ordered = numbers(in: try text("ordered", folder), after: "Order ")
    let received = numbers(in: try text("received", folder), after: "Received: Order ")
    #expect(!ordered.isEmpty && ordered.count < Self.orders)
    // Every order that is there has all of its one line; every one that was acknowledged is there.
    for (number, state) in states {
      #expect(["1 3 open", "1 3 received"].contains(state), "order \(number): \(state)")
    }
    #expect(ordered.filter { states[$0] == nil } == [])
    #expect(received.filter { states[$0] != "1 3 received" } == [])
  }

  private func text(_ name: String, _ folder: TemporaryFolder) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  private func numbers(in text: String, after start: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix(start) }
      .map { $0.dropFirst(start.count).prefix { $0.isNumber } }.map(String.init)
  }
}
