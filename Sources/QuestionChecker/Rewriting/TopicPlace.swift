/// Where a noun phrase stands, and what it may be there.
extension Draft {
  /// Where it is: "in the store room", for a verdict that stands before the place.
  var place: String? {
    for index in words.dropLast() where Topic.places.contains(text.tokens[index].norm) {
      let rest = index + 1..<words.upperBound
      guard let phrase = nounPhrase(at: index + 1, in: rest),
        let topic = topic(phrase, in: rest), topic.isDefinite, !topic.isAnimate
      else { continue }
      return text.tokens[index].norm + " " + topic.words
    }
    return nil
  }

  /// A plural or a mass noun needs no article.
  func canStandBare(_ noun: Token) -> Bool {
    if noun.has([.adjective, .verbS]), !noun.has(.noun) { return false }
    let ends = ["s", "ing", "tion", "ment", "ness", "ity", "ance", "ence", "work", "ship", "ale"]
    return noun.has(.noun) && ends.contains { noun.norm.hasSuffix($0) }
      && !noun.norm.hasSuffix("ss")
  }

  /// Directly after its verb or preposition.
  func isGoverned(_ phrase: Range<Int>, in range: Range<Int>) -> Bool {
    guard phrase.lowerBound > range.lowerBound else { return false }
    let before = text.tokens[phrase.lowerBound - 1]
    return before.has([.preposition, .verbBase, .verbPast, .verbIng, .verbS, .auxiliary])
  }

  /// Where or when, not what: "in the meeting", "on the ward".
  func isBackground(_ phrase: Range<Int>, in range: Range<Int>) -> Bool {
    guard phrase.lowerBound > range.lowerBound, phrase.lowerBound - 1 != question.verb,
      Topic.placing.contains(text.tokens[phrase.lowerBound - 1].norm)
    else { return false }
    // "with me on the plan", "who dropped the ball on the invoices"
    if text.norm(phrase.lowerBound - 1, in: range) == "on",
      text.norm(phrase.lowerBound - 2, in: range) == "me" || rule == "blame-who"
    {
      return false
    }
    // "look at the chart", "keep to the agenda": the verb asks for it.
    let verb = phrase.lowerBound - 2
    let isAskedFor =
      range.contains(verb) && text.tokens[verb].has([.verbBase, .verbIng])
      && !text.tokens[verb].has(.noun)
    return !isAskedFor
  }
}
