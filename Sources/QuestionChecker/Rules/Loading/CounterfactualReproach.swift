extension Rule {
  /// "Should have", "if you had": measuring somebody against a past that cannot be changed.
  package static let counterfactualReproach = Rule(
    id: "counterfactual-reproach", group: .loading, tier: 3,
    summary: "“Should have” or “if you had” measures somebody against what did not happen.",
    rationale: """
      Nobody can act on a past that cannot be changed. What is left is an apology or a defence.
      """,
    source: "Levinson on counterfactuals; incident-review practice",
    message: """
      This measures them against what did not happen. What they would keep or change, knowing \
      what they know now, can still be answered.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«Should you have» asked the pharmacist first?",
        "«If you really cared about» the visitors, would the door be locked?",
        "«Shouldn't you have» called the family?",
        "«If you had read» the note, would we be here now?",
        "«Couldn't you have» moved the training to May?",
        "Do you think «you should have» told the client?",
        "«Wouldn't it have been better» to wait for the scan?",
        "«Was it you who» opened the wrong ward?",
        "What «should you have» done instead?",
        "«Could you not have» checked the label?",
        "«Had you only listened», would the trainee have stayed?",
        "«Did you really have to» copy the director?",
        "Is there a reason «you couldn't have» phoned?",
        "Are you going to be better prepared «than last time»?",
        "«What should operations have done» better?",
        "«Could this have been prevented if the clerk had» followed the list?",
      ],
      innocent: [
        "What might we have done differently?",
        "If they were committed to one room, how would you plan the week?",
        "If it had failed, what would the cause have been?",
        "What should I have asked you?",
        "If you had one more day, what would you test?",
        "How could this have been avoided?",
        "What would you do differently now?",
        "Could you have a look at the draft?",
        "Should you have any questions, who can you call?",
        "What would you have liked to hear from me?",
        "Could we have the room at nine?",
        "If you had known about the strike, what would you have planned?",
        "Was the queue longer than last time?",
        "Did you have to wait long?",
        "Could it have been prevented if there had been a second pump?",
      ]),
    matches: findCounterfactualReproach)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      (should|ought) n't? (you|your *2) (not|at least|really|perhaps)? (to)? have
      """,
      "what should (they|he|she|the *2|your *2|<noun>) have (done|seen|known|said|told|noticed|checked)",
      "(could|might) n't (you|your *2) (at least|just|simply)? have",
      "(could|might) you not (at least|just|simply)? have",
      """
      (you|your (team|staff|people)) (should|ought to|should n't|could n't|might n't|could at least) \
      (not|really|at least|perhaps)? have
      """,
      "(was|is) n't? it (really)? (you|one of you|your (team|staff|people)) (who|that)",
      "if only (you|they|he|she) had",
      "^ had (you|they|he|she) (only|just|not|n't|actually|at least) <verbParticiple>",
    ], severity: .high,
    exceptions: [
      """
      should (you|they|he|she) (not)? have \
      (any|questions|a|an|the|further|to|more|doubts|concerns|access)
      """,
      "(could|might) (you|they) not have (a|an|the|any|to)",
    ]),
  Cue(
    phrases: [
      """
      (would|might) n't? (it|that) (not)? have been \
      (better|wiser|easier|smarter|safer|faster|nicer|kinder|fairer|simpler|more *1)
      """,
      "did (you|they) (really|honestly|actually) (have|need) to", "think (you|they) could have",
      "(should|ought) n't? (they|he|she) (not|at least|really)? (to)? have",
      "(they|he|she) (should|should n't|ought to) (not|really)? have",
      "than last (time|year|week|month)", "(could|might) (you|they|he|she) have <verbParticiple>",
    ], severity: .medium,
    exceptions: ["(you|they) could have (a|an|the|any|some|one|anything|more|back|it)"]),
  // That it was not done is settled, and that it should have been.
  Cue(
    phrases: [
      "what (stopped|kept|prevented) (you|your *2) from (asking|telling|calling|ringing|saying|checking|reporting|speaking|stopping|escalating)"
    ], severity: .low, confidence: .likely),
]
private let condition: Phrases = [
  """
  if (you|they|he|she|your *2) had (only|just|actually|simply|not|n't|at least|bothered to)? \
  (<verbPast>|<verbParticiple>)
  """
]
/// "Could it have been prevented if the clerk had followed the list?": the clerk is found guilty.
private let preventable: Phrases = [
  """
  (could|would|might) (it|this|that|the *3|all this|all that) (not|n't)? have been \
  (prevented|avoided|stopped|averted|caught) if (<noun>|<determiner>|<possessive>|*1) *3 had
  """,
  """
  if (<noun>|<determiner>|<possessive>|*1) *3 had *8 ,? (could|would|might) n't? (it|this|that|the *3) \
  (not)? have been (prevented|avoided|stopped|averted|caught)
  """,
]
/// "If you really cared, ...": the answer decides whether they do.
private let doubtedWorth: Phrases = [
  "if (you|they|he|she) (really|truly|actually|honestly|even)? (cared|respected|valued|trusted) (about|for|us|me|the|this|your|our|it|each)?",
  "if (you|they|he|she) (was|were) (really|truly|actually|honestly|even)? (serious|committed|professional|loyal)",
]
private let inanimate: Phrases = ["had (there)? (been|had|existed)"]
private let verdict: Phrases = [
  "(would|could|might|is|are) n't? (we|i|they|it|this|that|he|she|you|the *2|anyone|any *2|your *2)"
]

