/// Sends a request and tells truly what became of it.
package protocol HTTPSender: Sendable {
  /// Sends the request once; the task's cancellation ends the wait, with an honest outcome.
  func send(_ request: OutboundRequest) async -> OutboundOutcome
}
