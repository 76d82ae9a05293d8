/// Characters at places, for pictures made of text.
struct TextSheet {
  private var rows: [[Character]]

  init(columns: Int, rows: Int) {
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  mutating func put(_ character: Character, column: Int, row: Int) {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
    rows[row][column] = character
  }

  /// Writes a text from a column on; what does not fit is left out.
  mutating func write(_ text: String, column: Int, row: Int) {
    for (offset, character) in text.enumerated() {
      put(character, column: column + offset, row: row)
    }
  }

  /// The lines without the blanks at their ends.
  var text: String {
    rows.map { row in
      let end = row.lastIndex { $0 != " " } ?? -1
      return String(row[...end])
    }.joined(separator: "\n")
  }
}
