/// A radar as a value: axes made of parts, and series to be told apart on them.
///
/// Everything that shows one is drawn from this: picture, terminal, table and alternative text.
package struct Radar: Hashable, Sendable {
  /// The scale runs from 1 to this.
  package static let top = 5.0

  /// One axis, which shows the mean of its parts.
  package struct Axis: Hashable, Sendable {
    package var name: String
    package var parts: [String]
    package init(name: String, parts: [String]) {
      self.name = name
      self.parts = parts
    }
  }

  /// One view of the same axes.
  package struct Series: Hashable, Sendable {
    /// Whose view it is; each has a colour, a dash and a marker of its own.
    package enum View: String, Hashable, Sendable, CaseIterable { case now, before, buddy, coach }

    package var view: View
    /// As it stands in the key: `now`, `last quarter`.
    package var name: String
    /// From when it is, as a person reads it.
    package var date: String
    /// Ratings by axis and part; nil where nothing is rated.
    package var ratings: [[Int?]]

    package init(view: View, name: String, date: String, ratings: [[Int?]]) {
      self.view = view
      self.name = name
      self.date = date
      self.ratings = ratings
    }

    /// The mean of the rated parts of an axis; nil where none is rated.
    package func mean(of axis: Int) -> Double? {
      let rated = ratings[axis].compactMap { $0 }
      guard !rated.isEmpty else { return nil }
      return Double(rated.reduce(0, +)) / Double(rated.count)
    }

    package var isEmpty: Bool { ratings.allSatisfy { $0.allSatisfy { $0 == nil } } }
  }

  package var title: String
  package var subtitle: String
  package var axes: [Axis]
  /// What the parts are called together: `Eight practices`.
  package var partsTitle: String
  /// In the order of the key.
  package var series: [Series]

  package init(
    title: String, subtitle: String, axes: [Axis], partsTitle: String, series: [Series]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axes = axes
    self.partsTitle = partsTitle
    self.series = series
  }

  /// A mean as it is written: `3`, `3.3`.
  package static func written(_ mean: Double) -> String {
    let tenths = Int((mean * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
