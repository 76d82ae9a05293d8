/// Where phrases stand in a text. Ranges and indices are of `Text.tokens`.
extension Text {
  /// The first match in the range: leftmost, and the longest from there.
  package func first(_ phrase: Phrase, in range: Range<Int>) -> Range<Int>? {
    first(phrase.automaton, in: range, bits: bits(of: range))
  }

  /// The same for a compiled phrase, where the bits of the sentence are known.
  func first(_ automaton: PhraseAutomaton, in range: Range<Int>, bits mask: SentenceBits) -> Range<
    Int
  >? {
    guard mask != 0 else { return nil }
    for index in automaton.required.indices where automaton.required[index] & mask == 0 {
      return nil
    }
    if automaton.isAtStart {
      guard let start = firstWord(in: range) else { return nil }
      if let found = match(automaton, at: start, in: range) { return found }
      // "Priya, so, ...": what only leads up to a sentence does not move its beginning.
      let edge = sentences[Int(sentenceNumbers[start])].edge ?? start
      guard edge > start, range.contains(edge) else { return nil }
      return match(automaton, at: edge, in: range)
    }
    let bits = automaton.firstBits
    for start in range where bits & WordKey.bit(hashes[start]) != 0 {
      if let end = automaton.end(tokens, hashes, at: start, in: range) { return start..<end }
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
    return match(phrase.automaton, at: index, in: range)
  }

  /// The first word of a range, after marks.
  package func firstWord(in range: Range<Int>) -> Int? { range.first { tokens[$0].isWord } }

  private func match(_ automaton: PhraseAutomaton, at index: Int, in range: Range<Int>) -> Range<
    Int
  >? {
    guard automaton.firstBits & WordKey.bit(hashes[index]) != 0 else { return nil }
    return automaton.end(tokens, hashes, at: index, in: range).map { index..<$0 }
  }

  /// The bits of the words of the sentence that the range stands in; all bits if of several.
  func bits(of range: Range<Int>) -> SentenceBits {
    guard !range.isEmpty else { return 0 }
    let number = sentenceNumbers[range.lowerBound]
    return number == sentenceNumbers[range.upperBound - 1] ? sentenceBits[Int(number)] : .max
  }

  private func sentenceEnd(of index: Int) -> Int {
    sentence(of: index)?.tokens.upperBound ?? tokens.endIndex
  }

  /// The sentence that holds a token.
  private func sentence(of index: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : nil
  }
}
