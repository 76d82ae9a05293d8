/// Finds openers that govern a complement: "Tell me ...", "Could you describe ...", "I wonder ...".
struct Opener {
  enum Kind {
    /// An imperative or a polite form of saying.
    case saying
    /// A curiosity frame.
    case wondering
    /// Somebody is asked to act.
    case acting
  }

  var kind: Kind
  /// The opener, from its first token to where the complement begins.
  var range: Range<Int>
  /// The auxiliary of a polite opener.
  var auxiliary: Int?

  static func read(
    _ text: Text, at start: Int, in range: Range<Int>, hasMark: Bool = false
  ) -> Opener? {
    guard start < range.upperBound else { return nil }
    let rest = start..<range.upperBound
    let first = text.tokens[start]
    if first.has(.auxiliary), !first.has(.clitic) {
      for phrase in polite.mayBegin(at: start, of: text) ? polite.phrases : [] {
        guard let found = text.matches(phrase, at: start, in: rest) else { continue }
        let inner = found.upperBound
        guard let say = saying(text, at: inner, in: range) else { continue }
        return Opener(kind: .saying, range: start..<say, auxiliary: start)
      }
      if let found = politeNoun.match(at: start, in: text, rest) {
        return Opener(kind: .saying, range: found, auxiliary: start)
      }
      for phrase in gerund.mayBegin(at: start, of: text) ? gerund.phrases : [] {
        guard let found = text.matches(phrase, at: start, in: rest) else { continue }
        guard text.tokens.indices.contains(found.upperBound), found.upperBound < range.upperBound
        else { continue }
        let next = text.tokens[found.upperBound]
        if sayingGerunds.contains(next.norm) {
          let end = Self.skipAddressee(text, found.upperBound + 1, range)
          return Opener(kind: .saying, range: start..<end, auxiliary: start)
        }
        if next.has(.verbIng) {
          return Opener(kind: .acting, range: start..<found.upperBound + 1, auxiliary: start)
        }
      }
      if let found = acting.match(at: start, in: text, rest), !asksAbility(found, text, rest) {
        return Opener(kind: .acting, range: found, auxiliary: start)
      }
      return nil
    }
    // "I have to ask about Thursday." only says that a question comes.
    if !hasMark, text.matches(announcing, at: start, in: rest) != nil { return nil }
    if let found = wondering.match(at: start, in: text, rest)
      ?? (hasMark ? unknowing.match(at: start, in: text, rest) : nil)
    {
      return Opener(kind: .wondering, range: found, auxiliary: nil)
    }
    var index = start
    while index < range.upperBound, text.isOne(of: leads, index) { index += 1 }
    if let end = saying(text, at: index, in: range) {
      return Opener(kind: .saying, range: start..<end, auxiliary: nil)
    }
    return nil
  }

  /// "Can you take your break when you need it?": what somebody is able to do, asked of many.
  private static func asksAbility(_ found: Range<Int>, _ text: Text, _ rest: Range<Int>) -> Bool {
    guard text.tokens[found.lowerBound].norm == "can",
      text.tokens[found.lowerBound + 1].norm == "you", !courtesy.occur(in: text, rest)
    else { return false }
    return text.genre == .survey || text.contains(asNeeded, in: rest)
  }

  private static let courtesy: Phrases = ["(please|kindly|quickly|just|also|me|us)"]
  private static let asNeeded: Phrase =
    "(when|whenever|as often as) you (need|want|like|choose)"

  /// The end of a verb of saying and its addressee that begin at `start`.
  private static func saying(_ text: Text, at start: Int, in range: Range<Int>) -> Int? {
    guard start < range.upperBound else { return nil }
    return sayingPhrases.match(at: start, in: text, start..<range.upperBound)
      .map { skipAddressee(text, $0.upperBound, range) }
  }

  /// What may stand before an imperative.
  private static let leads: WordSet = [
    "please", "just", "maybe", "perhaps", "do", "so", "kindly",
  ]

  private static func skipAddressee(_ text: Text, _ start: Int, _ range: Range<Int>) -> Int {
    guard start < range.upperBound else { return start }
    return text.matches(addressee, at: start, in: start..<range.upperBound)?.upperBound ?? start
  }

  private static let addressee: Phrase = """
    (to|with)? (me|us) (please|maybe|perhaps)? ((a|some)? (little|tiny|bit|little bit) more?|more)? please?|\
    a? (little|tiny|bit|little bit) more?|more|please
    """

  private static let sayingPhrases: Phrases = [
    "tell (me|us|everyone)", "tell", "(talk|speak) (to|with) (me|us)",
    "talk (about|through|more|a (little|bit))", "talk (me|us) through",
    "walk (me|us) (through|back)",
    "take (me|us) (through|back|along)", "(describe|explain|elaborate|expand|unpack)", "share",
    "say (more|a (bit|little) (bit)? (more)?|something|some more|anything (more)?)",
    "say (what|how|why|about)", "help (me|us) (to)? (understand|see|get|picture|make sense of)",
    "help (me|us) out (here|with)?", "show (me|us) (how|what|where)", "paint (me|us|a picture)",
    "give (an example|some examples|an instance)",
    "give (me|us) (an example|an instance|a sense|a (better|clearer|rough)? (picture|idea|feel)|some (sense|idea|examples|background|context)|your (view|views|thoughts|take|perspective|opinion)|more (detail|details|information)|a (little|bit) (bit)? (more)? (detail|information|background|of))",
    "let (me|us) (hear|know) (more|about|what|how|why|your)", "(go on|go ahead)",
    "speak to (how|what|your)",
    "fill (me|us) in", "clarify (what|how|that|for)", "let 's (hear|talk about)",
    "think (of|about) (a time|an example)", "start (with|by telling|by describing)",
    "put (that|it) (into|in) (other|your own)? words", "name (a|one|some|a few|something)",
    "bring (me|us) (up to (speed|date))", "imagine",
  ]

