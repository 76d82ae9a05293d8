import ArgumentParser
import Foundation

/// Files with a person's words or numbers: only they may read them.
enum PrivateFile {
  static func write(_ data: Data, to path: String) throws {
    guard
      FileManager.default.createFile(
        atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
    else { throw ValidationError("\(path) can't be written.") }
  }
}
