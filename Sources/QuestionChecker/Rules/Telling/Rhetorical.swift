extension Rule {
  /// A question that wants no answer.
  package static let rhetorical = Rule(
    id: "rhetorical", group: .telling, tier: 2,
    summary: "The answer is meant to be obvious, and none is wanted.",
    rationale: """
      Silence or agreement is all that is left for the other; aimed at a person it is a rebuke.
      """,
    source: "Han 2002; Rohde 2006; Switchboard corpus, tag qh; Sadock on “after all”",
    message: """
      This sounds as if no answer were wanted. You could say it as your own statement, or ask the \
      real question inside it.
      """,
    move: .tellItStraight,
    examples: Examples(
      flagged: [
        "«How many more times do the porters have to» come back empty-handed?",
        "«How is it fair that» we do the lates every weekend?",
        "«Why would we want» to go back to paper?",
        "«What were we supposed to think» when nobody answered?",
        "«Is there any point in» testing this?",
        "«Have you no» shame?",
        "«Who cares» about the new logo?",
        "«What's the point of» another meeting with them?",
        "«Why bother» with a handover?",
        "«How hard can it be» to fill in one form?",
        "«What difference does it make now»?",
        "«Do you think I» enjoy saying this?",
        "«What more do you want»?",
        "«When has anyone in this office ever listened» to the drivers?",
        "«How many reminders will it take» to get the rota?",
        "«Is this how you treat» all your volunteers?",
        "«How would you feel if somebody did that to you»?",
        "«Did you think nobody would notice» the gap in the list?",
        "«What happened to being» a team?",
        "«Where's the harm» in asking the porter first?",
        "«Why make the list» so complicated?",
        "«Who doesn't» like a day off?",
        "«Why would anyone» read a report that long?",
        "«What kind of manager forgets» the night shift?",
        "«Who do you think you are»?",
        "«Isn't that what» we pay you for?",
        "«Where would we be» without the weekly list?",
        "«Since when do» the porters write the rota?",
      ],
      innocent: [
        "How many more chairs do we have to order?",
        "What is fair about how the lates are shared?",
        "What are we supposed to do when the alarm rings?",
        "What else can we do for the visitors?",
        "What do you know about the new supplier?",
        "Who knows the new supplier?",
        "What do you hope people will see you do next week?",
        "Would your manager allow you to swap?",
        "How many people have to sign before it goes out?",
        "How would you feel if we told the team today?",
        "Who hasn't had a chance to speak yet?",
        "Who cares for the patients at night?",
        "What is the purpose of the meeting?",
        "What kind of leader do you want to become?",
        "Do you think I should call the family?",
        "What difference does it make for the patients?",
        "Since when have you had the pain?",
        "Who do you think would like the early shift?",
        "Who needs a lift home after the meeting?",
        "How hard was it to fill in the form?",
        Example("What's the worst that could happen?", genre: .retro),
        "What else could we try?",
        "Why does the handover matter to you?",
      ]),
    matches: findRhetorical)
}

private struct Formula {
  let phrases: Phrases
  let severity: Severity
  var confidence: Confidence = .clear
}

