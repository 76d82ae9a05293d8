/// Counts by week, and how many of each were of one kind: bars for chats, sparklines for terminals.
package struct WeekChart: Hashable, Sendable {
  package struct Week: Hashable, Sendable {
    /// As it stands under the bar: `23 Nov`.
    package var label: String
    package var total: Int
    /// How many of the total are of the kind shown.
    package var part: Int
    package init(label: String, total: Int, part: Int) {
      self.label = label
      self.total = total
      self.part = part
    }
  }

  package var title: String
  package var totalName: String
  package var partName: String
  /// The oldest first.
  package var weeks: [Week]

  package init(title: String, totalName: String, partName: String, weeks: [Week]) {
    self.title = title
    self.totalName = totalName
    self.partName = partName
    self.weeks = weeks
  }

  var highest: Int { max(weeks.map(\.total).max() ?? 0, 1) }

  /// Two lines on one scale; a dot where there is nothing.
  package var sparklines: String {
    let width = max(totalName.count, partName.count)
    func line(_ name: String, _ counts: [Int]) -> String {
      name + String(repeating: " ", count: width - name.count) + "  "
        + counts.map { spark($0) }.joined()
    }
    return line(totalName, weeks.map(\.total)) + "\n" + line(partName, weeks.map(\.part))
  }

  private func spark(_ count: Int) -> String {
    guard count > 0 else { return "·" }
    let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let level = (count * levels.count + highest - 1) / highest
    return levels[min(level, levels.count) - 1]
  }

  package var alternativeText: String {
    let counts = weeks.map { "\($0.label): \($0.total), \($0.part) \(partName)" }
    return "\(title). By week, \(totalName) and \(partName) among them: "
      + counts.joined(separator: "; ") + "."
  }

  /// The drawing, as wide as a radar.
  package var picture: Picture {
    let drawing = WeekChartDrawing(chart: self)
    return Picture(
      width: WeekChartDrawing.width, height: WeekChartDrawing.height, title: title,
      alternativeText: alternativeText, draw: { drawing.draw(on: $0) })
  }
}
