/// What is to be done, or was done: a verb of the writer's with what belongs to it.
extension Draft {
  /// "moving the deadline": from an advice, a duty or a plan, or nil.
  func act(in range: Range<Int>, by frames: [Phrase] = actFrames) -> String? {
    for phrase in frames {
      guard let found = text.first(phrase, in: range), let verb = found.last,
        !text.tokens[verb].has(.mentalVerb), let act = act(from: verb, in: range)
      else { continue }
      return act
    }
    return nil
  }

  /// The main verb with what belongs to it: "signing the form" of "Why haven't you signed the form?".
  var mainAct: String? {
    guard let verb = question.verb, words.contains(verb) else { return nil }
    return act(from: verb, in: words)
  }

  func act(from verb: Int, in range: Range<Int>) -> String? {
    guard let phrase = verbPhrase(from: verb, in: range), let gerund = gerund(verb) else {
      return nil
    }
    let rest = text.excerpt(phrase.dropFirst())
    return rest.isEmpty ? gerund : gerund + " " + rest
  }

  /// "the canteen opening at night": what is proposed, with whoever is to do it; nil where that is
  /// one of those who talk.
  var proposed: String? {
    for index in words where text.tokens[index].norm == "should" {
      let inverted = Clause(text: text, range: words).nounPhrase(index + 1)
      let isInverted = index == words.lowerBound || !text.tokens[index - 1].isWord
      guard
        let subject = isInverted
          ? inverted
          : (question.complement ?? words).clamped(to: words.lowerBound..<index)
            .nounPhraseBefore(index, in: text)
      else { continue }
      var verb = isInverted ? subject.upperBound : index + 1
      while words.contains(verb), text.tokens[verb].has(.adverb) { verb += 1 }
      guard words.contains(verb), text.tokens[verb].has(.verbBase),
        let act = act(from: verb, in: words)
      else { continue }
      // "this saying weekly": nobody knows what "this" was.
      if subject.count == 1, pointers.contains(text.tokens[subject.lowerBound].norm) { return nil }
      let isUs = text.tokens[subject.lowerBound].has(.nominative)
      return isUs ? act : text.excerpt(subject) + " " + act
    }
    return nil
  }

  /// "the pharmacy doing that" of "Wouldn't it be easier if the pharmacy did that?".
  var wished: String? {
    guard let found = text.first(comparison, in: words) else { return nil }
    let clause = Clause(text: text, range: words)
    guard words.contains(found.upperBound),
      text.tokens[found.upperBound].has([.determiner, .possessive]),
      let subject = clause.nounPhrase(found.upperBound), words.contains(subject.upperBound),
      text.tokens[subject.upperBound].has(.verbPast),
      let act = act(from: subject.upperBound, in: words)
    else { return nil }
    return text.excerpt(subject) + " " + act
  }

  /// "a flow chart" of "Wouldn't a flow chart be clearer than two pages?".
  var preferred: String? {
    guard let subject = question.subject, let auxiliary = question.auxiliary,
      text.tokens[auxiliary].norm == "would",
      ["a", "an"].contains(text.norm(subject.lowerBound, in: words)),
      text.norm(subject.upperBound, in: words) == "be",
      words.contains(subject.upperBound + 1),
      text.tokens[subject.upperBound + 1].norm.hasSuffix("er")
        || text.tokens[subject.upperBound + 1].norm == "more"
    else { return nil }
    return text.excerpt(subject)
  }

  /// "a second reader" of "Wouldn't this have been avoided with a second reader?".
  var remedy: String? {
    guard let found = text.first(avertedBy, in: words),
      let phrase = Clause(text: text, range: words).nounPhrase(found.upperBound),
      phrase.upperBound == words.upperBound, !text.aimsAtPerson(phrase)
    else { return nil }
    return text.excerpt(phrase)
  }

  /// How somebody sees what is proposed.
  func seen(_ proposal: String) -> String {
    isSurvey ? "What is your view of \(proposal)?" : "How do you see \(proposal)?"
  }

  /// "move the deadline": the bare verb after `did you`, with what belongs to it.
  var bareAct: String? {
    guard let verb = question.verb, words.contains(verb), text.tokens[verb].has(.verbBase),
      let phrase = verbPhrase(from: verb, in: words)
    else { return nil }
    return text.excerpt(phrase)
  }

  /// From the verb to the end of its clause; nil if it is long, or finds fault.
  private func verbPhrase(from verb: Int, in range: Range<Int>) -> Range<Int>? {
    var end = verb + 1
    while end < range.upperBound {
      let token = text.tokens[end]
      // "say that": what was said is not in the words.
      if token.norm == "that", !text.norm(end + 1, in: range).isEmpty,
        !text.tokens[end + 1].has([.noun, .adjective])
      {
        return nil
      }
      // Half of a choice would be a choice made.
      if token.norm == "or" { return nil }
      if !token.isWord || Self.clauseEdges.contains(token.norm) || token.has(.wh) { break }
      end += 1
    }
    while end > verb + 1, Self.afterthoughts.contains(text.tokens[end - 1].norm) { end -= 1 }
    let phrase = verb..<end
    guard phrase.count <= 8, !findsFault(phrase),
      !text.tokens[phrase].contains(where: {
        $0.has([.absolute, .negator, .nounNegative, .failureVerb])
          || $0.has(.evalNegative) && $0.norm != "late" || $0.has(.clitic) && $0.norm != "'s"
      })
    else { return nil }
    // "do it", "be that": nothing of the writer's would be left.
    let hasContent =
      !["do", "be", "have", "get", "go", "make", "take"].contains(text.tokens[verb].norm)
      || text.tokens[phrase.dropFirst()].contains { $0.has([.noun, .timeNoun]) }
    return hasContent ? phrase : nil
  }

