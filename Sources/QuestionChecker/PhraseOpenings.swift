/// A word that a match can begin with, and the one after it where that is certain too, by hash.
package struct PhraseOpening: Hashable, Sendable {
  package let first: UInt64
  /// Nil where any word may follow, or none.
  package let second: UInt64?
}

extension Phrase {
  /// The words a match can begin with; nil where any word of a class can begin it.
  ///
  /// Whoever has thousands of phrases looks them up by these, with `Text.hash(of:)`.
  package var openings: [PhraseOpening]? { automaton.openings }
}

extension Text {
  /// The hash of a token's word, as phrases compare it.
  package func hash(of token: Int) -> UInt64 { hashes[token] }
}
