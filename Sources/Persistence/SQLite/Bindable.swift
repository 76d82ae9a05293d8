import Foundation
import GRDBSQLite

/// A value that stands for a `?` of a statement.
protocol Bindable {
  /// Binds a copy of it; the first place is 1. Returns SQLite's code.
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    // Its bytes may have no address, which would be NULL.
    guard !isEmpty else { return sqlite3_bind_text(statement, index, "", 0, copied) }
    var text = self
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(statement, index, $0.baseAddress, CInt($0.count), copied)
      }
    }
  }
}

extension Data: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    guard !isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
    return withUnsafeBytes {
      sqlite3_bind_blob(statement, index, $0.baseAddress, CInt($0.count), copied)
    }
  }
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Int64: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, self)
  }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, self ? 1 : 0)
  }
}

/// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite keeps a copy of its own.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
