/// Phrases that mean one thing to a rule, with their weight and their exceptions.
struct Cue: Sendable {
  var phrases: Phrases
  var severity: Severity
  var confidence: Confidence = .clear
  /// How many words may stand between the phrase and a word that finds fault.
  ///
  /// The span then runs to that word. Nil where the phrase says enough by itself.
  var faultWithin: Int?
  /// Phrases that begin where the cue begins and take its meaning away.
  var exceptions: Phrases = []

  /// The first place in the range where the cue holds.
  func match(in text: Text, _ range: Range<Int>) -> Rule.Match? {
    guard let found = phrases.firstMatch(in: text, range) else { return nil }
    let rest = found.lowerBound..<range.upperBound
    if let other = exceptions.firstMatch(in: text, rest), other.lowerBound == found.lowerBound {
      return nil
    }
    guard let faultWithin else { return .init(found, severity, confidence) }
    let end = min(found.upperBound + faultWithin + 1, range.upperBound)
    // An open end such as `your *2` may have taken the word in already.
    let start = max(found.lowerBound + 2, found.upperBound - 2)
    guard start < end, let fault = text.firstFault(in: start..<end) else { return nil }
    return .init(found.lowerBound..<fault + 1, severity, confidence)
  }
}

extension [Cue] {
  /// The heaviest match; of equals the one listed first.
  func strongest(in text: Text, _ range: Range<Int>) -> Rule.Match? {
    var best: Rule.Match?
    // By index: most cues need a word that the sentence does not have, and copying them costs more.
    let bits = text.bits(of: range)
    withUnsafeBufferPointer { cues in
      for index in cues.indices where cues[index].phrases.mayOccur(bits) {
        if let best, best.severity >= cues[index].severity { continue }
        if let match = cues[index].match(in: text, range) { best = match }
      }
    }
    return best
  }
}
