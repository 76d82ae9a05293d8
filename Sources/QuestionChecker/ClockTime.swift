/// A time of day as agendas have it at the head of a line: `9:20`, `09.20`.
package enum ClockTime {
  /// The offset after one that begins at `start`; nil where something else stands there.
  package static func end(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    while index < bytes.count, index < start + 2, ASCII.isDigit(bytes[index]) { index += 1 }
    guard index > start, index + 2 < bytes.count,
      bytes[index] == ASCII.colon || bytes[index] == ASCII.period,
      ASCII.isDigit(bytes[index + 1]), ASCII.isDigit(bytes[index + 2]),
      index + 3 == bytes.count || !ASCII.isWord(bytes[index + 3])
    else { return nil }
    return index + 3
  }
}
