/// Tells a writer's own lines from quoted replies and the signature.
enum Replies {
  /// Whether looking line by line is worth it.
  static func mayStand(in source: [UInt8]) -> Bool {
    source.first == Bytes.greater || source.next("\n>", from: 0, to: source.count) != nil
      || source.next("\n-- ", from: 0, to: source.count) != nil
      || source.next("wrote:", from: 0, to: source.count) != nil
      || source.next("-----Original Message", from: 0, to: source.count) != nil
  }

  /// The stretches that are the writer's own, line endings included.
  static func own(_ source: [UInt8], without comments: [Range<Int>] = []) -> [Range<Int>] {
    var own: [Range<Int>] = []
    var lines = LineRanges(source)
    var comment = comments.makeIterator()
    var nextComment = comment.next()
    var ended = false
    while let line = lines.next() {
      let full = line.lowerBound..<lines.nextStart
      if isSignature(source, line) || isForward(source, line) { ended = true }
      guard !ended else { continue }
      if isQuoted(source, line) || isAttribution(source, line, next: lines) {
        // A blank line stands in its place, so that what is around it stays apart.
        if let last = own.last, last.upperBound == full.lowerBound,
          full.upperBound > line.upperBound
        {
          own.append(line.upperBound..<full.upperBound)
        }
        continue
      }
      var start = full.lowerBound
      while let hidden = nextComment, hidden.lowerBound < full.upperBound {
        if hidden.lowerBound > start { own.append(start..<hidden.lowerBound) }
        start = max(start, min(hidden.upperBound, full.upperBound))
        guard hidden.upperBound <= full.upperBound else { break }
        nextComment = comment.next()
      }
      if start < full.upperBound { own.append(start..<full.upperBound) }
    }
    return own
  }

  private static func isQuoted(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    let start = source.trimmed(line).lowerBound
    return start < line.upperBound && source[start] == Bytes.greater
  }

  /// The line of two hyphens and a blank that mail programs put before a signature (RFC 3676).
  private static func isSignature(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    line.count == 3 && source.has("-- ", at: line.lowerBound)
  }

  private static func isForward(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    source.has("-----Original Message", at: line.lowerBound)
      || source.has("---------- Forwarded message", at: line.lowerBound)
  }

  /// "On Monday, Ana wrote:" before quoted lines.
  private static func isAttribution(
    _ source: [UInt8], _ line: Range<Int>, next lines: LineRanges
  ) -> Bool {
    let text = source.trimmed(line)
    guard text.count > 6, source.has("wrote:", at: text.upperBound - 6) else { return false }
    var following = lines
    while let next = following.next() {
      if source.trimmed(next).isEmpty { continue }
      return isQuoted(source, next)
    }
    return source.has("On ", at: text.lowerBound)
  }
}
