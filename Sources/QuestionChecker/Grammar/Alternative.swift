/// Whether a question offers a choice at the level of the whole question.
struct Alternative {
  let text: Text
  let range: Range<Int>

  var isOffered: Bool { offered != nil }

  /// The `or` that joins the options.
  var offered: Int? {
    let clause = Clause(text: text, range: range)
    for index in range where text.tokens[index].norm == "or" {
      if isFixed(index) { continue }
      // "or something", "or anything": no option.
      if let found = text.matches(Self.vague, at: index, in: index..<range.upperBound),
        Self.isLast(text, found.upperBound, range)
      {
        continue
      }
      guard clause.has(index + 1, .punctuation) == false else { continue }
      return index
    }
    return nil
  }

  private static func isLast(_ text: Text, _ index: Int, _ range: Range<Int>) -> Bool {
    index >= range.upperBound || !(index..<range.upperBound).contains { text.tokens[$0].isWord }
      || text.tokens[index].has([.preposition, .punctuation])
  }

  private func isFixed(_ index: Int) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return true }
    let pair = text.tokens[index - 1].norm + " " + text.tokens[index + 1].norm
    return Self.fixed.contains(pair)
  }

  private static let vague: Phrase =
    "or (something|anything|whatever|so|somewhere|anyone|someone|somebody|two|stuff) (like that|else|similar)?"

  private static let fixed: Set<String> = [
    "more less", "one two", "sooner later", "two three", "three four", "day two", "week two",
    "pros cons", "terms conditions", "other another", "once twice", "now then", "here there",
    "way another", "minute two", "hour two", "month two", "four five", "five six", "year two",
  ]
}
