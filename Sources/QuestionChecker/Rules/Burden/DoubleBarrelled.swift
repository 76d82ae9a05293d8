extension Rule {
  /// One question, two things that can have different answers.
  static let doubleBarrelled = Rule(
    id: "double-barrelled", group: .burden, tier: 6,
    summary: "One question about two things that can have different answers.",
    rationale: """
      People answer one half, the asker does not know which, and neither of them notices. In a \
      survey the figure then means nothing; in a conversation the easier half gets the answer.
      """,
    source: """
      QAS-99 (Willis and Lessler); Pew Research, Writing survey questions; Fowler and Cosenza; BRUSO
      """,
    message:
      "Two things are asked at once; the answer may fit only one of them, and you can't tell which.",
    move: .split,
    examples: Examples(
      flagged: [
        .init(
          "How satisfied are you with «your pay and your hours»?", genre: .survey, isPrimary: false),
        .init("How clear are «the protocol and the escalation plan»?", genre: .survey),
        .init("Is the canteen «clean and cheap»?", genre: .survey),
        .init("Does your manager «plan the week and share the reasons»?", genre: .survey),
        .init(
          "Should the clinic «open earlier and drop the late shift»?", genre: .survey,
          isPrimary: false),
        .init("Are «the signs and the maps» clear?", genre: .survey),
        .init("Did you leave «because of the pay»?", genre: .survey),
        .init(
          "How often do you «read and discuss» the bulletin?", genre: .survey, isPrimary: false),
        .init("What do you think of «the new scanner and the training»?", genre: .interview),
        "How clear are «the rota and the handover sheet» to you?",
        .init("Is your desk quiet «and your chair comfortable»?", genre: .survey),
        .init("Were the signs clear «and the staff helpful»?", genre: .survey),
        .init("Is your workload fair «and your pay adequate»?", genre: .survey),
        .init("Is the ward clean «and the food good»?", genre: .survey),
        .init("Have you had a review, «and was it helpful»?", genre: .survey),
        .init("Is there a hoist near you «and does it work»?", genre: .survey),
      ],
      innocent: [
        "What are the pros and cons of the new scanner?",
        "What did you choose, and why?",
        "What is working and what is not?",
        "How do you and your team plan the week?",
        "How did Ana and Ben divide the round?",
        .init("How clear are your roles and responsibilities?", genre: .survey),
        .init("How safe are the health and safety rules?", genre: .survey),
        "How would you sit down and talk with the family?",
        "Karen, will you come to my huddle and tell me who I cut off?",
        "What is the difference between the day and the night handover?",
        .init("How easy is it to go and see the store?", genre: .survey),
        .init("How clear is the protocol?", genre: .survey),
        .init("Have you ever stopped a job because it was unsafe?", genre: .survey),
        "How did the first and the second round compare?",
        "Have you had a review, and was it helpful?",
      ]),
    matches: findDoubleBarrel)
}

private let fixedPairs: Phrases = [
  "(pros and cons|back and forth|roles and responsibilities|health and safety|ups and downs)",
  "(research and development|trial and error|give and take|terms and conditions)",
  "(black and white|profit and loss|wear and tear|questions and answers|strengths and weaknesses)",
  "(hopes and fears|highs and lows|likes and dislikes|diversity and inclusion|equality and diversity)",
  "(accident and emergency|rest and recovery|now and then|again and again|more and more|over and over)",
  "(policies and procedures|policy and procedure|time and again|friends and family|family and friends)",
  "(you and i|you and me|you and your *2|we and they|me and you|day and night|night and day)",
  "(go|come|try|sit down|sit|step back|wait|stop|stand up) and <verbBase>",
  "(go|come|call|ring|stop|drop|sit|stay|walk) *6 and (tell|see|watch|listen|talk|say|look|show|help|hear)",
  "(between|both) *6 and", "and (so on|so forth|the like|back|others|vice versa)",
  "(first|second|last|before|start|old) and *2 (second|third|first|last|after|end|new)",
  "and (why|how|what|who|where|when|which|if|whether)",
  "<number> and", "and (a half|<number>)",
]
private let measures: Phrases = [
  "^ how (often|long|much|many|fast|soon|far) and how (often|long|much|many|fast|soon|far) *1",
  "^ how <adjective> and <adjective> (is|are|was|were|do|did|does|has|have|would|will)",
  "^ how *1 and *1 (is|are|was|were) (the|your|our|this|that|these|his|her|it|they)",
]
private let verdicts: Phrase = "^ (what|how) (do|did|would) you (think|feel|rate) (about|of)?"
private let compare: Phrases = [
  "(differ|compare|fit together|work together|relate|connect|balance|match)"
]

private func findDoubleBarrel(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.answer != .request, question.answer != .none, question.form != .fragment else {
    return []
  }
  let words = text.words(of: question)
  if let reason = reasonInside(words, question, text) {
    return [.init(reason, severity(question, text))]
  }
  // "How clear and useful was it?": two measures in one.
  if let found = measures.firstMatch(in: text, words) {
    // From the first measure to the second; the verb belongs to both.
    let end = found.dropFirst(3).first { text.tokens[$0].has(.auxiliary) } ?? found.upperBound - 1
    return [.init(found.lowerBound + 1..<end, severity(question, text))]
  }
  guard let pair = Coordination.first(in: words, of: text, question),
    !fixedPairs.occur(in: text, words), !compare.occur(in: text, words)
  else { return [] }
  let severity = severity(question, text)
  return [.init(pair, severity, severity == .note ? .likely : .clear)]
}

/// "Did you leave because of the pay?" asks whether and why at once.
private func reasonInside(_ words: Range<Int>, _ question: Question, _ text: Text) -> Range<Int>? {
  guard text.genre == .survey || text.genre == nil, question.shape == .plainPolar,
    let because = words.first(where: { text.tokens[$0].norm == "because" }),
    because > words.lowerBound + 2,
    // "Have you ever stopped because it was unsafe?" asks of one kind of event.
    !text.tokens[words.lowerBound..<because].contains(where: { $0.norm == "ever" })
  else { return nil }
  return because..<words.upperBound
}

/// High where the answers are counted; in talk the other person can sort it out.
private func severity(_ question: Question, _ text: Text) -> Severity {
  // "What do you think of the price and the quality?" is a measure in other words.
  let isMeasure = question.answer != .open || text.contains(verdicts, in: question.core)
  switch text.genre {
  case .survey: return isMeasure ? .high : .medium
  case .interview: return .medium
  case nil: return isMeasure ? .low : .note
  default: return .note
  }
}
