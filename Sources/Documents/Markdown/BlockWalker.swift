import CCMark
import QuestionChecker

/// Copies the prose of each block; code, tags and quotations are left out.
struct BlockWalker {
  let source: [UInt8]
  let lines: LinePositions
  /// Lines before the part that cmark read.
  var firstLine = 0
  /// True if what is quoted is left out.
  let skipsQuotes: Bool
  /// Comments that stand in the text itself, not in code that shows one.
  private(set) var comments: [Range<Int>] = []

  init(source: [UInt8], lines: LinePositions, skipsQuotes: Bool) {
    self.source = source
    self.lines = lines
    self.skipsQuotes = skipsQuotes
  }

  /// The last block, where it may go on behind a blank line, and the line of the file it begins in.
  func openBlock(_ root: OpaquePointer) -> (node: OpaquePointer, line: Int)? {
    guard let last = cmark_node_last_child(root) else { return nil }
    let type = cmark_node_get_type(last)
    guard type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK else { return nil }
    return (last, Int(cmark_node_get_start_line(last)) + firstLine)
  }

  /// Copies what comes before a block, or everything.
  mutating func walk(
    _ root: OpaquePointer, before end: OpaquePointer?, into builder: inout ProseBuilder
  ) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var quotes = 0
    var items = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator), node != end
      else { return }
      let type = cmark_node_get_type(node)
      let isEntering = event == CMARK_EVENT_ENTER
      switch type {
      case CMARK_NODE_BLOCK_QUOTE: quotes += isEntering ? 1 : -1
      case CMARK_NODE_HTML_BLOCK:
        guard let rows = lineNumbers(of: node) else { break }
        // cmark counts a block that its own last line ends as one line shorter.
        let last = min(rows.upperBound + 1, lines.count)
        let range = lines.start(ofLine: rows.lowerBound)..<lines.range(ofLine: last).upperBound
        add(Comments.find(in: source, range))
        guard quotes == 0 || !skipsQuotes, !isVerbatim(range) else { break }
        var scanner = HTMLScanner(source, range, skipsQuotes: skipsQuotes, isMail: false)
        scanner.scan(into: &builder)
        builder.endSegment()
      case CMARK_NODE_ITEM: items += isEntering ? 1 : -1
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        guard isEntering else { break }
        // The inline nodes below are not looked at: their text is read from the lines.
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        guard quotes == 0 || !skipsQuotes else { break }
        copy(
          node, as: type == CMARK_NODE_HEADING ? .heading : items > 0 ? .listItem : .paragraph,
          into: &builder)
      default:
        guard isEntering, isTableCell(node) else { break }
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        guard quotes == 0 || !skipsQuotes else { break }
        copy(node, as: .listItem, into: &builder)
      }
    }
  }

  /// Code, a script, a comment or a declaration: blocks that end with a mark, not at a blank line.
  private func isVerbatim(_ range: Range<Int>) -> Bool {
    let start = source[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    let name = source[start..<range.upperBound].prefix(10).map { $0 | 0x20 }
    return Self.verbatim.contains { name.starts(with: $0.utf8.map { $0 | 0x20 }) }
  }

  private static let verbatim = ["<pre", "<script", "<style", "<textarea", "<!", "<?"]

  private func isTableCell(_ node: OpaquePointer) -> Bool {
    guard let name = cmark_node_get_type_string(node) else { return false }
    return String(cString: name) == "table_cell"
  }

  /// Copies the lines of a block, without the marks that put them into it.
  private mutating func copy(
    _ node: OpaquePointer, as kind: Segment.Kind, into builder: inout ProseBuilder
  ) {
    guard let rows = lineNumbers(of: node) else { return }
    let isHeading = kind == .heading
    let (first, last) = (rows.lowerBound, rows.upperBound)
    var stretches: [Range<Int>] = []
    for line in first...last {
      var range = lines.range(ofLine: line)
      if line == first {
        let start = range.lowerBound + Int(cmark_node_get_start_column(node)) - 1
        range = min(max(start, range.lowerBound), range.upperBound)..<range.upperBound
      }
      if line == last, isTableCell(node) {
        let end = lines.start(ofLine: line) + Int(cmark_node_get_end_column(node))
        range = range.lowerBound..<min(max(end, range.lowerBound), range.upperBound)
      }
      // What quotes a line, where the quotation itself is read.
      if !skipsQuotes, line > first {
        range = Replies.markEnd(source, range)..<range.upperBound
      }
      var trimmed = source.trimmed(range)
      if isHeading { trimmed = withoutHashes(trimmed) }
      // The line of marks under a heading is no text of it.
      if isHeading, line > first, isUnderline(trimmed) { continue }
      if !trimmed.isEmpty { stretches.append(trimmed) }
    }
    if !isHeading, let first = stretches.first, let heading = RunInHeading(source, first) {
      builder.beginSegment(.heading)
      var scanner = InlineScanner(source, [heading.words])
      scanner.copy(heading.words, isLast: true, into: &builder)
      stretches[0] = heading.rest
    }
    builder.beginSegment(kind)
    defer { builder.endSegment() }
    var scanner = InlineScanner(source, stretches)
    for (index, stretch) in stretches.enumerated() {
      if index > 0 {
        let gap = stretches[index - 1].upperBound..<stretch.lowerBound
        builder.replace(gap, with: staysApart(gap, stretch) ? "\n" : " ")
      }
      scanner.copy(stretch, isLast: index == stretches.count - 1, into: &builder)
    }
    add(scanner.comments)
  }

  /// Whether two lines of a paragraph are two lines to a reader: the first ends in two blanks or a
  /// backslash, or the second begins with its time, as the items of an agenda do.
  private func staysApart(_ gap: Range<Int>, _ second: Range<Int>) -> Bool {
    let isBroken =
      source[gap].prefix { Bytes.isBlank($0) }.count >= 2
      || source[gap.lowerBound - 1] == Bytes.backslash
    return isBroken || ClockTime.end(in: source, at: second.lowerBound) != nil
  }

  private mutating func add(_ found: [Range<Int>]) {
    let end = comments.last?.upperBound ?? 0
    comments += found.filter { $0.lowerBound >= end }
  }

  /// The lines of a block, counted from 1 in the file; nil where cmark's count can't be right.
  private func lineNumbers(of node: OpaquePointer) -> ClosedRange<Int>? {
    let first = Int(cmark_node_get_start_line(node)) + firstLine
    let last = Int(cmark_node_get_end_line(node)) + firstLine
    guard first >= 1, first <= lines.count else { return nil }
    return first...min(max(first, last), lines.count)
  }

  private func withoutHashes(_ range: Range<Int>) -> Range<Int> {
    let hash = UInt8(ascii: "#")
    var lower = range.lowerBound
    while lower < range.upperBound, source[lower] == hash { lower += 1 }
    var upper = range.upperBound
    while upper > lower, source[upper - 1] == hash { upper -= 1 }
    return source.trimmed(lower..<upper)
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    source[range].allSatisfy { $0 == UInt8(ascii: "=") || $0 == Bytes.hyphen }
  }
}
