extension Rule {
  /// Tells the other what they feel, want or are.
  package static let motiveAttribution = Rule(
    id: "motive-attribution", group: .loading, tier: 3,
    summary: "The question supplies the other's motive, feeling or character.",
    rationale: """
      Their inner life has been decided for them, and correcting it sounds like denial.
      """,
    source: "Schein on confrontational inquiry; Clean Language; MITI (confront)",
    message: """
      This puts a motive or a feeling into the other person. You could say what you noticed and \
      ask what was going on for them.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«What's really behind these» sick days?",
        "«What's the real reason» you want to leave?",
        "«Are you just trying» to impress the board?",
        Example("«Do you even care» about the patients?", isPrimary: false),
        "«Is this about your ego»?",
        "«Are you being defensive»?",
        "«Did that make you angry»?",
        "«What makes you so stubborn» about the rota?",
        "«What are you really afraid of»?",
        "«Do you enjoy making» people wait?",
        "«Do you think you're better» than the rest of the ward?",
        "«Is it because you don't trust» the new nurse?",
        "«Are you jealous of» the other site?",
        "«Are you feeling threatened by» the new manager?",
        "«So you don't care» about the deadline?",
        "«What are you hiding»?",
        "«Why do you get so emotional» about the rota?",
      ],
      innocent: [
        "What is behind the door to the cellar?",
        "What matters most to you in the decision?",
        "It sounds as if that stung. How close is that?",
        "You seem quiet today. How are you?",
        "Are you trying to reach the pharmacy?",
        "Is this about your leave request?",
        "How did that make you feel?",
        "What makes you so good with anxious patients?",
        "Do you care for your mother at home?",
        "Are you planning to join the walk-round?",
        "What are you looking for in a new role?",
        "Do you enjoy working nights?",
        "Are you tired after the double shift?",
        "What matters most to you in this?",
        "Are you in pain?",
      ]),
    matches: findMotiveAttribution)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      "(do|did) (you|they|n't you|n't they) even (care|want|like|respect|mind|try)",
      """
      (is|was) n't? (this|that|it) (really|just|actually|all)? about (you|your|his|her) \
      (own)? (ego|pride|fear|insecurity|jealousy|career|promotion|bonus|status|power|image|feelings)
      """,
      """
      (are|were) n't? (you|they) (being|just|just being|feeling|always|simply)? (a bit|a little|so|too|rather)? \
      (defensive|lazy|stubborn|negative|difficult|insecure|bitter|paranoid|emotional|petty|\
      selfish|sensitive|oversensitive|unreasonable|resistant|ungrateful|arrogant|naive|sulking)
      """,
      "what (makes|made) (you|them|him|her) so <evalNegative>",
      """
      why (are|were|do|did|must) (you|they|he|she) (get|being|become|be|always)? (so|all|that) (emotional|upset|angry|\
      defensive|worked up|touchy|negative|difficult|aggressive|cross|hostile|stubborn|sensitive|reluctant)
      """,
      "(do|did) you ever (wonder|ask yourself|think about) (why|whether|how) (people|nobody|no one|everyone|they|others)",
      "(gains|gain|benefits|benefit|wins|win|profits) *4 (except|but|apart from|other than) (you|yourself|your *1)",
      "(have|had) you (ever)? asked yourself (why|whether|if) (nobody|no one|people|everyone|they|you)",
      """
      (do|did) (you|they) (actually|really|secretly|just)? (enjoy|like|love) \
      (making|wasting|watching *2|seeing *2|keeping *2|letting *2|annoying|upsetting|being (difficult|rude|late|right)) 
      """,
      """
      (do|did) (you|they) (really|honestly)? think (you|they) (are|'re|were) \
      (better|smarter|above|too good|entitled|special|important|more important|the only)
      """,
      "(do|did) n't (you|they) (even)? (care|respect)",
      "(are|were) (you|they) always (this|that|so) <adjective>",
      "(considered|thought|noticed) that (you|maybe you|perhaps you|it) (might|may|could) be (you|the|part of the)",
    ], severity: .high,
    exceptions: [
      "(are|were) (you|they) (a bit|a little|so|too|rather)? difficult to",
      "(do|did) n't (you|they) care (for|to)", "(are|were) (you|they) sensitive to",
    ]),
  Cue(
    phrases: [
      "(are|were) n't? (you|they) (just|only|simply|deliberately|secretly) (trying|planning|hoping|looking|intending|saying|doing)",
      """
      (are|were) n't? (you|they) (really|still)? (being|feeling)? (so|just|really|that|a bit|a little)? \
      (angry|upset|annoyed|afraid|scared|resentful|offended|threatened|intimidated|embarrassed|ashamed|\
      jealous) (of|by|with|about|because|that|at|over)
      """,
      """
      (did|does) (that|it|this|the *3|<verbIng> *4) make (you|them|him|her) (feel)? (so|very|a bit|a little)? \
      (<feeling>|defensive|proud|uncomfortable|jealous|small|stupid|bad|good|better|unsafe|unwelcome)
      """,
      """
      what (are|were) (you|they) (really|actually|so|secretly)? \
      (afraid of|scared of|hiding|avoiding|running (away)? from|trying to (hide|prove|avoid)|really after)
      """,
      """
      (is|was) n't? (this|that|it) (really|just|only|simply|maybe|perhaps)? because (you|they) \
      (do|did|are|were|have|had|feel|felt|want|wanted|think|thought|just|never)? (not|n't)? *1
      """,
      "so (you|they) ('re|are) (fine|ok|okay|happy|comfortable|content) with (the|your|our|my) *2 <verbIng>",
      "(is|are) there (something|anything|problems|trouble|issues) *2 at home",
      "so (you|they) (just|really)? (do|did) n't (care|trust|like|want|respect|believe|mind)",
      "^ (so)? you must (be|feel|have been|have felt) (so|very|really|quite)? (<feeling>|relieved|exhausted|devastated|delighted|thrilled|disappointed|proud|tired|annoyed|bored|terrified)",
      "what (makes|made) (you|them|him|her) so (upset|angry|annoyed|mad|afraid|scared|jealous|frustrated|nervous|worried|anxious|emotional|tense|bitter|quiet)",
      "so (you|they) (just|only) (want|wanted|did|do|care|cared)",
      "(do|did) (you|they) (just|simply|secretly|really) (hate|dislike|resent|distrust|fear)",
      "(do|did) n't you (trust|respect|like (me|us|them|him|her|your|working|being))",
      "(do|did) n't you want to (help|learn|improve|get better)",
    ], severity: .medium,
    exceptions: [
      "(are|were) (you|they) afraid (of)? (the dark|heights|needles|dogs|flying|falling)",
      "(are|were) (you|they) (just|only) (trying|looking|hoping) to (say|understand|see|help|reach|find|learn|get)",
      "(are|were) (you|they) only (hoping|planning|looking) (to|for)",
    ]),
  Cue(
    phrases: [
      """
      (are|were) n't? (you|they) (angry|upset|annoyed|scared|afraid|jealous|offended|ashamed|embarrassed|bitter) $
      """,
      "(are|were) n't? (you|they) (angry|upset|annoyed|scared|afraid|jealous|offended|ashamed|embarrassed|bitter) (when|if)",
    ], severity: .low, confidence: .likely),
  Cue(
    phrases: ["(are|were) (you|they) (still)? (trying|planning|hoping|looking|intending) to"],
    severity: .high, faultWithin: 3),
]
private let harm: Phrases = [
  """
  (are|were) n't? (you|they) (still)? (trying|planning|hoping|looking|intending) to \
  (blame|avoid|hide|ruin|sabotage|undermine|embarrass|dodge|wriggle|get out of|get rid of|hurt|\
  prove me|trick|mislead|impress|make (me|us|him|her|them) look)
  """
]

/// "What's really behind these sick days?" doubts what was said of them.
private let doubtedReasons: Phrases = [
  "what (is|'s|was) (the|your|their|his|her) real (reason|motive|agenda|issue)",
  "what (is|'s|was) (really|actually|truly) (behind|underneath) (all)? (this|these|that|those|your|the *1)",
]

private func findMotiveAttribution(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.utterance(of: question)
  // "How did that make you feel?", "When were you afraid?": the feeling is theirs to name.
  if let match = harm.firstMatch(in: text, words) { return [.init(match, .high)] }
  if let match = doubtedReasons.firstMatch(in: text, words) { return [.init(match, .medium)] }
  guard let match = cues.strongest(in: text, words) else { return [] }
  let isAsked = question.wh.map { $0 < match.tokens.lowerBound } ?? false
  return isAsked && question.answer == .open ? [] : [match]
}
