/// The words of a sentence as a set of bits, where several words may share one.
typealias SentenceBits = UInt128

/// The first sixteen bytes of a word: enough to tell the words of the lexicon apart, cheap to hash.
struct WordKey: Equatable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(count &* 8)
    } else if count < 16 {
      high |= UInt64(byte) << UInt64((count &- 8) &* 8)
    }
    count &+= 1
  }

  /// False for a word longer than the key: the lexicon has none.
  var isWhole: Bool { count <= 16 }

  /// A hash of the bytes and their number; words are told apart by it.
  var hash: UInt64 {
    var value = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
    value = (value &+ UInt64(truncatingIfNeeded: count)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 29
  }

  /// One bit of 64: a phrase is tried only at a word that has a bit of its first words.
  @inline(__always)
  static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 40) }

  /// One bit of 128: a phrase is tried only where a sentence has the bits of its words.
  @inline(__always)
  static func sentenceBit(_ hash: UInt64) -> SentenceBits { 1 &<< SentenceBits(hash &>> 40 & 127) }
}
