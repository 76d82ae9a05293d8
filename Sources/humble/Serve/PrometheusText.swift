import CoreMetrics
import Synchronization

/// Keeps metrics in memory and prints them as Prometheus reads them (text format 0.0.4).
final class PrometheusText: MetricsFactory {
  private struct Series: Hashable {
    var name: String
    var labels: String
  }
  private enum Kind: String { case counter, gauge, summary }
  private struct Value {
    var kind: Kind
    var sum: Double = 0
    var count: Int64 = 0
  }
  private let values = Mutex<[Series: Value]>([:])
  /// More series than this are not made, whoever thinks of labels.
  private static let most = 1000

  /// All metrics, sorted by name.
  var text: String {
    let all = values.withLock { $0 }
    var lines: [String] = []
    var last = ""
    for (series, value) in all.sorted(by: {
      ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels)
    }) {
      if series.name != last { lines.append("# TYPE \(series.name) \(value.kind.rawValue)") }
      last = series.name
      if value.kind == .summary {
        lines.append("\(series.name)_sum\(series.labels) \(value.sum)")
        lines.append("\(series.name)_count\(series.labels) \(value.count)")
      } else {
        lines.append("\(series.name)\(series.labels) \(Self.number(value.sum))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  private func change(_ series: Series, _ kind: Kind, _ body: (inout Value) -> Void) {
    values.withLock { values in
      guard values[series] != nil || values.count < Self.most else { return }
      body(&values[series, default: Value(kind: kind)])
    }
  }

  private func series(_ label: String, _ dimensions: [(String, String)]) -> Series {
    let labels = dimensions.map { name, value in
      let escaped = value.unicodeScalars.map { scalar in
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "\\n"
        default: String(scalar)
        }
      }.joined()
      return "\(name)=\"\(escaped)\""
    }
    return Series(
      name: label, labels: labels.isEmpty ? "" : "{" + labels.joined(separator: ",") + "}")
  }

  private final class Handler: CounterHandler, RecorderHandler, TimerHandler {
    let store: PrometheusText
    let series: Series
    let kind: Kind
    init(_ store: PrometheusText, _ series: Series, _ kind: Kind) {
      (self.store, self.series, self.kind) = (store, series, kind)
    }
    func increment(by amount: Int64) {
      store.change(series, kind) { $0.sum += Double(amount) }
    }
    func reset() { store.change(series, kind) { $0.sum = 0 } }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) {
      store.change(series, kind) { entry in
        if kind == .gauge {
          entry.sum = value
        } else {
          entry.sum += value
          entry.count += 1
        }
      }
    }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
  }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Handler(self, series(label, dimensions), .counter)
  }
  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    Handler(self, series(label, dimensions), aggregate ? .summary : .gauge)
  }
  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Handler(self, series(label, dimensions), .summary)
  }
  // Handlers hold nothing; what was counted stays.
  func destroyCounter(_: any CounterHandler) {}
  func destroyRecorder(_: any RecorderHandler) {}
  func destroyTimer(_: any TimerHandler) {}
}
