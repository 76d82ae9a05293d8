extension Rule {
  /// Disbelief or contempt in the form of a question.
  package static let incredulousOrSarcastic = Rule(
    id: "incredulous-or-sarcastic", group: .tone, tier: 2,
    summary: "The question shows disbelief or sarcasm.",
    rationale: """
      It is heard as contempt; no answer is wanted, and none is safe.
      """,
    source: "Han 2002 and Rohde 2006 on rhetorical questions; Jeong on minimisers",
    message: """
      This sounds like disbelief more than a question. Saying that something surprised you, and \
      asking what they saw at the time, keeps the door open.
      """,
    move: .tellItStraight,
    examples: Examples(
      flagged: [
        "«When were you planning to tell» us about the hall?",
        "«You're not seriously suggesting» we cancel the choir?",
        "«What exactly is this paragraph supposed to» tell me?",
        "«Do people in this choir even read» the notices?",
        "«Is anyone really going to» say that this is fine?",
        "«Who is, for once», going to take the minutes?",
        "«Did a child draw» this chart?",
        "«How can anyone be expected to» read the chart like this?",
        "Are we «really going to lose a donor over a» spelling mistake?",
        "«Were you ever going to answer» my note?",
        "«Do you need me to draw» you a map of the ward?",
        "«Did you read the part where» I said no to the raffle?",
        "«Have you any idea how foolish we looked» at the fair?",
        "«Care to explain» what happened to the float?",
        "«What possible reason» could there be for changing the hall now?",
        "«Shall we pretend» the invoice never came?",
        "«What part of the list was unclear»?",
        "«With all due respect», have you ever run a clinic?",
        "«Remind me, who is in charge» here?",
        "«Is there anything that the tenors would not like to complain» about?",
        "«Anyone want to tell me why» the door was open?",
        "«Could this be any more complicated»?",
        "«How is a nurse supposed to» read this at three in the morning?",
        "So «nobody thought to» ask the tenants?",
        "«How could you sign» that?",
        "«What were you thinking»?",
        "«Are you serious»?",
        "«Did you even read» the protocol?",
        "«What on earth» happened to the rota?",
        "«How dare you» speak to the family like that?",
        "«Is it too much to ask» for a clean desk?",
        "«Would it kill you to» close the door?",
        "«Do you ever stop and think» before you ring the bell?",
        "«Can't you even find» the right room?",
        "«Do you have any idea how long this took»?",
        "«Did it never occur» to you to ask the pharmacist?",
        "«How many times do I have to» explain the badge?",
        "«Is that the best you can» do?",
        "«Did you bother to» check the chart?",
        "«You expect me to believe» that?",
        "«Seriously»?",
        "You moved the meeting «again?!»",
      ],
      innocent: [
        "Is anyone going to the fair on Sunday?",
        "Do people in this choir read music?",
        "Do you want to try again with the small pump?",
        "Can you pretend to be the patient?",
        "Are we paying people to come to the focus group?",
        "Did you copy this to the ward?",
        "When are you thinking of starting?",
        "Remind me, who is covering on Tuesday?",
        "Has anyone in the office ever sailed?",
        "When are you planning to publish the rota?",
        "How is the valve supposed to close?",
        "Would now be a good time to go through the overtime?",
        "Does anyone want to tell us how it went?",
        "How can you tell?",
        "How could you make it lighter for the night shift?",
        "How could you test that?",
        "How is it possible to book the large room?",
        "What were you thinking about when you chose blue?",
        "Would it be too early for you to meet at eight?",
        "How can I help?",
        "What do you think of the idea?",
        "Since when have you had the cough?",
        "Do I have to sign in at the desk?",
        "How hard was it to park?",
        "Do you know how the pump works?",
        "Are you serious about the move to Leeds?",
        "How can you be sure, and what would tell you otherwise?",
        "Do you have any idea how long it will take?",
      ]),
    matches: findIncredulous)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      "how dare (you|they|he|she|anyone)",
      """
      how (could|can) (you|they|he|she|anyone|anybody|your *2) (guys|all)? \
      (possibly|even|ever|seriously|just)? \
      (sign|allow|let|forget|miss|ignore|do (this|that|such|it|so)|say (this|that|such|something)|\
      think (that|this|it|so|you|of)|send|approve|believe (that|this|it)|sit there|call (this|that|yourself)|\
      expect|be so|live with|justify|overlook|leave (the|her|him|them|it|a|us|me)|lose|treat|not|agree to)
      """,
      "how (could|can) (you|they|he|she|anyone|anybody) (possibly|even|ever|seriously) <verbBase>",
      "how could (you|they|he|she) $",
      "what (were|was|are|is) (you|he|she|they) (even|possibly|actually|all)? thinking $",
      """
      what (were|was) (you|he|she|they) (even|possibly)? thinking when (you|he|she|they) \
      (sent|said|told|let|left|signed|made|posted|wrote|agreed|did|put|gave|took|hired|deleted|changed|\
      promised|approved|accepted|ignored|allowed|forgot|bought|ordered|published|invited)
      """,
      "what is it about *6 (can|do|did) n't (understand|get|see|accept)",
      "why should (i|we|anyone) (believe|trust|listen to) (you|them|your *1)",
      "how could (this|that|it|such a thing) (possibly|ever)? happen *3 (your|you)",
      "^ do n't tell me (you|that|they|we|he|she)",
      "what (gives|gave) (you|them|him|her) the (right|idea)",
      "what the (hell|heck|fuck|devil)",
      "(what|why|how|where|who|when) (on earth|in the world|the hell|the heck|in god 's name)",
      "(are|were) (you|they) (seriously|even|actually)? (serious|kidding|joking|out of your mind|insane|crazy|blind|deaf|even listening) (me)? $",
      "(are|were) (you|they) (seriously|even) (listening|trying|paying|reading|aware|serious|kidding|asking|telling|suggesting|saying)",
      "(is|was) (this|that) (supposed to be)? (a|some kind of|some sort of) joke",
      "(did|do|have|has|does|can|could) (you|anyone|anybody|they|he|she|n't you) (even|not even) (<verbBase>|<verbParticiple>)",
      """
      (did|do|does) (people|any of you|you all|you lot|(people|anyone|anybody|everyone) (here|in *3|on *3)) \
      (even|ever) (read|listen|look|care|check|answer|reply|notice)
      """,
      "(have|has) (people|any of you|(people|anyone|anybody) (here|in *3|on *3)) even <verbParticiple>",
      "(did|do|does) (you|anyone|anybody|they|he|she|n't you|nobody) (even|actually|ever|not|at least)? bother (to|<verbIng>)?",
      "(do|must) (i|we) (really|seriously|honestly)? have to (tell|explain|remind|spell|do everything|repeat|chase|beg|ask|hold|say)",
      "how many times (do|must|have|did|will|does) (i|we) (need|have|had)? (to)?",
      "(is|was) (it|that) (really|honestly)? (too much|asking too much|so hard|so difficult|that hard) to (ask|expect|<verbBase>)",
      "would it (kill|hurt|have killed|have hurt|be too much for) (you|them|him|her|anyone|anybody)? to",
      "(do|does|did) (you|they|he|she) ever (read (what|my)|listen to (me|us|anyone|anybody|your *1)|look at (what|my)|answer|reply|check (your|my))",
      "(do|did|does) (you|they|he|she|anyone|anybody) (ever|never) (stop (and|to) think|think before|stop to (ask|consider)|consider (anyone|anybody|others)|listen (to|when))",
      "(can|could) n't (you|anyone|anybody|they) (even|at least|ever|see|do anything)",
      "do (you|they) (have)? (any|the slightest|the faintest)? idea how (much|long|hard|many|bad|late|embarrassing|stupid|it (looks|feels)|this (looks|feels)|that (looks|feels)) *2 (took|cost|looks|worked|waited|caused|is|was|looked|costs)?",
      "(did|does|has|had) (it|that) (never|even|ever|not|n't) (occur|occurred|cross|crossed|dawn)",
      "(have) (you|they) (completely|totally)? lost (your|their|the) (mind|minds|plot|senses)",
      "what (is|'s) it with (you|these|them)",
      "(is|was) (that|this) (really)? (the best|all) (you|they) (can|could|have|'ve got)",
      "(do|would) you call (this|that)",
      "(you|do you) (really|honestly|seriously)? expect (me|us) to (believe|just|do)",
      "(did|do) (you|they) seriously (think|believe|expect|imagine|want|need)",
      "what (part|bit) of *6 (do|did) (n't|you not) (you)? understand",
      "what (part|bit) of *6 (is|was) (unclear|not clear|so hard|hard to understand)",
      "(can|could|will) (you|they) (at least|just) (pretend|bother|make an effort)",
      "was that so (hard|difficult)",
      "when (exactly)? (were|are) (you|they) (ever|actually)? (planning|going|intending|thinking) (to|of) (tell|let|mention|inform|share|telling|letting|mentioning|informing)",
      "(you|they) (are|'re|were) (not|n't) (seriously|really|honestly|actually) <verbIng>",
      "(are|were) (you|they) n't (seriously|honestly) <verbIng>",
      "am i (supposed|meant|expected) to (believe|guess|read your|just|be)",
      "(are) (we|i) (seriously|really)? (supposed|meant|expected) to (believe|just|accept)",
      "(what|why) (did|do) you expect (me|us)? to (do|say|believe)? $",
    ], severity: .high,
    exceptions: [
      "how (could|can) (you|they) (let (me|us|them|him|her) know|not only|agree to (differ|disagree))",
      "do (you|they) have any idea how (long|much|many|hard) (it|this|that|the *2) (will|would|might|could|takes)",
      "how (can|could) (you|they|anyone) (expect|treat|lose) (a|an|the|this|these|to|weight|asthma|infection)",
    ]),
  Cue(
    phrases: [
      "how hard (is|was) it (really)? to (just|simply)?",
      "how (is|was) (it|that|this) even possible", "how is it possible that",
      "^ (seriously|honestly) $", "so called", "so-called",
      "(what|how|where|why) exactly (is|are|was|were|does|do|did) (this|that|these|it|the) *2 (supposed|meant) to",
      "how (is|are|am|was|were) (i|we|anyone|anybody|people|one|a (nurse|reader|customer|patient|user|human|person|parent|newcomer|beginner|normal *1)) (supposed|meant|expected) to",
      "(nobody|no one|no-one) (even)? (thought|bothered|cared|had the sense) to",
      "(do|must) (i|we) (need|have) to (spell|draw|repeat) (it|this|that|you|everything) (out|again|a picture)?",
      "(would|is) (now|this|today) (be)? (a|the) (good|right|bad) (time|moment|place) to remind (you|everyone|them)",
      "(do|must|should) (i|we) (have to|need to)? remind (you|them|everyone|anybody|anyone) (that|who|how|what|whose)",
      "great (job|work) (is|was) n't", "^ (oh|what|well)? ,? really ,? *1 $",
      "(could|can) (this|that|it|you|they) (possibly)? (be|get|make (this|it|that)) any (more|less|worse|better|slower|longer|later|harder) *2",
      "(anyone|anybody|someone|somebody|who) (want|wants|care|cares|wanna) to (explain|tell (me|us)) (why|how come|what (happened to|the))",
      "(did|do) (you|they) actually (read|check|look|test|think|listen)",
      "do you (even|actually) know (how|what|where)",
      "(are|were) (you|they) (kidding|joking)",
      """
      (did|do|does) (people|any of you|you all|you lot|(people|anyone|anybody|everyone) (here|in *3|on *3)) \
      actually (read|listen|look|care|check|think)
      """,
      "(do|would) you (really)? want to (defend (this|that|it)|be the one (who|that))",
      "(does|do|would|can) (anyone|anybody|people) (here)? (seriously|honestly|really) (want|think|believe|expect|need)",
      "(really|seriously|honestly) going to *6 over (a|an|one|some|this|that)",
      "must (we|i) (really|all)? (go through|do|have|discuss) *2 (every|again|all over)",
      "how difficult is it to (copy|tell|let|ask|reply|answer|close|shut|say|remember|turn up|pick up|keep)",
      "how (can|could) (anyone|anybody|we|i|people|a *1) be (expected|supposed|meant) to",
      "is (anyone|anybody) (even|actually)? (listening|reading this|awake|in charge|paying attention) *2 $",
      "do you (always|really)? have to be so",
      "(someone|anyone|anybody) other than (you|him|her|*1) (please)? (say|do|answer|speak|help)",
      "(have|do) (you|they) (got|have)? (any|the slightest|the faintest) idea (how|what) *3 (we|i|it|this|that|you) (looked|felt|took|cost|made|meant|look|feel)",
      "would (a|one|that) (simple|quick|single|short|little)? *3 have been (so|too) (difficult|hard|much)",
      "did (you|they) (copy|steal) (this|that|it|these|all) *2 from",
      "did (you|they) (invent|make up) (this|that|these|all)",
      "^ (what|how|who) (is|are|was|does|do) (this|that|it|these) even",
      "^ (anyone|anybody|would you|do you|so)? ,? care to (explain|tell (me|us)|share|elaborate)",
      "would you (like|care) to (tell (me|us)|explain (to (me|us))?) (why|how come) (i|we|nobody|no one|this|that|it|there)",
      "what (possible|earthly|conceivable) (reason|use|excuse|grounds|point)",
      "(shall|should|do) (we|i) (just|all)? pretend",
      "^ and (you|they) ('re|are|were) (surprised|shocked|upset|offended)",
      "what did (you|they) (think|imagine) (would|was going to) happen",
      "have (you|they) (got)? nothing (to (say|add|tell)|better)",
      "^ (and|so)? you call (this|that|yourself)",
      "when were (you|they) thinking of (paying|replying|answering|coming|starting|finishing|sending|asking)",
      "is there (anyone|anybody) (on|in|at) your *2 who (can (spell|read|count|add|write)|cares|listens|works)",
      "is there some (great)? (mystery|secret|law against)", "who died and made (you|him|her|them)",
      "(are|do) (we|i) (pay|paying) (people|you|them|him|her|staff|somebody) to (sit|stand|scroll|chat|gossip|do nothing|play|sleep|watch|stare)",
      "(were|are) (you|they) (ever|actually) (going|planning) to (answer|tell|reply|mention|let|ask|send|show|say)",
      "(have|do) (you|they) (got|have)? any intention of",
      "is (this|that) (really)? your idea of",
      "do you need (me|us|someone|somebody) to (draw|spell|hold|explain it|read it)",
      "did (you|they) (read|see|hear|miss) the (part|bit|line|paragraph) where",
      "(have|had) you considered actually <verbIng>",
      "with (all (due)?|the greatest|due) respect",
      "^ remind me (again)? ,? (who (is|'s) (in charge|the boss|the manager|paying)|why (we|i|you)|what (we|i) pay|whose (job|idea))",
      "^ (seriously|really) ,? (another|yet another|this again)",
      "(has|have|does|did) (anyone|anybody|someone) (got|have|had)? any (sensible|serious|intelligent|bright|useful) *1",
      "is (anyone|anybody|someone) (here)? (really|seriously|honestly|actually) (going to|saying|suggesting|arguing|telling|asking)",
      "(who)? (is|are|will|can|could) *4 ,? for once",
      "^ did (a|my|your) (child|toddler|monkey|five-year-old|trainee|beginner) (draw|write|make|design|do|build)",
      """
      is there (anything|anyone|nothing|something) (that|who)? *4 (not|n't) *3 \
      (complain|moan|object|argue|grumble|criticise|criticize|dislike)
      """,
    ], severity: .medium,
    exceptions: ["how hard was it to"]),
  Cue(
    phrases: [
      "^ so you just (<verbPast>|<verbBase>)",
      "^ (do|would) you (want|like) to (try|say|rephrase|repeat) (that|it) again $",
    ], severity: .low, confidence: .likely),
]