  /// A reproach in the words; "the late shift" is none.
  private func findsFault(_ phrase: Range<Int>) -> Bool {
    var rest = phrase
    while let fault = text.firstFault(in: rest) {
      guard text.tokens[fault].norm == "late", fault + 1 < phrase.upperBound,
        text.tokens[fault + 1].has([.noun, .timeNoun, .verbBase])
      else { return true }
      rest = fault + 1..<phrase.upperBound
    }
    return false
  }

  private func gerund(_ verb: Int) -> String? {
    let token = text.tokens[verb]
    if token.has(.verbIng), token.norm.hasSuffix("ing") { return token.norm }
    if token.norm == "did" { return "doing" }
    if token.has(.verbBase) { return Lexicon.inflect(token.norm).ing }
    return Lexicon.base(ofPast: token.norm).map { Lexicon.inflect($0).ing }
  }

  private static let clauseEdges: Set<String> = [
    "if", "because", "so", "when", "while", "although", "and", "or", "but", "unless", "since",
    "than",
  ]

  private static let afterthoughts: Set<String> = [
    "instead", "first", "then", "again", "please", "too", "already", "yet", "anyway", "now", "to",
    "for", "still", "either", "right", "just", "even", "soon", "maybe", "perhaps", "finally", "at",
    "once",
  ]

  /// Frames that end at the verb, the most certain first.
  static let actFrames: [Phrase] = [
    "(tried|considered|considering|try|consider|suggest|mind|imagined) <verbIng>",
    "(hard|difficult|tricky|wrong) (about|in|with) (just|simply)? <verbIng>",
    "(from|against) (just|simply)? <verbIng>",
    "(thought|think|thinking|thoughts|idea|how|what|looked|talked|heard) (of|about|into|at) (just|simply)? <verbIng>",
    """
    why (don't|not|didn't|do not|did not) (you|we|they)? (all|both)? \
    (just|simply|at least|also|first|even|maybe)? <verbBase>
    """,
    """
    (should|could|can|might|would|shall|must) (n't)? (you|we|i|they|he|she) (not)? \
    (just|simply|maybe|perhaps|also|at least|all|even|rather|really)? <verbBase>
    """,
    "(should|could|must|might|can) (just|simply|maybe|perhaps|also|at least)? <verbBase>",
    """
    (better|easier|best|sense|worth|good|wise|wiser|simpler|safer|helpful|time|idea|want|need|needs|ought|fair|\
    faster|smarter|cheaper|kinder|nicer|useful|possible|going|have|has|is|was) (for)? (us|you|them|everyone)? to \
    (just|simply|maybe)? <verbBase>
    """,
    "(you|we) (can|could|do|did|would|should) (n't|not) (just|simply)? <verbBase>",
    "if (you|we|i|they) (just|simply|all|both|only)? <verbPast>",
    "(better|easier|best|good|great|wise|sense|nice) if (you|we|i|they) (just|simply)? <verbPast>",
    "(do|does|did|will) (n't)? (you|we|they) (ever|just|even|really)? <verbBase>",
    "let 's <verbBase>", "not (just|simply)? <verbBase>", "(help|helps|helped) to <verbBase>",
    "(maybe|perhaps) <verbBase>",
  ]
}

extension Draft {
  /// Frames of what is late or awaited.
  static let dueActs: [Phrase] = [
    "(going|you) to finally? <verbBase>", "finally (going to)? <verbBase>",
    "when (will|can|could) you finally? <verbBase>",
  ]
}

private let pointers: Set<String> = ["this", "that", "these", "those"]
private let avertedBy: Phrase = "have been (avoided|prevented|averted|caught) (with|by|through)"
private let comparison: Phrase =
  "(better|easier|simpler|safer|faster|quicker|best|good|great|fairer|wiser|sense|nice|cheaper) if"

extension Range<Int> {
  /// The noun phrase that ends right before a token.
  fileprivate func nounPhraseBefore(_ end: Int, in text: Text) -> Range<Int>? {
    let clause = Clause(text: text, range: lowerBound..<end)
    // "that managers should listen": a noun alone after "that".
    if end - 2 >= lowerBound, ["that", "think", "believe"].contains(text.tokens[end - 2].norm),
      text.tokens[end - 1].norm.hasSuffix("s")
        || ["people", "staff"].contains(text.tokens[end - 1].norm),
      text.tokens[end - 1].isWord, !text.tokens[end - 1].has([.determiner, .auxiliary])
    {
      return end - 1..<end
    }
    return (lowerBound..<end).lazy
      .filter {
        text.tokens[$0].has([.determiner, .possessive, .nominative])
          && text.tokens[$0].norm != "that"
      }
      .compactMap { clause.nounPhrase($0) }
      .first { $0.upperBound == end }
  }
}
