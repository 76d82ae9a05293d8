/// Copies a line of a block without its inline markup: code, link targets, HTML, marks of emphasis.
///
/// Which marks are markup is told from the bytes around them, not by parsing: a mark wrongly taken
/// for text does no harm to a sentence, and the offsets stay exact.
struct InlineScanner {
  private let source: [UInt8]
  /// The length of the run of backticks that opened code on an earlier line of the block.
  private var openCode = 0
  /// True if a comment was opened on an earlier line of the block.
  private var isInComment = false
  /// Where the last run of backticks of each length begins: an earlier one opens code.
  private var lastRun: [Int: Int] = [:]
  private(set) var comments: [Range<Int>] = []

  /// `stretches` are the lines of the block.
  init(_ source: [UInt8], _ stretches: [Range<Int>]) {
    self.source = source
    for stretch in stretches {
      var index = stretch.lowerBound
      while index < stretch.upperBound {
        guard source[index] == Bytes.backtick else {
          index += 1
          continue
        }
        let length = run(of: Bytes.backtick, at: index, to: stretch.upperBound)
        lastRun[length] = index
        index += length
      }
    }
  }

  mutating func copy(_ range: Range<Int>, isLast: Bool, into builder: inout ProseBuilder) {
    var start = range.lowerBound
    var index = start
    func flush(_ end: Int) { builder.copy(start..<max(start, end)) }
    if isInComment {
      index = commentEnd(from: index, range)
      start = index
    } else if let end = boxEnd(range) {
      start = end
      index = end
    }
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
      // At the end of a line it breaks the line.
      case Bytes.backslash where index + 1 == range.upperBound && !isLast:
        flush(index)
        index += 1
        start = index
      case Bytes.backtick:
        let length = run(of: Bytes.backtick, at: index, to: range.upperBound)
        guard let closing = lastRun[length], closing > index else {
          // Nothing closes it: a mark somebody took for an apostrophe.
          index += length
          continue
        }
        flush(index)
        openCode = length
        let end = skipCode(from: index + length, in: range)
        let name = (index + length)..<max(index + length, end - length)
        if openCode == 0, isName(name) {
          builder.copy(name)
        } else {
          builder.replace(index..<end, with: "code")
        }
        index = end
        start = index
      case Bytes.ampersand:
        guard let (end, scalar) = Entity.read(source, at: index), end <= range.upperBound else {
          index += 1
          continue
        }
        flush(index)
        builder.replace(index..<end, with: Array(String(scalar).utf8))
        index = end
        start = end
      case Bytes.less where source.has("<!--", at: index):
        flush(index)
        comments.append(index..<range.upperBound)
        index = commentEnd(from: index + 4, range)
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
        guard
          let close = source[index..<min(range.upperBound, index + 1000)].firstIndex(of: 0x5D)
        else {
          index += 1
          continue
        }
        flush(index)
        let end = linkEnd(after: close + 1, range)
        builder.replace(index..<end, with: "picture")
        index = end
        start = end
      case UInt8(ascii: "[") where index + 1 < range.upperBound && source[index + 1] == 0x5E:
        // The number of a footnote.
        let close = source[index..<min(range.upperBound, index + 100)].firstIndex(of: 0x5D)
        guard let close else {
          index += 1
          continue
        }
        flush(index)
        index = close + 1
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
  }

  /// Behind `-->`, or at the end of the line in a comment of several lines.
  private mutating func commentEnd(from index: Int, _ range: Range<Int>) -> Int {
    let end = source.next("-->", from: index, to: range.upperBound).map { $0 + 3 }
    isInComment = end == nil
    if let last = comments.indices.last {
      comments[last] = comments[last].lowerBound..<(end ?? range.upperBound)
    }
    return end ?? range.upperBound
  }

  /// Behind the box of a task, `[x] `, at the start of a line.
  private func boxEnd(_ range: Range<Int>) -> Int? {
    let box = range.lowerBound
    guard source.has("[x] ", at: box) || source.has("[ ] ", at: box) else { return nil }
    return min(box + 4, range.upperBound)
  }

  /// Whether code is a name that can stand in a sentence, and in a draft made of it.
  ///
  /// Short words and question words could be taken for grammar.
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count > 3, range.count <= 40 else { return false }
    var hasMark = false
    for byte in source[range] {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
        hasMark = true
      case _ where Bytes.isDigit(byte) || Bytes.isUpper(byte): hasMark = true
      case _ where Bytes.isLetter(byte): break
      default: return false
      }
    }
    return Bytes.isLetter(source[range.lowerBound])
      && (hasMark || !(source.has("wh", at: range.lowerBound)))
      && source[range.upperBound - 1] != UInt8(ascii: ".")
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
