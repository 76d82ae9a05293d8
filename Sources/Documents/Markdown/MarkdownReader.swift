import CCMark
import QuestionChecker

/// Reads Markdown: cmark finds the blocks, and their lines are copied without inline markup.
enum MarkdownReader {
  static func read(_ source: [UInt8]) -> Document {
    let start = frontMatterEnd(source)
    let lines = LinePositions(source)
    var (builder, comments) = read(source, from: start, lines, skipsQuotes: true)
    if builder.segments.isEmpty {
      // Quoted from end to end: the quotation is what there is to check.
      (builder, comments) = read(source, from: start, lines, skipsQuotes: false)
    }
    builder.endSegment()
    return Document(
      format: .markdown, text: builder.text, segments: builder.segments, comments: comments,
      origins: [builder.origin])
  }

  private static func read(
    _ source: [UInt8], from start: Int, _ lines: LinePositions, skipsQuotes: Bool
  ) -> (ProseBuilder, comments: [Range<Int>]) {
    var builder = ProseBuilder(source)
    var walker = BlockWalker(source: source, lines: lines, skipsQuotes: skipsQuotes)
    var pieces = MarkdownPieces(source, from: start)
    while let piece = pieces.next() {
      withTree(source, piece) { root in
        walker.firstLine = lines.line(at: piece.lowerBound) - 1
        // Code and markup may go on behind a blank line: what is open is read with what follows.
        let open = piece.upperBound < source.count ? walker.openBlock(root) : nil
        if let open, open.line <= walker.firstLine + 1 {
          pieces.extend()
        } else {
          if let open { pieces.goBack(to: lines.start(ofLine: open.line)) }
          walker.walk(root, before: open?.node, into: &builder)
        }
      }
    }
    return (builder, walker.comments)
  }

  /// Registered once, before any document is parsed on any core.
  ///
  /// cmark hands out its node flags while it registers: a parser that runs meanwhile takes one flag
  /// for another and aborts.
  private static let hasTables: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func withTree(
    _ source: [UInt8], _ range: Range<Int>, _ body: (OpaquePointer) -> Void
  ) {
    guard hasTables, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    readable(source[range]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { base in
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          cmark_parser_feed(parser, $0, bytes.count)
        }
      }
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    body(root)
  }

  /// The source with a letter for each byte that is no text.
  ///
  /// cmark would put three bytes there, or see no table; the words come from the source itself.
  private static func readable(_ source: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard source.contains(where: { $0 == 0 || $0 >= 0x80 }) else { return source }
    var bytes = source
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = scalarLength(bytes, at: index)
      if length == 0 || bytes[index] == 0 { bytes[index] = UInt8(ascii: "x") }
      index += max(1, length)
    }
    return bytes
  }

  /// The bytes of the scalar at `index`; 0 where there is none.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let length: Int
    switch bytes[index] {
    case ..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.endIndex,
      bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return 0 }
    return length
  }

  /// Where YAML between two lines of hyphens at the top ends; 0 without it.
  private static func frontMatterEnd(_ source: [UInt8]) -> Int {
    var lines = LineRanges(source)
    guard let first = lines.next(), source[first].elementsEqual("---".utf8) else { return 0 }
    for _ in 0..<200 {
      guard let line = lines.next() else { return 0 }
      if source[line].elementsEqual("---".utf8) || source[line].elementsEqual("...".utf8) {
        return lines.nextStart
      }
    }
    return 0
  }
}
