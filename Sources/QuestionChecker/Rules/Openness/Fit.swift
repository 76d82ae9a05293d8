/// Where a closed form is the right one: dates, help, consent, and the asker's own understanding.
///
/// A checker that scolds "Are you free at three?" is soon switched off.
enum Fit {
  /// Room, time, place and attendance: one word is what is wanted.
  static let logistics: Phrases = [
    "^ <auxiliary> *3 (free|available|around|coming|joining|in|back) $",
    "^ <auxiliary> *3 (free|available|around|coming|joining|in|back) (on|at|for|until|by|next|this)",
    "^ <auxiliary> *3 (free|available|around|coming|joining|in|back) (today|tonight|tomorrow|then)",
    "^ <auxiliary> *4 (booked|parked|locked|plugged in|switched on|switched off|delivered)",
    "^ (do|have) (you|we) (have|got) (a|five|ten|fifteen|twenty|thirty) (minutes|minute|moment)",
    "^ do you have <number> (minutes|hours|seconds)",
    "^ do you have (a second|a minute|an hour|time today|time tomorrow)",
    "^ <auxiliary> *4 (work|suit|fit) $",
    "^ <auxiliary> *4 (work|suit|fit) (for|you|everyone|your)",
    "^ <auxiliary> *2 make it $",
    "^ <auxiliary> *2 make it (to|on|at|by|for|today|tomorrow)",
    "^ (is|are|was|were) (lunch|dinner|parking|coffee|the meeting|the call) *1 (on|at|in|included)",
    "^ (does|do|did|will|is|are) *4 (start|begin|end|finish|arrive|land|leave|close|open) (at|on|by)",
    "^ <auxiliary> *3 (on|at) <number> $",
    "^ (is|would|will|does) <timeNoun> *4 (all right|alright|ok|okay|good|fine|convenient|possible|free|work|suit)",
    "^ (are|is) (you|we|they|everyone) (all)? (still|all)? on for",
    "^ (is|are) (everyone|everybody|anyone|you|you all|we all|all of you) able to (stay|come|join|make|start|meet|attend)",
    "^ (is|would|will) (now|this|today|tomorrow|<timeNoun>|that) (be)? (a|the) (good|bad|better|right|convenient) (time|moment|day) *2 $",
    "^ is <timeNoun> any (better|good|easier)",
    "^ is there (a|any) (good|better|convenient|quiet)? (time|day|moment|slot)",
    "^ <auxiliary> *3 (on|at) <timeNoun> $",
    "^ (do|will) you need (a lift|parking|a room|a ticket|the room|a laptop|directions|lunch)",
    "^ (would|is|will) (now|this|today|tomorrow|<timeNoun>|<number>|that) *2 (be)? (a|the) (good|bad|better|right|convenient) (time|moment|day|week|slot) (to|for)",
    "^ (do|will) you need (the|my|our|any|another|a copy of|a spare) *4 $",
    "^ (are|is) (we|everyone|everybody|we all) (all)? (done|ready|finished|set) (with|for|to)? *3 $",
    // What somebody has at hand.
    """
    ^ (do|does|have|has) (you|we|he|she|they|anyone|anybody|someone|somebody|everyone|everybody|the *1) \
    (still|all|both)? (have|got|know) (a|an|the|any|my|our|your|his|her|their|its)? *1 \
    (key|keys|code|password|login|number|address|link|links|copy|copies|file|slides|minutes|badge|\
    card|charger|receipt|invoice|ticket|tickets|map|manual|template|calendar|diary)
    """,
    """
    ^ (does|do|did|have|has) (you|he|she|they|anyone|anybody|any of you) (currently|already|still)? \
    (have|hold|got) (a|an|any|your)? (current|valid|full|clean|recent)? *3 \
    (licence|license|certificate|passport|visa|permit|qualification|degree|registration|card|clearance)
    """,
    "^ (is|are|was|were) (this|that|it|these|those|they|he|she|the *1|the *2) (from|of|on|in)? the same *8",
    "^ (was|were|are|is) (you|he|she|they|anyone|anybody|everyone) able to (open|find|reach|download|read|see|hear|join|get|log) *8",
    "^ (did|do|have) you *1 (book|booked|order|ordered|print|printed|pack|packed|renew|renewed|upload|uploaded|download|downloaded)",
  ]

  /// A place or a time that suits the other.
  static let accommodation: Phrases = [
    "^ would (it|that|this|<timeNoun>) (be|suit|work) (easier|better|more convenient|nicer) for (you|them|everyone) (if (i|we)|to (meet|come|talk|start)) *8",
    "^ would (it|that|this|<timeNoun>) (be|suit|work) (easier|better|more convenient|nicer) if we (met|started|talked|moved) *8",
    "^ (is|are) there any (date|dates|day|days|time|times|evening|evenings|week|weeks|slot|slots) *8",
  ]

