/// Finds quoted speech in a folded paragraph: what somebody said is not what the writer asks.
///
/// A quotation of one to three words without an end mark is a term or a raised eyebrow and stays.
struct Quotation {
  /// Byte ranges with their marks, in order, not nested.
  private(set) var ranges: [Range<Int>] = []

  init(in bytes: [UInt8]) {
    var index = 0
    while let open = Self.next(in: bytes, from: index, opening: true) {
      let mark = bytes[open]
      guard let close = Self.close(in: bytes, after: open, mark: mark) else {
        index = open + 1
        continue
      }
      if Self.isSpeech(bytes, open + 1..<close, needsMark: mark == ASCII.apostrophe) {
        ranges.append(open..<close + 1)
        index = close + 1
      } else {
        index = mark == ASCII.quote ? close + 1 : open + 1
      }
    }
  }

  /// The next mark that can open a quotation.
  private static func next(in bytes: [UInt8], from: Int, opening: Bool) -> Int? {
    var index = from
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.quote || byte == ASCII.apostrophe {
        let before = index == 0 ? ASCII.space : bytes[index - 1]
        let after = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
        if !ASCII.isWord(before), before != byte, !ASCII.isBlank(after), after != byte {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  /// The nearest mark of the same kind, if it closes; looking no further keeps the scan linear.
  private static func close(in bytes: [UInt8], after open: Int, mark: UInt8) -> Int? {
    var index = open + 1
    while index < bytes.count {
      if bytes[index] == mark {
        let after = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
        let closes = !ASCII.isWord(after) && !ASCII.isBlank(bytes[index - 1])
        if mark == ASCII.quote { return closes ? index : nil }
        // An apostrophe inside a word does not close; one after a word may be a plural's.
        if closes, Self.isEnd(bytes[index - 1]) { return index }
        if index - open > 400 { return nil }
      }
      index += 1
      if mark == ASCII.apostrophe, index - open > 400 { return nil }
    }
    return nil
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.period || byte == ASCII.question || byte == ASCII.exclamation
      || byte == ASCII.comma
  }

  private static func isSpeech(_ bytes: [UInt8], _ range: Range<Int>, needsMark: Bool) -> Bool {
    var blanks = 0
    for index in range {
      if ASCII.isBlank(bytes[index]) { blanks += 1 }
      if isEnd(bytes[index]), bytes[index] != ASCII.comma { return true }
      if blanks >= 3 { return true }
    }
    return false
  }
}
