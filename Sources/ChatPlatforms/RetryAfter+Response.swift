import Coach
import HTTPTypes

/// How long another server asks us to wait.
extension RetryAfter {
  /// The seconds that `Retry-After` names, as a number or as a date; at most an hour.
  static func seconds(of response: OutboundResponse, at time: Int64) -> Int? {
    response.headers[.retryAfter].flatMap { delay($0, now: time) }
      .map { Int($0.components.seconds) }
  }
}
