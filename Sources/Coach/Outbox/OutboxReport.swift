/// What came of an attempt, for metrics and the log; no person's id or words are in it.
package struct OutboxReport: Sendable, Equatable {
  package enum Outcome: String, Sendable, CaseIterable {
    case delivered, retried, parked, refused
  }
  package var platform: String
  package var outcome: Outcome
  /// A short word on why.
  package var reason: String

  package init(platform: String, outcome: Outcome, reason: String = "") {
    self.platform = platform
    self.outcome = outcome
    self.reason = reason
  }
}
