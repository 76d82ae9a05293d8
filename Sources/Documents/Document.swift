import QuestionChecker

/// A document's prose as the checker reads it, and where each byte of it came from.
///
/// Markup, code and other people's words are left out of `text`; what is left is plain, so that
/// the checker knows nothing of formats. Every range goes back to the file by `sourceRange(of:)`.
package struct Document: Sendable {
  package let format: Format
  /// What is checked.
  package let text: [UInt8]
  /// Stretches of `text`; nil where the format marks none and all of it is prose.
  package let segments: [Segment]?
  /// What the format or the document itself says it is.
  package let genre: Genre?
  /// Bytes of the source that are comments, marks included.
  package let comments: [Range<Int>]
  /// What could not be read, in a sentence each.
  package let notices: [String]
  /// True if the source is coded for transport, so that showing its lines would tell nothing.
  package let isCoded: Bool
  /// From the text inwards out: the last one leads to the source.
  let origins: [Origin]

  init(
    format: Format, text: [UInt8], segments: [Segment]?, genre: Genre? = nil,
    comments: [Range<Int>] = [], notices: [String] = [], isCoded: Bool = false,
    origins: [Origin] = []
  ) {
    self.format = format
    self.text = text
    self.segments = segments
    self.genre = genre
    self.comments = comments
    self.notices = notices
    self.isCoded = isCoded
    self.origins = origins
  }

  /// The bytes of the source that a range of `text` stands for.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    origins.reduce(range) { $1.sourceRange(of: $0) }
  }

  /// Reads a document; any bytes at all are a document.
  package static func read(_ source: [UInt8], as format: Format) -> Document {
    switch format {
    case .plain: PlainTextReader.read(source)
    case .markdown: MarkdownReader.read(source)
    case .html: HTMLReader.read(source)
    case .mail: MailReader.read(source)
    case .subtitles: SubtitleReader.read(source)
    case .transcript: TranscriptReader.read(source)
    }
  }
}
