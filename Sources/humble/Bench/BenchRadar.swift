import ArgumentParser
import Pictures

/// Measures the drawing of a radar.
struct BenchRadar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "radar", abstract: "CPU time of a radar, as PNG and as SVG.")

  @Option(help: "How many to draw.")
  var count = 50

  func run() throws {
    let radar = Self.radar
    var bytes = 0
    // The first one looks for its letters on the disk.
    let first = try CPUTime.of { bytes = try radar.png().count }
    let png = try CPUTime.of { for _ in 0..<count { _ = try radar.png() } }
    let svg = try CPUTime.of { for _ in 0..<count { _ = try radar.svg() } }
    emit("PNG of \(bytes) bytes: first \(fixed(first * 1000, 1)) ms of CPU time, then each")
    emit("  \(fixed(png * 1000 / Double(count), 1)) ms as PNG")
    emit("  \(fixed(svg * 1000 / Double(count), 1)) ms as SVG")
    emit("peak memory \(fixed(CPUTime.peakMemory, 1)) MiB")
  }

  /// The fullest there is: four views of eight practices.
  private static var radar: Radar {
    let names = ["now", "last quarter", "buddy", "coach"]
    let series = zip(Radar.Series.View.allCases, names).enumerated().map { index, view in
      Radar.Series(
        view: view.0, name: view.1, date: "27 November 2026",
        ratings: [1, 1, 3, 2, 1].enumerated().map { axis, parts in
          (0..<parts).map { ($0 * 3 + axis * 2 + index) % 5 + 1 }
        })
    }
    return Radar(
      title: "Five Behavioral Actions Radar", subtitle: "27 November 2026",
      axes: [
        .init(name: "Willingness", parts: ["Reflection"]),
        .init(name: "Humility", parts: ["Go see"]),
        .init(name: "Curiosity", parts: ["Asking", "Listening", "A3 thinking"]),
        .init(name: "Perseverance", parts: ["Buddy system", "Have a coach"]),
        .init(name: "Self-discipline", parts: ["Leader standard work"]),
      ], partsTitle: "Eight practices", series: series)
  }
}
