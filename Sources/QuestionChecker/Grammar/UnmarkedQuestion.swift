/// Questions that no question mark shows: speech, chat, agendas.
///
/// Without the mark only the word order is evidence, so that what could as well be a heading, a
/// subordinate clause, an exclamation or a condition is left alone.
extension Clause {
  /// Whether a wh-word begins a question: "What is needed is time" and "How we work" do not ask.
  func asksWithoutMark(_ wh: Int, _ sentence: Sentence, _ genre: Genre?) -> Bool {
    let word = norm(wh)
    if ["how", "what"].contains(word), norm(wh + 1) == "about" { return true }
    if word == "what", norm(wh + 1) == "if" { return true }
    if word == "how", norm(wh + 1) == "come" { return true }
    guard !isSubordinate(wh), norm(wh + 1) != "to" else { return false }
    guard let auxiliary = auxiliary(afterWh: wh) else {
      return sentence.end == .none && isUnmarkedFragment(wh, sentence, genre)
    }
    let next = afterAuxiliary(auxiliary)
    // "Who was on the early shift": the wh-word is the subject, and no statement begins like this.
    if word == "who", auxiliary == wh + 1, sentence.end == .none, !sentence.isHeading,
      !sentence.isListItem, has(next, [.preposition, .verbIng, .adverb, .verbParticiple])
    {
      return true
    }
    // "How big a city is Oslo".
    if word == "how", ["a", "an"].contains(norm(wh + 2)), has(auxiliary, .beForm),
      sentence.end == .none, next == range.upperBound - 1
    {
      return true
    }
    guard let subject = token(next), subject.isWord else {
      return sentence.end == .none && (sentence.isUnfinished(text) || auxiliary == wh + 1)
    }
    let isPronoun = subject.has(.nominative) || subject.norm == "you"
    if sentence.end == .exclamation, !isPronoun, !subject.has([.determiner, .possessive]) {
      return false
    }
    if word == "what", has(auxiliary, .beForm), !isPronoun, hasSecondBe(after: next) {
      return false
    }
    if word == "how", auxiliary > wh + 1 {
      // "How brilliant was that!" exclaims.
      if sentence.end == .exclamation { return false }
      if sentence.end != .none { return isInverted(auxiliary) }
    }
    return isInverted(auxiliary)
      || subject.has([.verbIng, .adjective, .verbBase])
      || sentence.end == .none && auxiliary > wh + 1 && subject.has(.preposition)
      || subject.has(.verbParticiple) && !["needed", "required"].contains(subject.norm)
  }

  /// "Why not", "what else", "which one", "who takes care of that": short, and no statement.
  private func isUnmarkedFragment(_ wh: Int, _ sentence: Sentence, _ genre: Genre?) -> Bool {
    if sentence.isUnfinished(text) { return true }
    let word = norm(wh)
    let next = wh + 1
    let isSpeech = !sentence.isHeading && (!sentence.isListItem || genre == .agenda)
    guard isSpeech || genre == .transcript else { return false }
    guard let after = token(next) else { return true }
    switch word {
    case "what":
      if ["a", "an"].contains(after.norm) { return false }
      return !after.has([.nominative, .determiner]) || after.has(.verbS)
    case "how": return WhReader.measures.contains(after.norm) && !isBareClause(wh)
    case "why": return after.norm == "not" || after.has(.preposition)
    case "where": return after.has(.preposition) || after.norm == "else" || after.norm == "you"
    case "who": return after.has([.verbS, .verbPast]) || after.norm == "else"
    case "which":
      return !after.has([.adverb, .auxiliary, .verbS, .verbPast]) || after.norm == "one"
    default: return false
    }
  }

  /// "How long it takes": a subject and its verb follow, and nothing asks.
  private func isBareClause(_ wh: Int) -> Bool {
    has(wh + 2, [.nominative, .determiner, .possessive]) || norm(wh + 2) == "it"
      || norm(wh + 2) == "you"
  }

  /// "What is needed is time": the first clause is the subject of the second.
  private func hasSecondBe(after index: Int) -> Bool {
    var position = index + 1
    while let token = token(position) {
      if token.has([.wh, .subordinator, .coordinator]) || !token.isWord { return false }
      if ["is", "was", "are", "were"].contains(token.norm),
        !has(position - 1, .nominative), norm(position - 1) != "you"
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Whether an auxiliary first begins a question though no mark says so.
  func asksWithoutMark(auxiliary: Int, _ sentence: Sentence) -> Bool {
    guard isInverted(auxiliary), let verb = token(auxiliary), !verb.has(.clitic) else {
      return false
    }
    let next = afterAuxiliary(auxiliary)
    guard let subject = token(next) else { return false }
    // "Do it.", "Have that ready", "Will power": an imperative or a noun.
    if verb.has([.doForm, .haveForm]) || !subject.has([.nominative, .determiner, .possessive]) {
      if !subject.has(.nominative), subject.norm != "you",
        !["is", "are", "was", "were"].contains(verb.norm)
      {
        guard let phrase = nounPhrase(next), phrase.upperBound < range.upperBound,
          has(phrase.upperBound, [.verbBase, .verbParticiple, .verbIng])
        else { return false }
      }
    }
    // "Should you need me, call": a condition.
    if ["had", "were", "should"].contains(verb.norm), sentence.end != .none,
      range.contains(where: { text.tokens[$0].norm == "," })
    {
      return false
    }
    return sentence.end != .exclamation || subject.has(.nominative) || subject.norm == "you"
  }
}

extension Sentence {
  /// Whether it breaks off at a comma, as speech does.
  func isUnfinished(_ text: Text) -> Bool {
    tokens.last.map { text.tokens[$0].norm == "," } ?? false
  }
}
