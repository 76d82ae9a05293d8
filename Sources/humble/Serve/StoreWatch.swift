import Coach
import Logging
import Synchronization

/// Tells of a store that can't be written, once and not at every request, and of its recovery.
final class StoreWatch: Sendable {
  private struct State {
    /// When it failed last; nil while all is well.
    var failed: ContinuousClock.Instant?
    var told: ContinuousClock.Instant?
    /// Failures since they were told of.
    var untold = 0
    var all = 0
  }
  private let state = Mutex(State())
  private let log: Logger
  private let now: @Sendable () -> ContinuousClock.Instant

  /// So long it is not told again that nothing has changed.
  private static let silence = Duration.seconds(60)
  /// So long nothing may have failed until it is said to be well.
  private static let calm = Duration.seconds(5)

  init(log: Logger, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.log = log
    self.now = now
  }

  /// Something could not be kept; the reason is a sentence of ours and holds no value.
  func failed(_ reason: String) {
    let now = now()
    let untold: Int? = state.withLock { state in
      state.failed = now
      state.untold += 1
      state.all += 1
      if let told = state.told, now - told < Self.silence { return nil }
      defer { (state.told, state.untold) = (now, 0) }
      return state.untold
    }
    guard let untold else { return }
    log.error(
      "nothing can be kept, so nothing is taken in: mend what is named, and it goes on by itself",
      metadata: ["error": "\(reason)", "times": "\(untold)"])
  }

  /// Something was kept.
  func succeeded() {
    let all: Int? = state.withLock { state in
      guard let failed = state.failed, now() - failed >= Self.calm else { return nil }
      defer { state = State() }
      return state.all
    }
    guard let all else { return }
    log.notice("what comes in is kept again", metadata: ["failures": "\(all)"])
  }
}
