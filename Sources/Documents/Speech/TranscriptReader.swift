import QuestionChecker

/// Reads `Name: what was said`, a turn a line or paragraph.
enum TranscriptReader {
  static func read(_ source: [UInt8]) -> Document {
    var builder = ProseBuilder(source)
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
        builder.copy(turn.words)
        hasTurn = true
      } else if hasTurn, let previous {
        builder.replace(previous.upperBound..<text.lowerBound, with: " ")
        builder.copy(text)
      } else {
        builder.beginSegment(.paragraph)
        builder.copy(text)
        hasTurn = true
      }
      previous = text
    }
    builder.endSegment()
    return Document(
      format: .transcript, text: builder.text, segments: builder.segments, genre: .transcript,
      comments: Comments.find(in: source), origins: [builder.origin])
  }

  /// Two names at least, each with two turns, in the first lines.
  static func looksLikeTranscript(_ source: [UInt8]) -> Bool {
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
    return counts.values.count { $0 >= 2 } >= 2 && turns * 2 > others
  }
}

/// `Ana:`, `Dr Ben Holm:`, `[00:12] Ana:` before what somebody said.
enum SpeakerLabel {
  static func read(
    _ source: [UInt8], _ line: Range<Int>
  ) -> (name: String, words: Range<Int>)? {
    var start = line.lowerBound
    if source[start] == UInt8(ascii: "["),
      let close = source[start..<min(line.upperBound, start + 20)].firstIndex(of: UInt8(ascii: "]"))
    {
      start = source.trimmed(close + 1..<line.upperBound).lowerBound
    }
    let limit = min(line.upperBound, start + 40)
    guard start < limit, let colon = source[start..<limit].firstIndex(of: Bytes.colon),
      colon + 1 < line.upperBound, Bytes.isSpace(source[colon + 1])
    else { return nil }
    let name = source[start..<colon]
    guard let first = name.first, Bytes.isUpper(first) || first >= 0x80 else { return nil }
    var words = 1
    for byte in name {
      if byte == Bytes.space { words += 1 }
      let isOfName =
        Bytes.isWord(byte) || byte == Bytes.space || byte == Bytes.hyphen
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      guard isOfName else { return nil }
    }
    guard words <= 3 else { return nil }
    let rest = source.trimmed(colon + 1..<line.upperBound)
    return (String(decoding: name, as: UTF8.self), rest)
  }
}
