/// Finds `<!-- ... -->`, in which a finding can be silenced in any format.
enum Comments {
  static func find(in source: [UInt8], _ range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? 0..<source.count
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while let start = source.next("<!--", from: index, to: range.upperBound) {
      let end = source.next("-->", from: start + 4, to: range.upperBound).map { $0 + 3 }
      found.append(start..<(end ?? range.upperBound))
      index = end ?? range.upperBound
    }
    return found
  }

  /// A stretch without the comments in it.
  static func cut(_ comments: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = range.lowerBound
    // The first comment that ends behind the start, found by halving: there may be many.
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    for comment in comments[low...] where start < range.upperBound {
      guard comment.lowerBound < range.upperBound else { break }
      if comment.lowerBound > start { rest.append(start..<comment.lowerBound) }
      start = max(start, comment.upperBound)
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }
}
