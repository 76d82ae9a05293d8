import Synchronization

/// The token we write with, held in memory only and until shortly before its end.
package final class ConnectorTokenCache: Sendable {
  private struct Held {
    var token: String
    var until: Int64
  }

  private let held = Mutex<Held?>(nil)

  package init() {}

  func token(at time: Int64) -> String? {
    held.withLock { held in held.flatMap { $0.until > time ? $0.token : nil } }
  }

  func keep(_ token: String, for seconds: Int64, from time: Int64) {
    let until = time + max(30, min(seconds, 86_400) - 300)
    held.withLock { $0 = Held(token: token, until: until) }
  }

  func forget() { held.withLock { $0 = nil } }
}
