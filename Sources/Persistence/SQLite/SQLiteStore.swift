import Coach
import Crypto
import Dialogue
import Foundation
import GRDB

/// Keeps everything in one SQLite file, with the keys to it in two others.
package final class SQLiteStore: Store {
  private let queue: DatabaseQueue
  private let keys: KeyRing
  private let path: String

  /// Opens or makes the database and its key files, readable by their owner alone.
  package init(path: String, keyPath: String? = nil) throws(StoreError) {
    umask(0o077)
    self.path = path
    keys = try KeyRing(masterPath: keyPath ?? path + ".key", peoplePath: path + ".people")
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .unusable(path: path, reason: "it is not an ordinary file.")
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA foreign_keys = ON;
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try DatabaseMigrator.humble.migrate(queue)
    } catch {
      throw .unusable(path: path, reason: Self.reason(error))
    }
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
  }

  package func session(of person: PersonID) throws(StoreError) -> StoredSession? {
    let pseudonym = keys.pseudonym(of: person)
    guard let key = try keys.existingKey(of: pseudonym) else { return nil }
    return try run { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT version, sealed FROM session WHERE person = ?",
          arguments: [pseudonym])
      else { return nil }
      var session = try Sealed.open(
        Session.self, row["sealed"], from: "session/\(pseudonym)", with: key)
      let asked = try Row.fetchAll(
        database, sql: "SELECT meaning, time FROM asked WHERE person = ?", arguments: [pseudonym])
      for row in asked { session.history.lastAsked[row["meaning"]] = row["time"] }
      session.notebook.plans = try self.rows("plan", of: pseudonym, database, key)
      session.notebook.ratings = try self.rows("rating", of: pseudonym, database, key)
      return StoredSession(session: session, version: row["version"])
    }
  }

  private func rows<T: Decodable>(
    _ table: String, of pseudonym: String, _ database: Database, _ key: SymmetricKey
  ) throws -> [T] {
    try Row.fetchAll(
      database, sql: "SELECT number, sealed FROM \(table) WHERE person = ? ORDER BY number",
      arguments: [pseudonym]
    ).map { row in
      let number: Int = row["number"]
      return try Sealed.open(
        T.self, row["sealed"], from: "\(table)/\(pseudonym)/\(number)", with: key)
    }
  }

  package func commit(_ turn: CommittedTurn, of person: PersonID) throws(StoreError) {
    let pseudonym = keys.pseudonym(of: person)
    let key = try keys.key(of: pseudonym)
    let isCurrent = try run { database in
      let version =
        try Int.fetchOne(
          database, sql: "SELECT version FROM session WHERE person = ?", arguments: [pseudonym])
        ?? 0
      guard version == turn.version else { return false }
      // What has tables of its own is not written twice.
      var rest = turn.session
      rest.history = QuestionHistory()
      rest.notebook.plans = []
      rest.notebook.ratings = []
      try database.execute(
        sql: """
          INSERT INTO session (person, version, sealed) VALUES (?, ?, ?)
          ON CONFLICT (person) DO UPDATE SET version = excluded.version, sealed = excluded.sealed
          """,
        arguments: [
          pseudonym, version + 1,
          try Sealed.seal(rest, for: "session/\(pseudonym)", with: key),
        ])
      try database.execute(
        sql: "INSERT INTO event (person, sequence, sealed) VALUES (?, ?, ?)",
        arguments: [
          pseudonym, version + 1,
          try Sealed.seal(turn.event, for: "event/\(pseudonym)/\(version + 1)", with: key),
        ])
      for (meaning, time) in turn.session.history.lastAsked {
        try database.execute(
          sql: """
            INSERT INTO asked (person, meaning, time) VALUES (?, ?, ?)
            ON CONFLICT (person, meaning) DO UPDATE SET time = excluded.time
            WHERE excluded.time <> time
            """,
          arguments: [pseudonym, meaning, time])
      }
      try self.replace("plan", with: turn.session.notebook.plans, of: pseudonym, database, key)
      try self.replace("rating", with: turn.session.notebook.ratings, of: pseudonym, database, key)
      return true
    }
    guard isCurrent else { throw .conflict }
  }

  private func replace(
    _ table: String, with values: [some Codable & Equatable], of pseudonym: String,
    _ database: Database, _ key: SymmetricKey
  ) throws {
    func old<T: Codable & Equatable>(like _: [T]) throws -> [T] {
      try rows(table, of: pseudonym, database, key)
    }
    func write<T: Codable & Equatable>(_ values: [T]) throws {
      let before = try old(like: values)
      for (number, value) in values.enumerated()
      where number >= before.count || before[number] != value {
        try database.execute(
          sql: """
            INSERT INTO \(table) (person, number, sealed) VALUES (?, ?, ?)
            ON CONFLICT (person, number) DO UPDATE SET sealed = excluded.sealed
            """,
          arguments: [
            pseudonym, number,
            try Sealed.seal(value, for: "\(table)/\(pseudonym)/\(number)", with: key),
          ])
      }
      try database.execute(
        sql: "DELETE FROM \(table) WHERE person = ? AND number >= ?",
        arguments: [pseudonym, values.count])
    }
    try write(values)
  }

  package func log(of person: PersonID) throws(StoreError) -> [LoggedEvent] {
    let pseudonym = keys.pseudonym(of: person)
    guard let key = try keys.existingKey(of: pseudonym) else { return [] }
    return try run { database in
      try Row.fetchAll(
        database, sql: "SELECT sequence, sealed FROM event WHERE person = ? ORDER BY sequence",
        arguments: [pseudonym]
      ).map { row in
        let sequence: Int = row["sequence"]
        return try Sealed.open(
          LoggedEvent.self, row["sealed"], from: "event/\(pseudonym)/\(sequence)", with: key)
      }
    }
  }

  package func forget(_ person: PersonID) throws(StoreError) {
    let pseudonym = keys.pseudonym(of: person)
    // The key first: from then on nothing can be read, whatever happens next.
    try keys.erase(pseudonym)
    try run { database in
      for table in ["event", "asked", "plan", "rating", "session"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE person = ?", arguments: [pseudonym])
      }
    }
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw .unusable(path: path, reason: Self.reason(error))
    }
  }

  /// Writes a copy of the database without the keys of people.
  package func backUp(to destination: String) throws(StoreError) {
    do {
      try queue.vacuum(into: destination)
    } catch {
      throw .unusable(path: destination, reason: Self.reason(error))
    }
    chmod(destination, 0o600)
  }

  private func run<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.write(body)
    } catch let error as CryptoKitError {
      throw .unusable(path: path, reason: "a row was sealed with another key (\(error)).")
    } catch {
      throw .unusable(path: path, reason: Self.reason(error))
    }
  }

  /// The reason in SQLite's words, without any value of a row.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else {
      return "it holds something this version can't read."
    }
    return switch error.resultCode {
    case .SQLITE_FULL: "the disk is full."
    case .SQLITE_NOTADB: "it is not a database."
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program holds it; try again."
    case .SQLITE_CANTOPEN: "it can't be opened or made; look at the folder and its permissions."
    case .SQLITE_READONLY: "it may not be written."
    default: "\(error.resultCode.description)."
    }
  }
}
