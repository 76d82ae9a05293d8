extension Phrase {
  /// The words a match can begin with, by their hash; nil where any word of a class can begin it.
  ///
  /// Whoever has thousands of phrases looks them up by these, with `Text.hash(of:)`.
  package var firstWords: [UInt64]? { automaton.firstWords }
}

extension Text {
  /// The hash of a token's word, as phrases compare it.
  package func hash(of token: Int) -> UInt64 { hashes[token] }
}
