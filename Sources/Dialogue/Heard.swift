/// What was heard in an answer.
package struct Heard: Hashable, Sendable {
  /// `cue.X` for every cue heard.
  package var facts: Set<Fact>
  /// For each cue the words that gave it, in UTF-8 bytes of the answer.
  package var words: [Cue.ID: Range<Int>]

  package init(facts: Set<Fact> = [], words: [Cue.ID: Range<Int>] = [:]) {
    self.facts = facts
    self.words = words
  }

  package func contains(_ cue: Cue.ID) -> Bool { facts.contains(.cue(cue)) }
}
