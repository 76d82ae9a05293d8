/// A share of a count, with the interval that so small a count allows.
package struct Proportion: Hashable, Sendable {
  package var count: Int
  package var total: Int

  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The Wilson score interval; nil where nothing was counted.
  ///
  /// Unlike the usual interval it stays inside 0...1 and is honest for a handful of questions.
  package func interval(z: Double = 1.959_963_985) -> ClosedRange<Double>? {
    guard total > 0 else { return nil }
    let n = Double(total)
    let share = Double(count) / n
    let square = z * z
    let centre = (share + square / (2 * n)) / (1 + square / n)
    let spread =
      z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    return max(0, centre - spread)...min(1, max(0, centre + spread))
  }
}
