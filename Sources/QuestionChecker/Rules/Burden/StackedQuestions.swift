extension Rule {
  /// Several questions before the other can speak.
  static let stackedQuestions = Rule(
    id: "stacked-questions", group: .burden, tier: 6,
    summary: "Several questions in a row, before the other person can speak.",
    rationale: """
      The last or the easiest gets answered, and the later ones are usually narrower than the \
      first. The thinking that the first question began is interrupted by the second.
      """,
    source: "Motivational interviewing; forensic interview guidance; coaching texts",
    message: "Several questions arrive together; the easiest one will get the answer.",
    move: .split,
    examples: Examples(
      flagged: [
        "«What did you see? Who was there? When did it begin?»",
        "«How was the round? Which patients worried you? What will you tell the night shift?»",
        "«What do you make of the new chart? Where would you put it?»",
        "«What changed on the ward, and how did the family take it?»",
        "«How did the audit go, what did they ask and who answered?»",
        .init("«What happened at the desk? Was the porter there?»", isPrimary: true),
        "«How do the juniors see the rota? What do the seniors say about it?»",
        "«Who would cover the choir, would we tell the parents, and what do we do with the hall?»",
        "«Who packed it, when was it sent, and what do you think went wrong?»",
        "«How are you, and is your mother better?»",
        "«How did you choose the limit, have you tried it, and would 3 % be possible?»",
        "«How was the move, and did the boiler hold?»",
        .init(
          "«What led to the call? How did the pharmacist respond? What came next?»",
          genre: .interview),
      ],
      innocent: [
        "What surprised me there? Who do I want to go and see next?",
        "Shall we start? What is on your mind?",
        "What slows the discharge down? What is slowing the discharge?",
        "Have you ever led an audit? How did that go for you?",
        .init("What did you see? Who was there? When did it begin?", genre: .survey),
        .init("What did you see? Who was there? When did it begin?", genre: .agenda),
        "- What did you see?\n- Who was there?\n- When did it begin?",
        "What did you choose, and why?",
        "What did you see?\n\nWho was there?",
        "What did you see? I was not there.",
        "What did you see on the ward?",
        "How are you?",
        "What did you see? Could you send me the list by noon?",
        "Did you find the gate all right? Are you happy for Bev to take notes?",
        "What would you like to ask us? Is there anything you wish we had asked?",
        "Is the oxygen on bay 3 checked? Is the suction ready?",
        "What did you plan and what did you not?",
      ]),
    matches: findStack)
}

private let arrangements: Phrases = [
  "^ (shall|should|can|could|may) (we|i) (start|begin|go on|carry on|talk|speak|ask|meet|call|sit)",
  "^ (are|do) you (free|ready|have)", "^ how are (you|things)", "^ (ready|ok|okay|right|well) $",
]
private let joinedHead: Phrases = [
  "(and|or)? (what|how|when|where|who|which|why) *1 (did|do|does|is|are|was|were|has|have|will|would|can|could|should|might)",
  "and (did|do|does|is|are|was|were|has|have|will|would|can|could|should) (you|he|she|it|we|they|<determiner>|<possessive>|<number>)",
  "(and|or)? (what|who) (<verbPast>|<verbS>)",
]
/// A courtesy that goes on with a question of its own: both want an answer.
private let courtesyAndMore: Phrases = [
  "^ how are (you|things) ,? and (did|do|does|is|are|was|were|has|have|will|would|can|could|should)"
]
/// One of a row, as in "who covers it, would we tell the parents, and what comes next".
private let listedPolar: Phrases = [
  "^ (did|do|does|is|are|was|were|has|have|will|would|can|could|should) (you|he|she|it|we|they|<determiner>|<possessive>)"
]
private let joinedPolar: Phrases = [
  "and (did|do|does|is|are|was|were|has|have|will|would|can|could|should) (you|he|she|it|we|they|<determiner>|<possessive>)"
]
/// A range offered from both ends, and the follow-up that only asks on.
private let oneThought: Phrases = [
  "(and|or)? what (is|was|are|were|does|did|has|have|do|would|should) (not|n't)",
  "and (what|how|why) (happened|else|next|then|for|so|went (right|well|wrong|badly))",
  "and what (makes|made|led) (you|it|that)", "and how (did|do|does|was|is) (it|that|this)",
  "and (what|how|why|where|when|who) (is|was|did|do|does|would|will|are) (it|that|this|they|you|so)",
]

private let oneself: WordSet = ["i", "me", "my"]
private let others: WordSet = ["you", "your"]

