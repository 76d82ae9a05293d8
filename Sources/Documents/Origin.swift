/// Where the bytes of a projected text came from.
///
/// A piece either repeats bytes of the source or stands for a stretch of another length; what lies
/// between two pieces in the source was left out.
struct Origin: Sendable {
  struct Piece: Sendable {
    var text: Int32
    var source: Int32
    var sourceEnd: Int32
  }

  private(set) var pieces: [Piece] = []
  private(set) var textEnd = 0

  /// Adds `length` bytes of text that stand for `source`.
  mutating func append(_ length: Int, for source: Range<Int>) {
    if length == source.count, let last = pieces.last, Int(last.sourceEnd) == source.lowerBound,
      textEnd - Int(last.text) == Int(last.sourceEnd - last.source)
    {
      pieces[pieces.count - 1].sourceEnd = Int32(source.upperBound)
    } else if length > 0 {
      pieces.append(
        Piece(
          text: Int32(textEnd), source: Int32(source.lowerBound),
          sourceEnd: Int32(source.upperBound)))
    }
    textEnd += length
  }

  func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let first = index(at: range.lowerBound) else {
      return range.lowerBound..<range.lowerBound
    }
    let lower = offset(range.lowerBound, in: first, isEnd: false)
    guard !range.isEmpty, let last = index(at: range.upperBound - 1) else { return lower..<lower }
    return lower..<max(lower, offset(range.upperBound, in: last, isEnd: true))
  }

  /// The piece that holds a byte of the text; for the end of the text the last one.
  private func index(at offset: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private func offset(_ offset: Int, in index: Int, isEnd: Bool) -> Int {
    let piece = pieces[index]
    let next = index + 1 < pieces.count ? Int(pieces[index + 1].text) : textEnd
    let source = Int(piece.source)
    let sourceEnd = Int(piece.sourceEnd)
    if next - Int(piece.text) == sourceEnd - source { return source + offset - Int(piece.text) }
    return isEnd ? sourceEnd : source
  }
}
