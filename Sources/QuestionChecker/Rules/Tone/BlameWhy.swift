extension Rule {
  /// "Why" in the form of a reproach.
  package static let blameWhy = Rule(
    id: "blame-why", group: .tone, tier: 2,
    summary: "“Why” with a person and what they did or did not do is heard as a reproach.",
    rationale: """
      It asks the person to defend themselves, so what comes back is a justification and not what \
      they saw.
      """,
    source: "MITI (confront); Google engineering practices; coaching texts on why and what",
    message: """
      “Why” about what somebody did is easily heard as a reproach. What led to it, or what was \
      happening around then, asks for the same and is easier to answer.
      """,
    move: .obstacleNotFault,
    examples: Examples(
      flagged: [
        .init("«Why did you switch» off the alarm?", genre: .retro),
        "«Why isn't the checklist filled» in?",
        "«Why didn't you call» the family?",
        "«Why did you leave» the gate open?",
        "«Why haven't you signed» the form?",
        "«Why wasn't I told» about the fall?",
        "«Why do you always» send the notes at midnight?",
        "«Why can't you keep» to the agenda?",
        "«How come you never» reply to the clinic?",
        "«What took you so long»?",
        "Tell me «why you didn't order» the gloves.",
        "«Why am I only hearing» this now?",
        "«Why would you say» that to a client?",
        "«What made you ignore» the alarm?",
        "«What's your excuse» for the missing report?",
        "«Why don't you ever» listen to the porters?",
        "«Why don't you use» the hoist as the handbook says?",
        "«How did you miss» the allergy on the chart?",
        "«Why was this not reported» to the desk?",
        "«Why can't the supplier ever be» on time?",
        "Can you explain «why I had to hear this» from the caretaker?",
        "«Why does every conversation with you» end like this?",
        "«Why didn't QA catch» this?",
        "«Why did we let marketing set» the date?",
        "«Why is it that whenever you» are on, the stock count is off?",
        "«Was there some reason the allergy sheet didn't» reach the kitchen?",
        "«How come the other shift manages» without it?",
        "«Why am I being asked to» clear up after the choir?",
        "«What were you doing while» the queue built up?",
        "«Why did the testers miss it»?",
        "«How is it that the night shift always» finds the time?",
        "«Why can't sales stick» to the process?",
        "«How come I'm the last to know» about the fair?",
        "«Why is it that nobody tells» me about the budget?",
        "«Any reason you are not» using the template?",
        "«Is there a reason you chose to ignore» the checklist?",
      ],
      innocent: [
        "Why does that matter to you?",
        "Why is this step in the protocol?",
        "Why do you ask?",
        "Why did you become a nurse?",
        "Why a six and not a two?",
        "Why do you think the trial worked?",
        "Why not try it for a week?",
        "Why does the form ask for a second name?",
        "Why might a client choose the other clinic?",
        "Why did the alarm go off twice?",
        "Why would you recommend us to a friend?",
        "Why do we keep two lists?",
        "How come the canteen opens so early?",
        "What stopped the delivery?",
        "What were you doing when the alarm rang?",
        "Why can't people book online?",
        "Why can't the door be left open?",
        "What made you leave the old template?",
        "Why is it that the count is done on Sundays?",
        "Is there a reason the count is done on Sundays?",
      ]),
    matches: findBlameWhy)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      (why|how come) (exactly|then|again|the hell|on earth|in the world)? \
      (did|have|had|would|could|are|were|was|has|will|must) n't \
      (you|they|your *2|anyone|anybody|someone) (guys|all|lads|lot|people|folks)? \
      (just|even|ever|simply|at least|been|already|bother to)? (<verbBase>|<verbParticiple>|<verbIng>)?
      """,
      """
      why (do) n't (you|they|your *2) (guys|all|lads|lot|people|folks)? \
      (ever|care|listen|understand|respect|even|trust|know|get it)
      """,
      "why (does) n't (he|she|anyone|anybody|your *2|your team) (ever|even|just)? <verbBase>",
      """
      why (did|have|had|would|could|do|are|were|can|will) (you|they|your *2) (guys|all|lads|lot|people|folks)? \
      (not|never) (even|ever|just|yet)? (<verbBase>|<verbParticiple>|<verbIng>)?
      """,
      "why (was|were|am|is|are) n't (i|we) *1",
      "why (was|were|am) (i|we) (not|never) *1",
      "why (am|are|was|were|do|did) (i|we) (only|just|always)? (now|just|only)? (hearing|finding|learning|hear|find|learn)",
      "why (do|does|are|is|must|did) (you|they|your *2|he|she) (always|never|constantly|forever|insist|keep)",
      "why (do|did|must) you have to (be|always|make|do|go|say|keep|bring|turn)",
      "how come (you|they|your *2|he|she) (guys|all|lads|lot|people|folks)? (have|had|are|were|did|do|has|is)? (n't|not|never|always|only|still)",
      "why (is|was) it (always|never|only) (you|your|them|their|him|her|us|me|the)",
      "what (is|was|'s) (your|their|his|her) excuse", "what took (you|them|him|her) so long",
      "why am i (the|always|still)", "how come (nobody|no one|no-one)",
      "why did (you|they) (think|feel|believe) (it|that|this) (was|is) (ok|okay|fine|acceptable|alright|right|appropriate|necessary|a good idea)",
      "why did (you|they) think (you|they) could",
      "why (is|are|does|do|can|was) (nothing|nobody|everything|no one|everyone) *1 (ever|always)?",
      "why must (you|they|your *2)",
      "why (are|is|did|do|were) (you|they|he|she) only (now)? (telling|bringing|saying|sending|tell|say|bring|mention|mentioning|asking|raising|hear)",
      "how come (you|your *2|they|the *2|nobody) (has|have|is|are)? (still|never)",
      """
      (any|is there (a|any)|was there (a|any)) (particular|specific|good|special|real)? reason (why|that)? \
      (you|they|your *2|he|she) (are|'re|'ve|'s|were|did|do|have|has|had|is|was|does) (not|n't|never)
      """,
      "what possessed (you|them|him|her)",
      """
      why (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)) (did|have|had|could|would|do|are|were|can|has) (n't|not|never) \
      (just|even|ever)? (<verbBase>|<verbParticiple>|<verbIng>)?
      """,
      "why (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)) (never|always|failed|refused|ignored|forgot|neglected)",
      "why (do|does|did)? (i|we) (only|always)? (had|have|need|needed) to (hear|find out|learn|read|chase) (about|of|from|it|this|that|you|<determiner>)",
      "why (does|do|did|is|are|must|has|have) (every|each|all|any) *4 (you|your)",
      "why is it (that)? (whenever|every time|each time|any time|anytime|as soon as) (you|they|he|she|your *2)",
      "how (did|could|can) (you|they|he|she|your *2) (just|possibly|ever|still)? (miss|overlook|forget|not|let (the|it|this|that|things))",
    ], severity: .high,
    exceptions: [
      "how (could|can) (you|they) not (only|just)",
      "why (did|would|could) n't (you|they) (want|need|expect) to be",
      // Asking why a number is not higher calls out reasons for change.
      "why (have|had|were|are) n't you (been)? able", "why did n't you (pick|choose|rate|score)",
      "why (you)? (are|were) (you)? (not|n't) (you)? (feeling|sleeping|eating|able)",
    ]),
  Cue(
    phrases: [
      """
      how come (i 'm|i am|i was|i have|we are|we were|i) (the last|always|only|never|not) *2
      """,
      """
      why is it (that)? (nobody|no one|everyone|everybody|nothing|i|we) (here|else)? (ever|always|never|only|tells|tell|\
      listens|listen|have to|has to|<verbS>)
      """,
      "why (am i|are we|is my *1|are my *1|is our *1) (being|always|having to|made to|expected to|left to|asked to) *2",
      "(can|could|would) (you|someone|somebody|anyone|anybody) (please)? explain (how|why) (this|that|it|the *2) (got past|slipped|was missed|ended up|was allowed|was let|was left)",
      "what (were|was) (you|they|he|she|your *2) doing while",
      "why (can|do|did|could) n't you $",
      """
      why (can|wo) n't (sales|marketing|finance|hr|it|operations|engineering|management|procurement|payroll|pharmacy|\
      radiology|people|staff|nurses|doctors|managers|parents|they|(the|our|your) *1 (team|office|desk|shift|staff)) \
      (ever|just|simply|all)? (stick|keep|follow|learn|understand|listen|remember|be|do|get|answer|agree|behave|manage)
      """,
      "how is it (that)? (you|they|nobody|no one|everybody|everyone|the *2|your *2) (always|never|only|still)",
      "why did (n't)? (the|our|their) *1 (miss|forget|ignore|overlook|neglect|skip) *1",
      "why (was|were) (the|my|our|this|that) *3 left (open|unlocked|on|out|dirty|unattended|behind|there|running)",
      """
      how come (the other|the others|other|every other|all the other|everyone else|everybody else|nobody else|\
      the rest) *3 (can|could|manage|manages|managed|do|does|get|gets|finish|finishes|never)
      """,
      "why can n't (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)|anyone|anybody) (guys|all|lads|lot|people|folks)? (just|even|ever|simply|at least)? <verbBase>",
      "why (have|has) n't (the|this|that|those|these|my|our|your) *3 (been|gone|come|arrived|happened|started|changed|moved|<verbParticiple>)",
      "why (is|are|was|were) n't (the|this|that|those|these|my|our|your|any) *3 <verbParticiple>",
      "why (can|does|do|did|will|would|is|are|has|have) n't (the|this|that|these|those|our|my|your|his|her|their|he|she|they|it|anyone|anybody) *3 (ever|even|once) *1",
      "why did (we|they|you) (ever|even|just)? let (the *2|<noun>|them|him|her|it|this|that) <verbBase>",
      "why (have|has) n't <noun> (yet)? <verbParticiple>",
      "why (did|could|would|do|does) n't (<noun>|they|the *2|our *2) (just|even|ever|simply)? (catch|see|notice|tell|report|ask|check|call|warn|stop|test|deliver|answer|reply|act|react|escalate|flag|inform|bother|listen)",
      "(is|was|were) there (a|any|some) (particular|specific|good|special)? reason (why|that)? (the|this|your|our|my|that) *3 (did|does|was|were|is|are|has|have|could) n't",
      "(is|was) there (a|any|some) (particular|specific|good|special)? reason (why|that)? (you|they|he|she) (chose|decided|opted|preferred) to (ignore|skip|bypass|leave out|drop|hide|forget|avoid|overlook)",
      "why would (you|anyone|anybody|they) (ever|even|possibly)? (do|say|think|send|tell|let|leave|put|sign|write|agree|believe|change|delete|hide|keep)",
      "why (is|was|has) (this|that|it|the *2|your *2|my *2|our *2) n't (been)? (<verbParticiple>|ready|done|finished|complete)",
      "why (is|was|has|have|were|are) n't (this|that|it|the *2|your *2|my *2|our *2) (been)? (done|finished|ready|complete|reported|told|sent|signed|updated|fixed|checked|completed|filed|delivered|submitted|answered)",
      "why (is|was|has|have|were|are) (this|that|it|the *2|your *2|my *2|our *2) (still|not) (been)? (not)? (done|finished|ready|complete|reported|told|sent|signed|updated|fixed|checked|completed|filed|delivered|submitted|answered)",
      """
      what (made|makes) (you|your *2) (ignore|miss|forget|skip|refuse|neglect|overlook|fail|avoid|hide|lie|\
      leave (the|a|him|her|them|it|us|me) *2 (open|unlocked|alone|behind|out|on|off|unattended|standing|waiting)|\
      do (this|that)|snap|shout)
      """,
      "what (is|was|'s) (your|their|his|her) (reason|reasons|justification|explanation) for (not|never|this|failing|ignoring|missing)",
    ], severity: .medium),
]
/// What people like to be asked about: a choice of their own.
private let choices: WordSet = [
  "choose", "decide", "pick", "join", "become", "apply", "want", "prefer", "select", "move",
  "study",
  "think", "feel", "like", "love", "enjoy", "ask", "believe", "start", "go", "come", "take", "say",
  "agree", "find", "get", "train", "learn", "see", "need", "use", "buy", "visit", "rate",
  "recommend",
  "volunteer", "travel", "consider", "describe", "expect", "hesitate", "rather", "be", "have", "go",
  "switch", "celebrate", "laugh", "smile", "name", "call", "build", "found", "create",
  "give", "switch", "leave",
]
private let past: Phrases = [
  "why would (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)) (ever|even|possibly)? <verbBase>",
  "why (exactly|then)? (did|had) (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)) (guys|all|lads|lot|people|folks)? (just|then|suddenly|even|actually|really|only)? <verbBase>",
  "why have (you|your (team|staff|people|department|group|ward|shift|unit|crew|lot|colleagues|nurses|drivers)) (just|suddenly|already|again)? <verbParticiple>",
  "how come you (just)? (<verbPast>|have)",
]

private let notDone: Phrases = [
  "why (do|does|are|is) n't (you|they|he|she|we|anyone|anybody|your *2) (guys|all|just|simply)? (just|simply)? (<verbBase>|<verbIng>)"
]

extension Rule {
  /// What everyone has to keep to: not to do it is a fault already.
  static let norm: Phrases = [
    "(like|as) (the|our|your) *2 (standard|standards|policy|rule|rules|manual|handbook|guideline|guidelines|procedure|checklist|protocol|contract|law|plan|instructions|process) (<verbS>|says|say|requires|require|states|demands|asks)",
    "(like|as) (you|we|they|it|i) (are|is|were|was|'re|'m)? (supposed|meant|required|told|asked|agreed|trained|instructed) (to)?",
    "(like|as) (agreed|required|instructed|told|stated|prescribed|everyone else|everybody else|the others|all the others|any other|a (good|real|proper))",
  ]
}

private func findBlameWhy(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.utterance(of: question)
  // Measured by a rule or by what others do, it is no proposal but a reproach.
  if let match = notDone.firstMatch(in: text, words),
    Rule.norm.occur(in: text, match.upperBound..<words.upperBound)
  {
    return [.init(match, .high)]
  }
  if let match = cues.strongest(in: text, words) {
    // "Is there a reason why you can't ...?" is a proposal.
    let isReason =
      match.tokens.lowerBound > 0 && text.tokens[match.tokens.lowerBound - 1].norm == "reason"
    return isReason ? [] : [match]
  }
  guard let match = past.firstMatch(in: text, words) else { return [] }
  let verb = text.tokens[match.upperBound - 1]
  if text.hasFault(in: match.lowerBound..<words.upperBound) { return [.init(match, .high)] }
  if verb.norm == "make", text.names(decisions, in: match.upperBound..<words.upperBound) {
    return []
  }
  // A neutral verb: the form alone is a reproach at work, and plain interest in an interview.
  switch text.genre {
  case .interview, .survey, .transcript:
    return text.isOne(of: choices, match.upperBound - 1) ? [] : [.init(match, .low, .likely)]
  case .review where givesReason(question, text):
    // What the reviewer expected, and why, stands beside it.
    return [.init(match, .low, .likely)]
  case .retro
  where !text.isOne(of: choices, match.upperBound - 1)
    || isOneDeed(match, words, text):
    // Where everyone looks back on one event, *you* is a finger (catalogue, section 8).
    return [.init(match, .high)]
  default: break
  }
  return text.isOne(of: choices, match.upperBound - 1) && !isOneDeed(match, words, text)
    ? [] : [.init(match, .medium, .likely)]
}

private let reasons: Phrases = [
  "(because|since|so that|as)", "i (would|'d) (have)? (expect|expected)",
]

private func givesReason(_ question: Question, _ text: Text) -> Bool {
  if let next = text.sentence(after: question), !next.asks {
    return reasons.occur(in: text, next.tokens)
  }
  return reasons.occur(in: text, text.sentences[question.sentence].tokens)
}

/// "Why did you leave the gate open?": one deed at work, not the choice of a life.
private func isOneDeed(_ match: Range<Int>, _ words: Range<Int>, _ text: Text) -> Bool {
  guard match.upperBound < words.upperBound else { return false }
  let verb = text.tokens[match.upperBound - 1].norm
  let next = text.tokens[match.upperBound].norm
  switch verb {
  case "leave", "take", "give", "call", "use", "move", "get", "go", "say", "start", "switch":
    return [
      "off", "on", "the", "it", "this", "that", "him", "her", "them", "my", "our", "without", "so",
      "me",
    ]
    .contains(next) && !text.isOne(of: deedIsMove, words.upperBound - 1)
  default: return false
  }
}

private let deedIsMove: WordSet = [
  "job", "company", "role", "course", "career", "profession", "school", "firm", "hospital", "post",
  "position", "team", "city", "country",
]

private let decisions: WordSet = [
  "decision", "decisions", "choice", "choices", "change", "changes", "move",
]
