import Foundation

/// Where things stand in the picture of a radar; tests look for them there.
package struct RadarLayout: Sendable {
  package static let width = 1200
  static let margin = 64.0
  /// Pixels from the middle to the outermost ring.
  package static let radius = 285.0
  static let rowHeight = 54.0
  static let keyRowHeight = 52.0

  let axisCount: Int
  let partCounts: [Int]
  /// Rows that the key takes.
  let keyRows: Int

  package init(axisCount: Int, partCounts: [Int], keyRows: Int) {
    self.axisCount = axisCount
    self.partCounts = partCounts
    self.keyRows = keyRows
  }

  static let keyTop = 206.0
  private var keyBottom: Double { Self.keyTop + Double(keyRows) * Self.keyRowHeight }

  package var middle: Point { Point(Double(Self.width) / 2, keyBottom + 120 + Self.radius) }

  /// The place of a value on an axis: the first axis points up, the others follow clockwise.
  package func point(axis: Int, value: Double) -> Point {
    let angle = 2 * Double.pi * Double(axis) / Double(axisCount) - .pi / 2
    let reach = Self.radius * value / Radar.top
    return Point(middle.x + reach * cos(angle), middle.y + reach * sin(angle))
  }

  /// The base line of the heading over the rows.
  var partsTop: Double { middle.y + Self.radius + 150 }

  /// The height of the middle of a part's row.
  package func row(axis: Int, part: Int) -> Double {
    let before = partCounts.prefix(axis).reduce(0, +) + part
    return partsTop + 62 + Double(before) * Self.rowHeight + Double(axis) * 12
  }

  /// The column of a value in the rows.
  package static func column(value: Double) -> Double { 664 + (value - 1) * 111 }

  package var height: Int {
    let last = max(axisCount - 1, 0)
    return Int(row(axis: last, part: max((partCounts.last ?? 1) - 1, 0)) + 64)
  }
}
