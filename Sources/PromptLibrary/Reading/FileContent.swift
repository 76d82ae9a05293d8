import Foundation

/// What a file holds, as far as it is worth reading.
enum FileContent {
  case bytes([UInt8])
  /// More than content ever is; so many bytes.
  case oversized(Int)
  case unreadable

  init(_ path: String, largest: Int) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      self = .unreadable
      return
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      self = .unreadable
      return
    }
    self.init(of: file, status, largest: largest)
  }

  /// Reads an open file of which the status is known.
  init(of file: Int32, _ status: stat, largest: Int) {
    guard status.st_size <= largest else {
      self = .oversized(status.st_size)
      return
    }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: status.st_size) { buffer, count in
      while count < buffer.count {
        let more = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if more == 0 { break }
        guard more > 0 else {
          isWhole = false
          break
        }
        count += more
      }
    }
    self = isWhole ? .bytes(bytes) : .unreadable
  }
}
