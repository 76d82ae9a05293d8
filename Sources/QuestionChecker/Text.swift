/// A text as the checker reads it: tokens, sentences, and what surrounds them.
///
/// Rules get the whole text, so that they can look at the sentences before and after a question.
/// Sentences far from any question have an empty range of tokens.
package struct Text: Hashable, Sendable {
  /// The original bytes; spans are offsets into these.
  package var utf8: [UInt8]
  package var tokens = Window<Token>()
  /// The tokens of a text that was read whole, as a short one is; a plain array, so that other
  /// modules walk over it at full speed.
  package var words: [Token] { tokens.kept }
  package var sentences: [Sentence] = []
  package var genre: Genre?
  /// Speakers of a transcript, in order of appearance.
  package var speakers: [String] = []
  /// For each token the hash of its norm.
  var hashes = Window<UInt64>()
  /// For each token the number of its sentence.
  var sentenceNumbers = Window<Int32>()
  /// For each sentence the bits of its words.
  var sentenceBits = Window<SentenceBits>()

  /// Sentence `index + offset` if it is in the same paragraph, else nil.
  package func sentence(_ index: Int, offset: Int) -> Sentence? {
    let other = index + offset
    guard sentences.indices.contains(other),
      sentences[other].paragraph == sentences[index].paragraph
    else { return nil }
    return sentences[other]
  }

  mutating func forgetWords() {
    tokens = Window()
    sentences = []
    hashes = Window()
    sentenceNumbers = Window()
    sentenceBits = Window()
  }

  /// Lets go of the words of the sentences before one; what is asked about them later is known.
  mutating func forgetWords(before sentence: Int) {
    guard sentences.indices.contains(sentence) else { return }
    let first = sentences[sentence].tokens.lowerBound
    tokens.forget(before: first)
    hashes.forget(before: first)
    sentenceNumbers.forget(before: first)
    sentenceBits.forget(before: sentence)
  }

  package func norms(_ range: Range<Int>) -> [String] { tokens[range].map(\.norm) }

  /// The bytes from the first to the last of the tokens.
  package func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound
  }
}
