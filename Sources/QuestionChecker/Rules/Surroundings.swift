/// What stands before and after a question, as far as the same person goes on talking.
extension Text {
  /// The question's tokens without its end mark and closing brackets.
  func words(of question: Question) -> Range<Int> { trimmed(question.core) }

  /// The range without punctuation at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !tokens[lower].isWord { lower += 1 }
    while upper > lower, !tokens[upper - 1].isWord { upper -= 1 }
    return lower..<upper
  }

  /// Up to `limit` sentences before the question by the same speaker, the nearest first.
  ///
  /// A question in a paragraph of its own ("Thoughts?") still belongs to the lines above it.
  func sentences(before question: Question, limit: Int) -> [Sentence] {
    let own = sentences[question.sentence]
    var result: [Sentence] = []
    var index = question.sentence - 1
    while index >= 0, result.count < limit {
      let other = sentences[index]
      guard other.speaker == own.speaker, !other.isHeading, other.isListItem == own.isListItem,
        own.paragraph - other.paragraph <= 1
      else { break }
      result.append(other)
      index -= 1
    }
    return result
  }

  /// The next sentence of the same speaker in the same paragraph.
  func sentence(after question: Question) -> Sentence? {
    guard let next = sentence(question.sentence, offset: 1),
      next.speaker == sentences[question.sentence].speaker
    else { return nil }
    return next
  }

  /// The norm of a token, or "" beyond the range.
  func norm(_ index: Int, in range: Range<Int>) -> String {
    range.contains(index) ? tokens[index].norm : ""
  }
}

extension Sentence {
  var asks: Bool { end == .question || end == .interrobang }
}
