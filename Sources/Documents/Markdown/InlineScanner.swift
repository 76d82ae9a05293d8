/// Copies a line of a block without its inline markup: code, link targets, HTML, marks of emphasis.
///
/// Which marks are markup is told from the bytes around them, not by parsing: a mark wrongly taken
/// for text does no harm to a sentence, and the offsets stay exact.
struct InlineScanner {
  private let source: [UInt8]
  /// The length of the run of backticks that opened code on an earlier line of the block.
  private var openCode = 0

  init(_ source: [UInt8]) { self.source = source }

  mutating func copy(_ range: Range<Int>, isLast: Bool, into builder: inout ProseBuilder) {
    var start = range.lowerBound
    var index = start
    func flush(_ end: Int) { builder.copy(start..<max(start, end)) }
    while index < range.upperBound {
      if openCode > 0 {
        index = skipCode(from: index, in: range)
        start = index
        continue
      }
      switch source[index] {
      case Bytes.backslash where index + 1 < range.upperBound && isMark(source[index + 1]):
        flush(index)
        start = index + 1
        index += 2
      case Bytes.backtick:
        flush(index)
        openCode = run(of: Bytes.backtick, at: index, to: range.upperBound)
        builder.replace(index..<index, with: "code")
        index += openCode
        start = index
      case Bytes.less:
        guard let end = tagEnd(index, range) else {
          index += 1
          continue
        }
        flush(index)
        index = end
        start = end
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let length = run(of: source[index], at: index, to: range.upperBound)
        guard isEmphasis(index, length, in: range) else {
          index += length
          continue
        }
        flush(index)
        index += length
        start = index
      case UInt8(ascii: "!") where index + 1 < range.upperBound && source[index + 1] == 0x5B:
        flush(index)
        index += 1
        start = index
      case UInt8(ascii: "["):
        flush(index)
        index += 1
        start = index
      case UInt8(ascii: "]"):
        flush(index)
        index = linkEnd(after: index + 1, range)
        start = index
      case UInt8(ascii: "h") where isAddress(index, range):
        flush(index)
        index = addressEnd(index, range)
        builder.replace(start..<index, with: "link")
        start = index
      default: index += 1
      }
    }
    builder.copy(start..<max(start, range.upperBound))
    if isLast { openCode = 0 }
  }

  private func isMark(_ byte: UInt8) -> Bool { Bytes.isPunctuation(byte) }

  private func run(of byte: UInt8, at index: Int, to end: Int) -> Int {
    var stop = index
    while stop < end, source[stop] == byte { stop += 1 }
    return stop - index
  }

  /// Skips to behind the run of backticks that closes code, or to the end of the line.
  private mutating func skipCode(from start: Int, in range: Range<Int>) -> Int {
    var index = start
    while index < range.upperBound {
      guard source[index] == Bytes.backtick else {
        index += 1
        continue
      }
      let length = run(of: Bytes.backtick, at: index, to: range.upperBound)
      index += length
      if length == openCode {
        openCode = 0
        return index
      }
    }
    return index
  }

  /// The end of `<tag ...>`, `<!-- -->` or `<https://...>` on this line; nil where it is a sign.
  private func tagEnd(_ index: Int, _ range: Range<Int>) -> Int? {
    let next = index + 1
    guard next < range.upperBound,
      Bytes.isLetter(source[next]) || source[next] == UInt8(ascii: "/")
        || source[next] == UInt8(ascii: "!")
    else { return nil }
    if source.has("<!--", at: index) {
      return source.next("-->", from: index, to: range.upperBound).map { $0 + 3 }
        ?? range.upperBound
    }
    // A tag is short; looking no further keeps a line of signs linear.
    let end = min(range.upperBound, index + 1000)
    return source[index..<end].firstIndex(of: Bytes.greater).map { $0 + 1 }
  }

  /// Whether a run of marks stands at the edge of a word, as emphasis does.
  private func isEmphasis(_ index: Int, _ length: Int, in range: Range<Int>) -> Bool {
    let before = index > range.lowerBound ? source[index - 1] : Bytes.space
    let end = index + length
    let after = end < range.upperBound ? source[end] : Bytes.space
    if Bytes.isSpace(before) && Bytes.isSpace(after) { return false }
    if source[index] == UInt8(ascii: "_") { return !(Bytes.isWord(before) && Bytes.isWord(after)) }
    return source[index] == UInt8(ascii: "*") || length == 2
  }

  /// Behind `(target)` or `[label]` of a link.
  private func linkEnd(after index: Int, _ range: Range<Int>) -> Int {
    guard index < range.upperBound else { return index }
    let close: UInt8
    switch source[index] {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return index
    }
    let end = min(range.upperBound, index + 2000)
    return source[index..<end].firstIndex(of: close).map { $0 + 1 } ?? index
  }

  private func isAddress(_ index: Int, _ range: Range<Int>) -> Bool {
    (source.has("http://", at: index) || source.has("https://", at: index))
      && (index == range.lowerBound || !Bytes.isWord(source[index - 1]))
  }

  private func addressEnd(_ index: Int, _ range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, !Bytes.isSpace(source[end]), source[end] != Bytes.greater,
      source[end] != UInt8(ascii: ")")
    {
      end += 1
    }
    // The mark that ends the sentence is not part of the address; `?x=1` is.
    while end > index, ".,;:!?".utf8.contains(source[end - 1]) { end -= 1 }
    return end
  }
}
