extension Rule {
  /// A question whose grammar asks for yes or no.
  static let closedYesNo = Rule(
    id: "closed-yes-no", group: .openness, tier: 7,
    summary: "A question whose grammar asks for yes or no.",
    rationale: """
      It can be answered truthfully with one word, and the story stays untold. The topic is the \
      asker's, not the other person's, and where one has more rank than the other, yes/no tends \
      to become yes. It is the right form for dates, consent, safety and checking what you heard.
      """,
    source: """
      MITI 4.2.1 and MISC 2.5 (Moyers, Houck et al.); OARS (Miller and Rollnick); NICHD and \
      forensic interviewing (Lyon et al.); Pew Research, Writing survey questions
      """,
    message: "One word can answer this, so what lies behind the yes or the no may stay unsaid.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        "«Did you» enjoy the induction week?",
        "«Do you» feel at home on the ward?",
        "«Is the rota» working?",
        "«Have you» learned a lot from the audit?",
        "«Are you» happy with the handover?",
        Example("«Was the visit» useful?", isPrimary: false),
        "Hi Marta, «did the workshop» help the team?",
        "So, «does the night team» trust the scanner?",
        "In the end, «did you» get enough support?",
        "«Will the pilot» change how you work?",
        "«Can the pharmacy» cope with the new orders?",
      ],
      innocent: [
        "Did anyone check the crash trolley this morning?",
        "Has the blood been cross-matched?",
        "Are you free at three?",
        "Does Thursday work for you?",
        "Did I hear you correctly?",
        "Is that what you meant?",
        "Would it help if I joined the call?",
        "Is there anything we have not touched on yet?",
        "May I record this conversation?",
        "Have you ever led a merger? How did that go for you?",
        "Do you have ten minutes?",
        "Is anyone hurt?",
        "Is the site marked?",
        "Has the patient confirmed the name and the procedure?",
        "Are the antibiotics given?",
        "Is the swab count complete?",
        "Does she have any allergies?",
        "Is the blood available or not?",
        "Is the press locked out?",
        "Have you got everything you need for the course?",
        "Did you have a good weekend?",
        "Could you tell me how the night went?",
        "Can you send me the minutes?",
        .init("Did you lock out the pump before you opened it?", genre: .safety),
        "What did you notice on the ward round?",
        "How was the first week for you?",
      ]),
    matches: findYesNo)
}

private func findYesNo(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.shape == .plainPolar, question.answer == .closed,
    let auxiliary = question.auxiliary,
    !Fit.isClosedRight(question, in: text), !Fit.isDoor(question, in: text),
    !understandingCheckPhrases.occur(in: text, text.words(of: question)),
    !vagueGlobalPhrases.occur(in: text, text.words(of: question))
  else { return [] }
  let end = question.subject.map { max($0.upperBound, auxiliary + 1) } ?? auxiliary + 1
  // A filter item of a survey has to be closed, and what can be looked up is not in anybody's mind.
  let isMild = text.genre == .survey || isPlainFact(question, text)
  return [.init(auxiliary..<end, isMild ? .note : .low)]
}

/// How something goes, helps or is seen: there is more behind it than a yes.
private let experience: WordSet = [
  "work", "works", "working", "worked", "help", "helps", "helping", "helped", "cope", "coping",
  "manage", "managing", "learn", "learned", "learnt", "trust", "trusts", "change", "changes",
  "changed", "support", "enough", "useful", "clear", "safe", "comfortable", "fair", "agree",
  "easier",
  "better", "well", "happy", "ready", "possible", "likely", "willing", "going", "matter", "matters",
  "sense", "idea", "plan", "plans", "risk", "worth", "right", "okay", "ok", "important", "enjoy",
  "enjoyed", "improve", "improved", "make", "makes", "able", "busy", "quiet", "interested",
]

/// "Does the new printer do A3?": about a thing, and it is so or it is not.
private func isPlainFact(_ question: Question, _ text: Text) -> Bool {
  let words = text.words(of: question)
  switch text.genre {
  case .oneOnOne, .interview, .retro: return false
  default: break
  }
  return !text.names(experience, in: words)
    && !text.hasFault(in: words)
    && !text.names(Fit.impatience, in: words)
    && !text.tokens[words].contains {
      $0.has([
        .evalPositive, .evalNegative, .gradable, .mentalVerb, .feeling, .changeOfState,
        .nounNegative,
        .doubt, .minimiser,
      ])
    }
}