  /// A slip of the pen, in a text that is read together.
  static let proofreading: Phrases = [
    "^ (should|shall) (this|that|it|these|those) (say|read|be spelled|be spelt|be called|refer to|point to|link to)",
    "^ (is|was) (this|that|it) (a)? (typo|slip|spelling mistake|copy and paste error)",
  ]

  /// How far a task has come: done or not done is all there is to know.
  static let status: Phrases = [
    """
    ^ (is|are|was|were|has|have) *7 (been)? (come through|come in|come back|turned up|sent|delivered|signed|closed|booked|ordered|paid|printed|\
    uploaded|downloaded|received|arrived|submitted|filed|installed|merged|deployed|published|posted|\
    scheduled|confirmed|cancelled|canceled|invited|collected|picked up|returned|archived|backed up|\
    packed|shipped|emptied|refilled|restocked|quarantined|released|handed in|translated|renewed)
    """,
    """
    ^ (has|have) (everyone|everybody|anyone|anybody|someone|somebody|we all|they all|the *2) \
    (all|already)? (seen|read|got|had|received|signed|filled in|handed in)
    """,
    "^ (has|have|was|were|is) (this|that|it|these|those|the *3) been (tried|tested|run|checked|measured|looked at) (on|in|with|against|by|at|since|before)",
    "^ (is|are) *5 (working|running|up|back|open|fixed|mended|repaired) (again|yet|now) $",
    "^ did *5 (turn up|show up|get there|arrive|come through|go out|get through|get sent|get delivered)",
    "^ did (the|your|his|her|they|everyone|everybody|all) *2 (get|receive|find) (the|your|my|our|it|a) *1 $",
    "^ did (everyone|everybody|you all|all of you|they all) (see|read|get|receive|find) (the|my|your|our) *2 $",
    "^ did you (send|sign|submit|upload|get|receive|print|post|ship|return|collect) (the|my|your|our|it|them|a) *2 $",
    "^ has (anyone|anybody|someone|somebody) (already)? (asked|told|called|informed|emailed|phoned|(spoken|talked) (to|with)|heard from|checked with) *3 $",
    "^ have (you|they) (all)? had (a|the|any)? (chance|time|opportunity|moment) (yet)? to *8",
  ]

  /// The asker checks what the asker understood; that is listening, not testing.
  static let ownUnderstanding: Phrases = [
    "^ (did|do|have|am|was) i *1 (get|got|understand|understood|understanding|hear|heard|hearing|follow|following|read|reading|catch|caught|capture|captured|summarise|summarised|right)",
    "^ (is|was) (that|this) (what|how|why|where) (you|it)",
    "^ is (that|this) (right|correct|a fair summary|a fair picture|close)",
    "^ (have|did) i (left|leave|miss|missed) (anything|something|out)",
    "^ (was|is) (that|this|it) (wrong|ok|okay|alright|all right|fine|a mistake) (of me)? $",
  ]

  /// The asker may be the one who is wrong: "or have I misread it".
  static let misreading: Phrases = [
    """
    or (have|did|do|am|was) i (got|get)? (misread|misreading|misunderstood|misunderstand|misunderstanding|\
    misremember|misremembered|misremembering|mistaken|missed|missing|wrong|confused|confusing|mixing|got|get)
    """
  ]

  /// A yes or no that must be free to be a no.
  static let consent: Phrases = [
    "^ do you (consent|agree) to",
    "^ (is|would|will) (it|that|this) *1 (ok|okay|alright|all right|comfortable|fine) (if|with|to|for)",
    "^ (are|would) you *1 (ok|okay|comfortable|happy) (if|with me|to be)",
    "^ (are|would) you *1 (ok|okay|comfortable|happy) for *2 to <verbBase>",
    "^ (may|can|could|might|shall) (i|we)",
    "^ do you mind (if|my|me)",
  ]