private func findStack(_ question: Question, _ text: Text) -> [Rule.Match] {
  switch text.genre {
  case .agenda, .survey, .safety: return []
  default: break
  }
  let own = text.sentences[question.sentence]
  guard !own.isListItem, !own.isHeading, question.answer != .request,
    // Checks of safety are asked one after the other, and each has its answer.
    !SafetyCheck.isAsked(by: question, in: text)
  else { return [] }
  if let before = text.sentence(question.sentence, offset: -1), before.asks,
    before.speaker == own.speaker, !isArrangement(before, text),
    !isPassing(question.sentence - 1, text)
  {
    return []
  }
  let isCourtesy = courtesyAndMore.occur(in: text, text.trimmed(own.tokens))
  if isArrangement(own, text) && !isCourtesy
    || question.answer != .open
      && (Fit.isDoor(question, in: text) || Fit.isClosedRight(question, in: text)) && !isCourtesy
  {
    return []
  }
  // "What surprised me? What do I want to know?": nobody has to answer both at once.
  if text.names(oneself, in: own.tokens), !text.names(others, in: own.tokens) { return [] }
  var last = own
  var count = 1 + max(secondHeads(question, text), isCourtesy ? 1 : 0)
  var heard = Set(text.contentWords(question.core))
  var index = question.sentence
  while index < question.sentence + 12, let next = text.sentence(index, offset: 1), next.asks,
    next.speaker == own.speaker, !next.isListItem
  {
    index += 1
    let words = text.contentWords(next.tokens)
    // Asked again in other words: one question still.
    let again = words.count { heard.contains($0) }
    if !words.isEmpty, again * 2 < words.count, next.tokens.count > 3, !isPassing(index, text) {
      count += 1
      last = next
    }
    heard.formUnion(words)
  }
  guard count >= 2, let end = last.tokens.last else { return [] }
  let start = question.preface.isEmpty ? question.core.lowerBound : own.tokens.lowerBound
  // Two open questions in one sentence are often one thought; an open and a closed one are not.
  let isPair =
    count == 2 && last == own && question.form == .wh
    && !joinedPolar.occur(in: text, text.words(of: question))
  return [.init(start..<(end + 1), count >= 3 ? .medium : isPair ? .note : .low)]
}

/// A question that takes no thought from its neighbours: "Could you send me the list?" asks for a
/// deed, "Are you happy for Bev to take notes?" for leave, "Is there anything else?" invites.
private func isPassing(_ index: Int, _ text: Text) -> Bool {
  // Reading costs, and all that pass begin with a verb.
  let tokens = text.sentences[index].tokens
  guard let first = text.firstWord(in: tokens),
    text.tokens[first..<min(first + 3, tokens.upperBound)].contains(where: { $0.has(.auxiliary) }),
    !text.tokens[first].has(.wh), let question = QuestionReader.read(text, sentence: index)
  else { return false }
  return question.answer == .request || question.shape == .anyInvite
    || question.answer == .closed && Fit.isClosedRight(question, in: text)
}

private func isArrangement(_ sentence: Sentence, _ text: Text) -> Bool {
  arrangements.occur(in: text, text.trimmed(sentence.tokens))
}

/// Counts further questions of the same sentence: "what changed, and how did they take it".
private func secondHeads(_ question: Question, _ text: Text) -> Int {
  guard question.form == .wh || question.form == .polar else { return 0 }
  let words = text.words(of: question)
  // "When the rush lets up, what do you notice?" begins with a subordinate clause.
  if words.count > 1, text.tokens[words.lowerBound].has(.subordinator),
    !text.tokens[words.lowerBound + 1].has(.auxiliary)
  {
    return 0
  }
  var count = 0
  // A second head that asks on is one thought with the first; a third one is not.
  var followUps = 0
  var index = words.lowerBound + 2
  while index < words.upperBound {
    if text.tokens[index].norm == ",", listedPolar.occur(in: text, index + 1..<words.upperBound) {
      followUps += 1
      index += 2
      continue
    }
    let joins = text.tokens[index].norm == "and" || text.tokens[index].norm == ","
    if joins,
      let head = joinedHead.firstMatch(
        in: text, (index + (text.tokens[index].norm == "," ? 1 : 0))..<words.upperBound),
      head.lowerBound <= index + 1
    {
      let isOn = oneThought.firstMatch(in: text, index..<words.upperBound)?.lowerBound ?? .max
      if isOn > index + 1 { count += 1 } else { followUps += 1 }
      index = head.upperBound
    } else {
      index += 1
    }
  }
  return count == 0 ? 0 : count + followUps
}