private func findIncredulous(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.utterance(of: question)
  if let match = cues.strongest(in: text, words) { return [match] }
  let sentence = text.sentences[question.sentence]
  if sentence.end == .interrobang, let last = words.last {
    let mark = text.tokens[last + 1..<max(last + 1, sentence.tokens.upperBound)]
    // Doubled question marks are haste in chat; with an exclamation mark they are disbelief.
    if mark.contains(where: { $0.norm.contains("!") }) {
      let severity = text.aimsAtPerson(words) ? Severity.medium : .low
      return [.init(last..<sentence.tokens.upperBound, severity)]
    }
    return [.init(last..<last + 1, .note, .unsure)]
  }
  return shouted(words, text)
}

private let anyone: WordSet = ["anyone", "anybody", "nobody"]
/// Words that are stressed with capitals, in a sentence that is not all capitals.
private let stressed: WordSet = [
  "read", "check", "not", "really", "ever", "always", "never", "why", "what", "how", "again",
  "still",
  "you", "anyone", "nobody", "said", "tell", "even", "when", "all", "test", "listen", "look",
  "think",
  "now", "actually", "any", "everyone", "nothing", "finally", "once", "please",
]

private func shouted(_ words: Range<Int>, _ text: Text) -> [Rule.Match] {
  guard text.aimsAtPerson(words) || text.names(anyone, in: words),
    let loud = words.first(where: { isShouted($0, text) }),
    text.tokens[words].contains(where: { $0.isWord && !$0.isAllCapitals && $0.norm.count > 2 })
  else { return [] }
  return [.init(loud..<loud + 1, .medium, .likely)]
}

private func isShouted(_ index: Int, _ text: Text) -> Bool {
  text.tokens[index].isAllCapitals && text.isOne(of: stressed, index)
}
