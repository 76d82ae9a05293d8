/// Two things of the same kind joined by `and`, where each could have its own answer.
enum Coordination {
  private static let quality: WordClass = [.adjective, .gradable, .evalPositive, .evalNegative]
  private static let joints: WordSet = ["and", "plus", "&", "and/or", "/"]
  private static let jointStarts: WordSet = ["as", "along"]

  /// The joined things, from the first word of the left to the last of the right.
  static func first(in words: Range<Int>, of text: Text, _ question: Question) -> Range<Int>? {
    for index in words {
      guard let joint = joint(at: index, words, text) else { continue }
      guard let pair = pair(around: joint, words, text, question) else { continue }
      return pair
    }
    return nil
  }

  /// `and`, `as well as`, `along with`.
  private static func joint(at index: Int, _ words: Range<Int>, _ text: Text) -> Range<Int>? {
    if text.isOne(of: joints, index) { return index..<(index + 1) }
    guard text.isOne(of: jointStarts, index) else { return nil }
    let norm = text.tokens[index].norm
    if norm == "as", text.norm(index + 1, in: words) == "well",
      text.norm(index + 2, in: words) == "as"
    {
      return index..<(index + 3)
    }
    if norm == "along", text.norm(index + 1, in: words) == "with" { return index..<(index + 2) }
    return nil
  }

  private static func pair(
    around joint: Range<Int>, _ words: Range<Int>, _ text: Text, _ question: Question
  ) -> Range<Int>? {
    guard joint.lowerBound > words.lowerBound, joint.upperBound < words.upperBound else {
      return nil
    }
    let left = text.tokens[joint.lowerBound - 1]
    let right = text.tokens[joint.upperBound]
    // Names go together: "Ana and Ben".
    if left.isCapitalised, right.isCapitalised { return nil }
    // A second clause with its own head is another rule's matter, but not where one box is ticked.
    if text.genre == .survey, right.has(.auxiliary), words.contains(joint.upperBound + 1),
      text.tokens[joint.upperBound + 1].has([.subjectPronoun, .determiner, .possessive])
    {
      return joint.lowerBound..<words.upperBound
    }
    if right.has([.wh, .auxiliary]), !right.has([.verbBase, .verbPast]) { return nil }
    if right.has(.nominative) { return nil }
    if left.norm == right.norm { return nil }
    let isBeforeObject =
      words.contains(joint.upperBound + 1)
      && text.tokens[joint.upperBound + 1].has([.determiner, .possessive, .objectPronoun])
    if right.has(.verbBase), isBeforeObject || !right.has([.noun, .determiner, .possessive]) {
      return verbs(around: joint, words, text, question)
    }
    if left.has(quality.union([.verbBase, .verbParticiple])), !left.has(.noun), right.has(quality),
      !right.has(.noun)
    {
      return (joint.lowerBound - 1)..<(joint.upperBound + 1)
    }
    if isPredicatePair(left, right, at: joint, words, text) {
      return (joint.lowerBound - 1)..<(joint.upperBound + 1)
    }
    if let clauses = gapped(around: joint, words, text, question) { return clauses }
    return nouns(around: joint, words, text)
  }

  /// `Is the desk quiet and the line open`: the second clause goes without its verb.
  private static func gapped(
    around joint: Range<Int>, _ words: Range<Int>, _ text: Text, _ question: Question
  ) -> Range<Int>? {
    guard let verb = question.auxiliary, text.tokens[verb].has(.beForm),
      let subject = question.subject, subject.upperBound < joint.lowerBound,
      let second = Clause(text: text, range: words).nounPhrase(joint.upperBound),
      text.tokens[second.lowerBound].has([.determiner, .possessive])
    else { return nil }
    let isQuality = text.tokens[joint.lowerBound - 1].has(quality)
    guard
      isQuality
        || !text.tokens[subject.upperBound..<joint.lowerBound].contains(where: {
          $0.has([.preposition, .determiner, .possessive])
        })
    else { return nil }
    // The clause may have taken the predicate for the last word of the noun phrase.
    let rest = max(second.lowerBound + 2, second.upperBound - 1)..<words.upperBound
    guard let last = rest.last,
      isQuality || text.tokens[last].has(quality) || !text.tokens[last].has([.noun, .timeNoun])
    else { return nil }
    return joint.lowerBound..<words.upperBound
  }

