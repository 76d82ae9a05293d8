extension Rule {
  /// A possessive or definite phrase that carries a verdict.
  package static let loadedNounPhrase = Rule(
    id: "loaded-noun-phrase", group: .loading, tier: 3,
    summary: "A phrase such as “your lack of …” or “the mess in …” carries a verdict.",
    rationale: """
      The verdict sits outside of what is asked, so it cannot be answered: it has to be swallowed \
      or fought.
      """,
    source: "Levinson on definite descriptions; Loftus & Palmer; Smith 1987",
    message: """
      This phrase already says how it was. A plain word for what happened would leave the verdict \
      open.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "How will you fix «your attitude»?",
        "What do you plan to do about «your lack of focus»?",
        "How do we overcome «their resistance»?",
        "What can we do about «the resistance from the» ward clerks?",
        "What caused «the mess» in the store room?",
        "When will you deal with «your team's laziness»?",
        "What can you learn from «your poor planning»?",
        "How did «the fiasco» with the vaccines begin?",
        "How do you explain «your failure» to call the family?",
        "What lies behind «the sloppy notes» from the night shift?",
        "What should we do about «his incompetence»?",
        "What would help with «your inability» to delegate?",
        "How many people saw «your blunder»?",
        "How did «the office's poor planning» affect your week?",
        "Who else is «a difficult person like our treasurer»?",
        Example("Tell me about «your bad behaviour» at the retreat."),
      ],
      innocent: [
        "What did we learn from the outage?",
        "What caused the failure of pump three?",
        "What is your concern about the move?",
        "Where did I make it harder, and was it my mistake?",
        "How would you write the problem statement?",
        "What is your attitude to early shifts?",
        "What are your strengths and weaknesses?",
        "What was your biggest mistake as a new manager?",
        "What is on the risk list?",
        "How do we prepare for the difficult conversation?",
        "Who repairs the broken scanner?",
        "How did the delay affect you?",
        "What does error 500 mean?",
      ]),
    matches: findLoadedNounPhrase)
}

private let owned: Phrases = [
  """
  (your|their|his|her) (own|constant|usual|recent|obvious|complete|total|terrible|bad|poor|silly)? \
  (attitude|mess|excuses|excuse|laziness|incompetence|negligence|carelessness|stubbornness|blunder|\
  blunders|fiasco|disaster|chaos|resistance|negativity|inability|refusal|unwillingness|arrogance|\
  rudeness|incompetence|sloppiness|ignorance|impatience|failure to|failures|lack of|mistake|fault|\
  poor judgement|temper|tantrum|outburst|moaning|whining|complaining|nitpicking|micromanagement|\
  micromanaging|interference|indecision|delays|bickering|drama|mistakes|errors|affair|fraud|theft|lie|lies|crime|crimes|scam|addiction|obsession|jealousy|cowardice|dishonesty|greed|selfishness|ego|hypocrisy|incompetence|absences|lateness|tardiness|misconduct|misbehaviour|misbehavior)
  """,
  """
  (your|their|his|her|the) (team|department|ward|group|staff|shift|crew|office|desk|management|manager|trust|council|supplier) 's \
  (attitude|mess|excuses|laziness|incompetence|negligence|resistance|negativity|lack of|failure|\
  failures|inability|refusal|chaos|poor *1)
  """,
  """
  (your|their|his|her) (*1 's)? \
  (poor|terrible|awful|sloppy|careless|useless|unprofessional|disappointing|unacceptable|ridiculous|\
  silly|stupid|lazy|shoddy|pathetic|disastrous|weak|negative|defensive|rude|toxic|reckless) *1
  """,
  """
  (your|their|his|her) (*1 's)? bad \
  (attitude|behaviour|behavior|habits|habit|temper|manners|planning|judgement|judgment|work|\
  performance|communication|decision|decisions|choices|handwriting|timekeeping)
  """,
]
private let strong: Phrases = [
  """
  the (resistance|laziness|negativity|complacency|moaning|whining|arrogance|incompetence|carelessness|\
  indifference|stubbornness|ignorance|sloppiness|unwillingness) (of|from|among) (the|our|your|my|some|these|those)
  """,
  "(your|their|his|her|'s) failed *2 (<noun>|policy|plan|project|idea|attempt)",
  "(your|their|his|her) difficult (boss|manager|colleague|colleagues|mother|father|mother-in-law|wife|husband|child|son|daughter|patient|patients|client|clients|team|neighbour|parents)",
  "(lazy|rude|selfish|incompetent|useless|stupid|careless) (colleagues|people|staff|managers|nurses|workers|members|parents|patients|residents|employees|volunteers|teams|drivers)",
  "(about|with|of) your (tone|timekeeping|manner|manners|lateness)",
  "such (a|an) (caring|great|good|supportive|friendly|modern|professional|dedicated|wonderful) <noun>",
  "the attitude (on|of|in|among|from|at) (the|our|your|some|these)",
  "your (biggest|main|real|big) (problem|issue) with",
  "(a|another|such a) (difficult|problem|toxic|negative|lazy) (person|colleague|member|customer|parent|character|employee|child) like (our|your|the|my) *2",
  "such (a|an)? (bad|poor|terrible|awful|sloppy|lazy|stupid|silly|rude|negative) *1",
  """
  (the|this|that|these|those|all this|all that|all the|such a) *1 \
  (mess|fiasco|disaster|debacle|shambles|chaos|incompetence|negligence|laziness|carelessness|\
  blunder|excuses|nonsense|rubbish|farce|circus|bickering|drama)
  """,
  """
  (the|this|that|these|those) \
  (poor|sloppy|careless|useless|unprofessional|disappointing|unacceptable|lazy|shoddy|rude) \
  <noun>
  """,
]
/// Asking somebody to pick the thing themselves, and naming a disposition without a verdict.
private let asked: Phrases = [
  "your (attitude|resistance) (to|towards|toward|on|about)",
  "your (strengths|skills) and (weaknesses|weakness)",
  "(the|that|this) (mess|chaos|disaster|drama) (hall|room|kit|tent|theory|recovery|plan|club|class)",
]

private func findLoadedNounPhrase(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  let isOwned = owned.firstMatch(in: text, words)
  guard let match = isOwned ?? strong.firstMatch(in: text, words) else { return [] }
  if let other = asked.firstMatch(in: text, words), other.overlaps(match) { return [] }
  var span = match
  // "failure to", "lack of": the verdict is the noun, what it is about the preposition's.
  if text.tokens[span.upperBound - 1].norm == "to" { span = span.lowerBound..<span.upperBound - 1 }
  if text.tokens[span.upperBound - 1].norm == "of" {
    span = span.lowerBound..<min(span.upperBound + 1, words.upperBound)
  }
  let isYours = text.tokens[match.lowerBound].norm == "your"
  return [.init(span, isYours ? .high : .medium)]
}
