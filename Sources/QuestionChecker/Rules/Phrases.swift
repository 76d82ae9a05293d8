/// Several phrases that mean the same to a rule, tried side by side.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private let table: Table

  package var phrases: [Phrase] { table.phrases }

  /// Behind one reference, because rules hand their phrases around for every question.
  private final class Table: Sendable {
    let phrases: [Phrase]
    let automata: [PhraseAutomaton]
    /// Bits that a sentence must have for each phrase: a look at these spares most searches.
    let filters: [Filter]
    /// A word without one of these bits begins none of them.
    let firstBits: UInt64

    init(_ phrases: [Phrase]) {
      self.phrases = phrases
      automata = phrases.map(\.automaton)
      firstBits = automata.reduce(0) { $0 | $1.firstBits }
      filters = automata.map { automaton in
        let required = automaton.required
        return Filter(
          one: required.first ?? .max, two: required.count > 1 ? required[1] : .max)
      }
    }
  }

  private struct Filter {
    var one: SentenceBits
    var two: SentenceBits

    @inline(__always)
    func admits(_ bits: SentenceBits) -> Bool { one & bits != 0 && two & bits != 0 }
  }

  package init(_ phrases: [Phrase]) { table = Table(phrases) }

  package init(arrayLiteral elements: Phrase...) { self.init(elements) }

  /// Whether a sentence with these bits can hold one of them.
  func mayOccur(_ bits: SentenceBits) -> Bool {
    for filter in table.filters where filter.admits(bits) { return true }
    return false
  }

  /// Whether one of them can begin with a word.
  func mayBegin(at index: Int, of text: Text) -> Bool {
    table.firstBits & WordKey.bit(text.hash(of: index)) != 0
  }

  /// The match that begins exactly at `index`, of the phrase listed first.
  func match(at index: Int, in text: Text, _ range: Range<Int>) -> Range<Int>? {
    guard mayBegin(at: index, of: text) else { return nil }
    let table = table
    for phrase in table.phrases.indices {
      if let found = text.matches(table.phrases[phrase], at: index, in: range) { return found }
    }
    return nil
  }

  /// The earliest match in a range of tokens; of those that begin together the longest.
  package func firstMatch(in text: Text, _ range: Range<Int>) -> Range<Int>? {
    let bits = text.bits(of: range)
    guard bits != 0 else { return nil }
    let table = table
    var best: Range<Int>?
    for index in table.filters.indices where table.filters[index].admits(bits) {
      guard let match = text.first(table.automata[index], in: range, bits: bits) else { continue }
      if let found = best,
        (found.lowerBound, -found.upperBound) <= (match.lowerBound, -match.upperBound)
      {
        continue
      }
      best = match
    }
    return best
  }

  package func occur(in text: Text, _ range: Range<Int>) -> Bool {
    let bits = text.bits(of: range)
    guard bits != 0 else { return false }
    let table = table
    for index in table.filters.indices where table.filters[index].admits(bits) {
      if text.first(table.automata[index], in: range, bits: bits) != nil { return true }
    }
    return false
  }
}
