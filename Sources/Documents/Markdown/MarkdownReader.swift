import CCMark
import QuestionChecker

/// Reads Markdown: cmark finds the blocks, and their lines are copied without inline markup.
enum MarkdownReader {
  static func read(_ source: [UInt8]) -> Document {
    var builder = ProseBuilder(source)
    let start = frontMatterEnd(source)
    var comments: [Range<Int>] = []
    withTree(source, from: start) { root, firstLine in
      let lines = LinePositions(source)
      let walker = BlockWalker(source: source, lines: lines, firstLine: firstLine)
      walker.walk(root, into: &builder)
      comments = Comments.find(in: source)
    }
    builder.endSegment()
    return Document(
      format: .markdown, text: builder.text, segments: builder.segments, comments: comments,
      origins: [builder.origin])
  }

  private static func withTree(
    _ source: [UInt8], from start: Int, _ body: (OpaquePointer, Int) -> Void
  ) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    source.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { base in
        (base + start).withMemoryRebound(to: CChar.self, capacity: bytes.count - start) {
          cmark_parser_feed(parser, $0, bytes.count - start)
        }
      }
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    let firstLine = source[..<start].count { $0 == Bytes.newline }
    body(root, firstLine)
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
