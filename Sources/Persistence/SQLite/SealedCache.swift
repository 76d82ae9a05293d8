import Coach
import Foundation
import Synchronization

/// Values as they were last read or written, so that a turn need not open its own again.
///
/// An entry counts only beside the row it was made of: the nonce the row is sealed with is drawn anew
/// at each writing. A rollback, another program or a restored backup leaves another nonce there, and
/// the entry is passed over.
final class SealedCache<Value: Sendable>: Sendable {
  private struct Entry {
    var nonce: Data
    var value: Value
  }
  private let entries = Mutex<[String: Entry]>([:])
  private let limit: Int

  /// - Parameter limit: how many values are held at most
  init(limit: Int = 512) {
    self.limit = limit
  }

  /// The value of a person, if it is what the row with this nonce holds.
  func value(of pseudonym: String, nonce: Data) -> Value? {
    entries.withLock { entries in
      entries[pseudonym].flatMap { $0.nonce == nonce ? $0.value : nil }
    }
  }

  /// The value last held of a person, with the nonce of the row it was in then.
  func last(of pseudonym: String) -> (value: Value, nonce: Data)? {
    entries.withLock { entries in entries[pseudonym].map { ($0.value, $0.nonce) } }
  }

  /// Holds a value beside the nonce of the bytes it was sealed to.
  func keep(_ value: Value, of pseudonym: String, sealed: Data) {
    let nonce = Data(sealed.prefix(Sealed.nonceLength))
    entries.withLock { entries in
      if entries.count >= limit, entries[pseudonym] == nil {
        // Half go, whichever: who talks now is back with the next word.
        for key in Array(entries.keys.prefix(limit / 2 + 1)) { entries[key] = nil }
      }
      entries[pseudonym] = Entry(nonce: nonce, value: value)
    }
  }

  func drop(_ pseudonym: String) {
    entries.withLock { $0[pseudonym] = nil }
  }
}

/// What is held open of people while the database is.
final class OpenRows: Sendable {
  let sessions = SealedCache<StoredSession>()
  let subscribers = SealedCache<Subscriber>()

  func drop(_ pseudonym: String) {
    sessions.drop(pseudonym)
    subscribers.drop(pseudonym)
  }
}
