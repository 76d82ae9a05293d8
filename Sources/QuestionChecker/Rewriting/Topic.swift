/// What a question is about: a noun phrase of the writer's, without verdicts.
struct Topic {
  var words: String
  /// Somebody, not something.
  var isAnimate: Bool
  /// Known to both: "the rota", "your report", not "a rota".
  var isDefinite: Bool
  var score: Int
}

extension Draft {
  /// The best noun phrase of the matter, or of what stands before it in the sentence.
  func findTopic() -> Topic? {
    if let topic = bestTopic(in: matter) ?? bestTopic(in: words) { return topic }
    // "Given that the old form was slow, do you like the new one?" is not about the old form.
    guard !text.contains(pronominal, in: words) else { return nil }
    return bestTopic(in: text.trimmed(text.sentences[question.sentence].tokens))
  }

  /// The best noun phrase of a range.
  func bestTopic(in range: Range<Int>) -> Topic? {
    var best: Topic?
    var index = range.lowerBound
    while index < range.upperBound {
      guard let phrase = nounPhrase(at: index, in: range) else {
        index += 1
        continue
      }
      guard let topic = topic(phrase, in: range) else {
        // "the rest of the ward" is not about the ward.
        let isPart = text.contains(partOf, in: phrase)
        index = isPart ? phrase.upperBound : index + 1
        continue
      }
      if topic.score > best?.score ?? 0 { best = topic }
      index = max(phrase.upperBound, index + 1)
    }
    return best
  }

  /// A noun phrase with a determiner, or a bare noun that can be nothing else.
  func nounPhrase(at index: Int, in range: Range<Int>) -> Range<Int>? {
    let token = text.tokens[index]
    guard token.isWord, !token.has([.wh, .auxiliary, .clitic, .coordinator, .nominative]) else {
      return nil
    }
    let isMark = token.has([.determiner, .possessive])
    let isBare = token.has([.noun, .adjective]) && !token.has([.verbBase, .adverb])
    guard isMark || isBare, !token.has(.preposition), token.norm != "other",
      var phrase = Clause(text: text, range: range).nounPhrase(index)
    else { return nil }
    // "Did the visit help", "Are the tests green": where the subject ends is known.
    if let subject = question.subject, subject.lowerBound == index,
      subject.upperBound < phrase.upperBound
    {
      phrase = phrase.clamped(to: subject)
    }
    // "I think the plan works": the clause needs its verb.
    if let last = phrase.last, phrase.count > 2,
      text.tokens[last].has([.verbS, .verbBase, .verbPast]),
      index == range.lowerBound || beginsClause(index)
        || Topic.people.contains(text.tokens[last - 1].norm), !hasVerb(after: phrase, in: range)
    {
      phrase = phrase.lowerBound..<last
    }
    return phrase
  }

  private func beginsClause(_ index: Int) -> Bool {
    let before = text.tokens[index - 1]
    return ["think", "believe", "say", "feel", "that", "sure", "if", "whether", "when", "because"]
      .contains(before.norm) || !before.isWord
  }

  private func hasVerb(after phrase: Range<Int>, in range: Range<Int>) -> Bool {
    text.tokens[phrase.upperBound..<range.upperBound].contains {
      $0.has([.auxiliary, .verbPast, .verbS, .verbBase, .verbParticiple])
    }
  }

