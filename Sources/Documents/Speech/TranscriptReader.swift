import QuestionChecker

/// Reads `Name: what was said`, a turn a line or paragraph.
enum TranscriptReader {
  static func read(_ source: [UInt8]) -> Document {
    var builder = ProseBuilder(source)
    let comments = Comments.find(in: source)
    func copy(_ range: Range<Int>) {
      for part in Comments.cut(comments, from: range) { builder.copy(part) }
    }
    var lines = LineRanges(source)
    var hasTurn = false
    var previous: Range<Int>?
    while let line = lines.next() {
      let text = source.trimmed(line)
      if text.isEmpty {
        builder.endSegment()
        hasTurn = false
        previous = nil
        continue
      }
      if let turn = SpeakerLabel.read(source, text) {
        builder.beginSegment(.paragraph, speaker: turn.name)
        copy(turn.words)
        hasTurn = true
      } else if hasTurn, let previous {
        builder.replace(previous.upperBound..<text.lowerBound, with: " ")
        copy(text)
      } else {
        builder.beginSegment(.paragraph)
        copy(text)
        hasTurn = true
      }
      previous = text
    }
    builder.endSegment()
    return Document(
      format: .transcript, text: builder.text, segments: builder.segments, genre: .transcript,
      comments: comments, origins: [builder.origin])
  }

  /// Two names at least, each with two turns, in the first lines.
  static func looksLikeTranscript(_ source: [UInt8]) -> Bool {
    let (counts, others) = turns(in: source)
    return counts.values.count { $0 >= 2 } >= 2 && counts.values.reduce(0, +) * 2 > others
  }

  /// Whether there are turns at all, or one of `me`: enough where somebody said what it is.
  static func hasTurns(_ source: [UInt8], of me: String?) -> Bool {
    let (counts, _) = turns(in: source)
    guard let me = me?.lowercased() else { return counts.values.reduce(0, +) >= 2 }
    return counts.keys.contains { $0.lowercased() == me }
  }

  /// The turns of each name in the first lines, and the lines that begin none.
  private static func turns(in source: [UInt8]) -> (counts: [String: Int], others: Int) {
    var counts: [String: Int] = [:]
    var others = 0
    var lines = LineRanges(source, 0..<min(source.count, 16_384))
    while let line = lines.next() {
      let text = source.trimmed(line)
      guard !text.isEmpty else { continue }
      if let turn = SpeakerLabel.read(source, text) {
        counts[turn.name, default: 0] += 1
      } else {
        others += 1
      }
    }
    return (counts, others)
  }
}
