import Coach
import Crypto
import Dialogue
import Foundation
import GRDB

/// Keeps everything in one SQLite file, with the keys to it in two others.
package final class SQLiteStore: ChatStore {
  private let queue: DatabaseQueue
  let keys: KeyRing
  private let path: String
  private let commits: CommitQueue
  let held = OpenRows()

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
          PRAGMA page_size = 2048;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA foreign_keys = ON;
          PRAGMA cache_size = -8192;
          PRAGMA wal_autocheckpoint = 12000;
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try DatabaseMigrator.humble.migrate(queue)
      let keys = keys
      commits = CommitQueue(queue) { try keys.flush() }
    } catch {
      throw .unusable(path: path, reason: Self.reason(error, path))
    }
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
  }

  package func session(of person: PersonID) throws(StoreError) -> StoredSession? {
    try run { try $0.session(of: person) }
  }

  package func commit(_ turn: CommittedTurn, of person: PersonID) throws(StoreError) {
    try run { try $0.commit(turn, of: person) }
  }

  package func log(of person: PersonID) throws(StoreError) -> [LoggedEvent] {
    try run { try $0.log(of: person) }
  }

  package func forget(_ person: PersonID) throws(StoreError) {
    try run { try $0.forget(person) }
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw .unusable(path: path, reason: Self.reason(error, path))
    }
  }

  package func transact<T: Sendable>(
    _ body: @escaping @Sendable (any ChatTransaction) throws -> T
  ) async throws -> T {
    let (keys, held) = (keys, held)
    do {
      return try await commits.run {
        try body(SQLiteTransaction(database: $0, keys: keys, held: held))
      }
    } catch {
      throw sentence(error)
    }
  }

  /// A key of our own for a purpose, the same at every start.
  package func key(for purpose: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data("key/\(purpose)".utf8), using: keys.master))
  }

  /// Writes a copy of the database without the keys of people.
  package func backUp(to destination: String) throws(StoreError) {
    do {
      try queue.vacuum(into: destination)
    } catch {
      throw .unusable(path: destination, reason: Self.reason(error, destination))
    }
    chmod(destination, 0o600)
  }

  private func run<T>(_ body: (SQLiteTransaction) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.write {
        let value = try body(SQLiteTransaction(database: $0, keys: keys, held: held))
        try keys.flush()
        return value
      }
    } catch {
      throw sentence(error)
    }
  }

  private func sentence(_ error: any Error) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as CryptoKitError:
      .unusable(path: path, reason: "a row was sealed with another key (\(error)).")
    default: .unusable(path: path, reason: Self.reason(error, path))
    }
  }

  /// The reason in SQLite's words, without any value of a row.
  private static func reason(_ error: any Error, _ path: String) -> String {
    guard let error = error as? DatabaseError else {
      return "it holds something this version can't read."
    }
    return switch error.resultCode {
    case .SQLITE_FULL: "the disk is full."
    case .SQLITE_NOTADB: "it is not a database."
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program holds it; try again."
    case .SQLITE_CANTOPEN: "it can't be opened or made; look at the folder and its permissions."
    case .SQLITE_READONLY: "it may not be written."
    case .SQLITE_IOERR: diskReason(path)
    default: "\(error.resultCode.description)."
    }
  }
  /// What the disk says of itself, where it refuses a write.
  ///
  /// The file of keys beside the database is asked: closing the database itself once more would end
  /// this process's locks on it.
  private static func diskReason(_ path: String) -> String {
    let file = open(path + ".people", O_WRONLY)
    let code = errno
    guard file < 0 else {
      close(file)
      return "the disk can't be read or written."
    }
    return code == EROFS
      ? "its file system has become read-only."
      : "the disk can't be read or written (\(String(cString: strerror(code))))."
  }
}
