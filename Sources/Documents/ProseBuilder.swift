import QuestionChecker

/// Collects the prose of a document with its origin, segment by segment.
struct ProseBuilder {
  private(set) var text: [UInt8] = []
  private(set) var origin = Origin()
  private(set) var segments: [Segment] = []
  private let source: [UInt8]
  private var begin = 0
  private var kind = Segment.Kind.paragraph
  private var speaker: String?

  init(_ source: [UInt8]) {
    self.source = source
    // A text is hardly ever longer than what it is read from; growing would copy it again and again.
    text.reserveCapacity(source.count + 64)
  }

  /// Ends the segment before and starts one.
  mutating func beginSegment(_ kind: Segment.Kind = .paragraph, speaker: String? = nil) {
    endSegment()
    self.kind = kind
    self.speaker = speaker
  }

  /// Ends the segment; one without a visible byte is none.
  mutating func endSegment() {
    if text[begin...].contains(where: { $0 > 0x20 }) {
      segments.append(Segment(begin..<text.count, kind, speaker: speaker))
      append("\n\n", for: Int(origin.pieces.last?.sourceEnd ?? 0))
    }
    begin = text.count
    kind = .paragraph
    speaker = nil
  }

  /// True if nothing but blanks has come since the segment began.
  var isAtStart: Bool { !text[begin...].contains { $0 > 0x20 } }

  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.append(contentsOf: source[range])
    origin.append(range.count, for: range)
  }

  /// Puts other bytes in the place of a stretch of the source.
  mutating func replace(_ range: Range<Int>, with bytes: some Collection<UInt8>) {
    text.append(contentsOf: bytes)
    origin.append(bytes.count, for: range)
  }

  mutating func replace(_ range: Range<Int>, with string: StaticString) {
    string.withUTF8Buffer { replace(range, with: $0) }
  }

  private mutating func append(_ string: StaticString, for offset: Int) {
    replace(offset..<offset, with: string)
  }
}
