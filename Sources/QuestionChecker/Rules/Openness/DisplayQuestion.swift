extension Rule {
  /// A question whose answer the asker evidently holds.
  static let displayQuestion = Rule(
    id: "display-question", group: .openness, tier: 6,
    summary: "A quiz: the asker evidently holds the answer already.",
    rationale: """
      It tests. The safe reply is the one the asker has in mind, so people guess at that instead \
      of saying what they see. Humble inquiry begins with not already knowing the answer.
      """,
    source: """
      Long and Sato on display and referential questions; Schein, Humble Inquiry; Wood 1998 on \
      funnelling and focusing
      """,
    message: """
      You seem to know this answer already, so it works like a test. What you said could stand as \
      a sentence, and the question could be about what is still new to you.
      """,
    move: .factThenAsk,
    examples: Examples(
      flagged: [
        "«What did I say» about the sharps bins?",
        "«What did I ask you» to do before the audit?",
        "«Can anyone tell me what» the first step of the protocol is?",
        "«Who can tell me» the three checks?",
        "«Do you remember what we agreed» in May?",
        "«Can you guess what» the inspector found?",
        "«What's the first rule» of the clean room?",
        .init("«What should you have done» instead?", isPrimary: false),
        "«What's wrong with this» chart?",
        "«What do we always say» about the bed rails?",
        .init("«Do you know why» that's a bad idea?", isPrimary: false),
      ],
      innocent: [
        "What did I promise you last time? I have lost my note.",
        "What could we have done differently?",
        "What did you agree in May?",
        "What did the inspector say about the bins?",
        "What do you remember from the first week?",
        "What struck you about this chart?",
        "Who can tell us more about the family's wishes?",
        "What did I miss while I was away?",
        "What would you have liked to do instead?",
      ]),
    matches: findDisplay)
}

private let quizzes: Phrases = [
  "^ what did i *1 (say|tell you|ask you|tell|ask|write)",
  "^ (can|could) (anyone|anybody|someone|somebody|you) tell (me|us) what",
  "^ who can tell (me|us)",
  "^ do you (remember|recall) (what|how|when|why) (i|we) (said|agreed|told|decided|promised|wrote)",
  "^ (can|could) you guess (what|why|who|how)", "^ guess (what|why|who|how)",
  "^ what (is|'s) the *1 (first|second|third|golden|main|number one) (rule|step|principle|law)",
  "^ what (should|could) you have (done|said|written|checked|asked)",
  "^ what (is|'s) wrong (with|in) (this|that)",
  "^ what (is|'s) missing (here|in this|from this)", "^ what (is|'s) missing $",
  "^ what do we always (say|call|do)", "^ what do we (say|do) when",
  "and (that|this) (is|'s) because $",
]
private let knownProblem: Phrases = ["^ do you know why (that|this|it) (is|'s|was)"]
private let questionOfFact: Phrases = ["^ (can|could) you tell (me|us)"]
private let lostNote: Phrases = [
  "i (have|'ve) (lost|forgotten|mislaid)", "i (forgot|lost|do n't remember|ca n't remember)",
]
private let more: Phrases = ["tell (me|us) (more|about|how)"]

private func findDisplay(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  if let found = knownProblem.firstMatch(in: text, words),
    text.tokens[words].contains(where: { $0.has([.evalNegative, .nounNegative]) })
  {
    return [.init(found.lowerBound..<(found.lowerBound + 4), .medium, .likely)]
  }
  guard let found = quizzes.firstMatch(in: text, words) else { return [] }
  // "Could you tell me what happened?" is an invitation.
  if questionOfFact.occur(in: text, found) || more.occur(in: text, words) { return [] }
  if let next = text.sentence(after: question), lostNote.occur(in: text, next.tokens) { return [] }
  for before in text.sentences(before: question, limit: 2)
  where lostNote.occur(in: text, before.tokens) { return [] }
  return [.init(found, .medium)]
}
