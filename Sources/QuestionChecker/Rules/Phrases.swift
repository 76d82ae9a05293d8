/// Several phrases that mean the same to a rule, tried side by side.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  package var phrases: [Phrase]

  package init(_ phrases: [Phrase]) { self.phrases = phrases }
  package init(arrayLiteral elements: Phrase...) { phrases = elements }

  /// The earliest match in a range of tokens; of those that begin together the longest.
  package func firstMatch(in text: Text, _ range: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    for phrase in phrases {
      guard let match = text.first(phrase, in: range) else { continue }
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
    text.contains(anyOf: phrases, in: range)
  }
}
