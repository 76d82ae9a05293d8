/// A range of offsets in 32 bits each: documents are shorter than that, and hold many of these.
struct CompactRange: Hashable, Sendable {
  private var lower: Int32
  private var upper: Int32

  init(_ range: Range<Int>) {
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
  }

  @inline(__always)
  var range: Range<Int> { Int(lower)..<Int(upper) }
}
