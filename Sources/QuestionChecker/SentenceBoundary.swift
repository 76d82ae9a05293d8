/// What looks like the end of a sentence and is not, and the reverse.
extension SentenceSplitter {
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ie", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "inc", "ltd", "jr", "sr",
    "approx", "dept", "fig", "cf", "al", "tel", "ext", "vol", "resp", "incl", "max", "min", "corp",
    "gen", "rev", "hon", "messrs", "op", "ed", "esp",
  ]
  /// These end a sentence too, before a capital.
  private static let sometimes: Set<String> = [
    "etc", "a.m", "p.m", "co", "u.s", "u.k", "no", "am", "pm",
  ]

  /// Whether the period at `index` belongs to the word before it.
  func isAbbreviation(at index: Int, next: Int) -> Bool {
    var first = index
    while first > 0, index - first < 8,
      ASCII.isLetter(bytes[first - 1]) || bytes[first - 1] == ASCII.period
    {
      first -= 1
    }
    guard first < index else { return false }
    if first > 0, ASCII.isWord(bytes[first - 1]) { return false }
    let count = index - first
    if count == 1 { return bytes[first] != UInt8(ascii: "I") && ASCII.isUpper(bytes[first]) }
    guard count <= 6 else { return false }
    let word = String(decoding: bytes[first..<index].lazy.map(ASCII.lowercased), as: UTF8.self)
    if Self.abbreviations.contains(word) { return true }
    guard Self.sometimes.contains(word) else { return false }
    var after = next
    while after < bytes.count, bytes[after] == ASCII.space { after += 1 }
    guard after < bytes.count else { return false }
    if word == "no" { return ASCII.isDigit(bytes[after]) }
    return bytes[after] >= UInt8(ascii: "a") && bytes[after] <= UInt8(ascii: "z")
  }

  /// Whether a newline is only where the line was full.
  func isWrap(at index: Int) -> Bool {
    var next = index + 1
    while next < bytes.count, bytes[next] == ASCII.space { next += 1 }
    guard next < bytes.count, bytes[next] != ASCII.newline else { return false }
    if clockTime(at: next) != nil { return false }
    let width = index - lineStart
    if width >= 45 { return true }
    var last = index
    while last > lineStart, bytes[last - 1] == ASCII.space { last -= 1 }
    guard last > lineStart else { return false }
    if bytes[last - 1] == ASCII.comma, width > 20 { return true }
    // Who begins a sentence with a capital and the next line without is not done yet.
    return bytes[last - 1] != ASCII.colon && isLower(bytes[next])
      && beginsWithCapital(before: index)
  }

  /// Whether nothing but spaces is before it on its line.
  func beginsLine(at index: Int) -> Bool {
    var position = index
    while position > 0, bytes[position - 1] == ASCII.space { position -= 1 }
    return position == 0 || bytes[position - 1] == ASCII.newline
  }

  /// Where the words begin after a time of day at the head of a line of an agenda: `09:20 Update`,
  /// `9.20-9.40 Update`; nil where no time is, or where the sentence is about it.
  func clockTime(at start: Int) -> Int? {
    guard var index = ClockTime.end(in: bytes, at: start) else { return nil }
    var dash = index
    while dash < bytes.count, bytes[dash] == ASCII.space || bytes[dash] == ASCII.hyphen {
      dash += 1
    }
    if dash > index, let end = ClockTime.end(in: bytes, at: dash) { index = end }
    let words = index
    while index < bytes.count, bytes[index] == ASCII.space || bytes[index] == ASCII.hyphen {
      index += 1
    }
    return index > words && index < bytes.count && ASCII.isUpper(bytes[index]) ? index : nil
  }

  private func isLower(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// Whether the running sentence begins with a capital.
  private func beginsWithCapital(before end: Int) -> Bool {
    var position = start
    while position < end, !ASCII.isWord(bytes[position]) { position += 1 }
    return position < end && ASCII.isUpper(bytes[position])
  }

  static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.quote, ASCII.apostrophe, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The end of an emoticon that follows the mark, such as `:)`.
  static func emoticon(in bytes: [UInt8], at index: Int) -> Int? {
    var position = index
    if position < bytes.count, bytes[position] == ASCII.space { position += 1 }
    guard position + 1 < bytes.count,
      [ASCII.colon, UInt8(ascii: ";"), UInt8(ascii: "=")].contains(bytes[position])
    else { return nil }
    position += 1
    if bytes[position] == ASCII.hyphen || bytes[position] == ASCII.apostrophe { position += 1 }
    guard position < bytes.count, mouths.contains(bytes[position]) else { return nil }
    let end = position + 1
    return end == bytes.count || !ASCII.isWord(bytes[end]) ? end : nil
  }

  private static let mouths = Array(")(DPpOo/\\|*".utf8)

  /// The end of a web address that begins at `index`; a mark inside it ends nothing.
  static func address(in bytes: [UInt8], at index: Int) -> Int? {
    guard index == 0 || !ASCII.isWord(bytes[index - 1]),
      starts(bytes, index, "http://") || starts(bytes, index, "https://")
        || starts(bytes, index, "www.")
    else { return nil }
    var end = index
    while end < bytes.count, !ASCII.isBlank(bytes[end]), bytes[end] != ASCII.quote,
      bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    while end > index, trailing.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static let trailing = Array(".,;:!?)]'*".utf8)

  private static func starts(_ bytes: [UInt8], _ index: Int, _ prefix: StaticString) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= bytes.count else { return false }
    return prefix.withUTF8Buffer { letters in
      var offset = 0
      for letter in letters {
        if ASCII.lowercased(bytes[index + offset]) != letter { return false }
        offset += 1
      }
      return true
    }
  }

  /// Where each opening bracket closes.
  static func brackets(_ bytes: [UInt8]) -> [Int: Int] {
    guard bytes.contains(UInt8(ascii: "(")) else { return [:] }
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    // Nobody nests as deep; what does is counted, and not remembered.
    var deeper = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") {
        if open.count < deepestNesting { open.append(index) } else { deeper += 1 }
      } else if byte == UInt8(ascii: ")") {
        if deeper > 0 {
          deeper -= 1
        } else if let start = open.popLast() {
          pairs[start] = index
        }
      }
    }
    return pairs
  }

  private static let deepestNesting = 256
}
