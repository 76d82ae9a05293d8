/// The bytes of a row as they are written, without what `Codable` takes for each value on the way.
///
/// Names are numbered, and a text that stood before is only pointed at: a session says its questions
/// three times over. A row of half the length is sealed, synced and put into its page in half the time.
struct RowBytes {
  private(set) var bytes: [UInt8] = []
  private var places = TextPlaces()

  init(capacity: Int = 3072) {
    bytes.reserveCapacity(capacity)
    bytes.append(RowFormat.mark)
  }

  /// An object; `fields` writes its keys, each before its value.
  mutating func object(_ fields: (inout RowBytes) throws -> Void) rethrows {
    bytes.append(RowFormat.object)
    try fields(&self)
    bytes.append(RowFormat.end)
  }

  mutating func key(_ name: RowName) {
    bytes.append(RowFormat.firstName + name.rawValue)
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if let place = places.place(of: utf8, in: bytes) {
        bytes.append(RowFormat.again)
        number(UInt64(place))
      } else {
        bytes.append(RowFormat.string)
        number(UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
      }
    }
  }

  mutating func write(_ value: some FixedWidthInteger & SignedInteger) {
    let value = Int64(value)
    bytes.append(RowFormat.integer)
    number(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Numbers that fit are written as all others are.
  mutating func write(unsigned value: UInt64) {
    if let small = Int64(exactly: value) {
      write(small)
    } else {
      bytes.append(RowFormat.unsigned)
      number(value)
    }
  }

  mutating func write(_ value: Bool) { bytes.append(value ? RowFormat.yes : RowFormat.no) }

  mutating func write<T>(
    _ values: some Sequence<T>, each: (inout RowBytes, T) throws -> Void
  ) rethrows {
    bytes.append(RowFormat.array)
    for value in values { try each(&self, value) }
    bytes.append(RowFormat.end)
  }

  mutating func write<T>(
    _ values: [String: T], each: (inout RowBytes, T) -> Void
  ) {
    bytes.append(RowFormat.object)
    for (key, value) in values {
      write(key)
      each(&self, value)
    }
    bytes.append(RowFormat.end)
  }

  /// Whatever is rare enough to be written the long way.
  mutating func write(encoding value: some Encodable) throws {
    bytes.append(contentsOf: try RowEncoder.encode(value).dropFirst())
  }

  mutating func field(_ name: RowName, _ text: String?) {
    guard let text else { return }
    key(name)
    write(text)
  }

  mutating func field(_ name: RowName, _ value: (some FixedWidthInteger & SignedInteger)?) {
    guard let value else { return }
    key(name)
    write(value)
  }

  mutating func field(_ name: RowName, _ value: Bool) {
    key(name)
    write(value)
  }

  /// Nothing at all for nil, as `Codable` has it.
  mutating func field(_ name: RowName, encoding value: (some Encodable)?) throws {
    guard let value else { return }
    key(name)
    try write(encoding: value)
  }

  /// A list of what is rare enough to be written the long way.
  mutating func field(_ name: RowName, list values: [some Encodable]) throws {
    key(name)
    try write(values) { try $0.write(encoding: $1) }
  }

  private mutating func number(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
