extension Rule {
  /// Verbs such as "realise" and "admit" that take their clause as true.
  package static let factiveFrame = Rule(
    id: "factive-frame", group: .loading, tier: 4,
    summary: "A verb such as “realise”, “admit” or “forget” takes what follows it as a fact.",
    rationale: """
      They can only report whether they see your truth, not whether it is one, so the part that \
      might be discussed is out of reach.
      """,
    source: "Karttunen and Levinson on factive verbs; Walton on loaded questions",
    message: """
      The verb here takes its second half as settled. You could state that part as what you saw \
      and ask how it looks to them.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«Do you realise that» the ward was left without a nurse?",
        "«Do you realise you» were an hour late?",
        "«Are you aware that» two clients have complained?",
        "«Did you forget that» we open at seven?",
        "«Have you forgotten how» we do stocktaking here?",
        "«What made you think that» the patient could go home alone?",
        "«Do you understand how much» trouble this caused?",
        "«Do you regret skipping» the induction?",
        "«Can you admit that» the plan was yours?",
        "«Are you sorry that» the trainees left?",
        "«Do you appreciate how hard» the night staff work?",
        "«What makes you think» the supplier will wait?",
        Example("«Don't you see that» the queue is growing?", isPrimary: false),
        "«Have you considered that» the list is simply too long?",
        "«Can we finally admit that» the estimates were too low?",
      ],
      innocent: [
        "Did you know that the office closes early on Friday?",
        "Do you know how that came about?",
        "What makes you say that?",
        "Are you aware of any allergies?",
        "Do you understand how the new pump works?",
        "Do you see patients on Mondays?",
        "When did you realise that you wanted to be a nurse?",
        "Do you accept cash at reception?",
        "How do you remember all their names?",
        "What do you regret, if anything?",
        "Do you know whether the lift works?",
        "What did you notice on the ward?",
        "Would you admit a patient at that hour?",
        "Which suppliers have you considered so far?",
      ]),
    matches: findFactiveFrame)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      (do|does|did) (you|they|he|she|your *2|n't you|n't they) (even|not|ever|fully|really)? \
      (realise|realize|appreciate|regret|admit|accept|acknowledge|recognise|recognize|concede) that
      """,
      """
      (do|does|did) (you|they|he|she|n't you|n't they) (even|not|ever|fully|really)? \
      (realise|realize|admit|regret) (you|we|they|he|she|it|i|this|your)
      """,
      """
      (do|does) n't? (you|they) (even|not|ever|fully|really)? (understand|see|get) that \
      (you|your|we|our|it|there|they|he|she|this|the|people|i)
      """,
      """
      (do|does|did) (you|they|n't you|n't they) (even|not|ever|fully|really)? \
      (realise|realize|understand|see|appreciate|know) how \
      (much|bad|badly|late|hard|important|serious|often|many|rude|difficult|upset|unfair)
      """,
      "(do|did|can) (you|they) (realise|realize|understand|see|know|appreciate|have any idea) how (<evalNegative>|unprofessional|rude|hurtful|embarrassing|upsetting|selfish|unfair) (that|this|it|you|your)",
      "(are|were) (you|they|n't you|n't they) (even|not|at all|fully)? aware (that|how|of (how|what))",
      "(have|had|has) (you|they|he|she|your *2|n't you|n't they) (ever|even|not|already|yet)? considered that",
      "(has|did) (it)? (ever|not|n't)? (it)? (occur|occurred) to (you|them) that",
      "(do|did|can) (you|they) (even|not)? (understand|realise|realize|see|know|appreciate) what (a|an)? *3 (this|that|it|you) (puts|put|does|did|means|meant|costs|cost|makes|made) (me|us|the|them|everyone)? *2",
      "(can|could) (we|you|they) (please|just|finally|at least|all) (just|finally|at least|all)? (admit|accept|acknowledge|agree|face) (that|it|the)?",
      """
      (have|had|did|do) (you|they|n't you) (ever|even|not)? (thought|think|considered) about (what|how) \
      (this|that|it|you) (does|did|do|means|affects|looks|feels|makes) (to|for)? \
      (me|us|them|everyone|everybody|others|the rest|the others|your *1|the *1)
      """,
      "^ you do (realise|realize|understand|remember|know|see) (that|we|i|this|it|you|what|how)",
      "(have|had) (you|they|n't you) (ever)? (thought|considered|wondered|noticed) (that|if|whether) (maybe|perhaps|it may be|it might be) (you|your|the|people|they|others|everyone|it|we)",
      "(did|had|have|has) (you|they) (lot|all|guys|two|people)? (just|simply|not)? (forget|forgotten) (that|how|what|who|about|to)",
      "(what|whatever) made (you|them|him|her) (ever)? (think|believe|assume|decide) (that|it|you|this|they|we|the)",
      "(do|did) (you|they) (at all|really|not|ever)? regret <verbIng>",
      "(can|could|will|would) (you|they) (not|at least|just|please|now)? (admit|accept|acknowledge|concede) (that|you|it)",
      "(is|are|was|were) (you|they|n't you|n't they) (not|at least|really|at all)? (sorry|ashamed|embarrassed) (that|about|of|for)",
      "can n't? (you|they) (not|at least)? (see|understand) that",
      """
      can n't? (you|they) (not|at least)? (see|understand) how (that|this|it|your *3|much) *1 \
      (hurt|hurts|upset|upsets|looks|looked|affects|affected|damages|damaged|made|makes|comes|came|hurtful)
      """,
    ], severity: .medium,
    exceptions: [
      "(do|did|does) (you|they) (fully)? (know|understand|see) how (much|many|often) (it|this|that|to|the) *3 (costs|cost|is|need|take|takes|will)"
    ]),
  Cue(
    phrases: [
      "(do|does|did) (you|they) (understand|see|know|realise|realize) why",
      "when did (you|they) (first|finally)? (realise|realize|notice|see|understand|accept|admit) that",
      "(did|do) you know (that)? (your|you)",
    ], severity: .medium, faultWithin: 8),
  Cue(
    phrases: [
      "what makes (you|them) (think|believe|assume|so sure) (that|it|you|this|they|we|the|i)"
    ],
    severity: .low, confidence: .likely),
]

private func findFactiveFrame(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  // "When did you realise that ...?" asks for a story, unless the clause finds fault.
  let isStory = question.wh == words.first && question.wh.map { text.tokens[$0].norm } == "when"
  guard var match = cues.strongest(in: text, words),
    !isStory || text.hasFault(in: match.tokens.upperBound..<words.upperBound)
  else { return [] }
  // A frame ends where the clause begins: its subject is not part of what is underlined.
  let last = text.tokens[match.tokens.upperBound - 1]
  if !["that", "how", "why", "of", "about", "for"].contains(last.norm),
    text.tokens[match.tokens].contains(where: { $0.norm == "that" })
      || ["the", "it", "this", "they", "we", "i", "your"].contains(last.norm)
  {
    match.tokens = match.tokens.lowerBound..<match.tokens.upperBound - 1
  }
  if match.severity == .medium, text.hasFault(in: match.tokens.upperBound..<words.upperBound),
    text.aimsAtPerson(match.tokens.upperBound..<words.upperBound)
  {
    match.severity = .high
  }
  return [match]
}