private func findCounterfactualReproach(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.utterance(of: question)
  if let match = condition.firstMatch(in: text, words),
    !text.tokens[words].contains(where: { $0.has(.wh) }),
    verdict.occur(in: text, match.upperBound..<words.upperBound)
      || verdict.occur(in: text, words.lowerBound..<match.lowerBound)
  {
    return [.init(match, .high)]
  }
  if let match = preventable.firstMatch(in: text, words), question.form != .wh,
    // A machine that had been there is nobody's fault; who had not done a thing is somebody.
    !inanimate.occur(in: text, match.lowerBound..<min(match.upperBound + 1, words.upperBound))
  {
    return [.init(match, .medium)]
  }
  if question.form == .polar, let match = doubtedWorth.firstMatch(in: text, words),
    verdict.occur(in: text, match.upperBound..<words.upperBound)
      || verdict.occur(in: text, words.lowerBound..<match.lowerBound)
  {
    return [.init(match, .medium, .likely)]
  }
  guard var match = cues.strongest(in: text, words), isPerfect(match.tokens, words, text) else {
    return []
  }
  let last = text.tokens[match.tokens.upperBound - 1]
  if last.norm == "time" || last.has(.timeNoun) {
    return text.names(people, in: words) && question.form != .wh ? [match] : []
  }
  // The learning stem of reviews: "What could you have done differently?"
  if question.form == .wh, match.severity == .medium, isLearningStem(words, text) {
    match = .init(match.tokens, .low, .unsure)
  }
  return [match]
}

/// "Should they have the right ...?" has no past in it.
private func isPerfect(_ match: Range<Int>, _ words: Range<Int>, _ text: Text) -> Bool {
  guard text.tokens[match.upperBound - 1].norm == "have", match.upperBound < words.upperBound else {
    return true
  }
  let next = text.tokens[match.upperBound]
  if ["seen", "to"].contains(next.norm) { return false }
  return !next.has([.determiner, .possessive, .number, .preposition]) || next.has(.verbParticiple)
}

private let people: WordSet = ["you", "they", "he", "she"]
private let learning: Phrases = [
  "(done|handled|approached|said) (it|this|that|the *2)? differently"
]

private func isLearningStem(_ words: Range<Int>, _ text: Text) -> Bool {
  learning.occur(in: text, words)
}
