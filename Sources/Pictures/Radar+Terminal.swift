import Foundation

extension Radar.Series.View {
  /// The marker of the view as a character, the same shape as in the picture.
  package var character: Character {
    switch self {
    case .now: "●"
    case .before: "◇"
    case .buddy: "□"
    case .coach: "△"
    }
  }

  /// Which dots of a line are set, so that dashes tell views apart here too.
  fileprivate var pattern: [Bool] {
    switch self {
    case .now: [true]
    case .before: [true, true, true, true, false, false, false]
    case .buddy: [true, false, false]
    case .coach: [true, true, true, true, true, false, true, false]
    }
  }
}

extension Radar {
  private static let gridColumns = 36
  private static let gridRows = 18
  private static let left = 20
  private static let columns = left * 2 + gridColumns

  /// The picture for a terminal: the axes in dots of braille, names and numbers around them.
  package var terminalPicture: String {
    var grid = BrailleGrid(columns: Self.gridColumns, rows: Self.gridRows)
    for axis in axes.indices {
      grid.line(
        from: place(axis, 0), to: place(axis, Self.top), pattern: [true, false, false, false])
      grid.line(
        from: place(axis, Self.top), to: place((axis + 1) % axes.count, Self.top),
        pattern: [true, false])
    }
    for series in series {
      for axis in axes.indices {
        let next = (axis + 1) % axes.count
        guard let from = series.mean(of: axis), let to = series.mean(of: next) else { continue }
        grid.line(
          from: place(axis, from), to: place(next, to), pattern: series.view.pattern)
      }
    }
    var sheet = TextSheet(columns: Self.columns, rows: Self.gridRows + 4)
    for row in 0..<Self.gridRows {
      for column in 0..<Self.gridColumns {
        sheet.put(
          grid.character(column: column, row: row), column: Self.left + column, row: row + 2)
      }
    }
    // The first view comes last, on top.
    for series in series.reversed() {
      for axis in axes.indices {
        guard let mean = series.mean(of: axis) else { continue }
        let place = place(axis, mean)
        sheet.put(
          series.view.character, column: Self.left + Int(place.x.rounded()) / 2,
          row: Int(place.y.rounded()) / 4 + 2)
      }
    }
    for axis in axes.indices { writeName(of: axis, on: &sheet) }
    let key = series.map { "\($0.view.character) \($0.name), \($0.date)" }
    return ([sheet.text] + key + ["The outer line is \(Int(Self.top))."]).joined(separator: "\n")
  }

  /// The place of a value in dots; the middle is that of the pentagon, not of the circle around it.
  private func place(_ axis: Int, _ value: Double) -> Point {
    let radius = Double(Self.gridColumns) - 1
    let angle = 2 * Double.pi * Double(axis) / Double(axes.count) - .pi / 2
    let reach = radius * value / Self.top
    return Point(
      Double(Self.gridColumns) - 0.5 + reach * cos(angle), radius + 2 + reach * sin(angle))
  }

  private func writeName(of axis: Int, on sheet: inout TextSheet) {
    let tip = place(axis, Self.top)
    let middle = place(axis, 0)
    let column = Self.left + Int(tip.x.rounded()) / 2
    let row = Int(tip.y.rounded()) / 4 + 2
    let side = tip.x - middle.x
    let isBelow = tip.y > middle.y + 15
    let room = abs(side) < 1 ? Self.columns : isBelow ? Self.columns / 2 - 2 : Self.left - 1
    let numbers = series.compactMap { series in
      series.mean(of: axis).map { "\(series.view.character) \(Self.written($0))" }
    }
    let lines = [
      Self.cut(axes[axis].name, to: room),
      Self.cut(numbers.isEmpty ? "not rated" : numbers.joined(separator: "  "), to: room),
    ]
    for (offset, line) in lines.enumerated() {
      let start: Int
      if abs(side) < 1 || isBelow {
        let shift = abs(side) < 1 ? 0 : side < 0 ? -4 : 4
        let low = side > 1 ? Self.columns / 2 + 1 : 0
        let high = (side < -1 ? Self.columns / 2 - 1 : Self.columns) - line.count
        start = min(max(column + shift - line.count / 2, low), high)
      } else {
        start = side < 0 ? max(Self.left - 1 - line.count, 0) : Self.left + Self.gridColumns + 1
      }
      sheet.write(
        line, column: start,
        row: abs(side) < 1 ? offset : isBelow ? row + 1 + offset : row - 1 + offset)
    }
  }

  static func cut(_ text: String, to count: Int) -> String {
    text.count <= count ? text : String(text.prefix(max(count - 1, 0))) + "…"
  }
}
