/// A word or a punctuation mark of a text, with its place in the text as it was given.
///
/// Contractions are two tokens: `don't` is `do` + `n't`, `what's` is `what` + `'s`, `let's` is
/// `let` + `'s`; so is `dont`. A token's `norm` is what rules compare.
package struct Token: Hashable, Sendable {
  /// The folded form: lower case, straight apostrophes, full width and ligatures undone.
  package var norm: String
  /// UTF-8 bytes in the original text.
  package var range: Range<Int> { place.range }
  private var place: CompactRange
  /// What the closed-class lexicons and the word's shape say it can be.
  package var classes: WordClass
  /// True if the original has at least two letters and all of them are capitals.
  package var isAllCapitals: Bool
  /// True if the original begins with a capital letter.
  package var isCapitalised: Bool

  package init(
    norm: String, range: Range<Int>, classes: WordClass = [], isAllCapitals: Bool = false,
    isCapitalised: Bool = false
  ) {
    self.norm = norm
    place = CompactRange(range)
    self.classes = classes
    self.isAllCapitals = isAllCapitals
    self.isCapitalised = isCapitalised
  }

  package func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
  package var isWord: Bool { !classes.contains(.punctuation) }
}
