/// Dots on a terminal: each character of braille is two dots wide and four high.
struct BrailleGrid {
  let columns: Int
  let rows: Int
  private var dots: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: 0, count: columns * rows)
  }

  /// The bit of a dot in its character, by row and column (Unicode, chapter 21.1).
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    dots[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Draws a line; of each round of dots only those of `pattern` are set.
  mutating func line(from a: Point, to b: Point, pattern: [Bool]) {
    let steps = max(Int(max(abs(b.x - a.x), abs(b.y - a.y)).rounded()), 1)
    for step in 0...steps where pattern[step % pattern.count] {
      let share = Double(step) / Double(steps)
      set(
        Int((a.x + (b.x - a.x) * share).rounded()), Int((a.y + (b.y - a.y) * share).rounded()))
    }
  }

  /// A character; a blank where no dot is set.
  func character(column: Int, row: Int) -> Character {
    let bits = dots[row * columns + column]
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return " " }
    return Character(scalar)
  }
}
