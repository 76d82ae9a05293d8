extension Rule {
  /// A request for assent to the asker's own statement.
  package static let agreePrompt = Rule(
    id: "agree-prompt", group: .leading, tier: 4,
    summary: "The question asks for agreement with the asker's own statement.",
    rationale: """
      Agreement is the only cooperative reply, and what can be talked about has shrunk to the \
      asker's sentence.
      """,
    source: "Pew Research on acquiescence; MITI (persuade); Walton",
    message: """
      This asks for agreement with your sentence. Asking where they agree and where not would \
      leave more room.
      """,
    move: .ownThenAsk,
    examples: Examples(
      flagged: [
        "«Does everyone agree»?",
        "«Are we all happy with the visiting hours»?",
        .init("«Everyone OK with that»?", genre: .agenda),
        "«You agree that the old form was too long»?",
        "«Can we all agree this was a success»?",
        "«Do you agree that the clinic opens too late»?",
        "«Would you say that the merger was handled well»?",
        "«Is it fair to say the training helped»?",
        "«Can we agree that the old rota was worse»?",
        "«Do you accept that the figures are correct»?",
        "«Do you also think we spend too long in meetings»?",
        "«Are you with me on the new reception hours»?",
        "«Do you share my view that the ward is full»?",
        "«Would you agree with me that the desk is too small»?",
        "«Would it be right to say that you prefer mornings»?",
        "Tom, «do you agree with the move to a single desk»?",
      ],
      innocent: [
        "Do you agree to the recording?",
        "Can we agree on Friday for the draft?",
        "What would you say about the merger?",
        "How would you say it to a patient?",
        "Where do you agree, and where do you not?",
        "What did you agree with the supplier?",
        "Would you say a few words about the training?",
        "Are you with me on Thursday at the desk?",
        "Can we agree a date?",
        "What do you also think of?",
        "Would you say more about that?",
      ]),
    matches: findAgreePrompt)
}

private let frames: Phrases = [
  "^ is it (not)? (true|correct|right|a fact|the case|accurate) that",
  "^ (can|do) you (not)? see the (benefit|benefits|value|advantage|advantages|point|sense|logic|problem|danger|wisdom)",
  "^ (do|would|did) (you|we|they) (not|all|both|also)? agree (that|with|it|the|there|we|this|our)",
  "^ (so|and|then)? (you|we) (do|also|all|both)? (agree|agreed) (then|now|that|with|on)",
  "^ (all)? (agree|agreed) that",
  "^ (are|so are) we (all|both)? (agreed|in agreement)",
  "^ (do|would) (you|we) (not|also)? (accept|concede) that",
  "^ would (you|we) (not|also)? say (that|it|the|this|there|we|you|they|our)",
  "^ (is|was|would) it (be)? (fair|right|true|correct|safe|reasonable) to (say|assume|conclude)",
  "^ would it be (right|fair|true|correct) that",
  "^ can (we|you) (please|just|all|both|at least)? (all|both|at least)? agree (that|the|it|we|this|there|they)",
  "^ do you (not)? share (my|our) (view|opinion|concern|impression|feeling)",
  "^ are you (all|both)? with (me|us) (on (the|this|that|our)|that|in)",
  "^ do you (all|both)? also (think|see|feel|believe|find)",
  "^ (do|would) n't you (agree|say)",
]
/// Asked of all at once, where whoever differs has to say so before everyone.
private let ofAll: Phrases = [
  "^ (so|and|then)? (do|does|are|is) (we (all|both)?|they all?|everyone|everybody|everyone here|you (all|both)) (agree|agreed|happy|ok|okay|fine|in agreement) $",
  "^ (so|and|then)? (are|is) (we (all|both)?|you (all|both)|everyone|everybody) (happy|ok|okay|fine|comfortable) (with|about) *6 $",
  "^ (so|and|then)? (everyone|everybody|everyone here|all|we all|you all) (agreed|happy|ok|okay|fine|comfortable) (with|about)? *6 $",
]
/// A statement that everybody is content, with a question mark.
private let settled: Phrases = [
  "(so|then) ,? (we|everyone|everybody) ('re|are|is) (all)? (happy|fine|agreed|okay|ok|in agreement)"
]
/// "I'm curious whether you would agree that it failed": the preface takes nothing away.
private let embedded: Phrases = [
  "(whether|if) (you|we) (would|'d|do|also|both|all)? (also|not)? agree (that|with)"
]
private let assured: Phrases = ["i 'm sure you 'd agree", "i am sure you (would|will)? agree"]

private func findAgreePrompt(_ question: Question, _ text: Text) -> [Rule.Match] {
  // In a survey this is a scale item and has a rule of its own.
  guard text.genre != .survey, question.form != .wh, question.form != .tag else { return [] }
  let words = text.words(of: question)
  if let frame = ofAll.firstMatch(in: text, words) {
    return [.init(frame, text.genre == .agenda ? .medium : .low)]
  }
  if let frame = settled.firstMatch(in: text, words) { return [.init(frame, .medium, .likely)] }
  if let frame = assured.firstMatch(in: text, words) {
    return [.init(frame.lowerBound..<words.upperBound, .medium)]
  }
  if question.shape == .indirect || question.shape == .fauxInvitation,
    let frame = embedded.firstMatch(in: text, words)
  {
    return [.init(frame.lowerBound + 1..<words.upperBound, .medium)]
  }
  guard let frame = frames.firstMatch(in: text, words), !isArrangement(frame, words, text) else {
    return []
  }
  let isNegated = text.tokens[frame].contains { $0.norm == "n't" }
  return [.init(frame.lowerBound..<words.upperBound, isNegated ? .high : .medium)]
}

/// "Can we agree the date?", "would you say the name again?": something is settled, not argued.
private func isArrangement(_ frame: Range<Int>, _ words: Range<Int>, _ text: Text) -> Bool {
  guard ["can", "would"].contains(text.tokens[frame.lowerBound].norm) else { return false }
  let rest = frame.upperBound..<words.upperBound
  let verb = text.tokens[rest].contains {
    $0.has([.auxiliary, .verbPast, .verbS]) || $0.has(.verbBase) && !$0.has(.noun)
  }
  let last = text.tokens[frame.upperBound - 1].norm
  return ["the", "it", "this", "we", "our"].contains(last) && !verb
}
