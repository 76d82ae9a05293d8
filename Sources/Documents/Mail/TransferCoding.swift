/// Undoes the codings in which mail carries text (RFC 2045), with the origin of each stretch.
enum TransferCoding {
  static func quotedPrintable(
    _ source: [UInt8], _ body: Range<Int>
  ) -> (text: [UInt8], origin: Origin) {
    var origin = Origin()
    var text: [UInt8] = []
    var index = body.lowerBound
    var start = index
    func flush(_ end: Int) {
      text.append(contentsOf: source[start..<end])
      origin.append(end - start, for: start..<end)
    }
    while index < body.upperBound {
      guard source[index] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      if let end = softBreakEnd(source, index + 1, body.upperBound) {
        flush(index)
        index = end
        start = end
      } else if let byte = hex(source, index + 1, body.upperBound) {
        flush(index)
        text.append(byte)
        origin.append(1, for: index..<index + 3)
        index += 3
        start = index
      } else {
        // A sign that codes nothing stays what it is.
        index += 1
      }
    }
    flush(body.upperBound)
    return (text, origin)
  }

  /// Behind the line ending that a `=` at the end of a line takes away.
  private static func softBreakEnd(_ source: [UInt8], _ index: Int, _ end: Int) -> Int? {
    var cursor = index
    while cursor < end, Bytes.isBlank(source[cursor]) { cursor += 1 }
    guard cursor < end else { return cursor }
    if source[cursor] == Bytes.carriageReturn { cursor += 1 }
    guard cursor < end, source[cursor] == Bytes.newline else { return nil }
    return cursor + 1
  }

  private static func hex(_ source: [UInt8], _ index: Int, _ end: Int) -> UInt8? {
    guard index + 1 < end, let high = digit(source[index]), let low = digit(source[index + 1])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if Bytes.isDigit(byte) { return byte - UInt8(ascii: "0") }
    let lower = byte | 0x20
    guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return lower - UInt8(ascii: "a") + 10
  }

  /// Letters that are none of the 64 are passed over; each line stands for the text in it.
  static func base64(
    _ source: [UInt8], _ body: Range<Int>
  ) -> (text: [UInt8], origin: Origin) {
    var origin = Origin()
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    var lines = LineRanges(source, body)
    while let line = lines.next() {
      let before = text.count
      for byte in source[line] {
        guard let value = sextet(byte) else { continue }
        bits = bits << 6 | UInt32(value)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
      // Where a line holds no whole group, its last byte belongs to the next line.
      origin.append(text.count - before, for: line)
    }
    return (text, origin)
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
