/// A pattern over tokens, in the notation of the catalogue, matched in linear time.
///
/// Notation, elements separated by blanks:
/// - `have` a word (its `norm`); contractions are two words: `do n't`
/// - `(tried|thought of|looked at)` one of several; a branch may have several words
/// - `maybe?`, `(ever|already)?` optional
/// - `<auxiliary>` a word class by the name of its `WordClass` member
/// - `*2` any words, at most two
/// - `^` only at the first token of the searched range, `$` only at its end
///
/// A phrase is simulated as a set of states, never backtracked.
package struct Phrase: Sendable, ExpressibleByStringLiteral {
  package let pattern: String
  package init(stringLiteral value: String) { pattern = value }
}
