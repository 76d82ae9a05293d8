/// Where texts stand in the bytes of a row, so that one that comes again is found.
///
/// A text whose place was taken by another is written once more: longer, and as right.
struct TextPlaces {
  /// The place of the first byte of a text, and its length; by a hash of the text.
  private var entries: [(start: UInt32, count: UInt32)]

  /// Shorter ones are no longer than what would point at them.
  private static let shortest = 4
  private static let capacity = 256

  init() { entries = Array(repeating: (0, 0), count: Self.capacity) }

  /// The place of the tag of the same text, if it is known; else it is from now on, as about to be
  /// written at the end of `bytes`.
  mutating func place(of text: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Int? {
    guard text.count >= Self.shortest else { return nil }
    let slot = Self.hash(text) & (Self.capacity - 1)
    let entry = entries[slot]
    let start = Int(entry.start)
    let lengthBytes = Self.lengthBytes(text.count)
    if entry.count == text.count, bytes[start..<start + text.count].elementsEqual(text) {
      return start - lengthBytes - 1
    }
    entries[slot] = (UInt32(bytes.count + 1 + lengthBytes), UInt32(text.count))
    return nil
  }

  /// How many bytes the length takes before the text.
  private static func lengthBytes(_ count: Int) -> Int {
    var (rest, bytes) = (count >> 7, 1)
    while rest > 0 {
      rest >>= 7
      bytes += 1
    }
    return bytes
  }

  /// Of the length and some bytes: texts that differ elsewhere alone only displace each other.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let last = text.count - 1
    var hash = UInt32(truncatingIfNeeded: text.count)
    for index in [0, last >> 2, last >> 1, last - last >> 2, last - 1, last] {
      hash = (hash ^ UInt32(text[index])) &* 0x0100_0193
    }
    return Int(hash >> 16 ^ hash & 0xFFFF)
  }
}
