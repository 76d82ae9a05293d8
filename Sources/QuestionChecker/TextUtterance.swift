extension Text {
  /// A short text somebody said: every sentence is read, whether it asks or not.
  package init(utterance: String) {
    let utf8 = Array(utterance.utf8)
    // Who speaks does not matter; that somebody does makes every sentence count.
    self = TextReader.read(utf8, segments: [Segment(0..<utf8.count, speaker: "")], genre: nil)
  }
}
