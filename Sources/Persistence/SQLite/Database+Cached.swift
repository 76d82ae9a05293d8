import Foundation
import GRDB
import GRDBSQLite

/// Statements that are compiled once for as long as the database is open.
extension Database {
  /// Runs a statement whose rows, if any, nobody reads.
  ///
  /// It is bound and stepped directly: lists of arguments and cursors took as long as SQLite itself.
  func perform(sql: String, arguments: [(any Bindable)?] = []) throws {
    _ = try step(sql, arguments) { _ in }
  }

  /// The number in the first column of the first row; nil if there is none.
  func number(sql: String, arguments: [(any Bindable)?]) throws -> Int64? {
    try step(sql, arguments) { sqlite3_column_int64($0, 0) }
  }

  func row(sql: String, arguments: StatementArguments = StatementArguments()) throws -> Row? {
    // Copied: what a statement shows is overwritten when it is used again.
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  func rows(sql: String, arguments: StatementArguments = StatementArguments()) throws -> [Row] {
    try Row.fetchAll(try cachedStatement(sql: sql), arguments: arguments)
  }

  func value<T: DatabaseValueConvertible>(
    sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> T? {
    try T.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// Takes one step of a statement; `read` is called if that leads to a row.
  private func step<T>(
    _ sql: String, _ arguments: [(any Bindable)?], read: (OpaquePointer) -> T
  ) throws -> T? {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    // The next one to use it finds it as new.
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, argument) in arguments.enumerated() {
      // A place where nothing is bound is NULL.
      guard let argument else { continue }
      let code = argument.bind(to: statement, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw failure(code, sql) }
    }
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return read(statement)
    case SQLITE_DONE: return nil
    case let code: throw failure(code, sql)
    }
  }

  private func failure(_ code: CInt, _ sql: String) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
  }
}