  private static let polite: Phrases = [
    """
    (can|could|would|will|might|may) (you|somebody|someone|anyone|y'all|each of you) \
    (please|maybe|perhaps|just|kindly|possibly|also|briefly|try to|like to|care to|be able to|\
    be willing to|be open to|mind|start (by|with))?
    """,
    "(are|would) you (be)? (willing|happy|able|comfortable|ok|okay|open|prepared|ready) (to|with)",
    "(can|could|may|might) i (just|please)? (ask|invite|get|have) you to (just|maybe)?",
    "would it be (ok|okay|alright|all right|possible) (for you)? (to|if you (could)?)",
    "(is|was) there any (chance|way) (that)? you (can|could|would)",
  ]

  private static let politeNoun: Phrases = [
    "(can|could|may|might) (i|we) (just|maybe)? (ask|hear) (you)? (a bit|a little)? (more)? (about|what|how|why)",
    "(is it|would it be) (ok|okay|alright|all right|possible) (if|that) (i|we) ask (you)? (about|what|how|why)?",
    "(can|could) you give (me|us) (an example|some examples|your|a sense|more|a bit)",
  ]

  private static let gerund: Phrases = [
    "(would|do) you mind", "would you (ever)? consider",
    "(would|do) you (feel)? (comfortable|mind)",
    "are you (ok|okay|comfortable)", "would you be (comfortable|ok|okay)",
  ]

  private static let sayingGerunds: Set<String> = [
    "telling", "sharing", "describing", "explaining", "walking", "talking", "saying", "giving",
    "elaborating", "expanding", "clarifying", "speaking",
  ]

  private static let acting: Phrases = [
    """
    (can|could|will|would) (you|someone|somebody|anyone|we|one of you|you (guys|two|all)) \
    (please|kindly|quickly|also|just|maybe|perhaps|possibly)? (please|kindly|quickly|also|just)? <actionVerb>
    """,
    "(can|could|will|would) you (please|kindly) <verbBase>",
    "(can|could|will|would) you (also|quickly)? (make sure|ensure|let (me|us) (know|have)|double check)",
    "would you mind",
    "(can|could|will|would) you have (it|this|that|these|them|the *2) (done|ready|finished|sent|printed|here) (by|before|on|for|until)",
    "(can|could|will|would) you (please|kindly|also|just)? (come|join|drop|walk|sit) (to|by|in|with|along|over|round|and) *2",
    """
    (can|could|will|would) (you|someone|somebody|anyone|one of you|you (guys|two|all)) \
    (please|kindly|quickly|also|just|maybe|perhaps|possibly)? \
    (look (at|into|over|through|after|for|up|again)|have a (quick|closer)? look|deal with|see to|help (me|us|him|her|them|out|with|<determiner>|<possessive>|<noun>)|\
    (stay|wait|hold on) (with|until|till|for|on|here|a|another|longer|behind)|\
    (cover|take|swap|watch|mind) (for|over|my|our|his|her|their|the|this|that|<noun> 's)|\
    do (this|that|the|these|those|my|our|me) <noun>)
    """,
  ]

  private static let announcing: Phrase =
    "(i|we) (have to|must|need to) (just|simply|also)? ask (you)? about"

  /// Statements of not knowing ask only with a question mark.
  private static let unknowing: Phrases = [
    "(i|we) (do n't|do not) (yet|quite|really|fully)? (know|understand|see|get) (yet|fully)? (how|what|why)",
    "(i|we) ('m|am|are) not (quite|really|yet|entirely)? sure (i (understand|follow|see))? (how|what|why)",
  ]

  private static let wondering: Phrases = [
    "(i|we) (was|were|am|are|'m|'re|do|still|just|also|often|sometimes)? (just|sometimes|often|really|also|still|kind of|sort of)? (wonder|wondering)",
    "(just|so)? wondering (if|whether|what|how|why|when|where|who|about)",
    """
    (i|we) (am|are|'m|'re|was|were) (just|really|very|also|always|quite|genuinely|kind of|sort of|a bit|still)? \
    (curious|interested|keen|eager) (about|in|as to|to (hear|know|learn|understand|see|find out))? \
    (hearing|learning|knowing|understanding)? (more)? (about|from you)?
    """,
    "(just|also)? curious (about|to (know|hear)|how|what|why|if|whether|as)",
    """
    (i|we) ('d|would) (really|just|also|very much)? (like|love|be interested|be curious|be keen|appreciate|want|be glad) \
    (to|in)? (hear|know|understand|learn|see|get|ask|hearing|learning|understanding|find out|have) (you)? (a (bit|little))? (more)? \
    (about|from you|a sense of|your (view|thoughts|take|perspective|ideas))?
    """,
    "(i|we) ('m|am|are|'re) (just|still|really)? trying to (understand|figure out|see|get|work out|picture|learn)",
    "it (would|'d) (really)? help (me|us)? to (hear|know|understand|learn|see)",
    "(i|we) (want|wanted|need) to (just)? (hear|know|understand|learn|ask) (you)? (a (bit|little))? (more)? (about)?",
    "(my|one|the|another) question (for you|then|now)? (is|was|would be|becomes)",
    "(i|we) (have to|'m going to|was going to|am going to|'ll|must|'d like to|would like to|want to|wanted to|just) (just|simply|also)? (start by)? (ask|asking) (you)?",
    "let me (just)? (start by|begin by)? (ask|asking) (you)?",
    "what i (want to|'d like to|would like to|wanted to|really want to) (know|ask|hear|understand) (you)? (is|was)",
  ]
}
