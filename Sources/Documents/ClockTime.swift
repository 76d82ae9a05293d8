/// A time of day at the head of a line, as agendas have it: `9:20 Update`, `09.20 Update`.
enum ClockTime {
  /// Where it ends; nil where the line begins with something else.
  static func end(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, Bytes.isDigit(bytes[index]) { index += 1 }
    guard (1...2).contains(index - line.lowerBound), index + 3 < line.upperBound,
      bytes[index] == Bytes.colon || bytes[index] == UInt8(ascii: "."),
      Bytes.isDigit(bytes[index + 1]), Bytes.isDigit(bytes[index + 2]),
      Bytes.isBlank(bytes[index + 3]) || Bytes.isPunctuation(bytes[index + 3])
    else { return nil }
    return index + 3
  }
}
