import Foundation

/// Files that only we write: what anybody else could have changed is not read.
enum OwnFile {
  /// The bytes of an ordinary file of ours that nobody else may write to.
  static func read(_ path: String, largest: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & 0o022 == 0
    else { return nil }
    guard case .bytes(let bytes) = FileContent(of: file, status, largest: largest) else {
      return nil
    }
    return bytes
  }

  /// Writes a file whole or not at all, for us alone; fails in silence.
  static func write(_ bytes: [UInt8], to path: String) {
    let temporary = path + ".\(getpid())"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard close(file) == 0, isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }
}
