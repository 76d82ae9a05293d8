/// Turns text of one byte a letter (Latin 1, Windows 1252) into UTF-8.
///
/// Much mail still comes so, and its curly apostrophes decide whether "don’t you" is seen at all.
struct SingleByteText {
  /// Nil for charsets that are UTF-8, a part of it, or not known.
  init?(charset: String) {
    guard
      ["iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15"].contains(
        charset)
    else { return nil }
  }

  func utf8(of bytes: [UInt8]) -> (text: [UInt8], origin: Origin) {
    var origin = Origin()
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let encoded = String(Self.scalar(byte)).utf8
      text.append(contentsOf: encoded)
      origin.append(encoded.count, for: index..<index + 1)
    }
    return (text, origin)
  }

  /// The scalar of a byte; 0x80 to 0x9F as Windows has them, whatever the charset says.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
