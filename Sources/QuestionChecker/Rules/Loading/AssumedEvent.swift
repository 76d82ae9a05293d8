extension Rule {
  /// A wh-question that takes the event, often the guilt, for settled.
  package static let assumedEvent = Rule(
    id: "assumed-event", group: .loading, tier: 3,
    summary: "The question asks for details of something that has not been established.",
    rationale: """
      That it happened is settled before anybody has spoken, often the guilt as well; the person \
      is left to fill in when, where and how often.
      """,
    source: "QAS-99; Lyon and colleagues; Sudman & Bradburn",
    message: """
      This takes for granted that it happened. You could ask first what happened, or add “if at \
      all”.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«When will you admit» that the plan failed?",
        "«How often do you shout» at your team?",
        "«How long have you been avoiding» the audit?",
        "«Where did you go wrong» with the discharge letter?",
        "«How did you manage to lose» the only key?",
        "«How do you justify» the gap in the notes?",
        "«When did you decide to ignore» the checklist?",
        "«How many deadlines have you missed» this year?",
        "«What will you do to make up for» the lost week?",
        "«When are you going to take responsibility»?",
        "«How much time did you waste» on the slides?",
        "«Which steps did you skip» because of the rush?",
        "«What are we going to do about the people who never» come?",
        "«How long do you intend to keep us waiting»?",
        "«Why do you think the nurses resist» the new list?",
        "«How do we get the agency lot to care»?",
        "«Why do you think your manager fails to support» you?",
        "«What is it about our style guide that you object to»?",
        "«When do you plan to begin to take deadlines seriously»?",
        "«Which rules did you break» on Friday?",
        Example("«What is your excuse» this time?", isPrimary: false),
        Example("«How often do you arrive late» for work?", genre: .survey),
        "«How do we make sure they don't cut corners again»?",
        "«What are you going to do differently so this doesn't happen again»?",
        "«How do we stop people from coming late»?",
        "«When are you going to step up»?",
        "«What lessons should the support team learn» from this?",
        .init("«Which of these problems» annoys you most?", genre: .survey),
        "«How do we prevent the agency from skipping the handover again»?",
      ],
      innocent: [
        "When did the alert fire?",
        "How did you manage to keep everyone on board?",
        "How often do you check the fridge?",
        "How often, if at all, do you skip a break?",
        "How long have you been a midwife?",
        "Where did the sample go?",
        "How many beds are free tonight?",
        "What went wrong with the order?",
        "How would you justify the cost to the board?",
        "When will you own the budget for the clinic?",
        "Which option did you pick?",
        "How long do you plan to leave the drain in?",
        "How do we get the parcels to the school by nine?",
        "Which steps did you find hard to follow?",
        "How much time did you have with each client?",
        "How long have you been waiting?",
        .init("How much do you trust the new plan?", genre: .survey),
        "How do we make sure nobody is left alone again?",
        "What could we change so that this doesn't happen again?",
        "What lessons do we take from this?",
        "How do we keep the water from coming in again?",
      ]),
    matches: findAssumedEvent)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      when (will|are|do) (you|they|your *2|he|she) (finally|ever|going to|plan to|intend to)? \
      (finally|ever)? (begin|start)? (to)? (admit|apologise|apologize|accept (that|responsibility|the)|own up|grow up|step up|wake up|pull (your|their|his|her) weight|\
      take (responsibility|ownership|*4 (serious|seriously))|face (it|up|the facts)|get it|learn to)
      """,
      "where did (you|they|he|she|your *2) (go wrong|fail|slip up|mess up)",
      "how did (you|they|he|she) (manage|contrive) to (lose|miss|break|forget|fail|ignore|overlook|ruin)",
      "what (did|have|has) (you|they|he|she|your *2|the *2) (do|done|get|got|said|say) wrong",
      "the (main|real|biggest|only)? (reason|reasons) (that|why)? (you|they|people) (dislike|hate|oppose|resist|avoid|fear|distrust)",
      "what (did|have) (you|they) (do|done|say|said) to (upset|annoy|offend|hurt|provoke|deserve|lose|anger|make (him|her|them|me|us) (angry|cry|leave|mad))",
      "(which|who) (of)? (your|the)? *2 (do|are|is) *2 (hardest|worst|weakest|least|laziest|rudest) *2",
      """
      (what|which) (rules|rule|policies|policy|laws|instructions|step|steps|check|checks|part|parts) \
      (of *3)? (did|have) (you|they|your *2) (break|broken|ignore|ignored|skip|skipped|miss|missed|leave out|\
      left out|forget|forgotten)
      """,
      "how long (do|are) (you|they) (plan|planning|intend|intending|propose|proposing|mean) to (keep (us|me|them|him|her|people|everyone)|go on|carry on) *2",
      "what (else)? (have|did|are) (you|they) (kept|keep|keeping|hiding|hidden|hide|not told|not telling) *2 (from)? (us|me|him|her|them)",
      "what (went|has gone|is) so wrong (with|between)",
      """
      what (are|do|can|could|should) (we|you) (going to)? do (about|with) (the people|those|everyone|anyone|people) \
      who (never|always|do n't|wo n't|keep|still)
      """,
      """
      why (do (you|we) think)? (that)? (your|his|her|their) *3 (fails|refuses|neglects|fail|refuse|neglect) \
      to <verbBase>
      """,
      "what (is|was|'s) (your|their|his|her) excuse", "what excuse (do|did|have) (you|they)",
      "how many (deadlines|calls|meetings|shifts|targets|mistakes|errors|complaints) (have|did) (you|they) (now)? (miss|missed|made|make|caused|skipped|ignored)",
      "how much (time|money|work|effort) (did|do|have) (you|they) waste",
      "what (will|would|can|are) (you|they) (going to)? (do to)? (make up for|apologise for)",
      "how (will|are|do|would) (you|they) (going to|plan to)? (make up for|make it up to|make amends)",
    ], severity: .medium),
  Cue(
    phrases: [
      "how (often|many times|frequently|regularly) (do|did|have|does) (you|they|your *2)",
      "how long (have|has) (you|they|your *2|the *1) been",
      "how long (did|do) (you|they) (plan|intend) to",
      "when did (you|they) (first)? (decide|choose|start|begin) (to)?",
      "(which|what) (time|day|week) did (you|they)",
      "how did (you|they) (come to|end up)",
    ], severity: .medium, faultWithin: 3),
  Cue(
    phrases: [
      "how (do|can|could) (you|they) (possibly)? (justify|defend|excuse)",
      "how long have (you|they|your *2) been (struggling|failing|suffering|refusing|avoiding)",
    ], severity: .medium),
]
/// Difficulties are taken for granted that nobody has spoken of.
private let trouble: Phrases = [
  """
  (what|which) (problems|troubles|difficulties|frustrations|complaints) (do|did|have) (you|they|people) \
  (have|had|experience|experienced|encounter|encountered|face|faced|run into) (with|in|on|when)
  """,
  """
  (do|did|have) (you|they) (have|had|ever had)? (any|a|some)? \
  (problem|problems|trouble|difficulty|difficulties|complaints) (with|finding|getting|understanding)
  """,
]
/// What many would rather not admit is taken for a habit.
private let vices: WordSet = [
  "cigarettes", "drugs", "marijuana", "cannabis", "pornography", "gun", "guns", "smoke", "vape",
  "gamble", "gambling", "beer", "wine", "alcohol",
]
private let habitual: Phrases = ["(where|when|how|which|what) *3 do (you|they) *6"]
private let othersFault: Phrases = ["when your *2 <failureVerb>"]
/// "How do we make sure they don't cut corners again?": that they did is settled.
private let repeated: Phrases = [
  """
  how (do|can|will|would|could|should) (we|you|i) (all|best|possibly)? (make sure|ensure|guarantee|\
  see to it|prevent|stop|keep|avoid) (that)? *4 (do|does|will|wo|not|n't|from)? (not|n't|never|ever)? \
  (cut|cutting|cuts|ignore|ignoring|ignores|skip|skipping|forget|forgetting|hide|hiding|slack|\
  slacking|lie|lying|cheat|cheating|mess|messing|sleep|sleeping|waste|wasting|neglect|neglecting|\
  botch|botching|refuse|refusing) *6 (again|any more|anymore|this time|next time|in future|in the future)
  """
]
private let checked: Phrases = [
  """
  how (do|can|could|will|would) (we|you|i) (ever|finally|just|actually)? (get|make) (them|people|staff|everyone|\
  everybody|the *3|your *2|our *2) (to)? (care|listen|behave|comply|cooperate|obey|pull (their|its) weight|\
  do (what|as) (they|we)|take *4 seriously|turn up|see sense|make an effort|bother|try)
  """,
  """
  what is it (really|actually|exactly)? about *5 (that)? (you|they|people) (object to|dislike|hate|resent|\
  mind|fear|can n't (stand|bear|accept)|do n't (like|want|trust))
  """,
  "why (do you think)? (do)? (the|your|our) <noun> (resist|dislike|hate|oppose|distrust|ignore|avoid|refuse)",
  """
  how (do|can|could|should) (we|you|i) (stop|prevent|keep) (people|them|staff|everyone|the *2|your *2|our *2) (from)? \
  (coming late|being late|arriving late|complaining|wasting|skipping|ignoring|gossiping|slacking|moaning|\
  leaving early|interrupting|cheating|lying|hiding)
  """,
]
/// "What will you do differently so that this doesn't happen again?": that it was their doing is settled.
private let amends: Phrases = [
  """
  what *4 (you|they|he|she|your *2) *6 (so|to make sure|to ensure) (that)? (this|that|it|such a thing) \
  (does|do|will|can|could|would)? (not|n't|never) (ever)? (happen|happens|occur|occurs|recur|recurs) (again)?
  """,
  "how (do|will|would|are) (you|they) (going|plan|intend|propose)? (to)? (win back|regain|rebuild|restore|earn back|win) (the|their|our|my|your|that) *2 (trust|confidence|respect)",
  "what (lesson|lessons) (should|must|will|can|could|has|have|did) (you|they|he|she|the *2|your *2) (have)? (learn|learned|learnt|taken|take|draw|drawn)",
]
/// "Which of these problems annoys you most?": that they are problems, and annoy, is settled.
private let troubles: Phrases = [
  "(which|what) (one)? of (the|these|those) (following|many|recent)? (problems|issues|difficulties|failures|shortcomings|frustrations)"
]
/// Nobody has to own up to a degree of these.
private let attitudes: WordSet = [
  "trust", "like", "enjoy", "value", "appreciate", "agree", "know", "need", "want", "feel", "care",
  "believe",
]
/// A count within some days has a zero to it.
private let bounded: Phrases = [
  "^ how (many|often|much) *8 (in|over|during|within) the (last|past) *2 (day|days|week|weeks|month|months|shift|shifts)",
  "^ how (many|often|much) *8 (today|yesterday|this week|last week|this month|last month)",
]
private let exit: Phrases = ["if at all", "if ever", "if any", "if anything"]
/// Surveys: a habit is taken for granted unless there is a way out.
private let habit: Phrases = ["how (often|much|many *2) do you <verbBase>"]

