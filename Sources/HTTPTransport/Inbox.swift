import Synchronization

/// What other threads ask of the loop; the only state they share.
struct Inbox {
  enum Phase {
    case open
    /// Nothing more is taken in; what is under way may go on until then.
    case draining(until: ContinuousClock.Instant)
    case ended
  }

  var phase = Phase.open
  var submitted: [Submission] = []
  /// Exchanges that nobody waits for any more, since the last look.
  var toCancel: [UInt64] = []
  /// All of those whose `send` has not returned yet; a task may be cancelled before it submits.
  var cancelled: Set<UInt64> = []
  var waitingForEnd: [CheckedContinuation<Void, Never>] = []
}
