import Dialogue

/// A store that also keeps what team chat needs: deliveries, subscriptions, the outbox.
package protocol ChatStore: Store {
  /// Runs `body` in a transaction of its own and returns when that is durable.
  ///
  /// Transactions are committed in groups: one that throws is undone alone. They run one after the
  /// other, so that what is decided in one stands on what the one before it left.
  func transact<T: Sendable>(
    _ body: @escaping @Sendable (any ChatTransaction) throws -> T
  ) async throws -> T

  /// What is held open of a person, known without waiting for a turn; nil where it takes a look.
  func glance(at person: PersonID) -> Glance?
  /// Seals what was decided at a glance, each turn with the rows it is to leave.
  func seal(_ turns: [CommittedTurn], on glance: Glance, of person: PersonID) -> [CommittedTurn]
  /// Seals an answer with the key of the one it is about; nil where there is none.
  func seal(
    _ response: InboundResponse, to delivery: Delivery, of person: PersonID
  ) -> (any SealedRows)?
}

extension ChatStore {
  package func glance(at person: PersonID) -> Glance? { nil }
  package func seal(
    _ turns: [CommittedTurn], on glance: Glance, of person: PersonID
  ) -> [CommittedTurn] { turns }
  package func seal(
    _ response: InboundResponse, to delivery: Delivery, of person: PersonID
  ) -> (any SealedRows)? { nil }
}

/// What can be done in one transaction.
package protocol ChatTransaction {
  // Deliveries.
  /// What was answered to a delivery; nil if it was never seen.
  func response(to delivery: Delivery) throws -> InboundResponse?
  /// Notes a delivery with its answer, sealed with the key of the one it is about.
  ///
  /// Where the same answer was sealed beforehand, it is not sealed again.
  func remember(
    _ delivery: Delivery, response: InboundResponse, sealed: (any SealedRows)?,
    of person: PersonID, at time: Int64) throws
  /// Whether a delivery is new, its tenant has not left, and all is still as it was seen.
  func stands(_ glance: Glance, of person: PersonID, on delivery: Delivery, in tenant: String)
    throws -> Bool
  /// Forgets the deliveries before a time.
  func forgetDeliveries(before time: Int64) throws

  // People.
  func session(of person: PersonID) throws -> StoredSession?
  /// - Throws: `StoreError.conflict` if the session is no longer of `turn.version`
  func commit(_ turn: CommittedTurn, of person: PersonID) throws
  func log(of person: PersonID) throws -> [LoggedEvent]
  func forget(_ person: PersonID) throws

  // Subscriptions.
  func subscriber(_ person: PersonID) throws -> Subscriber?
  func save(_ subscriber: Subscriber) throws
  func channel(_ room: Room) throws -> Channel?
  func channels() throws -> [Channel]
  func save(_ channel: Channel) throws
  func remove(_ channel: Channel) throws
  /// Whose time has come, the longest overdue first.
  func due(at time: Int64, limit: Int) throws -> [Due]
  /// The weeks whose prompt has been taken, the last thirty.
  func weeks(of owner: PersonID) throws -> Set<ISOWeek>
  /// Takes the prompt of a week for a person or a room; false if it has been taken before.
  func take(_ occurrence: ISOWeek, of owner: PersonID, at time: Int64) throws -> Bool

  // The outbox.
  func enqueue(_ job: Job, of owner: PersonID, key: String, at time: Int64) throws
  /// Takes what may be sent now: at most one of each room, the oldest first.
  func claim(limit: Int, at time: Int64) throws -> [OutboxItem]
  /// Notes what the requests so far have learned.
  func note(_ progress: DeliveryProgress, of item: OutboxItem.ID) throws
  /// Makes waiting deliveries due.
  func hasten(_ items: [OutboxItem.ID], at time: Int64) throws
  func settle(_ item: OutboxItem, as settlement: Settlement, at time: Int64) throws
  /// What was being sent when the program last ended: nobody knows what became of it.
  func recover() throws -> Int
  func outbox(at time: Int64) throws -> OutboxDepth
  /// What waits for a person to look at it.
  func parked() throws -> [ParkedItem]
  /// Sends a parked delivery after all; false if there is none of that number.
  func release(_ item: OutboxItem.ID, at time: Int64) throws -> Bool
  /// Gives a parked or refused delivery up; false if there is none of that number.
  func drop(_ item: OutboxItem.ID) throws -> Bool
  /// The platform's name of a message that was sent under a tag.
  func remote(_ tag: String) throws -> String?

  // What the platforms themselves gave us.
  func secret(_ name: String) throws -> String?
  func save(secret: String, as name: String) throws
  func secrets() throws -> [String: String]
  func forget(secret name: String) throws
  /// Notes that the app was put into a tenant, by the name of its secret.
  func install(_ name: String, at time: Int64) throws
  /// Notes that the app was taken out, and forgets the secret; false if it was put in again since.
  func uninstall(_ name: String, at time: Int64) throws -> Bool
  /// When the app was taken out of a tenant; nil if it is in it, for all we know.
  func uninstalled(_ name: String) throws -> Int64?
}

/// Somebody or some room whose time has come.
package enum Due: Sendable {
  case subscriber(Subscriber)
  case channel(Channel)
}
