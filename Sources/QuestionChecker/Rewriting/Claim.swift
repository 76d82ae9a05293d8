/// What the question claims or implies: a clause of the writer's that can stand as their own view.
extension Draft {
  /// The clause, for "My impression is that ..."; nil where it speaks of the person asked.
  func findClaim() -> String? {
    guard let found = claimed, found.count <= 8, !found.isEmpty else { return nil }
    return found.words
  }

  /// Whether a fault is found with people: what one sees of them may be told, a verdict is not owned.
  var findsFaultWithPeople: Bool {
    guard let claim, text.hasFault(in: words) else { return false }
    return claim.lowercased().split(separator: " ").contains {
      Topic.people.contains(String($0)) || Self.others.contains(String($0))
    }
  }

  private static let others: Set<String> = [
    "they", "them", "their", "he", "him", "his", "she", "her", "everyone", "everybody", "nobody",
  ]

  /// Whether the claim is about what ought to be.
  var isClaimedDuty: Bool {
    guard let claim else { return false }
    let words = claim.split(separator: " ").map(String.init)
    if words.contains(where: { ["should", "must", "ought", "could"].contains($0) }) { return true }
    return zip(words, words.dropFirst()).contains {
      ["need", "needs", "have", "has"].contains($0) && $1 == "to"
    }
  }

  private struct Clausal {
    var words: String
    var count: Int
    var isEmpty: Bool { words.isEmpty }
  }

  private var claimed: Clausal? {
    if let host = question.host, !host.isEmpty { return statement(text.trimmed(host)) }
    // "The team is fine with Monday. Right?"
    if question.shape == .wordTag || question.shape == .closedFragment, words.count <= 3 {
      guard let before = text.sentence(question.sentence, offset: -1), !before.asks else {
        return nil
      }
      return statement(text.trimmed(before.tokens))
    }
    if question.shape == .declarative, text.tokens[words.lowerBound].norm != "i" {
      return statement(words)
    }
    for phrase in Self.frames {
      guard let found = text.first(phrase, in: words), found.upperBound < words.upperBound else {
        continue
      }
      var start = found.upperBound
      if text.tokens[start].norm == "that" { start += 1 }
      if let clause = statement(start..<words.upperBound) { return clause }
      // What they think, not what depends on it: "... that you could stop if you saw that ..."
      if start < words.upperBound, ["you", "your"].contains(text.tokens[start].norm) { return nil }
    }
    for index in words.dropLast() where text.tokens[index].norm == "that" {
      if let clause = statement(index + 1..<words.upperBound) { return clause }
    }
    return uninverted
  }

  /// A range that is a whole clause with its own subject and finite verb.
  private func statement(_ range: Range<Int>) -> Clausal? {
    var range = text.trimmed(range)
    // "It's obvious that the plan is late": how sure the writer was is left out.
    if let frame = text.first(certainty, in: range), frame.lowerBound == range.lowerBound {
      range = frame.upperBound..<range.upperBound
    }
    while let first = range.first,
      Self.markers.contains(text.tokens[first].norm) || !text.tokens[first].isWord
    {
      range = range.dropFirst()
    }
    if let cut = range.first(where: { text.tokens[$0].norm == "," || text.tokens[$0].norm == ";" })
    {
      range = text.trimmed(range.lowerBound..<cut)
    }
    let kept = range.filter { !Self.markers.contains(text.tokens[$0].norm) }
    let clause = Clause(text: text, range: range)
    guard let subject = clause.nounPhrase(range.lowerBound), isOurs(range, subject),
      let verb = range.dropFirst(subject.count).first(where: { !text.tokens[$0].has(.adverb) }),
      text.tokens[verb].has([.auxiliary, .verbPast, .verbS, .verbBase])
    else { return nil }
    return Clausal(words: text.excerpt(kept), count: kept.count(where: { text.tokens[$0].isWord }))
  }

  /// Not about the person asked, and no reproach in it.
  private func isOurs(_ range: Range<Int>, _ subject: Range<Int>) -> Bool {
    let first = text.tokens[subject.lowerBound].norm
    guard !["you", "your", "i"].contains(first) else { return false }
    let speaksOfThem = text.tokens[range].contains { ["you", "your", "yours"].contains($0.norm) }
    return !(speaksOfThem && text.hasFault(in: range)) && !text.contains(averted, in: range)
      && !text.tokens[range].contains { $0.has([.absolute, .doubt]) }
  }

  /// "Isn't the plan late": the subject before its auxiliary again.
  private var uninverted: Clausal? {
    guard case .preposed = question.negation, let auxiliary = question.auxiliary,
      let subject = question.subject, words.contains(subject.upperBound),
      !text.tokens[auxiliary].has(.doForm)
    else { return nil }
    let rest = text.trimmed(subject.upperBound..<words.upperBound)
      .filter {
        !["not"].contains(text.tokens[$0].norm) && !Self.markers.contains(text.tokens[$0].norm)
      }
    guard isOurs(words, subject), let next = rest.first, !text.tokens[next].has(.wh),
      !text.tokens[rest[0]..<words.upperBound].contains(where: { $0.norm == "," })
    else { return nil }
    let said = text.excerpt(subject) + " " + text.tokens[auxiliary].norm + " " + text.excerpt(rest)
    return Clausal(words: said, count: subject.count + 1 + rest.count)
  }

  /// Words at the front that lead in.
  private static let leads: Set<String> = [
    "so", "and", "but", "well", "then", "now", "ok", "okay", "look", "of", "course", "no", "doubt",
    "basically", "just", "maybe", "perhaps", "as",
  ]

  /// Words that only say how certain it is, wherever they stand.
  private static let markers: Set<String> = [
    "surely", "obviously", "clearly", "naturally", "certainly", "undoubtedly", "presumably",
    "simply",
    "really", "actually", "honestly", "already", "finally", "just", "merely",
  ]

  private static let frames: [Phrase] = [
    """
    (think|feel|believe|agree|accept|say|find|admit|concede|see|realise|realize|understand|know|aware|\
    notice|acknowledge|appreciate|true|fair|obvious|clear|right|agreed|sure|imagine|suppose|hope) that
    """,
    "(think|believe|agree|say|feel|find|realise|realize|know|assume|suppose|guess|know) (that)?",
    "(assume|presume|take it|trust|gather) (that)?",
  ]
}

/// "This would have been avoided" is no view of how things are, but a reproach without a name.
private let averted: Phrase = "have been (avoided|prevented|averted|caught)"
private let certainty: Phrase = """
  (so|well|and|but)? (it is|it 's|that is|this is) (quite|so|very|pretty|rather|really|absolutely)? \
  (obvious|clear|plain|evident|certain|apparent|known|no secret|beyond doubt) (to everyone|to all|to me)? that?
  """
