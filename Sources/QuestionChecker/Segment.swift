/// A stretch of prose in a document, as its format marks it.
///
/// Whoever reads the format hands these in; plain text is one segment that holds everything.
package struct Segment: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph, heading, listItem
    /// Somebody else's words: read for context by nobody, judged by nobody.
    case quote
  }

  /// UTF-8 bytes of the document.
  package var range: Range<Int>
  package var kind: Kind
  /// Whose turn it is in a transcript.
  package var speaker: String?

  package init(_ range: Range<Int>, _ kind: Kind = .paragraph, speaker: String? = nil) {
    self.range = range
    self.kind = kind
    self.speaker = speaker
  }
}
