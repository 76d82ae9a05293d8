import Coach
import Persistence
import Synchronization

/// A store that sees what a test wants it to see, and undoes what it wants undone.
final class GlancingStore: ChatStore {
  typealias Look = @Sendable (SQLiteStore, PersonID) -> Glance?

  private let scene: Scene
  private var base: SQLiteStore { scene.store }
  private let look: Look
  private let fails: @Sendable () -> Bool
  private let count = Mutex(0)

  /// How many answers were sealed beforehand.
  var sealed: Int { count.withLock { $0 } }

  init(
    _ scene: Scene, look: @escaping Look = { $0.glance(at: $1) },
    fails: @escaping @Sendable () -> Bool = { false }
  ) {
    self.scene = scene
    self.fails = fails
    self.look = look
  }

  func transact<T: Sendable>(
    _ body: @escaping @Sendable (any ChatTransaction) throws -> T
  ) async throws -> T {
    let fails = fails
    return try await base.transact { transaction in
      let value = try body(transaction)
      if fails() { throw StoreError.unusable(path: "a.db", reason: "it is full.") }
      return value
    }
  }

  func glance(at person: PersonID) -> Glance? { look(base, person) }

  func seal(
    _ turns: [CommittedTurn], on glance: Glance, of person: PersonID
  ) -> [CommittedTurn] { base.seal(turns, on: glance, of: person) }

  func seal(
    _ response: InboundResponse, to delivery: Delivery, of person: PersonID
  ) -> (any SealedRows)? {
    count.withLock { $0 += 1 }
    return base.seal(response, to: delivery, of: person)
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
