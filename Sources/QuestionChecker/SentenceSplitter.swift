/// Cuts a folded paragraph into sentences.
struct SentenceSplitter {
  struct Piece {
    /// Bytes of the folded paragraph, without surrounding blanks.
    var range: Range<Int>
    var end: Sentence.End
  }

  /// A longer sentence is cut, so that nothing after it can be slower than linear.
  static let longest = 4096

  let bytes: [UInt8]
  let quotes: [Range<Int>]
  private(set) var pieces: [Piece] = []
  private(set) var start = 0
  private(set) var lineStart = 0

  init(_ bytes: [UInt8], quotes: [Range<Int>]) {
    self.bytes = bytes
    self.quotes = quotes
    split()
  }

  private mutating func split() {
    let brackets = Self.brackets(bytes)
    var index = 0
    var quote = 0
    // End marks before this offset are inside brackets of the running sentence.
    var bracketEnd = 0
    while index < bytes.count {
      if quote < quotes.count, index == quotes[quote].lowerBound {
        let range = quotes[quote]
        quote += 1
        index = range.upperBound
        if isSpeechEnd(range, at: index) { close(at: index, .period) }
        continue
      }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "("):
        if let end = brackets[index], sentenceHasBegun(before: index) {
          bracketEnd = max(bracketEnd, end)
        }
        index += 1
      case ASCII.period, ASCII.question, ASCII.exclamation:
        index = endMark(at: index, isInBrackets: index < bracketEnd)
      case ASCII.newline:
        if !isWrap(at: index) {
          close(at: index, Self.endBeforeBreak(bytes, start..<index))
          bracketEnd = 0
        }
        index += 1
        lineStart = index
      case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "H"), UInt8(ascii: "W"):
        index = Self.address(in: bytes, at: index) ?? index + 1
      default:
        if index - start > Self.longest, !ASCII.isWord(byte) { close(at: index, .none) }
        index += 1
      }
    }
    close(at: bytes.count, Self.endBeforeBreak(bytes, start..<bytes.count))
  }

  private func sentenceHasBegun(before index: Int) -> Bool {
    var position = start
    while position < index {
      if ASCII.isWord(bytes[position]) { return true }
      position += 1
    }
    return false
  }

  /// A run of end marks: closes the sentence or is an abbreviation, a decimal, part of a name.
  private mutating func endMark(at index: Int, isInBrackets: Bool) -> Int {
    var end = index
    var questions = 0
    var exclamations = 0
    var periods = 0
    while end < bytes.count {
      switch bytes[end] {
      case ASCII.question: questions += 1
      case ASCII.exclamation: exclamations += 1
      case ASCII.period: periods += 1
      default:
        return finishMark(
          index, end, questions: questions, exclamations: exclamations, periods: periods,
          isInBrackets: isInBrackets)
      }
      end += 1
    }
    return finishMark(
      index, end, questions: questions, exclamations: exclamations, periods: periods,
      isInBrackets: isInBrackets)
  }

  private mutating func finishMark(
    _ index: Int, _ end: Int, questions: Int, exclamations: Int, periods: Int, isInBrackets: Bool
  ) -> Int {
    if isInBrackets { return end }
    let next = end < bytes.count ? bytes[end] : ASCII.newline
    if questions == 0, exclamations == 0 {
      if ASCII.isWord(next) || next == ASCII.hyphen { return end }
      if periods == 1, isAbbreviation(at: index, next: end) { return end }
      if next == ASCII.comma || next == UInt8(ascii: ";") { return end }
    } else if next == ASCII.comma || next == UInt8(ascii: "=") || next == UInt8(ascii: "&") {
      return end
    }
    var close = end
    while close < bytes.count, Self.isCloser(bytes[close]) { close += 1 }
    let afterMarks = close
    if let emoticon = Self.emoticon(in: bytes, at: close) { close = emoticon }
    let kind: Sentence.End =
      if questions > 1 || questions == 1 && exclamations > 0 {
        .interrobang
      } else if questions == 1 {
        .question
      } else if exclamations > 0 {
        .exclamation
      } else {
        periods > 1 ? .ellipsis : .period
      }
    // "Well... what now?" goes on; an ellipsis ends only before a capital or at the end.
    if kind == .ellipsis, continues(at: afterMarks) { return afterMarks }
    self.close(at: close, kind)
    return close
  }

  /// After an ellipsis a lower-case word goes on with the sentence.
  private func continues(at index: Int) -> Bool {
    var position = index
    while position < bytes.count, bytes[position] == ASCII.space { position += 1 }
    guard position < bytes.count else { return false }
    return bytes[position] >= UInt8(ascii: "a") && bytes[position] <= UInt8(ascii: "z")
  }

  private mutating func close(at end: Int, _ kind: Sentence.End) {
    var lower = start
    var upper = end
    while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    start = end
    guard bytes[lower..<upper].contains(where: ASCII.isWord) else {
      // Marks alone belong to what they follow.
      if lower < upper, kind == .question || kind == .interrobang, let last = pieces.indices.last,
        pieces[last].end == .question
      {
        pieces[last].range = pieces[last].range.lowerBound..<upper
        pieces[last].end = .interrobang
      }
      return
    }
    pieces.append(Piece(range: words(of: lower..<upper), end: kind))
  }

  /// The sentence without the pictures or the time in front of it, unless it is nothing else.
  private func words(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    if beginsLine(at: lower) { lower = clockTime(at: lower) ?? lower }
    while lower < range.upperBound {
      if ASCII.isBlank(bytes[lower]) {
        lower += 1
      } else if bytes[lower] >= 0xE2, isPicture(at: lower) {
        lower += Folded.scalar(bytes, lower, range.upperBound).length
      } else {
        break
      }
    }
    let hasWords = bytes[lower..<range.upperBound].contains(where: ASCII.isLetter)
    return hasWords ? lower..<range.upperBound : range
  }

  /// Emoji, dingbats, and what joins or varies them.
  private func isPicture(at index: Int) -> Bool {
    switch Folded.scalar(bytes, index, bytes.count).value {
    case 0x2600...0x27BF, 0x1F000...0x1FAFF, 0xFE00...0xFE0F, 0x200D, 0x20E3: true
    default: false
    }
  }

  /// A quotation that ends in a mark ends its sentence if a new one begins after it.
  private func isSpeechEnd(_ range: Range<Int>, at index: Int) -> Bool {
    guard range.count > 2, range.lowerBound > start + 1, index + 1 < bytes.count else {
      return false
    }
    let last = bytes[range.upperBound - 2]
    guard last == ASCII.period || last == ASCII.question || last == ASCII.exclamation else {
      return false
    }
    return bytes[index] == ASCII.space && ASCII.isUpper(bytes[index + 1])
  }

  static func endBeforeBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Sentence.End {
    var index = range.upperBound
    while index > range.lowerBound, ASCII.isBlank(bytes[index - 1]) { index -= 1 }
    return index > range.lowerBound && bytes[index - 1] == ASCII.colon ? .colon : .none
  }
}
