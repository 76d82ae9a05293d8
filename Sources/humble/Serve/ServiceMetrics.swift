import Coach
import Metrics
import Synchronization

/// What is counted of the service; no label is a person's.
final class ServiceMetrics: Sendable {
  /// The counters of deliveries by their platform: one is counted at every request.
  private let deliveries = Mutex<[String: Counter]>([:])

  func received(_ platform: String) {
    deliveries.withLock { counters in
      if let known = counters[platform] { return known.increment() }
      let new = counter("humble_deliveries_total", ["platform": platform])
      counters[platform] = new
      new.increment()
    }
  }
  func duplicate(_ platform: String) {
    count("humble_duplicate_deliveries_total", ["platform": platform])
  }
  func refused(_ reason: String, platform: String = "http") {
    count("humble_refusals_total", ["platform": platform, "reason": reason])
  }
  func failed(_ platform: String) {
    count("humble_failures_total", ["platform": platform])
  }
  func attempted(_ report: OutboxReport) {
    count(
      "humble_outbox_attempts_total",
      ["platform": report.platform, "outcome": report.outcome.rawValue])
  }
  func prompt(_ outcome: String) { count("humble_prompts_total", ["outcome": outcome]) }
  func outbox(_ depth: OutboxDepth) {
    Gauge(label: "humble_outbox_depth").record(depth.waiting)
    Gauge(label: "humble_outbox_parked").record(depth.parked)
    Gauge(label: "humble_outbox_oldest_seconds").record(Double(depth.oldest))
  }

  private func count(_ label: String, _ dimensions: [String: String]) {
    counter(label, dimensions).increment()
  }

  private func counter(_ label: String, _ dimensions: [String: String]) -> Counter {
    Counter(label: label, dimensions: dimensions.sorted { $0.key < $1.key }.map { ($0, $1) })
  }
}
