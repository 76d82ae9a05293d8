import QuestionChecker

/// Says a few of the person's own words back, turned from I to you.
///
/// "I waited until she was done" becomes "You waited until she was done." Only where the change is
/// certain, and nothing in the words could sound like a reproach, praise or a guess; nil otherwise.
/// Silence is better than a mirror with one word wrong.
enum Reflection {
  /// The longest clause that is said back, in words.
  static let longest = 12

  static func of(_ answer: String) -> String? {
    guard answer.utf8.count <= 600 else { return nil }
    let text = Text(utterance: answer)
    guard text.words.count(where: \.isWord) <= 60 else { return nil }
    for sentence in text.sentences where !sentence.tokens.isEmpty {
      if sentence.end == .question || sentence.end == .interrobang { continue }
      // An ellipsis leaves something unsaid.
      if sentence.end == .ellipsis || sentence.end == .colon { continue }
      for range in clauses(text, sentence.tokens) {
        let clause = ReflectedClause(text, range)
        if let said = clause.reflected { return said }
      }
    }
    return nil
  }

  /// The sentence itself, then its first clause where a second one with a subject follows.
  private static func clauses(_ text: Text, _ sentence: Range<Int>) -> [Range<Int>] {
    var lower = sentence.lowerBound
    while lower < sentence.upperBound,
      !text.words[lower].isWord || ReflectedClause.openings.contains(text.words[lower].norm)
    {
      lower += 1
    }
    var upper = sentence.upperBound
    while upper > lower, !text.words[upper - 1].isWord { upper -= 1 }
    guard lower < upper else { return [] }
    var found = [lower..<upper]
    if let cut = (lower + 1..<upper).first(where: { isSecondClause(text, $0, upper) }) {
      found.append(lower..<cut)
    }
    return found
  }

  /// "..., but", "..., then", "and she": what stands before it is a clause by itself.
  private static func isSecondClause(_ text: Text, _ index: Int, _ upper: Int) -> Bool {
    let token = text.words[index]
    let next = index + 1
    guard next < upper else { return false }
    let after = text.words[next]
    if token.norm == "," {
      if ["but", "so", "then", "which", "because"].contains(after.norm) { return true }
      if after.norm == "and", next + 1 < upper {
        return pronouns.contains(text.words[next + 1].norm)
      }
      return pronouns.contains(after.norm)
    }
    if token.norm == ";" || token.norm == "—" { return true }
    guard ["and", "but", "so", "because"].contains(token.norm) else { return false }
    return pronouns.contains(after.norm)
  }

  private static let pronouns: Set<String> = ["i", "he", "she", "they", "we", "it"]
}
