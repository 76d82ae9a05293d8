import QuestionChecker

/// Reads `.srt` and `.vtt`: what is said, without numbers, times and tags; sentences run on.
enum SubtitleReader {
  static func read(_ source: [UInt8]) -> Document {
    var builder = ProseBuilder(source)
    var lines = LineRanges(source)
    var isText = false
    var speaker: String?
    var last: Int?
    var isOpen = false
    while let line = lines.next() {
      let text = source.trimmed(line)
      if text.isEmpty {
        isText = false
        continue
      }
      if isTime(source, text) {
        isText = true
        continue
      }
      guard isText else { continue }
      var words = text
      var name: String?
      if source[text.lowerBound] == Bytes.hyphen {
        // A hyphen begins somebody else's words.
        words = source.trimmed(text.lowerBound + 1..<text.upperBound)
        isOpen = false
        speaker = nil
      }
      if let voice = voice(source, words) {
        (name, words) = (voice.name, voice.words)
      } else if !words.isEmpty, let label = SpeakerLabel.read(source, words) {
        (name, words) = (label.name, label.words)
      }
      if let name, name != speaker {
        speaker = name
        isOpen = false
      }
      if !isOpen { builder.beginSegment(.paragraph, speaker: speaker) }
      if isOpen, let last { builder.replace(last..<words.lowerBound, with: " ") }
      copy(source, words, into: &builder)
      isOpen = true
      last = words.upperBound
    }
    builder.endSegment()
    return Document(
      format: .subtitles, text: builder.text, segments: builder.segments, genre: .transcript,
      comments: [], origins: [builder.origin])
  }

  /// Whether a line is one of times: `00:00:01,000 --> 00:00:04,000`.
  private static func isTime(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    Bytes.isDigit(source[line.lowerBound])
      && source.next("-->", from: line.lowerBound, to: line.upperBound) != nil
  }

  /// Who speaks in `<v Ana>words`.
  private static func voice(
    _ source: [UInt8], _ line: Range<Int>
  ) -> (name: String, words: Range<Int>)? {
    guard source.has("<v ", at: line.lowerBound) || source.has("<v.", at: line.lowerBound),
      let close = source[line].firstIndex(of: Bytes.greater),
      // Classes may stand before the name, as in `<v.loud Ana>`.
      let blank = source[line.lowerBound..<close].firstIndex(of: Bytes.space)
    else { return nil }
    let name = String(decoding: source[source.trimmed(blank..<close)], as: UTF8.self)
    return (name, source.trimmed(close + 1..<line.upperBound))
  }

  /// Copies without `<i>` and the like.
  private static func copy(
    _ source: [UInt8], _ range: Range<Int>, into builder: inout ProseBuilder
  ) {
    var start = range.lowerBound
    while let open = source[start..<range.upperBound].firstIndex(of: Bytes.less),
      let close = source[open..<range.upperBound].firstIndex(of: Bytes.greater)
    {
      builder.copy(start..<open)
      start = close + 1
    }
    builder.copy(start..<range.upperBound)
  }

  static func looksLikeSubtitles(_ source: [UInt8]) -> Bool {
    var lines = LineRanges(source, 0..<min(source.count, 512))
    guard let first = lines.next(), let second = lines.next() else { return false }
    let number = source.trimmed(first)
    let time = source.trimmed(second)
    return !number.isEmpty && source[number].allSatisfy(Bytes.isDigit) && !time.isEmpty
      && isTime(source, time)
  }
}
