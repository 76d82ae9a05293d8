/// Cuts Markdown where a block must end, so that a long file is never a tree as a whole.
///
/// The place is a line that begins with a letter at the margin, behind a blank line: it ends every
/// list, quotation, table and paragraph. Only fenced code and a few blocks of markup go on there;
/// whoever reads a piece sees that in its last block, and asks for more.
struct MarkdownPieces {
  /// About as long is a piece.
  static let length = 1 << 18

  private let source: [UInt8]
  private var start: Int
  private var wanted = Self.length
  private var piece: Range<Int>

  init(_ source: [UInt8], from start: Int) {
    self.source = source
    self.start = start
    piece = start..<start
  }

  /// The next piece; empty only where the whole text is.
  mutating func next() -> Range<Int>? {
    guard start < source.count else { return nil }
    piece = start..<end(from: start + wanted)
    start = piece.upperBound
    wanted = Self.length
    return piece
  }

  /// The piece given last comes again, and twice as long.
  mutating func extend() {
    start = piece.lowerBound
    wanted = piece.count * 2
  }

  /// What comes next begins earlier than the last piece ended.
  mutating func goBack(to offset: Int) { start = offset }

  /// The first place at or behind an offset where a piece may end.
  private func end(from offset: Int) -> Int {
    guard offset < source.count else { return source.count }
    return source.withUnsafeBufferPointer { bytes in
      var index = offset
      while index < bytes.count {
        // To the beginning of a line.
        while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
        var ends = 0
        while index < bytes.count, isLineEnd(bytes[index]) || Bytes.isBlank(bytes[index]) {
          if bytes[index] == Bytes.newline
            || bytes[index] == Bytes.carriageReturn
              && (index + 1 == bytes.count || bytes[index + 1] != Bytes.newline)
          {
            ends += 1
          }
          index += 1
        }
        if ends > 1, index < bytes.count, isLineEnd(bytes[index - 1]), Bytes.isLetter(bytes[index])
        {
          return index
        }
      }
      return bytes.count
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Bytes.newline || byte == Bytes.carriageReturn
  }
}
