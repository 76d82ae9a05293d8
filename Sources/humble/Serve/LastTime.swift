import Synchronization

/// The last time that could be read.
final class LastTime: Sendable {
  private let value: Mutex<Int64>
  init(_ value: Int64) { self.value = Mutex(value) }

  func update(_ time: Int64?) -> Int64 {
    value.withLock { last in
      last = time ?? last
      return last
    }
  }
}