  func topic(_ phrase: Range<Int>, in range: Range<Int>) -> Topic? {
    let of = phrase.first { text.tokens[$0].norm == "of" }
    guard let head = (phrase.lowerBound..<(of ?? phrase.upperBound)).last else { return nil }
    let noun = text.tokens[head]
    // "your team's laziness": what is left without the verdict is the team.
    if noun.has([.nounNegative, .evalNegative]) || text.isOne(of: Topic.empty, head),
      let owner = phrase.first(where: { text.tokens[$0].norm == "'s" }), owner > phrase.lowerBound
    {
      return topic(phrase.lowerBound..<owner, in: range)
    }
    let isTime = noun.has(.timeNoun) && !Topic.appointments.contains(noun.norm)
    guard noun.isWord, !text.isOne(of: Topic.empty, head), !isTime, !noun.has([.number, .wh]),
      !noun.has([.nounNegative, .evalNegative, .determiner, .possessive, .subjectPronoun]),
      noun.has(.noun) || !noun.has([.adjective, .adverb, .verbParticiple])
    else { return nil }
    let isName = noun.isCapitalised && !noun.isAllCapitals && head > range.lowerBound
    let hasMark = text.tokens[phrase.lowerBound].has([.determiner, .possessive])
    if isName, !hasMark { return nil }
    if !hasMark, !canStandBare(noun) || !isGoverned(phrase, in: range) { return nil }
    if isBackground(phrase, in: range) { return nil }
    // Not the one that both know.
    if text.tokens[phrase.lowerBound].norm == "another" { return nil }
    // "a bit harsh" is no thing.
    if text.norm(phrase.lowerBound + 1, in: phrase) == "bit" { return nil }
    // "that managers listen": no phrase but a clause.
    if text.tokens[phrase.lowerBound].norm == "that", phrase.count > 1,
      isPlural(noun)
        || phrase.lowerBound > range.lowerBound
          && Self.saying.contains(text.tokens[phrase.lowerBound - 1].norm)
    {
      return nil
    }
    // "clearer than two pages": the measure, not the matter.
    if text.tokens[phrase].contains(where: { $0.norm == "than" })
      || text.norm(phrase.upperBound, in: range) == "than"
    {
      return nil
    }
    // "does that work": no phrase.
    for index in phrase.dropLast() where ["that", "this"].contains(text.tokens[index].norm) {
      if text.tokens[index + 1].has([.verbBase, .verbS]) { return nil }
    }
    var kept: [String] = []
    var isDefinite = !hasMark
    for index in phrase {
      let token = text.tokens[index]
      // "the missing report", "the poor planning"
      if token.has([.evalPositive, .evalNegative, .doubt, .failureVerb]), index < head,
        token.norm != "late"
      {
        continue
      }
      guard token.isWord,
        !token.has([.absolute, .minimiser, .nounNegative, .negator, .failureVerb])
          || text.isOne(of: Topic.dropped, index)
      else { return nil }
      // "this the better room" is no phrase.
      if index > phrase.lowerBound, index < of ?? phrase.upperBound,
        token.has([.determiner, .possessive]), !text.isOne(of: Topic.dropped, index - 1),
        text.tokens[index - 1].norm != "'s", token.norm != "other"
      {
        return nil
      }
      if text.isOne(of: Topic.dropped, index) { continue }
      isDefinite = isDefinite || token.has(.possessive) || Topic.definite.contains(token.norm)
      kept.append(text.excerpt(index...index))
    }
    let words = kept.reduce("") { $0.isEmpty || $1.hasPrefix("'") ? $0 + $1 : $0 + " " + $1 }
    guard !kept.isEmpty, kept.count <= 8 else { return nil }
    // "all want": what is left of it has to be a noun by itself.
    if kept.count == 1, phrase.count > 1, !canStandBare(noun) { return nil }
    let isAnimate = Topic.people.contains(noun.norm)
    var score = 4 + (isDefinite ? 2 : 0) + (kept.count > 2 ? 1 : 0) - (isAnimate ? 3 : 0)
    if phrase.lowerBound > range.lowerBound {
      let before = text.tokens[phrase.lowerBound - 1]
      if ["about", "of", "with"].contains(before.norm) { score += 2 }
      if before.has([.verbBase, .verbPast, .verbIng, .verbParticiple]) { score += 1 }
      if ["in", "on", "at", "to", "from", "for", "by", "as"].contains(before.norm) { score -= 1 }
    }
    return Topic(
      words: words, isAnimate: isAnimate, isDefinite: isDefinite, score: max(score, 1))
  }
}

extension Draft {
  private func isPlural(_ noun: Token) -> Bool {
    noun.norm.hasSuffix("s") && !noun.norm.hasSuffix("ss") && !noun.norm.hasSuffix("us")
      || noun.norm == "people"
  }

  /// Verbs and adjectives that a clause with "that" follows.
  private static let saying: Set<String> = [
    "agree", "think", "believe", "say", "feel", "know", "see", "find", "accept", "admit", "hope",
    "sure", "aware", "clear", "obvious", "true", "worried", "glad", "considered",
  ]
}

private let pronominal: Phrase = "(one|ones|other|that|them)"
private let partOf: Phrase = "(rest|half|most|majority|end|head|pair|couple|set) of"
