import Foundation
import Logging
import Synchronization
import Testing

@testable import humble

/// A failing store fills no log.
struct StoreWatchTests {
  /// Keeps what is logged.
  private struct Notes: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) {
      let metadata = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted()
      lines.add("\(event.level) \(metadata.joined(separator: " "))")
    }
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    private let time = Mutex(ContinuousClock.now)
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
    var now: ContinuousClock.Instant { time.withLock { $0 } }
    func pass(_ seconds: Int) { time.withLock { $0 += .seconds(seconds) } }
  }

  @Test func `it is told once a minute, and once when all is well again`() {
    let lines = Lines()
    let watch = StoreWatch(
      log: Logger(label: "test") { _ in Notes(lines: lines) }, now: { lines.now })
    watch.succeeded()
    #expect(lines.all.isEmpty)
    for _ in 0..<1000 { watch.failed("the disk is full.") }
    #expect(lines.all == ["error error=the disk is full. times=1"])
    lines.pass(59)
    watch.failed("the disk is full.")
    // One that was kept between two that were not is no recovery.
    watch.succeeded()
    #expect(lines.all.count == 1)
    lines.pass(1)
    watch.failed("its file system has become read-only.")
    #expect(lines.all.last == "error error=its file system has become read-only. times=1001")
    lines.pass(5)
    watch.succeeded()
    watch.succeeded()
    #expect(lines.all.count == 3 && lines.all.last == "notice failures=1002")
    // The next failure is told at once.
    watch.failed("the disk is full.")
    #expect(lines.all.last == "error error=the disk is full. times=1")
  }
}
