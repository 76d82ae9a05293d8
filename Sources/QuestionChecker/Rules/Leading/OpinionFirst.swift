extension Rule {
  /// The asker's opinion just before the question about it.
  package static let opinionFirst = Rule(
    id: "opinion-first", group: .leading, tier: 4,
    summary: "The asker's opinion stands just before the question about it.",
    rationale: """
      Rank makes an opinion an anchor. Asking first lifts the other person for a moment; telling \
      first takes that back.
      """,
    source: "Schein; Heritage on assessments; Sudman & Bradburn on order effects",
    message: """
      Your view comes first, so the answer will be measured against it. You could ask first and \
      tell later, or ask what speaks against your view.
      """,
    move: .ownThenAsk,
    examples: Examples(
      flagged: [
        "«Everyone deserves a break.» Do you get yours?",
        "«The plan is excellent.» Any questions?",
        "«I really liked the second draft.» What did you think?",
        "«I think we should keep the early shift.» What do you think?",
        "«In my view the old desk was better.» Thoughts?",
        "«I would prefer a smaller team.» How does that sound?",
        "«We need to move the clinic to the ground floor.» Do you agree?",
        "«The best way is to close at noon.» What do others think?",
        "«Personally, I like the second draft.» It is shorter. Any objections?",
        "«I feel the visitors are well served.» How do you see it?",
        "«My preference is the blue room.» Does that work for you?",
        "«I believe Ana is ready to lead the ward.» Your view?",
        "«To me, the report is complete.» What are your thoughts?",
        "«I think the rota is fine», what do you think?",
      ],
      innocent: [
        "I lean towards the second draft. What would make that a mistake?",
        "I saw two alerts last night. What do you think?",
        "I think I got this wrong. How do you see it?",
        "What do you think about the rota?",
        "Here are two drafts of the leaflet. What do you think?",
        "I think of you often. When shall we have lunch?",
        "The board meets on Monday. What would you like them to hear?",
        "I may be wrong, but I think the desk is too small. How do you see it?",
        "We moved the clinic in May. How does that look to you now?",
        "How do you think we should tell the visitors?",
      ]),
    matches: findOpinionFirst)
}

private let opinion: Phrases = [
  "^ (obviously|clearly|surely|of course|needless to say)",
  "^ (so|and|but|well|honestly|personally|frankly)? ,? i (really|still|just|also|do|honestly)? (think|feel|believe|find|reckon|like|love|prefer|lean|liked|loved|enjoyed|hated|found|thought|preferred)",
  "^ (so|and|but|well|honestly|personally|frankly)? ,? i ('d|would) (prefer|like|love|rather|say|go|suggest|recommend)",
  "in my (view|opinion|experience|book|eyes)", "^ to me", "if you ask me", "^ personally",
  "my (view|take|preference|gut|opinion|feeling|sense|recommendation) (is|says|would)",
  "^ it (seems|looks) (to me|clear)?", "^ (so|and|but)? we (really|all|just)? (should|must)",
  "^ (so|and|but)? we (really|all|just)? (need|have|ought) to",
  "the (best|right|only|obvious) (way|thing|choice|option|solution|answer) (is|would|will)",
  "^ (we|you) all know", "^ everyone knows",
  "^ (everyone|everybody|nobody|no one|all of us|every *1) (deserves|deserve|needs|wants|should|has a right to|likes)",
  "^ let 's face it", "^ i 'd (go|say)",
  "^ i (would|'d) (personally|rather|definitely|probably)? (go|choose|pick|say|take|prefer)",
  "^ i 'm (sure|convinced|certain|in favour)", "^ i am (sure|convinced|certain|in favour)",
]
private let ask: Phrases = [
  "why (do you think)? (that|this|it) is $", "why is (that|this|it) $",
  "^ (do|did|are|were|would|have|can|is|was|does) n't? (you|they|it|that) $",
  "^ (do|did|have|are) you (get|have|got|had|take|taken|getting|having)? (yours|one|it|that|enough|any) $",
  "what (do|did|would) (you|others|people|the others|you all|you both) (all|both)? think $",
  "what (do|would) you (all|both)? think (about|of) (it|that|this) $",
  "what (is|'s|are) your (view|take|opinion|thoughts|reaction) *3 $",
  "^ (any|your)? (thoughts|questions|view|views|opinion|opinions|objections|comments|concerns|reactions) $",
  "(do|would) you (all|both|not)? agree $", "do n't you (agree|think) $",
  "how (does|did) (that|this|it) (sound|look|feel|seem|strike you) *3 $",
  "does (that|this|it) (sound|look|feel|seem|work|make sense) *4 $",
  "how do you (see|feel about|like|find) (it|that|this) $",
  "(is that|are you|everyone|all)? (ok|okay|fine|happy|good|comfortable) with (you|that|this|it|everyone) $",
  "(which|what) (one|option|version|way)? (do|would|did) you (prefer|like|choose|pick|go for) *3 $",
  "^ (right|agreed|ok|okay|what about you|how about you) $",
]
private let humility: Phrases = [
  "i (may|might|could) (well)? be (wrong|mistaken|missing)", "i (got|had|did) (it|this|that) wrong",
  "i was (wrong|mistaken|unfair|too)", "my (mistake|fault)", "i made (it|this|that) (harder|worse)",
  "i (do n't|do not) (yet)? (know|understand)", "i am not sure", "i 'm not sure",
  "i think (of|about)", "i like to (hear|know|learn)",
  "i (would|'d) (like|love|prefer) to (hear|know|learn|understand|ask|listen)",
  "i feel (bad|sorry|stuck|lost|unsure|uncertain|sad|worried)", "i need",
]

private func findOpinionFirst(_ question: Question, _ text: Text) -> [Rule.Match] {
  let whole = text.sentences[question.sentence]
  let sentence = text.trimmed((whole.edge ?? whole.tokens.lowerBound)..<whole.tokens.upperBound)
  guard let asked = ask.firstMatch(in: text, sentence) else { return [] }
  let clause = text.trimmed(sentence.lowerBound..<max(sentence.lowerBound, asked.lowerBound))
  if clause.count >= 3 {
    if humility.occur(in: text, clause) { return [] }
    if opinion.occur(in: text, clause) { return [.init(clause, .medium)] }
    return []
  }
  let before = text.sentences(before: question, limit: 2).prefix { !$0.asks }
  if before.contains(where: { humility.occur(in: text, $0.tokens) }) { return [] }
  for other in before where opinion.occur(in: text, other.tokens) {
    return [.init(other.tokens, .medium)]
  }
  if let nearest = before.first, isVerdict(nearest.tokens, text) {
    return [.init(nearest.tokens, .medium, .likely)]
  }
  return []
}

/// "The plan is solid.": a judgement without an "I".
private func isVerdict(_ sentence: Range<Int>, _ text: Text) -> Bool {
  guard sentence.count <= 10, let verdict = verdict.firstMatch(in: text, sentence) else {
    return false
  }
  return text.tokens[verdict.upperBound - 1].has([.evalPositive, .evalNegative])
}

private let verdict: Phrases = [
  "^ (the|this|that|it|your|our|these|those) *3 (is|'s|was|are|were|looks|sounds|seems) (really|very|quite|pretty|just|clearly|simply|a|an|the|such|so)? (really|very|quite|pretty)? (<evalPositive>|<evalNegative>)"
]
