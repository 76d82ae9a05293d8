/// When the list of signing keys is to be fetched, and what is held meanwhile.
///
/// A name nobody knows can be made up by anyone, so it leads to at most one fetch in 30 seconds; a
/// fetch that fails takes no good key away.
package struct SigningKeyCache: Sendable {
  package enum Answer: Sendable, Equatable {
    case known(SigningKey)
    /// Fetch the list, then ask again; `stale` may be used if the fetch fails.
    case fetch(stale: SigningKey?)
    case unknown
  }

  static let lifetime: Int64 = 86_400
  static let pause: Int64 = 30

  private var keys: [String: SigningKey] = [:]
  private var fetchedAt: Int64?
  private var triedAt: Int64?

  package init() {}

  /// What is known of a name; an answer `fetch` counts as a try at that time.
  package mutating func key(named kid: String, at time: Int64) -> Answer {
    let key = keys[kid]
    let isFresh = fetchedAt.map { time - $0 < Self.lifetime } ?? false
    if let key, isFresh { return .known(key) }
    if let triedAt, abs(time - triedAt) < Self.pause { return key.map { .known($0) } ?? .unknown }
    triedAt = time
    return .fetch(stale: key)
  }

  /// Takes over a list that was fetched; an empty one is no list.
  package mutating func fetched(_ list: [SigningKey], at time: Int64) {
    guard !list.isEmpty else { return }
    keys = Dictionary(list.map { ($0.kid, $0) }) { first, _ in first }
    fetchedAt = time
  }
}
