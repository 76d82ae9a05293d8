import Coach
import Crypto
import Dialogue
import Foundation
import GRDB

/// The rows of people, within one transaction.
struct SQLiteTransaction: ChatTransaction {
  let database: Database
  let keys: KeyRing
  let held: OpenRows

  func session(of person: PersonID) throws -> StoredSession? {
    let pseudonym = keys.pseudonym(of: person)
    guard let key = try keys.existingKey(of: pseudonym),
      let nonce = try sessionNonce(pseudonym)
    else { return nil }
    if let cached = held.sessions.value(of: pseudonym, nonce: nonce) { return cached }
    guard
      let row = try database.row(
        sql: "SELECT version, sealed FROM session WHERE person = ?",
        arguments: [pseudonym])
    else { return nil }
    var session = try EarlierSession.read(
      Sealed.json(row["sealed"], from: "session/\(pseudonym)", with: key))
    let asked = try database.rows(
      sql: "SELECT meaning, time FROM asked WHERE person = ?", arguments: [pseudonym])
    for row in asked { session.history.lastAsked[row["meaning"]] = row["time"] }
    session.notebook.plans = try rows("plan", of: pseudonym, key)
    session.notebook.ratings = try rows("rating", of: pseudonym, key)
    let stored = StoredSession(session: session, version: row["version"])
    held.sessions.keep(stored, of: pseudonym, sealed: row["sealed"])
    return stored
  }

  /// The nonce a person's session is sealed with; nil where there is none.
  private func sessionNonce(_ pseudonym: String) throws -> Data? {
    try database.value(
      sql: "SELECT substr(sealed, 1, \(Sealed.nonceLength)) FROM session WHERE person = ?",
      arguments: [pseudonym])
  }

  func commit(_ turn: CommittedTurn, of person: PersonID) throws {
    let pseudonym = keys.pseudonym(of: person)
    let rows: TurnRows
    if let sealed = turn.rows as? TurnRows {
      rows = sealed
    } else {
      let before = try session(of: person)
      guard before?.version ?? 0 == turn.version else { throw StoreError.conflict }
      rows = try TurnRows(
        turn, after: before?.session, of: pseudonym, with: try keys.key(of: pseudonym))
    }
    if turn.version == 0 {
      try database.perform(
        sql: """
          INSERT INTO session (person, version, sealed) VALUES (?, 1, ?) ON CONFLICT DO NOTHING
          """, arguments: [pseudonym, rows.session])
    } else {
      try database.perform(
        sql: "UPDATE session SET version = ?, sealed = ? WHERE person = ? AND version = ?",
        arguments: [turn.version + 1, rows.session, pseudonym, turn.version])
    }
    guard database.changesCount == 1 else { throw StoreError.conflict }
    try database.perform(
      sql: "INSERT INTO event (person, sequence, sealed) VALUES (?, ?, ?)",
      arguments: [pseudonym, turn.version + 1, rows.event])
    for (meaning, time) in rows.asked {
      try database.perform(
        sql: """
          INSERT INTO asked (person, meaning, time) VALUES (?, ?, ?)
          ON CONFLICT (person, meaning) DO UPDATE SET time = excluded.time
          """,
        arguments: [pseudonym, meaning, time])
    }
    try write(rows.plans, "plan", of: pseudonym)
    try write(rows.ratings, "rating", of: pseudonym)
    held.sessions.keep(
      StoredSession(session: turn.session, version: turn.version + 1), of: pseudonym,
      sealed: rows.session)
  }

  func log(of person: PersonID) throws -> [LoggedEvent] {
    let pseudonym = keys.pseudonym(of: person)
    guard let key = try keys.existingKey(of: pseudonym) else { return [] }
    return try database.rows(
      sql: "SELECT sequence, sealed FROM event WHERE person = ? ORDER BY sequence",
      arguments: [pseudonym]
    ).map { row in
      let sequence: Int = row["sequence"]
      return try Sealed.open(
        LoggedEvent.self, row["sealed"], from: "event/\(pseudonym)/\(sequence)", with: key)
    }
  }

  func forget(_ person: PersonID) throws {
    let pseudonym = keys.pseudonym(of: person)
    // The key first: from then on nothing can be read, whatever happens next.
    try keys.erase(pseudonym)
    held.drop(pseudonym)
    for (table, column) in [
      ("event", "person"), ("asked", "person"), ("plan", "person"), ("rating", "person"),
      ("session", "person"), ("owner", "pseudonym"), ("occurrence", "owner"),
      ("outbox", "owner"), ("posted", "owner"),
    ] {
      try database.perform(
        sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [pseudonym])
    }
    // A delivery that comes again must still be known; what was answered can't be read any more.
    try database.perform(
      sql: "UPDATE delivery SET person = '', sealed = x'' WHERE person = ?",
      arguments: [pseudonym])
  }

  private func rows<T: Decodable>(
    _ table: String, of pseudonym: String, _ key: SymmetricKey
  ) throws -> [T] {
    try database.rows(
      sql: "SELECT number, sealed FROM \(table) WHERE person = ? ORDER BY number",
      arguments: [pseudonym]
    ).map { row in
      let number: Int = row["number"]
      return try Sealed.open(
        T.self, row["sealed"], from: "\(table)/\(pseudonym)/\(number)", with: key)
    }
  }

  private func write(_ list: TurnRows.List, _ table: String, of pseudonym: String) throws {
    for (number, sealed) in list.changed {
      try database.perform(
        sql: """
          INSERT INTO \(table) (person, number, sealed) VALUES (?, ?, ?)
          ON CONFLICT (person, number) DO UPDATE SET sealed = excluded.sealed
          """,
        arguments: [pseudonym, number, sealed])
    }
    if let end = list.end {
      try database.perform(
        sql: "DELETE FROM \(table) WHERE person = ? AND number >= ?", arguments: [pseudonym, end])
    }
  }
}
