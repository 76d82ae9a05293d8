import Coach
import Dialogue
import Persistence
import Synchronization

/// A store whose next transactions come to nothing, as those of one that is full do.
final class FailingStore: ChatStore {
  let base: SQLiteStore
  private let shouldFail: @Sendable () -> Bool
  private let count = Mutex(0)

  /// How many transactions have failed.
  var failures: Int { count.withLock { $0 } }

  init(_ base: SQLiteStore, shouldFail: @escaping @Sendable () -> Bool) {
    self.base = base
    self.shouldFail = shouldFail
  }

  func transact<T: Sendable>(
    _ body: @escaping @Sendable (any ChatTransaction) throws -> T
  ) async throws -> T {
    if shouldFail() {
      count.withLock { $0 += 1 }
      throw StoreError.unusable(path: "a.db", reason: "it is full.")
    }
    return try await base.transact(body)
  }

  func session(of person: PersonID) throws(StoreError) -> StoredSession? {
    try base.session(of: person)
  }
  func commit(_ turn: CommittedTurn, of person: PersonID) throws(StoreError) {
    try base.commit(turn, of: person)
  }
  func log(of person: PersonID) throws(StoreError) -> [LoggedEvent] { try base.log(of: person) }
  func forget(_ person: PersonID) throws(StoreError) { try base.forget(person) }
}
