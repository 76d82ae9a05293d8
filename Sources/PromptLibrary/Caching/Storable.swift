/// A value that can be laid out as bytes and read back equal.
protocol Storable {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension String: Storable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.string() }
}

extension Int: Storable {
  func write(to writer: inout ByteWriter) { writer.write(count: self) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.number() }
}

extension Bool: Storable {
  func write(to writer: inout ByteWriter) { writer.write(count: self ? 1 : 0) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = false
    case 1: self = true
    default: throw ByteReader.Damage()
    }
  }
}

extension Optional: Storable where Wrapped: Storable {
  func write(to writer: inout ByteWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
  }
}

extension Array: Storable where Element: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(count: count)
    for element in self { element.write(to: &writer) }
  }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

extension Dictionary: Storable where Key: Storable & Comparable, Value: Storable {
  /// By key, so that the same content always gives the same bytes.
  func write(to writer: inout ByteWriter) {
    writer.write(count: count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.write(to: &writer)
      value.write(to: &writer)
    }
  }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let count = try reader.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = try Key(from: &reader)
      self[key] = try Value(from: &reader)
    }
  }
}

/// An enumeration without values is stored by its place in the list of its cases.
extension Storable where Self: CaseIterable & Equatable, AllCases == [Self] {
  func write(to writer: inout ByteWriter) {
    writer.write(count: Self.allCases.firstIndex(of: self) ?? 0)
  }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let index = Int(try reader.byte())
    guard index < Self.allCases.count else { throw ByteReader.Damage() }
    self = Self.allCases[index]
  }
}
