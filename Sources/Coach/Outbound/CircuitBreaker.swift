/// Spares a host that fails, and ourselves the wait for it.
///
/// After some failures in a row the circuit opens and nothing is sent for a while; then one request
/// goes out to try, and its outcome closes the circuit or opens it for longer.
package struct CircuitBreaker: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case closed
    /// Seconds since 1970 until which nothing is sent.
    case open(until: Int64)
    /// One request is out to try; another may be if that has not come back by then.
    case trying(until: Int64)
  }

  package private(set) var state = State.closed
  private var failures = 0
  private var openings = 0
  private let threshold: Int
  private let rest: Int64
  private let longestRest: Int64

  /// Makes a closed circuit.
  ///
  /// - Parameters:
  ///   - threshold: how many failures in a row open it
  ///   - rest: seconds for which it opens the first time, twice as long each time after
  ///   - longestRest: seconds for which it opens at most
  package init(threshold: Int = 5, rest: Int64 = 15, longestRest: Int64 = 300) {
    self.threshold = max(1, threshold)
    self.rest = max(1, rest)
    self.longestRest = max(rest, longestRest)
  }

  /// Whether a request may go out now; one who is let through has to report what came of it.
  package mutating func allows(at now: Int64) -> Bool {
    switch state {
    case .closed: return true
    case .open(let until), .trying(let until):
      // A clock that was set back must not keep it open for longer than any rest.
      guard now >= until || until - now > longestRest else { return false }
      state = .trying(until: now + rest)
      return true
    }
  }

  /// The host answered, be it to refuse: it works.
  package mutating func succeeded() {
    state = .closed
    failures = 0
    openings = 0
  }

  /// The host did not answer, or said itself that it is broken.
  package mutating func failed(at now: Int64) {
    switch state {
    case .open: return
    case .closed:
      failures += 1
      guard failures >= threshold else { return }
    case .trying: break
    }
    let length = openings > 30 ? longestRest : min(longestRest, rest << Int64(openings))
    openings += 1
    failures = 0
    state = .open(until: now + length)
  }
}