  /// Help that can be declined.
  static let offer: Phrases = [
    "^ would (it|that|this) *1 (help|be helpful|be useful|be of use) (if|to|for)? (i|we|you)",
    "^ would (it|that|this) be *1 (any|of)? *1 (use|help) (to you|for you)? (if|to)",
    "^ would *5 (help|be helpful|be useful|be of use) $",
    "^ would *5 (help|be helpful|be useful|be of use) (you|here)",
    "^ would (you|anyone|anybody|someone|either of you) *1 (like|prefer|rather)",
    "^ (do|did|would) you want to (add|say|start|begin|go first|ask|share|come|join|see|have|try|take) *6",
    "^ do you have (a|any) (view|preference|opinion|idea|thoughts|questions) *8",
    "^ did anything (surprise|strike|change|happen|come up|stand out|worry|interest|please) *8",
    "^ (do|did|should|must|will) i (need|have) to *8",
    "^ (can|could|would) (somebody|someone|anybody|anyone|one of you) (please)? <verbBase>",
    "^ (do|did) you want (me|us|some|a|more|any|to talk|to pause|to stop|to rest)",
    "^ (do|would|will) you need (anything|something|more|some|any|help|a)",
    "^ (does|do) (anyone|anybody|someone|either of you) (need|want)",
    "^ (do|have) you (have|got) (everything|all|what|enough *1) (that)? you (need|want)",
  ]

  /// Small talk opens a door by itself.
  static let smallTalk: Phrases = [
    "^ (did|do) you have (a|an) (good|nice|lovely|pleasant|safe|quiet|restful) (weekend|evening|holiday|trip|journey|break|week|night|flight)",
    "^ (are|is) (you|everyone|your family|the family) (well|ok|okay|alright|all right) $",
    "^ (is|are|was|were) (your|the) (mother|father|mum|dad|wife|husband|son|daughter|family|baby|dog|back|knee|leg|cold) *4",
    "^ did you sleep (well|ok|okay)",
    "^ did you (all|both)? (find|get|make it) (the|here|home|us|it|back|there) *3 (ok|okay|alright|all right|safely|easily) $",
    "^ (is|are|was|were) *5 as *1 as you (feared|hoped|expected|thought|remembered|imagined)",
    "^ (and|so)? (did|do|have|had) you *1 (get|got|have|had|manage) (any|some|enough|a bit of|a)? *1 (sleep|rest|break|lunch|breakfast|dinner|fresh air|time off)",
  ]

  /// True where yes or no is what the situation asks for.
  static func isClosedRight(_ question: Question, in text: Text) -> Bool {
    let words = text.words(of: question)
    if [
      logistics, accommodation, proofreading, ownUnderstanding, misreading, consent, offer,
      smallTalk,
    ]
    .contains(where: { $0.occur(in: text, words) }) {
      return true
    }
    return isStatus(question, in: text) || isFactOfWork(question, in: text)
  }

  /// True where a meeting is arranged: what is proposed there is no advice.
  static func isArranging(_ question: Question, in text: Text) -> Bool {
    accommodation.occur(in: text, text.words(of: question))
  }

  /// "Does this still work with the old import?": what a reviewed text or program does can be looked up.
  private static func isFactOfWork(_ question: Question, in text: Text) -> Bool {
    let words = text.words(of: question)
    return text.genre == .review && work.occur(in: text, words) && !text.aimsAtPerson(words)
      && !text.tokens[words].contains {
        $0.has([.evalPositive, .evalNegative, .gradable, .minimiser, .absolute, .nounNegative])
          && $0.norm != "every"
      }
      && !text.names(impatience, in: words)
  }

  private static let work: Phrases = [
    "^ (do|does|did|will|is|are|can|has) (this|that|it|these|those|the *2|line *1) (also|still|always|now)? <verbBase>",
    "^ (is|are|was|were) (this|that|it|these|those|the *2|line *1) (meant|supposed|intended|expected) to <verbBase>",
    "^ (is|are|was|were) (this|that|it|these|those|the *2|line *1) (also|still|now)? (used|needed|tested|covered|called|meant|documented|translated|linked|defined|checked|in use)",
  ]

  /// Whether a question asks how far a task has come, and holds nothing against anybody.
  static func isStatus(_ question: Question, in text: Text) -> Bool {
    let words = text.words(of: question)
    return status.occur(in: text, words)
      && !text.tokens[words].contains { $0.has([.evalPositive, .evalNegative, .minimiser]) }
      && !text.names(impatience, in: words)
  }

  static let impatience: WordSet = [
    "finally", "ever", "even", "once", "actually", "really", "never", "always", "properly",
  ]

  private static let openFollowUp: Phrases = [
    "^ (and|so)? (how|what|why) *6 (that|it|this|those|then|instead|there) *6 $",
    "^ (and|so)? (how|what) (did|do|does|was|were|is|are|has|have|would|might|could|made|happened|else|came|changed) *8 $",
    "^ (and|so|if so|if yes|please)? (tell|walk|talk|say|describe|share) (me|us|more|a) *12",
  ]

  /// A closed question that only opens the door for the open one after it.
  static func isDoor(_ question: Question, in text: Text) -> Bool {
    guard let next = text.sentence(after: question), next.end != .exclamation else { return false }
    return openFollowUp.occur(in: text, text.trimmed(next.tokens))
  }
}
