import BreakdownKit

/// A progress line on a terminal; nothing when piped.
final class Progress: Sendable {
  private let isTerminal = Console.isTerminal
  private let start = ContinuousClock.now

  /// Redraws the line.
  func show(_ progress: ScriptFolder.Progress) {
    guard isTerminal else { return }
    let elapsed = start.duration(to: .now)
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let rate = Double(progress.done) / max(seconds, 0.001)
    let left = Int((Double(progress.total - progress.done) / max(rate, 0.001)).rounded(.up))
    Console.redraw(
      "\(progress.done) of \(progress.total) scripts, \(Int(rate.rounded())) a second, "
        + "\(left) s left")
  }

  /// Ends the line.
  func finish() {
    if isTerminal { Console.redraw("") }
  }
}
