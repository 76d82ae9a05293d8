import HTTPTypes

/// The status and headers of an answer, read line by line as they come in.
struct ResponseHead {
  private(set) var status = 0
  private(set) var headers = HTTPFields()
  private var bytes = 0

  /// Takes in a line; false if there are more of them than `limit` bytes.
  mutating func take(_ line: UnsafeRawBufferPointer, limit: Int) -> Bool {
    bytes += line.count
    guard bytes <= limit else { return false }
    var text = line[...]
    while let last = text.last, last == 10 || last == 13 { text = text.dropLast() }
    if text.starts(with: "HTTP/".utf8) {
      // A final answer after an interim one such as 103 starts anew.
      headers = HTTPFields()
      let fields = text.split(separator: 32, maxSplits: 2, omittingEmptySubsequences: true)
      status = fields.count > 1 ? Int(String(decoding: fields[1], as: UTF8.self)) ?? 0 : 0
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")),
      let name = HTTPField.Name(String(decoding: text[..<colon], as: UTF8.self))
    {
      let value = String(decoding: text[text.index(after: colon)...], as: UTF8.self)
      headers.append(HTTPField(name: name, value: Self.trimmed(value)))
    }
    return true
  }

  private static func trimmed(_ value: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    var scalars = Substring(value).unicodeScalars.drop(while: isBlank)
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
