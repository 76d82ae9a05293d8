import Coach
import Dialogue
import Synchronization

/// Keeps everything in memory: for tests, transcripts and playing conversations through.
package final class MemoryStore: Store {
  private struct Row {
    var session: Session
    var version: Int
    var log: [LoggedEvent]
  }
  private let rows = Mutex<[PersonID: Row]>([:])

  package init() {}

  package func session(of person: PersonID) throws(StoreError) -> StoredSession? {
    rows.withLock { rows in
      rows[person].map { StoredSession(session: $0.session, version: $0.version) }
    }
  }

  package func commit(_ turn: CommittedTurn, of person: PersonID) throws(StoreError) {
    let isCurrent = rows.withLock { rows in
      var row = rows[person] ?? Row(session: turn.session, version: 0, log: [])
      guard row.version == turn.version else { return false }
      row.session = turn.session
      row.version += 1
      row.log.append(turn.event)
      rows[person] = row
      return true
    }
    guard isCurrent else { throw .conflict }
  }

  package func log(of person: PersonID) throws(StoreError) -> [LoggedEvent] {
    rows.withLock { $0[person]?.log ?? [] }
  }

  package func forget(_ person: PersonID) throws(StoreError) {
    rows.withLock { $0[person] = nil }
  }
}
