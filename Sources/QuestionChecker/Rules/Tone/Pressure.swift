extension Rule {
  /// Threat, ultimatum or hurry.
  package static let pressure = Rule(
    id: "pressure", group: .tone, tier: 5,
    summary: "The question carries a threat, an ultimatum or a hurry.",
    rationale: """
      The threat becomes the topic, and the shortest answer that ends it wins.
      """,
    source: "Schein on status; studies of destructive criticism in code review",
    message: """
      This presses for a quick yes. What they need, and what is realistic, gives you an answer \
      you can rely on.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«How can we get the juniors to finally follow» the protocol?",
        "«When are you finally going to» send the rota?",
        "«How much longer do we have to» wait for the figures?",
        "«Do I need to escalate» this?",
        "«Do you want me to tell» the director?",
        "Can you come to my office «right now»?",
        "Are you with us, «yes or no»?",
        "«Is that understood»?",
        "«What will it take for you to finally» read the policy?",
        "Are you going to fix it, «or do I have to» do it myself?",
        "«Are you coming, or what»?",
        "«Do I make myself clear»?",
        "Could you send the minutes «ASAP»?",
        "«Do you want to keep your job»?",
        "«What is taking so long»?",
        "«Is that going to be a problem»?",
        "«Do we need to have another conversation» about punctuality?",
        "«What does it take to get an answer out of your office»?",
        "«Would you rather the patients went» without a meal?",
        "«Could you be a bit more positive» about the move?",
        "«Is it fair on the others»?",
        "«Can you promise me» it will be ready?",
        "If the list slips again, «there will be consequences». How do you plan the week?",
        "I need it by noon «or we will talk about your contract». Is that possible?",
        "«This is your last chance». What will you send me?",
      ],
      innocent: [
        "What would it take to open on Sundays?",
        "When do you expect the draft?",
        "Do you want me to join?",
        "What is happening right now on the ward?",
        "Do I need to bring my badge?",
        "How long will the scan take?",
        "Could you be a bit more specific?",
        "When can you start?",
        "How soon would you like to hear from us?",
        "What do you need immediately after the operation?",
        "Would you like tea or coffee?",
        "Could you send the minutes when you have a moment?",
        "How do you feel right now?",
        "When will the results be ready?",
        "There will be cake at four. How do you take your tea?",
        "I will ask again on Friday. What do you need until then?",
      ]),
    matches: findPressure)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      "is (that|this|it) (perfectly|fully)? understood",
      "(do|have) i (make|made) myself (perfectly)? (clear|understood)",
      "what (will|would|does) it take for (you|them|him|her|your *2) to (finally|ever|just|actually)",
      "(do|did) you (want to (keep|lose)|value) (your|this|the) (job|contract|promotion|bonus|place|role)",
      "or (do|must|will) (i|we) (really)? (have to|need to)",
      "or (should|shall|must) (i|we) (tell|call|report|escalate|(find|get|ask) (someone|somebody))",
      "or else $", "(are) you (with (us|me)|in) or (not|out|against)", "do we have a problem",
      "do (you|they) (know|understand|realise|realize) what (happens|will happen) if",
    ], severity: .high,
    exceptions: ["do (you|they) know what happens if (the|a|an|we|it|someone)"]),
  Cue(
    phrases: [
      "how (can|could|do|will|shall) (we|i|you) (get|make|bring|persuade) *4 (to)? (finally|at last|actually) <verbBase>",
      "when (will|can|are|is|do|does) (you|this|it|they|your *2|the *2|that) (finally|ever)",
      "when (will|are|is) *3 (finally|ever) (going to|be|get|have|do|send|finish)",
      "how much longer (do|must|should|will|are|is|can) (i|we|you|they|this|it) (have to|going to|need to|keep)",
      "(do|should|must) (i|we) (really)? (need to|have to|)? (escalate|report you|replace you|involve (hr|your|the)|speak to your|call your|go to (your|hr)|remind you|find (someone|somebody) else|write you up|chase)",
      "do you want (me|us) to (tell|report|escalate|call (your|the)|write you|replace|take (it|this|you) (away|off)|find (someone|somebody)|go to (hr|your)|get (your|hr))",
      "do you want (this|that|it) to (go|end up|appear|be) (on|in|to|the)? (your|hr)?",
      "or (shall|should|must|will) (i|we) (have to)? do (it|that) for you",
      "what (does|do|will|would) it take to (get|make|have) *6 (out of|from) (you|your *1|them)",
      "(you|they) (promised|said|told me|agreed|swore) *8 ,? so (where|why|when|what)",
      "once and for all",
      "yes or no $", "(are|were|will) (you|they) *5 ,? or what $",
      "(is) (that|this|it) (going to|gonna) be (a|an) (problem|issue)",
      "what (is|'s) (taking|keeping) (you|them|it|this|that|him|her)? so long",
      "why (is|'s) (it|this|that) taking (you)? so long",
      "(can|will|do|could) (you|they) (please)? (promise|guarantee|swear) (me|us|that|it|this|to)?",
      "(do|did) (you|they) (even)? understand what (i|we) (am|'m|are|'re|was|just)? (saying|said|asking|asked|telling|want)",
      "did (you|they) (do|follow|finish) what (i|we) (asked|told|said|wanted)",
      "(are|is) (you|he|she|they) refusing to", "what (is|'s) it going to be",
      "(how|why) (can|should) (i|we) trust you",
      "should i (find|get|look for) (someone|somebody) else",
      "can (i|we) (actually)? (count|rely) on you (this time|for once)",
    ], severity: .medium),
  Cue(
    phrases: [
      "(could|can|would) (you|they) (please|just|perhaps)? (try to)? be (a (bit|little|touch)|somewhat|slightly) (more|less) *1"
    ], severity: .medium,
    exceptions: [
      "(could|can|would) (you|they) (please|just|perhaps)? (try to)? be *3 more (specific|precise|exact|concrete|explicit|detailed|accurate)"
    ]),
  Cue(
    phrases: [
      "(do|must|will) (we|i) (really)? (need|have) to have (another|this) (conversation|talk|chat)",
      "(is|was) (it|this|that) (really)? fair (on|to) (the others|the rest|everyone|everybody|them|your *1|the *1)",
      "^ are you (quite)? (done|finished|through) (now|yet)? $", "could you (please)? try not to",
      "^ would you rather (the|our|my|your|they|people) *2 (<verbPast>|were|was|had)",
    ], severity: .low, confidence: .likely),
]
private let threats: Phrases = [
  "there (will|are going to|would) be (serious|real|further)? consequences",
  "or (we|i) (will|'ll|shall|must|need to|have to) (have to|need to)? (talk|speak|think) (about|to) your (contract|job|role|future|position|place|manager)",
  "(i|we) (will|'ll) (have to|need to|be forced to)? (let you go|replace you|find (someone|somebody) else|write you up|report (you|this|it) to|take (it|this) (up|further)|escalate (this|it))",
  "(you|they) (all)? know what (happens|happened|will happen) (to|when|if|next)",
  "(i|we) (wo|will) (n't|not) (ask|say|tell|warn) (you|this|it)? (you|this|it)? (again|twice|a second time)",
  "(this|it|that) (is|'s) (your|the) (last|final) (chance|warning|opportunity)",
  "(your|whose) (job|position|place|bonus|promotion) (is|may be|could be|will be) (on the line|at stake|at risk|gone)",
  "(i|we) ('d|would) hate to (have to)? (tell|report|replace|see you|let you|remember|put)",
  "(i|we) (will|'ll) remember (this|that|who)",
  "(i|we) expect no (excuses|delay|delays|discussion)",
  "people (who|that) *5 (do n't last|get replaced|will be replaced|are replaced|have no place|can leave)",
  "do (not|n't) (make|let) me (regret|find|come|ask|remind|tell)",
]
private let hurry: Phrases = [
  "(asap|immediately|right now|right away|at once|this (minute|instant|second)|straight away|by (eod|cob)|without (any)? (further)? delay)"
]

private func findPressure(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let words = text.utterance(of: question)
  if let match = cues.strongest(in: text, words) { return [match] }
  // A threat just said hangs over whatever is asked next.
  for before in text.sentences(before: question, limit: 2) {
    // It was said to the question between.
    if before.asks { break }
    if let found = threats.firstMatch(in: text, before.tokens) {
      return [.init(found, .medium, .likely)]
    }
  }
  // "What is happening right now?" asks about the moment; only an action can be hurried.
  guard question.answer == .request || isAction(question, text),
    let match = hurry.firstMatch(in: text, words)
  else { return [] }
  return [.init(match, .medium, .likely)]
}

private func isAction(_ question: Question, _ text: Text) -> Bool {
  guard question.form == .polar, let verb = question.verb, let auxiliary = question.auxiliary,
    let subject = question.subject?.first
  else { return false }
  return text.tokens[auxiliary].has(.modal) && text.tokens[subject].norm == "you"
    && text.tokens[verb].has([.verbBase, .actionVerb])
}
