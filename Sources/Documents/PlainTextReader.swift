import QuestionChecker

/// Reads plain text: all of it is prose; replies of others are left out.
enum PlainTextReader {
  /// A text that is quoted from end to end is a draft somebody pasted so, unless it is in a mail.
  static func read(_ source: [UInt8], isMail: Bool = false) -> Document {
    let comments = Comments.find(in: source)
    guard !comments.isEmpty || Replies.mayStand(in: source) else {
      // The text is its own projection, so that a large file is not copied.
      return Document(format: .plain, text: source, segments: nil, origins: [])
    }
    let quoted = isMail ? nil : Replies.unquoted(source)
    let ranges = quoted ?? Replies.own(source, without: comments)
    var origin = Origin()
    var text: [UInt8] = []
    for range in ranges {
      text.append(contentsOf: source[range])
      origin.append(range.count, for: range)
    }
    return Document(
      format: .plain, text: text, segments: nil, comments: comments, origins: [origin])
  }
}
