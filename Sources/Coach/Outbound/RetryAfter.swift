/// How long a server asks to be left alone, RFC 9110 section 10.2.3.
package enum RetryAfter {
  /// No request is kept waiting longer than this, whatever a server says.
  package static let longest: Duration = .seconds(3600)

  /// Reads the value of the header: seconds, or an HTTP date.
  ///
  /// What is negative or neither of them says nothing; a date that is past means at once.
  ///
  /// - Parameters:
  ///   - value: the header's value
  ///   - now: seconds since 1970
  /// - Returns: how long to wait from `now` on, at most `longest`
  package static func delay(_ value: String, now: Int64) -> Duration? {
    let text = value.drop { $0 == " " || $0 == "\t" }
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    // Some servers send parts of a second; waiting the second out is never too early.
    let isFraction =
      rest.first == UInt8(ascii: ".")
      && rest.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if !digits.isEmpty, rest.isEmpty || isFraction {
      guard let seconds = Int64(Substring(digits)) else { return longest }
      return min(longest, .seconds(min(seconds, 3600) + (isFraction ? 1 : 0)))
    }
    guard let date = HTTPDate.seconds(String(text), now: now) else { return nil }
    return min(longest, .seconds(max(0, date - now)))
  }
}
