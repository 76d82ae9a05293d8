import GRDB

/// Statements that are compiled once for as long as the database is open.
extension Database {
  func perform(sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
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
}
