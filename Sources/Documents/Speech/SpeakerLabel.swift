/// `Ana:`, `**Dr Ben Holm:**`, `[00:12] Ana:`, `00:12 Ana (she):` before what somebody said.
enum SpeakerLabel {
  static func read(
    _ source: [UInt8], _ line: Range<Int>
  ) -> (name: String, words: Range<Int>)? {
    let start = nameStart(source, line)
    let limit = min(line.upperBound, start + 40)
    guard start < limit, let colon = source[start..<limit].firstIndex(of: Bytes.colon) else {
      return nil
    }
    let after = marksEnd(source, colon + 1..<line.upperBound)
    guard after == line.upperBound || Bytes.isSpace(source[after]) else { return nil }
    guard let name = name(source, start..<colon) else { return nil }
    return (name, source.trimmed(after..<line.upperBound))
  }

  /// Behind a time, in brackets or not, and the marks of bold type.
  private static func nameStart(_ source: [UInt8], _ line: Range<Int>) -> Int {
    var start = line.lowerBound
    guard start < line.upperBound else { return start }
    if source[start] == UInt8(ascii: "["),
      let close = source[start..<min(line.upperBound, start + 20)].firstIndex(of: UInt8(ascii: "]"))
    {
      start = source.trimmed(close + 1..<line.upperBound).lowerBound
    } else if Bytes.isDigit(source[start]) {
      var end = start
      while end < line.upperBound,
        Bytes.isDigit(source[end]) || source[end] == Bytes.colon || source[end] == UInt8(ascii: ".")
      {
        end += 1
      }
      if end - start >= 4 { start = source.trimmed(end..<line.upperBound).lowerBound }
    }
    return marksEnd(source, start..<line.upperBound)
  }

  private static func marksEnd(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, source[end] == UInt8(ascii: "*") { end += 1 }
    return end
  }

  /// At most three words, the first with a capital; what stands in parentheses or marks aside.
  private static func name(_ source: [UInt8], _ range: Range<Int>) -> String? {
    let end =
      source[range].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "*") }
      ?? range.upperBound
    let range = source.trimmed(range.lowerBound..<end)
    let name = source[range]
    guard let first = name.first, Bytes.isUpper(first) || first >= 0x80 else { return nil }
    var words = 1
    for byte in name {
      if byte == Bytes.space { words += 1 }
      let isOfName =
        Bytes.isWord(byte) || byte == Bytes.space || byte == Bytes.hyphen
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      guard isOfName else { return nil }
    }
    return words <= 3 ? String(decoding: name, as: UTF8.self) : nil
  }
}
