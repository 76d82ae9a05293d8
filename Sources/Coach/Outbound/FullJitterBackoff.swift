/// How long to wait before the next try: a random part of a time that doubles.
///
/// The whole time is drawn at random, not only its end, so that many who failed at the same moment
/// don't come back at the same moment.
package struct FullJitterBackoff: Hashable, Sendable {
  package var base: Duration
  package var longest: Duration

  package init(base: Duration = .seconds(1), longest: Duration = .seconds(15 * 60)) {
    self.base = base
    self.longest = longest
  }

  /// The wait after a failed try.
  ///
  /// - Parameters:
  ///   - failures: how many tries have failed, from 1
  ///   - retryAfter: what the server asked for; the wait is never shorter
  ///   - random: where chance comes from
  /// - Returns: how long to wait from now on
  package func delay(
    failures: Int, retryAfter: Duration? = nil,
    using random: inout some RandomNumberGenerator
  ) -> Duration {
    let ceiling = ceiling(failures: failures)
    let part = Double.random(in: 0...1, using: &random)
    guard let retryAfter else { return ceiling * part }
    // Those who were all told the same time spread out after it.
    return retryAfter + min(ceiling, base) * part
  }

  /// The most that may be drawn after so many failures.
  package func ceiling(failures: Int) -> Duration {
    var ceiling = base
    for _ in 1..<max(2, min(failures, 64)) where failures > 1 {
      if ceiling >= longest { break }
      ceiling *= 2
    }
    return min(ceiling, longest)
  }
}
