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
  ///
  /// Where somebody said that it is a transcript, two turns are enough.
  static func looksLikeTranscript(_ source: [UInt8], isTold: Bool = false) -> Bool {
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
    let turns = counts.values.reduce(0, +)
    if isTold { return turns >= 2 }
    return counts.values.count { $0 >= 2 } >= 2 && turns * 2 > others
  }
}
