import QuestionChecker

/// Reads HTML: text between tags, entities undone, scripts, code and quotations left out.
///
/// libxml2 tells no byte offsets of text, so the tags are found here; it gives the entities.
enum HTMLReader {
  static func read(_ source: [UInt8], isMail: Bool = false) -> Document {
    var builder = scanned(source, skipsQuotes: true, isMail: isMail)
    if builder.segments.isEmpty, !isMail {
      // Quoted from end to end: the quotation is what there is to check.
      builder = scanned(source, skipsQuotes: false, isMail: isMail)
    }
    return Document(
      format: .html, text: builder.text, segments: builder.segments,
      comments: Comments.find(in: source), origins: [builder.origin])
  }

  private static func scanned(
    _ source: [UInt8], skipsQuotes: Bool, isMail: Bool
  ) -> ProseBuilder {
    var builder = ProseBuilder(source)
    var scanner = HTMLScanner(source, skipsQuotes: skipsQuotes, isMail: isMail)
    scanner.scan(into: &builder)
    builder.endSegment()
    return builder
  }
}
