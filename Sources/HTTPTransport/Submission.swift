import Coach

/// A request on its way to the loop, and who waits for its outcome.
struct Submission: Sendable {
  var id: UInt64
  var request: PreparedRequest
  /// Whether it goes to its host without a proxy.
  var isDirect: Bool
  var continuation: CheckedContinuation<OutboundOutcome, Never>
}
