/// The lines of a stretch of bytes, each without its line ending: LF, CR LF or a lone CR.
struct LineRanges: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Where the line after the one just given begins.
  var nextStart: Int { index }

  mutating func next() -> Range<Int>? {
    guard index < end else { return nil }
    let start = index
    let (line, next) = bytes.withUnsafeBufferPointer { bytes -> (Int, Int) in
      var stop = start
      while stop < end, bytes[stop] != Bytes.newline, bytes[stop] != Bytes.carriageReturn {
        stop += 1
      }
      var after = stop
      if after < end {
        let isPair =
          bytes[after] == Bytes.carriageReturn && after + 1 < end
          && bytes[after + 1] == Bytes.newline
        after += isPair ? 2 : 1
      }
      return (stop, after)
    }
    index = next
    return start..<line
  }
}
