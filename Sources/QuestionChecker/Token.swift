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
  package var classes: WordClass { WordClass(rawValue: bits & ~Self.capitals) }
  /// True if the original has at least two letters and all of them are capitals.
  package var isAllCapitals: Bool { bits & Self.allCapitals != 0 }
  /// True if the original begins with a capital letter.
  package var isCapitalised: Bool { bits & Self.firstCapital != 0 }
  /// The classes, and above them how it is written: a long text has many tokens.
  private var bits: UInt64

  private static let allCapitals: UInt64 = 1 << 63
  private static let firstCapital: UInt64 = 1 << 62
  private static let capitals = allCapitals | firstCapital

  package init(
    norm: String, range: Range<Int>, classes: WordClass = [], isAllCapitals: Bool = false,
    isCapitalised: Bool = false
  ) {
    self.norm = norm
    place = CompactRange(range)
    bits =
      classes.rawValue | (isAllCapitals ? Self.allCapitals : 0)
      | (isCapitalised ? Self.firstCapital : 0)
  }

  package func has(_ classes: WordClass) -> Bool { bits & classes.rawValue != 0 }
  package var isWord: Bool { bits & WordClass.punctuation.rawValue == 0 }
}
