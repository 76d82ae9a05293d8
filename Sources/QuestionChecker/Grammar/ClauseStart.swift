/// Places where a question may begin inside a sentence.
struct ClauseStart {
  var index: Int
  /// The wh-word, if the clause begins with one or with a preposition and one.
  var wh: Int?

  /// Places in the order in which they are tried.
  static func all(
    _ text: Text, _ range: Range<Int>, edge: LeftEdge, hasMark: Bool
  ) -> [ClauseStart] {
    var starts: [ClauseStart] = []
    if let first = at(text, range.lowerBound, range) { starts.append(first) }
    let clause = Clause(text: text, range: range)
    // After a preface, a comma, a dash, or a conjunction: only where the grammar shows a question.
    var index = range.lowerBound
    var found = 0
    while index + 1 < range.upperBound, found < 8 {
      let token = text.tokens[index]
      let isBreak = !token.isWord || token.has([.coordinator, .filler])
      index += 1
      guard isBreak else { continue }
      let start = edge.skip(index..<range.upperBound)
      guard start < range.upperBound, start > range.lowerBound, let next = at(text, start, range)
      else { continue }
      let isQuestion =
        next.wh.map { clause.isInverted(WhReader(text: text, range: range).read(at: $0).end) }
        ?? clause.isInverted(start)
      let isOpener = next.wh == nil && Opener.read(text, at: start, in: range) != nil
      if isQuestion || isOpener {
        starts.append(next)
        found += 1
      }
      index = max(index, start)
    }
    return starts
  }

  private static func at(_ text: Text, _ index: Int, _ range: Range<Int>) -> ClauseStart? {
    guard index < range.upperBound else { return nil }
    let token = text.tokens[index]
    if token.has(.wh) { return ClauseStart(index: index, wh: index) }
    if token.has(.preposition), index + 1 < range.upperBound, text.tokens[index + 1].has(.wh) {
      return ClauseStart(index: index, wh: index + 1)
    }
    return ClauseStart(index: index, wh: nil)
  }
}

extension Clause {
  /// Whether a wh-word begins a question though no mark says so: its auxiliary stands before the
  /// subject ("What is needed is time" and "How we work" do not ask).
  func asksWithoutMark(_ wh: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    guard isInverted(end) else { return false }
    let next = afterAuxiliary(end)
    guard has(next, [.subjectPronoun, .determiner, .possessive, .noun]) else { return false }
    return sentence.end != .exclamation || true
  }

  /// Whether an auxiliary first begins a question though no mark says so.
  func asksWithoutMark(auxiliary: Int, _ sentence: Sentence) -> Bool {
    guard isInverted(auxiliary) else { return false }
    let next = afterAuxiliary(auxiliary)
    guard let verb = token(auxiliary), let subject = token(next) else { return false }
    if verb.has(.clitic) { return false }
    // "Do it.", "Have that ready": an imperative.
    if verb.has([.doForm, .haveForm]), !subject.has(.nominative), subject.norm != "you" {
      guard let phrase = nounPhrase(next), phrase.upperBound < range.upperBound,
        has(phrase.upperBound, [.verbBase, .verbParticiple])
      else { return false }
    }
    // "Should you need me, call": a condition.
    if ["had", "were", "should"].contains(verb.norm),
      range.contains(where: { text.tokens[$0].norm == "," })
    {
      return false
    }
    return true
  }
}
