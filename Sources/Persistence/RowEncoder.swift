/// Writes a value as compact tagged bytes, for rows that are written at every turn.
///
/// JSON builds a tree of every value before it writes one; for a session that took longer than the
/// whole turn it is the end of. `RowFormat` turns the bytes into JSON again, to be read by Foundation.
struct RowEncoder {
  /// The bytes of a value.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let writer = RowWriter()
    writer.bytes.append(RowFormat.mark)
    try writer.write(value)
    return writer.bytes
  }
}

/// Where containers write to; one that lies deeper is ended as soon as another is written to.
private final class RowWriter {
  var bytes: [UInt8] = []
  private(set) var depth = 0

  init() { bytes.reserveCapacity(4096) }

  func open(_ tag: UInt8) {
    bytes.append(tag)
    depth += 1
  }

  func settle(to depth: Int) {
    while self.depth > depth {
      bytes.append(RowFormat.end)
      self.depth -= 1
    }
  }

  func write(_ value: some Encodable) throws {
    let (before, start) = (depth, bytes.count)
    try value.encode(to: Place(writer: self))
    settle(to: before)
    if bytes.count == start { bytes += [RowFormat.object, RowFormat.end] }
  }

  func write(_ value: String) {
    bytes.append(RowFormat.string)
    var value = value
    value.withUTF8 {
      writeNumber(UInt64($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  func write(_ value: Bool) { bytes.append(value ? RowFormat.yes : RowFormat.no) }

  func write(_ value: some BinaryInteger, at path: [any CodingKey]) throws {
    if let number = Int64(exactly: value) {
      bytes.append(RowFormat.integer)
      writeNumber(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    } else if let number = UInt64(exactly: value) {
      bytes.append(RowFormat.unsigned)
      writeNumber(number)
    } else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: path, debugDescription: "A number is too large for a row."))
    }
  }

  func write(_ value: Double) {
    bytes.append(RowFormat.double)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
    }
  }

  func writeNull() { bytes.append(RowFormat.null) }

  private func writeNumber(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Where one value is written.
private struct Place: Encoder {
  let writer: RowWriter
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.open(RowFormat.object)
    return KeyedEncodingContainer(Keyed<Key>(writer: writer, depth: writer.depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.open(RowFormat.array)
    return Unkeyed(writer: writer, depth: writer.depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer) }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: RowWriter
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  private func key(_ key: Key) {
    writer.settle(to: depth)
    writer.write(key.stringValue)
  }

  func encodeNil(forKey key: Key) {
    self.key(key)
    writer.writeNull()
  }
  func encode(_ value: Bool, forKey key: Key) {
    self.key(key)
    writer.write(value)
  }
  func encode(_ value: String, forKey key: Key) {
    self.key(key)
    writer.write(value)
  }
  func encode(_ value: Double, forKey key: Key) {
    self.key(key)
    writer.write(value)
  }
  func encode(_ value: Float, forKey key: Key) { encode(Double(value), forKey: key) }
  func encode(_ value: Int, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: Int8, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: Int16, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: Int32, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: Int64, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: UInt, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try number(value, key) }
  func encode(_ value: UInt64, forKey key: Key) throws { try number(value, key) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    self.key(key)
    try writer.write(value)
  }

  private func number(_ value: some BinaryInteger, _ key: Key) throws {
    self.key(key)
    try writer.write(value, at: [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    self.key(key)
    return Place(writer: writer).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    self.key(key)
    return Place(writer: writer).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { Place(writer: writer) }
  func superEncoder(forKey key: Key) -> any Encoder {
    self.key(key)
    return Place(writer: writer)
  }
}

private struct Unkeyed: UnkeyedEncodingContainer {
  let writer: RowWriter
  let depth: Int
  var count = 0
  var codingPath: [any CodingKey] { [] }

  private mutating func next() {
    writer.settle(to: depth)
    count += 1
  }

  mutating func encodeNil() {
    next()
    writer.writeNull()
  }
  mutating func encode(_ value: Bool) {
    next()
    writer.write(value)
  }
  mutating func encode(_ value: String) {
    next()
    writer.write(value)
  }
  mutating func encode(_ value: Double) {
    next()
    writer.write(value)
  }
  mutating func encode(_ value: Float) { encode(Double(value)) }
  mutating func encode(_ value: Int) throws { try number(value) }
  mutating func encode(_ value: Int8) throws { try number(value) }
  mutating func encode(_ value: Int16) throws { try number(value) }
  mutating func encode(_ value: Int32) throws { try number(value) }
  mutating func encode(_ value: Int64) throws { try number(value) }
  mutating func encode(_ value: UInt) throws { try number(value) }
  mutating func encode(_ value: UInt8) throws { try number(value) }
  mutating func encode(_ value: UInt16) throws { try number(value) }
  mutating func encode(_ value: UInt32) throws { try number(value) }
  mutating func encode(_ value: UInt64) throws { try number(value) }
  mutating func encode<T: Encodable>(_ value: T) throws {
    next()
    try writer.write(value)
  }

  private mutating func number(_ value: some BinaryInteger) throws {
    next()
    try writer.write(value, at: [])
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    next()
    return Place(writer: writer).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next()
    return Place(writer: writer).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder {
    next()
    return Place(writer: writer)
  }
}

private struct Single: SingleValueEncodingContainer {
  let writer: RowWriter
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { writer.writeNull() }
  func encode(_ value: Bool) { writer.write(value) }
  func encode(_ value: String) { writer.write(value) }
  func encode(_ value: Double) { writer.write(value) }
  func encode(_ value: Float) { writer.write(Double(value)) }
  func encode(_ value: Int) throws { try writer.write(value, at: []) }
  func encode(_ value: Int8) throws { try writer.write(value, at: []) }
  func encode(_ value: Int16) throws { try writer.write(value, at: []) }
  func encode(_ value: Int32) throws { try writer.write(value, at: []) }
  func encode(_ value: Int64) throws { try writer.write(value, at: []) }
  func encode(_ value: UInt) throws { try writer.write(value, at: []) }
  func encode(_ value: UInt8) throws { try writer.write(value, at: []) }
  func encode(_ value: UInt16) throws { try writer.write(value, at: []) }
  func encode(_ value: UInt32) throws { try writer.write(value, at: []) }
  func encode(_ value: UInt64) throws { try writer.write(value, at: []) }
  func encode<T: Encodable>(_ value: T) throws { try writer.write(value) }
}
