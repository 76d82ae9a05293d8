import Coach
import Foundation

/// A file that only its owner may read: made with 0600, refused with anything wider.
package enum SecretFile {
  /// Reads it; nil if it does not exist.
  package static func read(_ path: String) throws(StoreError) -> Data? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unusable(path: path, reason: "it is not an ordinary file.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .unusable(
        path: path,
        reason: "others can read it. Run: chmod 600 \(path)")
    }
    guard status.st_uid == geteuid() else {
      throw .unusable(path: path, reason: "it belongs to somebody else.")
    }
    do { return try Data(contentsOf: URL(filePath: path)) } catch {
      throw .unusable(path: path, reason: "it can't be read.")
    }
  }

  private static func unwritten(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full."
    case EROFS: "its file system has become read-only."
    default: "it can't be written (\(String(cString: strerror(code))))."
    }
  }

  /// Writes it whole or not at all, durable before the old one is gone.
  static func write(_ data: Data, to path: String) throws(StoreError) {
    let temporary = path + ".new"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .unusable(path: path, reason: unwritten(errno)) }
    var code: Int32 = 0
    let isWritten = data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return true }
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(file, base + offset, bytes.count - offset)
        guard count > 0 else {
          code = errno
          return false
        }
        offset += count
      }
      return true
    }
    let isSynced = isWritten && fsync(file) == 0
    if isWritten, !isSynced { code = errno }
    close(file)
    guard isSynced, rename(temporary, path) == 0 else {
      if isSynced { code = errno }
      unlink(temporary)
      throw .unusable(path: path, reason: unwritten(code))
    }
    let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
