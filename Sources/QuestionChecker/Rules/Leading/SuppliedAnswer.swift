extension Rule {
  /// An open question closed again by a candidate answer.
  package static let suppliedAnswer = Rule(
    id: "supplied-answer", group: .leading, tier: 4,
    summary: "The question brings a possible answer along.",
    rationale: """
      Interviewers who restate an open question mostly turn it into a closed one; the first \
      answer suggested then wins by default.
      """,
    source: "Lyon and colleagues on recasts; Schein on bearing the silence; QAS-99",
    message: """
      An answer comes along with the question, and the first one named tends to win. You could \
      stop before it and wait.
      """,
    move: .askThenWait,
    examples: Examples(
      flagged: [
        "What made the intake slow? «Paperwork»?",
        "«Could it be that» the sign is too small?",
        "«Is the real problem that» nobody reads the list?",
        "What slowed the intake down? «The new form»?",
        "Why is the day room empty, «is it the heating»?",
        "How did the visitors find us? «Was it the sign»?",
        "«Is it because» of the early shift?",
        "What would help you most, «such as a second screen»?",
        "«Was it because» nobody had the key?",
        "Why the delay - «is it the printer»?",
        "What worries you about the audit? «The paperwork»?",
        "What should change first, «maybe the seating»?",
        "«I guess» it was the noise?",
      ],
      innocent: [
        "What could we try? Any ideas?",
        "How do you see it? Your view?",
        "Is it a form that every ward uses?",
        "What slowed the intake down?",
        "What made the morning hard? Take your time.",
        "How did the visitors find us? What did they say?",
        Example("Do you use devices such as phones or tablets at work?", genre: .survey),
        "What is it about the sign that helps?",
        "What would you change, and why?",
        "Who was on duty? We need it for the log.",
        "Is it the blue folder?",
        "What happened because of the noise?",
        "When you wrote the sign, what did you hope for?",
      ]),
    matches: findSuppliedAnswer)
}

private let because: Phrases = [
  "^ (was|is) it (the|your|his|her|their|a) *3 (that|which|who) <verbPast>",
  "^ (is|was|are|were) (your|the|this|that|it|their) *3 (caused by|due to|because of|the result of)",
  "^ (is|was) the (main|real|only)? reason (that|why)? (you|they|it|he|she|we|for|the)",
  "^ (so|and|but)? (is|was) (it|that|this) (just|only|maybe|perhaps|mainly|partly)? because",
  "^ because (of|you|he|she|they|it|we|the)",
]
private let suspicion: Phrases = [
  "^ (so|and|but)? (is|was) (the|your|one|our) (real|main|only|actual|underlying|true)? (problem|reason|cause|issue|difficulty) (that|because|simply|just)",
  "^ (so|and|but)? (is|was) it (really|just|only|maybe|perhaps)? *4 that (made|makes|caused|causes|stopped|stops|kept|keeps|bothers|bothered|upset|worries|worried)",
  "^ (so|and|but)? (could|might|may) it (just|simply|also|maybe|perhaps)? be (that|because|the|your|a|an)",
]
private let guess: Phrases = ["^ (so|and)? i (guess|suppose) (it|that|you|the|this|they|he|she|we)"]
private let candidate: Phrases = [
  "^ (is|was) (it|that|this) (just|maybe|perhaps|mainly)? (the|a|an|your|their|his|her|our|about)",
  "^ (maybe|perhaps|possibly|like|say) *3 $",
]
private let exampleOpener: Phrases = [
  ", (such as|for example|for instance|e.g.|maybe|perhaps|possibly)",
  ", like (a|an|the|more|less|your|our|another)",
]
/// Fragments such as “Any ideas?” that ask for more, not for a yes.
private let requests: Set<String> = [
  "any", "thoughts", "ideas", "view", "views", "opinion", "take", "sense", "turn", "else",
  "comments", "reactions", "suggestions", "examples", "example", "details", "questions", "sorry",
  "please", "ok", "okay", "right",
]
private let escape: Phrases = ["something (else|different|other)", "anything else"]

private func findSuppliedAnswer(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  guard !words.isEmpty else { return [] }
  if let match = because.firstMatch(in: text, words), question.form != .wh {
    let upper = (match.lowerBound..<match.upperBound)
      .first { text.tokens[$0].norm == "because" }
      .map { $0 + 1 }
    return [.init(match.lowerBound..<(upper ?? match.upperBound), .medium)]
  }
  if let match = suspicion.firstMatch(in: text, words) {
    return [.init(match, .medium, .likely)]
  }
  // The opener may have been set aside as a softener.
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  if let match = guess.firstMatch(in: text, sentence), match.lowerBound <= words.lowerBound,
    question.form == .declarative || question.form == .fragment
  {
    let verb = match.upperBound - 1
    return [.init(max(match.lowerBound, verb - 2)..<verb, .low, .likely)]
  }
  guard isOpenEnough(question) else { return [] }
  if let inside = candidateInside(words, question, text) { return [.init(inside, .medium)] }
  if let after = candidateAfter(question, text) { return [.init(after, .medium)] }
  return []
}

private func isOpenEnough(_ question: Question) -> Bool {
  question.form == .wh || question.form == .fragment && question.wh != nil
}

/// A candidate in the same sentence: "Why the delay - is it the printer".
private func candidateInside(
  _ words: Range<Int>, _ question: Question, _ text: Text
) -> Range<Int>? {
  let start = (question.wh ?? words.lowerBound) + 1
  guard start < words.upperBound else { return nil }
  if text.genre != .survey,
    let opener = exampleOpener.firstMatch(in: text, start..<words.upperBound)
  {
    let rest = opener.lowerBound + 1..<words.upperBound
    return escape.occur(in: text, rest) || rest.count > 10 ? nil : rest
  }
  for index in start..<words.upperBound
  where text.tokens[index].has(.punctuation)
    && [",", "-", "–", "—", ":", ";"].contains(text.tokens[index].norm)
  {
    let rest = text.trimmed(index..<words.upperBound)
    if rest.count <= 8, rest.count >= 2, candidate.occur(in: text, rest),
      !escape.occur(in: text, rest)
    {
      return rest
    }
  }
  return nil
}

/// "What slowed us? The form?": the next question is only a noun phrase or "is it ...".
private func candidateAfter(_ question: Question, _ text: Text) -> Range<Int>? {
  guard let next = text.sentence(after: question), next.asks else { return nil }
  let words = text.trimmed(next.tokens)
  guard !words.isEmpty, words.count <= 8, !escape.occur(in: text, words) else { return nil }
  if candidate.occur(in: text, words) || because.occur(in: text, words) { return words }
  let first = text.tokens[words.lowerBound]
  if text.tokens[words].contains(where: { requests.contains($0.norm) }) { return nil }
  let isBareNoun = words.count <= 2 && first.has(.noun) && !first.has([.interjection, .filler])
  let isNounPhrase =
    (first.has([.determiner, .possessive]) && words.count <= 5 || isBareNoun)
    && !text.tokens[words].contains {
      $0.has([.auxiliary, .wh, .subjectPronoun]) && !$0.has(.determiner)
    }
  return isNounPhrase ? words : nil
}
