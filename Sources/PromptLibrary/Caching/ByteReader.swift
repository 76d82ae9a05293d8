/// Reads back what `ByteWriter` laid out; whatever does not fit is refused, never trusted.
struct ByteReader {
  /// The bytes are not what was written.
  struct Damage: Error {}

  /// Deeper than any condition that content holds.
  private static let deepest = 64

  let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.count else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw Damage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
  }

  /// A number of things each of which takes a byte at least, so that no length asks for more
  /// memory than the file has.
  mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw Damage() }
    return count
  }

  mutating func string() throws(Damage) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func fixed() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { value |= UInt64(try byte()) << UInt64(shift) }
    return value
  }

  /// Reads something that may hold its like, not deeper than content ever is.
  mutating func nested<T>(
    _ body: (inout ByteReader) throws(Damage) -> T
  ) throws(Damage) -> T {
    guard depth < Self.deepest else { throw Damage() }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
