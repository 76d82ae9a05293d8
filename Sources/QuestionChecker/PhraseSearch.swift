/// Where phrases stand in a text. Ranges and indices are of `Text.tokens`.
extension Text {
  /// The first match in the range: leftmost, and the longest from there.
  package func first(_ phrase: Phrase, in range: Range<Int>) -> Range<Int>? {
    guard mayHold(phrase, in: range) else { return nil }
    if phrase.automaton.isAtStart {
      guard let start = firstWord(in: range) else { return nil }
      return match(phrase, at: start, in: range)
    }
    for start in range {
      if let found = match(phrase, at: start, in: range) { return found }
    }
    return nil
  }

  /// The first match of any of the phrases, in the order of the phrases.
  package func first(anyOf phrases: [Phrase], in range: Range<Int>) -> Range<Int>? {
    for phrase in phrases {
      if let found = first(phrase, in: range) { return found }
    }
    return nil
  }

  /// All matches that do not overlap, from left to right.
  package func all(_ phrase: Phrase, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = range
    while let match = first(phrase, in: rest) {
      found.append(match)
      if phrase.automaton.isAtStart { break }
      rest = match.upperBound..<range.upperBound
    }
    return found
  }

  package func contains(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    first(phrase, in: range) != nil
  }

  package func contains(anyOf phrases: [Phrase], in range: Range<Int>) -> Bool {
    first(anyOf: phrases, in: range) != nil
  }

  /// The match that begins exactly at `index`, the longest, within `range` or to the sentence's end.
  package func matches(_ phrase: Phrase, at index: Int, in range: Range<Int>? = nil) -> Range<Int>?
  {
    let range = range ?? index..<sentenceEnd(of: index)
    guard range.contains(index) else { return nil }
    if phrase.automaton.isAtStart, firstWord(in: range) != index { return nil }
    return match(phrase, at: index, in: range)
  }

  /// The first word of a range, after marks.
  package func firstWord(in range: Range<Int>) -> Int? { range.first { tokens[$0].isWord } }

  private func match(_ phrase: Phrase, at index: Int, in range: Range<Int>) -> Range<Int>? {
    phrase.automaton.end(tokens, signatures, at: index, in: range).map { index..<$0 }
  }

  /// A look at signatures alone: most phrases need a word that most sentences do not have.
  private func mayHold(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    guard !range.isEmpty, !phrase.automaton.required.isEmpty else { return !range.isEmpty }
    let mask = sentenceSignatures[range.lowerBound]
    guard mask == sentenceSignatures[range.upperBound - 1] else { return true }
    for bits in phrase.automaton.required where bits & mask == 0 { return false }
    return true
  }

  private func sentenceEnd(of index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low].tokens.upperBound : tokens.count
  }
}
