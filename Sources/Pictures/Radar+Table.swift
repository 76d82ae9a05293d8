extension Radar {
  private static let longestName = 44

  /// Every number as plain text: the axes, and under each its parts; `-` where nothing is rated.
  package var table: String {
    var rows: [[String]] = [[""] + series.map(\.name)]
    for (index, axis) in axes.enumerated() {
      let means = series.map { $0.mean(of: index).map(Self.written) ?? "-" }
      rows.append([axis.name] + means)
      for (part, name) in axis.parts.enumerated() {
        let ratings = series.map { $0.ratings[index][part].map(String.init) ?? "-" }
        rows.append(["  " + name] + ratings)
      }
    }
    rows = rows.map { row in row.map { Self.cut($0, to: Self.longestName) } }
    let widths = (0...series.count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
