extension Phrase {
  /// The words a match can begin with; nil where it can begin with any word of a class.
  ///
  /// Whoever has thousands of phrases looks them up by these.
  package var firstWords: [String]? {
    var words: [String] = []
    var states = automaton.first
    while states != 0 {
      let state = states.trailingZeroBitCount
      states &= states &- 1
      switch automaton.matchers[state] {
      case .word(let word): words.append(word)
      case .words(let several): words += several
      case .classes, .anyWord: return nil
      }
    }
    return words
  }
}