  private static func hasQualityEnding(_ token: Token) -> Bool {
    token.norm.count > 6
      && ["able", "ible", "ful", "ous", "less"].contains { token.norm.hasSuffix($0) }
  }

  /// `quick and friendly`, `safe and respected`: one of the two is known to be a quality.
  private static func isPredicatePair(
    _ left: Token, _ right: Token, at joint: Range<Int>, _ words: Range<Int>, _ text: Text
  ) -> Bool {
    let before = text.norm(joint.lowerBound - 2, in: words)
    // "Is she approachable and competent?": the ending tells an adjective, and nothing comes after.
    if hasQualityEnding(left), joint.upperBound + 1 == words.upperBound,
      !["the", "a", "an"].contains(before),
      !text.tokens[joint.upperBound].has([.verbBase, .verbPast])
    {
      return true
    }
    guard !left.has([.determiner, .objectPronoun, .subjectPronoun, .possessive, .wh]),
      !right.has([.determiner, .noun]), !["the", "a", "an", "your", "our", "my"].contains(before)
    else { return false }
    return right.has(quality) || left.has(quality) && !left.has(.noun) && right.has(.verbParticiple)
  }

  /// `read and discuss`, `plan the week and share the reasons`.
  private static func verbs(
    around joint: Range<Int>, _ words: Range<Int>, _ text: Text, _ question: Question
  ) -> Range<Int>? {
    guard let verb = question.verb, words.contains(verb), verb < joint.lowerBound else {
      return nil
    }
    let isShort = verb == joint.lowerBound - 1
    return verb..<(isShort ? joint.upperBound + 1 : words.upperBound)
  }

  /// `your pay and your hours`, `the rota and the handover sheet`.
  private static func nouns(
    around joint: Range<Int>, _ words: Range<Int>, _ text: Text
  ) -> Range<Int>? {
    var start = joint.lowerBound - 1
    // After "the" or "your" any word is a noun.
    let isMarked =
      start > words.lowerBound && text.tokens[start - 1].has([.determiner, .possessive])
    guard isMarked || isNominal(text.tokens[start]), !text.tokens[start].has(.subjectPronoun) else {
      return nil
    }
    while start > words.lowerBound, isInPhrase(text.tokens[start - 1]) {
      start -= 1
      if text.tokens[start].has([.determiner, .possessive]) { break }
    }
    var end = joint.upperBound
    guard isInPhrase(text.tokens[end]) || isNominal(text.tokens[end]) else { return nil }
    var hasHead = false
    while end < words.upperBound,
      isInPhrase(text.tokens[end]) || isNominal(text.tokens[end])
        || text.tokens[end - 1].has([.determiner, .possessive])
    {
      if end > joint.upperBound, text.tokens[end].has([.determiner, .possessive]) { break }
      // The predicate of the question begins: "Are the lifts and the parking adequate?"
      if hasHead, text.tokens[end].has([.adjective, .gradable]), !text.tokens[end].has(.noun) {
        break
      }
      let isMarked = text.tokens[end - 1].has([.determiner, .possessive])
      hasHead = hasHead || isMarked || isNominal(text.tokens[end])
      end += 1
    }
    return hasHead ? start..<end : nil
  }

  private static func isNominal(_ token: Token) -> Bool {
    token.isWord && token.has([.noun, .timeNoun, .verbIng])
      && !token.has([.preposition, .auxiliary, .wh, .determiner, .objectPronoun])
  }

  private static func isInPhrase(_ token: Token) -> Bool {
    guard token.isWord, !token.has([.auxiliary, .wh, .preposition, .coordinator, .subordinator])
    else {
      return false
    }
    return token.has([.determiner, .possessive, .adjective, .noun, .evalPositive, .evalNegative])
  }
}
