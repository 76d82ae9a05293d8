import QuestionChecker

/// Reads plain text: all of it is prose; replies of others are left out.
enum PlainTextReader {
  static func read(_ source: [UInt8]) -> Document {
    let comments = Comments.find(in: source)
    guard comments.isEmpty, !Replies.mayStand(in: source) else {
      return projected(source, comments: comments)
    }
    // The text is its own projection, so that a large file is not copied.
    return Document(format: .plain, text: source, segments: [], origins: [])
  }

  private static func projected(_ source: [UInt8], comments: [Range<Int>]) -> Document {
    var origin = Origin()
    var text: [UInt8] = []
    for range in Replies.own(source, without: comments) {
      text.append(contentsOf: source[range])
      origin.append(range.count, for: range)
    }
    return Document(
      format: .plain, text: text, segments: [], comments: comments, origins: [origin])
  }
}

/// Finds `<!-- ... -->`, in which a finding can be silenced in any format.
enum Comments {
  static func find(in source: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let start = source.next("<!--", from: index, to: source.count) {
      let end = source.next("-->", from: start + 4, to: source.count).map { $0 + 3 }
      found.append(start..<(end ?? source.count))
      index = end ?? source.count
    }
    return found
  }
}
