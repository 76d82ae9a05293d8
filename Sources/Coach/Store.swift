import Dialogue

/// Where the coach keeps what it knows.
///
/// A store commits a turn whole or not at all, and refuses one that was decided on a session that
/// has changed since. What a person wrote is sealed before it is written down.
package protocol Store: Sendable {
  /// The session of a person, with the version to commit on; nil for one who was never here.
  func session(of person: PersonID) throws(StoreError) -> StoredSession?
  /// Appends the turn to the event log and replaces the session, in one transaction.
  ///
  /// - Throws: `.conflict` if the session is no longer of `turn.version`
  func commit(_ turn: CommittedTurn, of person: PersonID) throws(StoreError)
  /// The event log of a person, from the first event on.
  func log(of person: PersonID) throws(StoreError) -> [LoggedEvent]
  /// Erases everything of a person, the key to what backups still hold among it.
  func forget(_ person: PersonID) throws(StoreError)
}

package struct StoredSession: Sendable {
  package var session: Session
  package var version: Int
  package init(session: Session, version: Int) {
    self.session = session
    self.version = version
  }
}

package struct CommittedTurn: Sendable {
  package var event: LoggedEvent
  package var session: Session
  /// The version the turn was decided on; 0 for a new person.
  package var version: Int
  /// The rows of it, where they were sealed beforehand.
  package var rows: (any SealedRows)?
  package init(event: LoggedEvent, session: Session, version: Int) {
    self.event = event
    self.session = session
    self.version = version
  }
}

/// What a store made ready to be written, in a form of its own.
package protocol SealedRows: Sendable {}

/// An event with what the coach said to it, so that a replay can be compared.
package struct LoggedEvent: Hashable, Sendable, Codable {
  package var event: Event
  package var transcript: [Utterance]
  package init(event: Event, transcript: [Utterance]) {
    self.event = event
    self.transcript = transcript
  }
}

/// Why a store could not do what it was asked, as a sentence for whoever runs it.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  case conflict
  /// The file, and what is wrong with it.
  case unusable(path: String, reason: String)

  package var description: String {
    switch self {
    case .conflict: "Somebody else answered in this conversation at the same moment; try again."
    case .unusable(let path, let reason): "\(path) can't be used: \(reason)"
    }
  }
}
