extension Rule {
  /// Words such as "stop", "still" and "again" that take an earlier state for granted.
  package static let changeOfState = Rule(
    id: "change-of-state", group: .loading, tier: 3,
    summary: "A word such as “stop”, “still” or “again” takes an earlier fault for granted.",
    rationale: """
      Yes and no both admit the earlier state. To refuse it, the person asked has to contradict \
      you before they can say anything else.
      """,
    source: "Levinson and Karttunen on presupposition; Abrusán on soft triggers; QAS-99; QUAID",
    message: """
      Any answer to this admits that it was so before. Asking first how things are now lets the \
      person describe them.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«Have you stopped interrupting» the trainees?",
        "«When will you start listening» to the night staff?",
        "«When will you stop» checking every invoice yourself?",
        "«Are you still ignoring» the fire drill?",
        "«Do you still lose your temper» in the handover?",
        "«Did you forget the consent forms again»?",
        "«Have you finally» finished the rota?",
        "How long will you «continue to avoid» the budget talk?",
        "How could you «sound less defensive» with the union?",
        "«Is this another excuse»?",
        "What would help you «stop being so impatient»?",
        Example("«Why is the report still not» done?", isPrimary: false),
        "«Why does the day shift keep leaving» the store open?",
        "What is your plan to «fix your department»?",
        Example("Why «do you keep forgetting» the visitor log?", isPrimary: false),
        "«Do you still let Tom check everything»?",
        "«When are we going to start caring» about the residents?",
        "«When will people learn to close» the door?",
        "Is there a reason the list is late «for the third month running»?",
        "«Could we please stop pretending» that the slot works for anyone?",
        "«How did this slip through review yet again»?",
      ],
      innocent: [
        "What should we start, stop and continue?",
        "What are you still curious about?",
        "Have you started on the draft?",
        "Could you say that again?",
        "What have we not asked yet?",
        "What should we keep?",
        "Who will repair your bike?",
        "Is the room still free at three?",
        "Have you stopped taking the tablets?",
        "When will you start your new role?",
        "When will they start treating him?",
        "When are we going to start the rehearsal?",
        "What finally helped the ward?",
        "Has the pump stopped again?",
        "What is still to be decided?",
        "How can we become better at handovers?",
        "Do you still have the key?",
        "Has the login still not come through?",
        "Does everyone still have a locker?",
      ]),
    matches: findChangeOfState)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      (can|could|will|would|shall) (we|you|they|everyone|everybody|people) (please|all|just|finally|maybe)? \
      (please|all|just|finally|maybe)? stop (pretending|wasting|ignoring|complaining|whining|moaning|\
      arguing|blaming|hiding|avoiding|interrupting|guessing|fighting|lying|messing|going (round|around))
      """
    ], severity: .medium),
  Cue(
    phrases: [
      """
      how (long|much longer|many more weeks|many more months) (are|do|will|must|should|can) (we|i) (all)? \
      (going to|have to|supposed to|expected to)? (keep|go on) (carrying|covering|paying|putting|waiting|\
      cleaning|apologising|apologizing|tolerating|accepting|pretending|hearing|chasing|ignoring)
      """
    ], severity: .medium, confidence: .likely),
  Cue(
    phrases: [
      """
      when (will|are|do) (we|people|they|you all|any of you) (all|finally|ever)? (going to|plan to|intend to|ever)? \
      (finally|ever)? (start|begin|learn) (to)? (caring|care|listening|listen|respecting|respect|thinking|think|\
      behaving|behave|trusting|trust|close|read|follow|clean|pull|take *4 (serious|seriously))
      """
    ], severity: .medium, confidence: .likely),
  Cue(
    phrases: [
      "what (is|'s) (stopping|keeping|preventing) (you|them|him|her) from (being|becoming) (a (bit|little)|much|far)? more *4"
    ], severity: .medium, confidence: .likely),
  Cue(
    phrases: ["how (did|does|could|can) (this|that|it|these|such *1) *4 yet again"],
    severity: .medium, confidence: .likely),
  Cue(
    phrases: [
      "(have|has) (you|they|your *2|he|she) (finally|ever|at least|now|n't)? (stopped|quit|ceased)",
      "(do|does|are|is) (you|they|your *2|he|she) still (being|getting)?",
      "(stop|stopped|quit) being",
    ], severity: .high, faultWithin: 3,
    exceptions: ["(do|does) (you|they|he|she) still (miss|fear|worry)"]),
  Cue(
    phrases: [
      """
      (do|does) (you|they|he|she) still \
      (lose (your|their|his|her) (temper|patience)|cut corners|turn up late)
      """,
      "(have|has) (you|they|your *2|he|she) (finally|ever|now)? (stopped|quit|given up) (drinking|smoking|gambling|cheating|stealing|procrastinating|overspending|overeating)",
      """
      when (will|are|do) (you|they|your *2) (finally|ever|going to|plan to|intend to|mean to)? \
      (finally)? (stop|quit)
      """,
      // Starting what everybody is expected to do already.
      """
      when (will|are|do) (you|they|your *2) (finally|ever|going to|plan to|intend to)? (finally)? \
      start (listening|taking|respecting|trusting|delegating|caring|thinking|behaving|acting|\
      contributing|helping|pulling|delivering|showing|treating|owning|answering|including|\
      involving|telling|believing|trusting|standing|speaking|being|putting|paying)
      """,
      """
      (do|does|have|has|are|is|did) (you|they|your *2|he|she) (always)? (keep|kept|keeping) (on)? \
      (<failureVerb>|making <nounNegative>|leaving|changing|asking|telling|coming)
      """,
    ], severity: .high,
    exceptions: [
      "when (will|do) (you|they) start taking (on|over|part|bookings|orders|leave)",
      "when (will|do|are) (you|they) (going to)? start treating (him|her|it|the *1|my *1|this *1)",
    ]),
  Cue(
    phrases: [
      """
      (do|does) (you|they|he|she|your *2) still (let|make|leave|ask|have|expect|need) *3 (to)? *1 \
      (everything|every *1|all of it|all the *1)
      """
    ], severity: .medium, confidence: .likely),
  Cue(
    phrases: [
      "why (do|does|did) *4 keep (on)? <verbIng>",
      // What has to be fixed is broken.
      "(fix|repair|turn around|clean up|sort out|straighten out) (your|their|his|her) (whole|entire)? (team|department|unit|group|staff|people|crew|attitude|behaviour|behavior|tone|mess|act|life|shift|ward)",
      "when did (you|they|your *2|he|she) (stop|quit|give up|start) (trusting|caring|listening|believing|trying|enjoying|talking|working|paying|helping)",
      "(fail|fails|failed|miss|misses|missed|break|breaks|broke|forget|forgets|ignore|ignores|late|wrong) (it|the *1)? again",
      "like (you|they) (always|usually) do", "like (you|they) did last time",
      "why (is|are|do|does|has|have) (*4 still|still *4) (not|n't)",
      "(have|has) (you|they|your *2) (finally|at last)",
      "(is|are|has|have|does|do) *3 still not",
    ], severity: .medium,
    exceptions: [
      "why (do|does) (the|this|that|it|our) *2 keep (on)? (failing|crashing|stopping|dropping|freezing)",
      "(has|have) (the|this|that|it|our|my) *3 still not (come|arrived|gone|started|turned up|been <verbParticiple>)",
    ]),
  Cue(
    phrases: [
      "since you (stopped|quit|gave up) <verbIng>",
      """
      for the (second|third|fourth|fifth|sixth|umpteenth|<number>) (time|day|week|month|year|shift) \
      (running|in a row|now|this (week|month|year))
      """,
      "(are|is) (you|they|he|she) still (struggling|having (trouble|problems|difficulty|difficulties))",
    ],
    severity: .low, confidence: .likely),
  Cue(
    phrases: [
      "(keep|keeps|kept|continue to|continues to|carry on|go on|insist on|go back to|return to)",
      "(sound|be|become|seem|get|look|feel|come across as) (a (bit|little|lot)|any|much)? less",
      "(is|was) (this|that|it) (yet)? another", "yet another",
    ], severity: .medium, faultWithin: 2),
]

private func findChangeOfState(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  // "Were you late again?": the fault stands before the word that repeats it.
  if question.form != .wh, let last = words.last, text.tokens[last].norm == "again",
    text.hasFault(in: words)
  {
    return [.init(words, .high)]
  }
  // "You forgot the chart again, didn't you?": what the tag is put to.
  if question.form == .tag, let host = question.host.map(text.trimmed),
    text.names(.addressee, in: host), text.names(repeated, in: host), text.hasFault(in: host)
  {
    return [.init(host, .high)]
  }
  if question.form == .polar, text.names(again, in: words),
    text.names(.addressee, in: words),
    let fault = text.firstFault(in: words)
  {
    return [
      .init(
        words.lowerBound..<max(fault, words.first { text.tokens[$0].norm == "again" } ?? fault) + 1,
        .medium)
    ]
  }
  return cues.strongest(in: text, words).map { [$0] } ?? []
}

private let again: WordSet = ["again"]
private let repeated: WordSet = ["again", "still"]
