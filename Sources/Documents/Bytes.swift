/// Bytes of marks and how to look at them.
enum Bytes {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == space || (byte >= 0x09 && byte <= 0x0D) }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// A letter, a digit or a byte of a scalar beyond ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  @inline(__always)
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// True if the bytes from `start` on are `string`, ASCII letters in any case.
  func has(_ string: StaticString, at start: Int) -> Bool {
    string.withUTF8Buffer { wanted in
      guard start >= startIndex, start + wanted.count <= endIndex else { return false }
      for offset in wanted.indices {
        let byte = self[start + offset]
        let lower = Bytes.isUpper(byte) ? byte | 0x20 : byte
        let other = Bytes.isUpper(wanted[offset]) ? wanted[offset] | 0x20 : wanted[offset]
        if lower != other { return false }
      }
      return true
    }
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Bytes.isSpace(self[lower]) { lower += 1 }
    while upper > lower, Bytes.isSpace(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Where `string` next begins, at or after `start`.
  func next(_ string: StaticString, from start: Int, to end: Int) -> Int? {
    let first = string.utf8Start.pointee
    // A letter may stand there in either case.
    let other = Bytes.isLetter(first) ? first ^ 0x20 : first
    let length = string.utf8CodeUnitCount
    var index = start
    while index + length <= end {
      if self[index] == first || self[index] == other, has(string, at: index) { return index }
      index += 1
    }
    return nil
  }
}
