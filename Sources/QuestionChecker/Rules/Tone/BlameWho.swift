extension Rule {
  /// A search for the culprit.
  package static let blameWho = Rule(
    id: "blame-who", group: .tone, tier: 2,
    summary: "The question looks for the person at fault.",
    rationale: """
      It sets off a search for cover and not for causes, and everybody else in the room learns to \
      keep quiet.
      """,
    source: "Just-culture practice; Schein",
    message: """
      This looks for a person. How it came about, or what in the process let it through, finds \
      more.
      """,
    move: .obstacleNotFault,
    examples: Examples(
      flagged: [
        "«Who is to blame» for the wrong label?",
        "«Whose fault is» it?",
        "«Who let» the contractor in?",
        "«Who forgot» to lock the drug cupboard?",
        "«Which of you left» the door open?",
        "«Which of us didn't check» the rota?",
        "«Was it your idea» to leave the guests waiting?",
        "«Who else but you» could have moved the sign?",
        "«Which of you was it that» moved the sign?",
        "«Who was supposed to» check the oxygen?",
        "«Who told you to» change the dose?",
        "«Whose job was it» to ring the family?",
        "«Who is responsible for this mess»?",
        "«Who should have» signed it off?",
        "«Who dropped the ball» on the invoices?",
        "«Who approved this»?",
        "So «who was responsible for the delay»?",
        "«Whose idea was this»?",
      ],
      innocent: [
        "Who is responsible for the demo?",
        "Who do we have to thank for the flowers?",
        "Which of you would like to begin?",
        "Whose turn is it to take notes?",
        "Who is on call tonight?",
        "Who told you about the vacancy?",
        "Who left the company this year?",
        "Who could help with the rota?",
        "Who approves leave in your team?",
        "Whose view have we not heard?",
        "Who let you know about the change of room?",
        "Who else is affected?",
        "Who caught the error first?",
      ]),
    matches: findBlameWho)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      "who (do you think)? (is|was|'s|are|were) (really|actually|ultimately)? (to blame|at fault|the culprit|guilty)",
      "(whose|who 's) (fault|mess|blunder|doing) (do you think)? (is|was|'s|it)",
      "whose (job|responsibility|task|duty) was (it|this|that)",
      "(whose|who 's) (bright|brilliant|great|clever|stupid|silly)? idea (was|is) (it|this|that)",
      "(who|which (one)? of you) (forgot|messed|screwed|botched|ruined|neglected|overlooked|ignored|wasted|slipped up|failed|missed|leaked|dropped the ball|broke (the|this|my|our))",
      "who (is|was|were) (stupid|careless|foolish|lazy|silly|dumb|mad|thoughtless|reckless) enough to",
      "who (was|were) (supposed|meant) to", "who (is|'s) supposed to (be|have)",
      "who should (have|n't have|not have)",
      "who (do|can|should|shall|are|will) (we|i|you) (going to)? (to)? (blame|fire|hold (accountable|responsible)|discipline|punish)",
      "who (told you to|told you that you could|said you could|gave you (the)? (permission|right))",
      "who (the hell|on earth|in the world)", "who (is|'s) going to (own up|take the blame|admit)",
      "(which|who) (one)? of (us|you|them) (did) n't (pull|do|bother|turn up|check|read|finish|sign)",
      "(which|who) (one)? of you (was it|is it) (that|who)",
      "(which|who) (one)? of you (left|did|let|told|broke|took|put|sent|wrote|made|lost|opened|deleted|changed)",
    ], severity: .high),
  Cue(
    phrases: [
      "who (let|allowed)", "(was|is) (it|this|that) your idea",
      "who else (but|except|other than) (you|him|her|them|your *1)",
      "who (approved|authorised|authorized|signed off|agreed to|decided) (on)? (this|that|it|such|these)",
      "who (caused|started|wrote|made|sent|changed|deleted) (this|that|it|such|these)",
      "^ who did (this|that|it)",
      "who left (the|this|that|it|my|our) *3 (open|on|unlocked|unattended|out|here|running|dirty)",
      "who (do you think)? (is|was|'s|are|were) (responsible|accountable|answerable) for (this|that|it|such)",
      "who (do you think)? (was|were|is) (responsible|accountable|answerable) for (the|these|those|our) *2 (<nounNegative>|error|mistake|delay|incident|accident|loss|leak|damage|outage)",
    ], severity: .medium,
    exceptions: [
      "who let (you|me|us|them|everyone) know", "who (wrote|made|sent) (this|that|these) <noun>",
      "who allowed (themselves|you to (grow|learn|try))",
    ]),
  Cue(
    phrases: ["who (do you think)? (is|was|'s|are|were) (responsible|accountable|answerable) for"],
    severity: .high,
    faultWithin: 3),
]

private func findBlameWho(_ question: Question, _ text: Text) -> [Rule.Match] {
  cues.strongest(in: text, text.utterance(of: question)).map { [$0] } ?? []
}
