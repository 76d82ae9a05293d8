/// Tells a writer's own lines from quoted replies and the signature.
enum Replies {
  /// Whether looking line by line is worth it.
  static func mayStand(in source: [UInt8]) -> Bool {
    let start = source.trimmed(0..<source.count).lowerBound
    if start < source.count, source[start] == Bytes.greater { return true }
    var lines = LineRanges(source)
    while let line = lines.next() {
      guard let first = source[line].first else { continue }
      switch first {
      case Bytes.greater: return true
      case Bytes.space, Bytes.tab:
        let content = source.trimmed(line).lowerBound
        if content < line.upperBound, source[content] == Bytes.greater { return true }
      case Bytes.hyphen:
        if isSignature(source, line) || isForward(source, line) { return true }
      case UInt8(ascii: "F"), UInt8(ascii: "*"):
        if isHeaderBlock(source, line, next: lines) { return true }
      default: break
      }
      if endsAttribution(source, line) { return true }
    }
    return false
  }

  /// The stretches that are the writer's own, line endings included.
  static func own(_ source: [UInt8], without comments: [Range<Int>] = []) -> [Range<Int>] {
    var own: [Range<Int>] = []
    var lines = LineRanges(source)
    var comment = comments.makeIterator()
    var nextComment = comment.next()
    var hasOwn = false
    while let line = lines.next() {
      let full = line.lowerBound..<lines.nextStart
      if isSignature(source, line) || isForward(source, line)
        || hasOwn && isHeaderBlock(source, line, next: lines)
      {
        break
      }
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
      hasOwn = hasOwn || !source.trimmed(line).isEmpty
    }
    return own
  }

  /// The lines of a text that is quoted from end to end, without their marks; nil for any other.
  static func unquoted(_ source: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var lines = LineRanges(source)
    while let line = lines.next() {
      guard isQuoted(source, line) else {
        guard source.trimmed(line).isEmpty else { return nil }
        ranges.append(line.lowerBound..<lines.nextStart)
        continue
      }
      let start = markEnd(source, line)
      ranges.append(start..<lines.nextStart)
    }
    return ranges.isEmpty ? nil : ranges
  }

  /// Behind the marks of quotation at the start of a line.
  static func markEnd(_ source: [UInt8], _ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound,
      source[start] == Bytes.greater || Bytes.isBlank(source[start])
    {
      start += 1
    }
    return start
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

  /// `From: Ana` with `Sent:`, `Date:` or `To:` below, as some programs put above what they quote.
  private static func isHeaderBlock(
    _ source: [UInt8], _ line: Range<Int>, next lines: LineRanges
  ) -> Bool {
    func isField(_ name: StaticString, _ line: Range<Int>) -> Bool {
      let bold = line.lowerBound < line.upperBound && source[line.lowerBound] == UInt8(ascii: "*")
      return source.has(name, at: line.lowerBound + (bold ? 1 : 0))
    }
    guard isField("From:", line) else { return false }
    var following = lines
    guard let next = following.next() else { return false }
    return isField("Sent:", next) || isField("Date:", next) || isField("To:", next)
  }

  private static func endsAttribution(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    let text = source.trimmed(line)
    return text.count >= 6 && source[text.upperBound - 1] == Bytes.colon
      && source.has("wrote:", at: text.upperBound - 6)
  }

  /// "On Monday, Ana wrote:" before quoted lines, also broken over two lines.
  private static func isAttribution(
    _ source: [UInt8], _ line: Range<Int>, next lines: LineRanges
  ) -> Bool {
    var following = lines
    if !endsAttribution(source, line) {
      guard source.has("On ", at: line.lowerBound), let second = following.next(),
        endsAttribution(source, second)
      else { return false }
    }
    while let next = following.next() {
      if source.trimmed(next).isEmpty { continue }
      return isQuoted(source, next)
    }
    return source.has("On ", at: line.lowerBound)
  }
}
