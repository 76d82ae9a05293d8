/// Bytes by their look, for scanning folded text.
enum ASCII {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")
  static let quote = UInt8(ascii: "\"")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// Part of a word: a letter, a digit, or a byte of a scalar beyond ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == newline }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
