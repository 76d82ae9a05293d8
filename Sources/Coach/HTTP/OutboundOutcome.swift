/// What became of a request: answered, surely not sent, or nobody knows.
package enum OutboundOutcome: Sendable {
  /// The other side answered, with whatever status.
  case answered(OutboundResponse)
  /// The request surely never reached the other side in whole; it may be sent again.
  case notSent(OutboundFailure)
  /// The request was sent, or may have been; sending it again may do it twice.
  case unknown(OutboundFailure)
}
