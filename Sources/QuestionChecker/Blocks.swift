/// Cuts plain text into blocks: paragraphs by blank lines, list items and headings by their marks.
struct Blocks: Sequence, IteratorProtocol {
  struct Block {
    var range: Range<Int>
    var kind: Segment.Kind
  }

  private let utf8: [UInt8]
  private var index: Int
  private let end: Int

  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Block? {
    var block: Block?
    while index < end {
      let line = self.line(at: index)
      let first = content(of: line)
      if first == line.upperBound {
        index = line.upperBound
        if block != nil { return block }
        continue
      }
      let bullet = Self.bullet(utf8, first, line.upperBound)
      let isQuote = utf8[first] == UInt8(ascii: ">")
      let isHeading = Self.isHeading(utf8, first, line.upperBound)
      if block != nil, bullet != nil || isQuote || isHeading { return block }
      index = line.upperBound
      if isQuote { continue }
      if isHeading {
        let title = utf8[first..<line.upperBound].firstIndex { $0 > UInt8(ascii: "#") } ?? first
        return Block(range: title..<line.upperBound, kind: .heading)
      }
      if let bullet {
        block = Block(range: bullet..<line.upperBound, kind: .listItem)
      } else if let begun = block {
        block = Block(range: begun.range.lowerBound..<line.upperBound, kind: begun.kind)
      } else {
        block = Block(range: first..<line.upperBound, kind: .paragraph)
      }
    }
    return block
  }

  /// The line that begins at `start`, its newline included.
  private func line(at start: Int) -> Range<Int> {
    var position = start
    while position < end, utf8[position] != ASCII.newline { position += 1 }
    return start..<Swift.min(position + 1, end)
  }

  private func content(of line: Range<Int>) -> Int {
    var position = line.lowerBound
    while position < line.upperBound, utf8[position] <= ASCII.space { position += 1 }
    return position
  }

  private static func isHeading(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, position - start < 7, utf8[position] == UInt8(ascii: "#") {
      position += 1
    }
    return position > start && position < end && utf8[position] == ASCII.space
  }

  /// Where the content of a list item begins, after `-`, `*`, `•`, `1.`, `2)`, `a)`, `Q:`.
  private static func bullet(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var position = start
    switch utf8[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): position += 1
    case 0xE2:
      guard start + 2 < end, utf8[start + 1] == 0x80, utf8[start + 2] == 0xA2 else { return nil }
      position += 3
    case 0x30...0x39:
      while position < end, ASCII.isDigit(utf8[position]), position - start < 3 { position += 1 }
      guard position < end, utf8[position] == ASCII.period || utf8[position] == UInt8(ascii: ")")
      else { return nil }
      position += 1
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      position += 1
      while position < end, ASCII.isDigit(utf8[position]), position - start < 4 { position += 1 }
      guard position < end, utf8[position] == ASCII.colon || utf8[position] == ASCII.period
      else { return nil }
      position += 1
    case let letter where ASCII.isLetter(letter):
      guard start + 1 < end, utf8[start + 1] == UInt8(ascii: ")") else { return nil }
      position += 2
    default: return nil
    }
    guard position < end, utf8[position] == ASCII.space || utf8[position] == 0x09 else {
      return nil
    }
    while position < end, utf8[position] == ASCII.space || utf8[position] == 0x09 { position += 1 }
    return position < end && utf8[position] != ASCII.newline ? position : nil
  }
}