private let formulas: [Formula] = [
  Formula(
    phrases: [
      "^ who (the hell)? (cares|gives a)", "^ who knows $", "^ who (would|does|has|could|did) n't",
      "^ who in (their|his|her) right mind", "^ who asked you", "^ who are you to",
      "^ who do you think (you|he|she|they) (are|is)",
      "^ who do you think (pays|has to|had to|will have to|is going to|gets to)",
      "^ who needs (it|that|this|them|enemies|rules|sleep|friends|holidays)",
      "^ what more (do|could|can) (you|i|we|they) (want|ask|do|expect)",
      "^ what else (can|could|do) (you|i|we) (expect|want)", "^ what (did|do) you expect $",
      "^ what else (was|were) (i|we) supposed", "^ what else (could|should) (i|we) have done $",
      "^ why (even)? (bother|reinvent)",
      "^ would it (really)? be (so|that|such a) (bad|hard|difficult|terrible|awful|much|problem) (to|if)",
      "^ (do|did) you (really|honestly|seriously)? think (anyone|anybody|people|they) (will|would|can|could) (ever)? (understand|read|believe|buy|notice|care|want|fall)",
      "^ why (would|should) (anyone|anybody)",
      "^ why should (i|we) (even|bother|care|always|have)",
      "^ why even", "how (hard|difficult|complicated) (can|could) (it|that|this) be",
      """
      ^ (and|but)? when (has|have|did|do|does) (anyone|anybody|you|they|he|she|management|the *2|(anyone|anybody) in *3) \
      ever <verbParticiple>
      """,
      "^ what would you say if (i|we) (told|said)",
      "^ (do|did) you (really)? think (the rest of us|the others|we|i|they|other people) (have|had|has) (nothing|no|all day)",
      "^ where (is|'s) the (harm|logic|sense|justice|fairness)",
      "^ would your (last|old|former|own)? *1 have (put up with|accepted|tolerated|stood for|allowed) (that|this|it)",
      "^ why (make|complicate|waste|ruin|spoil) (it|this|that|things|the *1|time|money)",
      "^ what (am|are|was|were) (i|we) (supposed|meant|expected) to (tell|say to) (the|my|our|them|him|her)",
      "^ how many (more)? (people|patients|complaints|accidents|parents|children|falls|letters|times) (have|has|must|need|needs) (to|we|i) (to)? (complain|fall|die|get hurt|leave|quit|suffer|ask|say|happen) *4 before",
      "^ (and|so)? (whatever|what) happened to (being|working|listening|respect|teamwork|manners|common sense|common courtesy|basic *1)",
      "^ how would you (feel|like it) if (somebody|someone|they|people) (did|said|treated|spoke|ignored) (that|this|it|you|the same|to you) *4",
      "^ (so|and)? what (is|'s|was) the (point|use) (of|in) (a|an|the|having|this) *5 if",
      "^ why should (my|our|we|i|the *1) *2 (do your|have to|clean up after|cover for|suffer|be the (one|ones))",
      "^ (do|did) you (really|honestly|seriously)? (think|imagine|believe) (nobody|no one|we|i|people) (would|will) (not|n't)? (notice|find out|mind|see|care|know)",
      "^ why (is|are|was|were|do|does|did) (this|that|it|these|we|i|they) even",
      "^ how many (more)? (reminders|times|emails|e-mails|warnings|calls|chances|meetings) (will|does|must|is) (it|this) (going to)? (take|have to)",
      "^ is (this|that) (really)? how (you|they) (always|usually)? (treat|speak to|talk to|run|behave)",
      "^ is the pope", "^ is (it|that) any (wonder|surprise)",
      "^ is n't (that|this|it) what (we|i|they|you) (always|all|usually)? (pay|paid|hired|get|have|do|want|wanted|asked|need)",
      "^ do i look like", "^ am i the only one", "^ am i supposed to", "^ do you want a medal",
      "^ where would (we|i|they) be (without|if|now)", "^ what do i know $",
      "^ what does it matter",
      "^ how should i know", "^ have you no", "^ what else (could|can|would) (it|that|this) be",
      "^ how many times (do|must|should|have) (i|we)",
      "^ how many more (times|weeks|months|meetings|reminders|emails) (do|does|must|will|should) *3 (have|need|got) to",
      "^ (and|so|but)? how is (it|that|this) (fair|right|ok|okay|acceptable|reasonable|my (problem|fault)) (that|to|on|for)?",
      "^ what good (is|are|would|does|will)",
      "^ (is|are) n't we all", "hill (you|we|they) (really)? want to die on",
      "^ (so|and|but)? why (would|should) (we|i) (ever|even|possibly)? want",
      "^ (so|and|but)? what (was|were) (i|we) supposed to (think|say|believe|make of)",
      "^ (is|was) there (really|even)? any (point|use|sense) (in|of|to)?",
      "^ (so|and|but)? why (are|do|did|would|were) (we|i) even <verbIng>",
    ], severity: .medium),
  Formula(
    phrases: [
      "^ what (is|'s|was) the (point|use) (of|in) <verbIng>",
      "^ what (is|'s|was) the (point|use) (of|in) (another|yet another|any|all|even)",
      "^ what (is|'s) the (point|use) $", "^ what (is|'s) the harm",
    ], severity: .medium, confidence: .likely),
  Formula(
    phrases: [
      "^ what kind of (a)? (leader|manager|person|nurse|doctor|boss|team|colleague|company|parent|friend|people|idiot|hospital) (would <verbBase>|does n't|does (that|this|it)|<failureVerb>|lets|leaves|treats|says|sends|asks)"
    ], severity: .high),
  Formula(
    phrases: [
      "^ what difference (does|would|will) (it|that|this) make $",
      "^ what difference (does|would|will) (it|that|this) make (now|anyway|any more|anymore|at this point) $",
    ], severity: .medium, confidence: .likely),
  Formula(
    phrases: [
      "^ since when (do|does|did|can)",
      "^ since when (is|are|were|was) (we|you|i|they|he|she|it|that) (a|an|the|my|so|not|allowed|in charge)",
    ],
    severity: .medium),
]
private let worst: Phrases = ["what (is|'s) the worst (that|thing)"]
private let careLiteral: Phrases = [
  "^ who (cares for|knows <determiner>)",
  "^ who (has|have|did|was) n't (yet)? (had|got|seen|read|signed|replied|spoken|heard|voted|been|get|see|receive|there)",
]
private let aboutMe: Phrases = [
  "^ do you (really|honestly|seriously)? think (that)? (i|we) (enjoy|like|want|wanted|have|am|'m|are|was|do n't|do|would|care)"
]
private let afterAll: Phrases = ["^ after all", "^ (and|but)? yet"]

