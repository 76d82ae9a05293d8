/// What the bytes of a row are made of, and how they become JSON again.
enum RowFormat {
  /// The first byte; no JSON text begins with it.
  static let mark: UInt8 = 0x01
  static let null: UInt8 = 0
  static let no: UInt8 = 1
  static let yes: UInt8 = 2
  /// A zigzag number in groups of seven bits, the lowest first.
  static let integer: UInt8 = 3
  /// Eight bytes, the lowest first.
  static let double: UInt8 = 4
  /// The length in bytes, then UTF-8.
  static let string: UInt8 = 5
  static let array: UInt8 = 6
  /// Each key, as a string, before its value.
  static let object: UInt8 = 7
  /// Of an array or an object.
  static let end: UInt8 = 8
  /// A number that no zigzag number holds, in groups of seven bits.
  static let unsigned: UInt8 = 9
  /// The place of a string that stands before, instead of the same once more.
  static let again: UInt8 = 10
  /// From here on each byte is a key: a `RowName`, by its number.
  static let firstName: UInt8 = 0x80

  struct Malformed: Error {}

  /// The value as JSON; bytes without the mark are JSON already and come back as they are.
  ///
  /// - Throws: `Malformed` for bytes that were cut short or changed
  static func json(_ bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.first == mark else { return bytes }
    var reader = Reader(bytes: bytes, index: 1)
    try reader.value(depth: 0)
    guard reader.index == bytes.count else { throw Malformed() }
    return reader.json
  }

  private struct Reader {
    let bytes: [UInt8]
    var index: Int
    var json: [UInt8] = []

    private static let deepest = 64

    mutating func value(depth: Int) throws {
      guard depth < Self.deepest else { throw Malformed() }
      switch try next() {
      case RowFormat.null: json += "null".utf8
      case RowFormat.no: json += "false".utf8
      case RowFormat.yes: json += "true".utf8
      case RowFormat.integer:
        let number = try number()
        json += String(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)).utf8
      case RowFormat.unsigned: json += String(try number()).utf8
      case RowFormat.double:
        var pattern: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try next()) << shift }
        let double = Double(bitPattern: pattern)
        guard double.isFinite else { throw Malformed() }
        json += "\(double)".utf8
      case RowFormat.string: try text()
      case RowFormat.again: try textAgain()
      case RowFormat.array: try list(opening: "[", closing: "]") { try $0.value(depth: depth + 1) }
      case RowFormat.object:
        try list(opening: "{", closing: "}") { reader in
          switch try reader.next() {
          case RowFormat.string: try reader.text()
          case RowFormat.again: try reader.textAgain()
          case let name: try reader.name(name)
          }
          reader.json.append(UInt8(ascii: ":"))
          try reader.value(depth: depth + 1)
        }
      default: throw Malformed()
      }
    }

    private mutating func list(
      opening: Unicode.Scalar, closing: Unicode.Scalar, _ element: (inout Reader) throws -> Void
    ) throws {
      json.append(UInt8(ascii: opening))
      var isFirst = true
      while true {
        guard index < bytes.count else { throw Malformed() }
        if bytes[index] == RowFormat.end { break }
        if !isFirst { json.append(UInt8(ascii: ",")) }
        isFirst = false
        try element(&self)
      }
      index += 1
      json.append(UInt8(ascii: closing))
    }

    private mutating func text() throws {
      let length = try number()
      guard length <= UInt64(bytes.count - index) else { throw Malformed() }
      let end = index + Int(length)
      json.append(UInt8(ascii: "\""))
      for byte in bytes[index..<end] {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
        case 0..<0x20:
          json += "\\u00".utf8
          json += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
        default: json.append(byte)
        }
      }
      json.append(UInt8(ascii: "\""))
      index = end
    }

    private mutating func textAgain() throws {
      let (tag, here) = (index - 1, try number())
      // Only what stands before it; nothing can go round in a circle.
      guard here > 0, here < UInt64(tag), bytes[Int(here)] == RowFormat.string else {
        throw Malformed()
      }
      let next = index
      index = Int(here) + 1
      try text()
      index = next
    }

    private mutating func name(_ byte: UInt8) throws {
      guard byte >= RowFormat.firstName else { throw Malformed() }
      let number = byte - RowFormat.firstName
      guard number < RowName.texts.count else { throw Malformed() }
      json.append(UInt8(ascii: "\""))
      json += RowName.texts[Int(number)]
      json.append(UInt8(ascii: "\""))
    }

    private mutating func number() throws -> UInt64 {
      var number: UInt64 = 0
      for shift in stride(from: 0, to: 70, by: 7) {
        let byte = try next()
        number |= UInt64(byte & 0x7F) << UInt64(shift)
        if byte < 0x80 { return number }
      }
      throw Malformed()
    }

    private mutating func next() throws -> UInt8 {
      guard index < bytes.count else { throw Malformed() }
      defer { index += 1 }
      return bytes[index]
    }

    private static let digits = Array("0123456789abcdef".utf8)
  }
}
