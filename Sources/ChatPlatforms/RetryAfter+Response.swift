import Coach
import HTTPTypes

/// How long another server asks us to wait.
extension RetryAfter {
  /// The seconds of `Retry-After`, if it names a number; at most a day.
  static func seconds(of response: OutboundResponse) -> Int? {
    seconds(response.headers[.retryAfter])
  }

  /// A number of seconds in a header; at most a day.
  static func seconds(_ value: String?) -> Int? {
    guard let value, !value.isEmpty, value.utf8.count <= 12,
      value.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(value)
    else { return nil }
    return min(seconds, 86_400)
  }
}
