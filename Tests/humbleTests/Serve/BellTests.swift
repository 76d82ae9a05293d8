import Synchronization
import Testing

@testable import humble

@Suite struct BellTests {
  private final class Count: Sendable {
    let value = Mutex(0)
  }

  /// A closure that is wrapped once more at each access ends the program after some ten thousand.
  @Test func `it rings as often as one likes`() {
    let bell = Bell()
    bell.ring()
    let count = Count()
    bell.onRing { count.value.withLock { $0 += 1 } }
    for _ in 0..<300_000 { bell.ring() }
    #expect(count.value.withLock { $0 } == 300_000)
  }
}
