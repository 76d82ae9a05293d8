/// A pattern over tokens, in the notation of the catalogue, matched in linear time.
///
/// Notation, elements separated by blanks:
/// - `have` a word (its `norm`); contractions are two words: `do n't` (`don't` is read as that)
/// - `(tried|thought of|looked at)` one of several; a branch may have several words
/// - `maybe?`, `(ever|already)?` optional; `?` alone is the question mark
/// - `<auxiliary>` a word class by the name of its `WordClass` member
/// - `*2` any words, at most two, no punctuation
/// - `^` only at the first word of the searched range, `$` only at its last
///
/// A phrase is compiled once and simulated as a set of states, never backtracked.
package struct Phrase: Sendable, ExpressibleByStringLiteral {
  package let pattern: String
  let automaton: PhraseAutomaton

  /// A phrase from a data file, refused with the reason if its pattern is not sound.
  package init(_ pattern: String) throws(Invalid) {
    self.pattern = pattern
    automaton = try PhraseParser.parse(pattern)
  }

  package init(stringLiteral value: String) {
    pattern = value
    do {
      automaton = try PhraseParser.parse(value)
    } catch {
      // A literal is part of the program: an unsound one must not get past the first test.
      preconditionFailure("phrase '\(value)': \(error.reason)")
    }
  }

  package struct Invalid: Error, Hashable, Sendable {
    package let reason: String
  }
}
