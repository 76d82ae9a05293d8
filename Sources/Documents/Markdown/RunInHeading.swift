/// A heading in bold at the front of its paragraph: `**Section 3** Why is the tube of glass?`.
///
/// Read on as one sentence, the heading would hide how the question begins.
struct RunInHeading: Equatable {
  /// The words between the marks.
  var words: Range<Int>
  /// What comes after the heading, without its blanks.
  var rest: Range<Int>

  /// In bytes; what is longer is a sentence in bold.
  private static let longest = 80

  /// The heading a stretch begins with; nil where the bold words belong to a sentence.
  init?(_ source: [UInt8], _ stretch: Range<Int>) {
    guard stretch.count > 5, let mark = source[stretch].first,
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"),
      source[stretch.lowerBound + 1] == mark
    else { return nil }
    let start = stretch.lowerBound + 2
    let limit = min(stretch.upperBound - 1, start + Self.longest)
    guard
      let end = (start..<max(start, limit)).first(where: {
        source[$0] == mark && source[$0 + 1] == mark
      }),
      end > start, !Bytes.isSpace(source[start]), !Bytes.isSpace(source[end - 1]),
      source[start..<end].contains(where: Bytes.isWord),
      !source[start..<end].indices.contains(where: { Self.endsSentence(source, $0, end) })
    else { return nil }
    var next = end + 2
    if next < stretch.upperBound, source[next] == Bytes.colon { next += 1 }
    let rest = source.trimmed(next..<stretch.upperBound)
    // "**Who** goes?" and "**Ana** asked": the sentence began before.
    guard rest.lowerBound > next, !rest.isEmpty, Self.beginsSentence(source[rest.lowerBound]) else {
      return nil
    }
    words = start..<end
    self.rest = rest
  }

  /// A full stop within a number ("3.2") ends nothing.
  private static func endsSentence(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
    switch source[index] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "*"): true
    case UInt8(ascii: "."): index + 1 < end && Bytes.isSpace(source[index + 1])
    default: false
    }
  }

  private static func beginsSentence(_ byte: UInt8) -> Bool {
    Bytes.isUpper(byte) || byte >= 0x80 || byte == UInt8(ascii: "\"")
  }
}
