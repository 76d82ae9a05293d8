import CXML

/// `&amp;`, `&#39;`, `&#x2019;`.
enum Entity {
  static func read(_ source: [UInt8], at start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
    let limit = min(source.count, start + 12)
    guard let end = source[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
      return nil
    }
    let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    guard let scalar = scalar(name) else { return nil }
    return (end + 1, scalar)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#"), let byte = number(name).flatMap(UInt8.init(exactly:)) {
      // Old programs write the numbers of Windows 1252, and every browser reads them so.
      return byte == 0 ? nil : SingleByteText.scalar(byte)
    }
    if name.hasPrefix("#") { return number(name).flatMap(Unicode.Scalar.init) }
    let value = html_entity_value(name)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The number in `#39` or `#x2019`.
  private static func number(_ name: String) -> UInt32? {
    let digits = name.dropFirst()
    if digits.first == "x" || digits.first == "X" { return UInt32(digits.dropFirst(), radix: 16) }
    return UInt32(digits)
  }
}
