/// Several phrases that mean the same to a rule, tried side by side.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  package let phrases: [Phrase]
  /// Bits that a sentence must have for each phrase: a look at these spares most searches.
  private let filters: [Filter]

  private struct Filter {
    var one: UInt64
    var two: UInt64
  }

  package init(_ phrases: [Phrase]) {
    self.phrases = phrases
    filters = phrases.map { phrase in
      let required = phrase.automaton.required
      return Filter(one: required.first ?? .max, two: required.last ?? .max)
    }
  }

  /// Whether a sentence with these bits can hold one of them.
  func mayOccur(_ bits: UInt64) -> Bool {
    for filter in filters where filter.one & bits != 0 && filter.two & bits != 0 { return true }
    return false
  }

  package init(arrayLiteral elements: Phrase...) { self.init(elements) }

  /// The earliest match in a range of tokens; of those that begin together the longest.
  package func firstMatch(in text: Text, _ range: Range<Int>) -> Range<Int>? {
    let bits = text.bits(of: range)
    guard bits != 0 else { return nil }
    var best: Range<Int>?
    for index in filters.indices
    where filters[index].one & bits != 0 && filters[index].two & bits != 0 {
      guard let match = text.first(phrases[index], in: range) else { continue }
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
    for index in filters.indices
    where filters[index].one & bits != 0 && filters[index].two & bits != 0 {
      if text.first(phrases[index], in: range) != nil { return true }
    }
    return false
  }
}