/// The opener settles something about the person before the question begins.
private let settled: Phrases = [
  "^ (so|and|but)? (now that|since|given that|seeing that|seeing as|considering that) (you|they|your *2)"
]
private let refusal: WordSet = [
  "n't", "not", "never", "clearly", "obviously", "lost", "failed", "broken", "wasted",
]

/// "Which part did you ignore?": the deed is the question's own verb.
private func deed(_ question: Question, _ text: Text, _ words: Range<Int>) -> Range<Int>? {
  guard question.form == .wh, let verb = question.verb, let subject = question.subject,
    let auxiliary = question.auxiliary, subject.lowerBound < verb, words.contains(verb),
    ["did", "have", "has"].contains(text.tokens[auxiliary].norm),
    text.tokens[subject.lowerBound].norm == "you", text.hasFault(in: verb..<verb + 1)
  else { return nil }
  return subject.lowerBound..<verb + 1
}

private func findAssumedEvent(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  guard !exit.occur(in: text, text.sentences[question.sentence].tokens) else { return [] }
  if let match = cues.strongest(in: text, words) { return [match] }
  if let match = repeated.firstMatch(in: text, words) { return [.init(match, .medium, .likely)] }
  if let match = checked.firstMatch(in: text, words) ?? amends.firstMatch(in: text, words) {
    return [.init(match, .low, .likely)]
  }
  if text.genre == .survey, let match = troubles.firstMatch(in: text, words) {
    return [.init(match, .low, .likely)]
  }
  if let match = deed(question, text, words), question.wh.map({ text.tokens[$0].norm }) != "why" {
    return [.init(match, bounded.occur(in: text, words) ? .low : .medium, .likely)]
  }
  let whole = text.trimmed(text.sentences[question.sentence].tokens)
  if let match = settled.firstMatch(in: text, whole),
    let comma = whole.first(where: { $0 > match.upperBound && text.tokens[$0].norm == "," }),
    text.names(refusal, in: match.upperBound..<comma) || text.hasFault(in: match.upperBound..<comma)
  {
    return [.init(match.lowerBound..<comma, .medium, .likely)]
  }
  if let match = othersFault.firstMatch(in: text, words), question.form == .wh {
    return [.init(match, .low, .likely)]
  }
  if question.answer != .open, text.genre == nil || text.genre == .survey,
    text.names(vices, in: words), let match = habitual.firstMatch(in: text, words),
    match.lowerBound == words.lowerBound
  {
    return [.init(match, .low, .likely)]
  }
  if let match = trouble.firstMatch(in: text, words) { return [.init(match, .low, .likely)] }
  guard text.genre == .survey, let match = habit.firstMatch(in: text, words),
    !text.names(attitudes, in: match)
  else { return [] }
  return [.init(match, .low, .likely)]
}