private func findRhetorical(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  guard !words.isEmpty, !careLiteral.occur(in: text, words) else { return [] }
  if let found = aboutMe.firstMatch(in: text, words) {
    let subject = found.first { ["i", "we"].contains(text.tokens[$0].norm) } ?? found.lowerBound
    // “Do you think we should ...” asks for an opinion.
    return text.tokens[subject].norm == "i" || text.norms(found).last == "enjoy"
      ? [.init(found.lowerBound..<subject + 1, .medium, .likely)] : []
  }
  if let found = worst.firstMatch(in: text, words) {
    return text.genre == .retro ? [] : [.init(found, .low, .unsure)]
  }
  for formula in formulas {
    guard let found = formula.phrases.firstMatch(in: text, words) else { continue }
    let span = withoutLookahead(found, text)
    let rises = formula.severity == .medium && aimsAtPerson(words, text)
    return [.init(span, rises ? .high : formula.severity, formula.confidence)]
  }
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  if question.form == .polar, let found = afterAll.firstMatch(in: text, sentence) {
    return [.init(found, .medium, .likely)]
  }
  return []
}

private func aimsAtPerson(_ words: Range<Int>, _ text: Text) -> Bool {
  ["who do you think you", "who are you to", "who asked you"].contains { formula in
    text.norms(words).joined(separator: " ").hasPrefix(formula)
  }
}

/// The formula looks one word ahead; that word is not underlined.
private func withoutLookahead(_ range: Range<Int>, _ text: Text) -> Range<Int> {
  let norms = text.norms(range)
  if norms.starts(with: ["since", "when"]) { return range.lowerBound..<range.lowerBound + 3 }
  if norms.starts(with: ["is", "n't"]) { return range.lowerBound..<range.lowerBound + 4 }
  if norms.starts(with: ["where", "would"]) { return range.lowerBound..<range.lowerBound + 4 }
  if norms.starts(with: ["what"]), norms.contains("point") || norms.contains("use"),
    let of = range.last(where: { ["of", "in"].contains(text.tokens[$0].norm) })
  {
    return range.lowerBound..<of + 1
  }
  return range
}
