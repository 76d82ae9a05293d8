extension Rule {
  /// A statement to be agreed with, in a survey, a poll or a vote.
  static let agreeDisagreeItem = Rule(
    id: "agree-disagree-item", group: .openness, tier: 7,
    summary: "A statement to be agreed with, in a survey, a poll or a vote.",
    rationale: """
      People tend to agree with what is put before them, more so when they are tired, new or \
      junior. A question about the thing itself, with its own scale, measures better. A validated \
      scale must stay as it is.
      """,
    source: "Pew Research, Writing survey questions; Krosnick; Sudman and Bradburn; QAS-99",
    message: "Agreeing is easier than disagreeing, whatever the statement says.",
    move: .balance,
    examples: Examples(
      flagged: [
        .init("Do you «agree or disagree» that the handover is safe?", genre: .survey),
        .init("«To what extent do you agree» that the rota is fair?", genre: .survey),
        .init("«Do you agree that» the ward is well led?", genre: .survey, isPrimary: false),
        .init(
          "Do you «strongly agree», agree or disagree with the dress policy?", genre: .survey,
          isPrimary: false),
        "«True or false»: the new form saves time?",
        "«Thumbs up if» the plan is clear to you?",
        "Can you «raise your hand if» the rota suits you?",
        "«All in favour» of the later visiting hours?",
        .init("«Any objections»?", isPrimary: false),
      ],
      innocent: [
        "How useful, if at all, is the feedback you get?",
        "Where do you agree with the plan, and where do you not?",
        "Do you agree to the recording?",
        "What would you have to see to agree?",
        "Can we agree on Friday for the draft?",
        "How did the vote go?",
        "What concerns should we hear before we decide?",
        "What do you make of the later visiting hours?",
        .init("How often, if ever, do you get feedback?", genre: .survey),
      ]),
    matches: findAgreeItem)
}

private let polls: Phrases = [
  "(agree|disagree) or (disagree|agree|not)",
  "(strongly|somewhat|fully|completely) (agree|disagree)",
  "true or false", "thumbs up if", "(raise|show) (your|of) (hand|hands) (if|for)?",
  "^ all in favour", "^ any objections $", "to what extent do you (agree|disagree)",
  "how (much|strongly|far) do you (agree|disagree)",
]
private let surveyItem: Phrases = ["do you (agree|disagree) (that|with)"]

private func findAgreeItem(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let words = text.trimmed(question.preface.lowerBound..<text.words(of: question).upperBound)
  let found =
    polls.firstMatch(in: text, words)
    ?? (text.genre == .survey ? surveyItem.firstMatch(in: text, words) : nil)
  guard let found else { return [] }
  return [.init(found, text.genre == .survey ? .low : .medium)]
}
