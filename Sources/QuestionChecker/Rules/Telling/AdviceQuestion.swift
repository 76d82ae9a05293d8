extension Rule {
  /// A proposal with a question mark.
  package static let adviceQuestion = Rule(
    id: "advice-question", group: .telling, tier: 3,
    summary: "The question proposes the asker's own idea.",
    rationale: """
      The other person has to take or refuse an idea that is not theirs; their own never gets \
      asked for.
      """,
    source: "Schein (confrontational inquiry); Stanier; MITI (persuade); coaching pages on advice",
    message: """
      There is an idea of yours inside this question. You could ask for theirs first, or say yours \
      as an offer: “I have a thought; would it help to hear it?”
      """,
    move: .theirsBeforeMine,
    examples: Examples(
      flagged: [
        "«Perhaps another» room would be quieter?",
        "«Have you had a chance to talk to» the pharmacist?",
        "«Try» the blue form first?",
        "Or just «talk to» her?",
        "«Perhaps, look» at the rota first?",
        "Or «write a card perhaps»?",
        "I wonder whether «we should move» the desk?",
        "«Is there a colleague you could» ask?",
        "«Have you thought about moving» the deadline?",
        "«Have you tried asking» the ward clerk?",
        "«Why don't you let» Omar run the meeting?",
        "«What if you moved» the desk to the window?",
        "«How about apologising» to the family?",
        "«Shouldn't we tell» the night staff?",
        "«Couldn't you just print» the list?",
        "«Wouldn't it be better to» wait for the audit?",
        "«Is there any reason why you can't» call her today?",
        "«Maybe you could write» a short note to the team?",
        "«What's stopping you from asking» for a second nurse?",
        "«Have you considered» a smaller room?",
        "«Why not simply close» the side door?",
        "«Do you want to maybe talk» to Ines first?",
        "«Do you think you could swap» shifts with Ben?",
        "I wonder whether «you have considered hiring» a second clerk?",
        "«Would you consider handing» the rota to someone else?",
        "«May I suggest» a walk before the meeting?",
        "«What's wrong with just asking» the pharmacist?",
        Example("«Have you considered» a lookup table here?", genre: .review),
      ],
      innocent: [
        "What stops us from discharging before noon?",
        "Shouldn't you have called earlier?",
        "Why don't you tell me about your first week?",
        "What if you're already in the lift and the phone rings?",
        "Do you have an idea where you might want to work?",
        "Why don't you use the list as the handbook says?",
        "I wonder whether you could send me the list?",
        "What about driving?",
        "What are the ways you have tried so far?",
        "Would you be able to tell me more?",
        "What have you already tried?",
        "Have you tried anything yet?",
        "Have you thought about what you want to do next?",
        "What if nothing changed?",
        "How about you?",
        "How about Friday?",
        "Why don't we meet at two?",
        "What else could you try?",
        Example("What stops you from taking a break?", genre: .survey),
        "Why don't you like the new desk?",
        "What if money were no issue?",
        "Would it help if I joined the call?",
        "Would a thought from me be useful?",
        "What about the visitors?",
        "Why does that matter to you?",
        "Would it be easier for you if we met at the clinic?",
        "Are there any dates in June you can't do?",
        "What options do you see?",
        "Should we start at nine?",
        "Would you like some tea?",
        "What did you consider before you chose the blue room?",
        "Have you been to the new ward?",
        "What if you are right?",
      ]),
    matches: findAdvice)
}

private func findAdvice(_ question: Question, _ text: Text) -> [Rule.Match] {
  // A proposal made in a tag's host or behind "I wonder whether" is a proposal all the same.
  let words = text.words(of: question)
  guard !words.isEmpty, !Fit.isArranging(question, in: text) else { return [] }
  var found: AdviceFrame.Finding?
  for frame in AdviceFrame.all {
    guard let match = frame.find(question, words, text) else { continue }
    if let best = found, best.severity >= match.severity { continue }
    found = match
  }
  guard let found else { return [] }
  return [.init(found.tokens, severity(found, text), found.confidence)]
}

/// In a code review a considered alternative is part of the craft; between two people it is not.
private func severity(_ found: AdviceFrame.Finding, _ text: Text) -> Severity {
  switch text.genre {
  case .review where found.severity == .medium: .low
  case .oneOnOne where found.severity == .low: .medium
  // What was said so can hardly be told from a question for what happened.
  case .transcript where found.severity == .low: .note
  default: found.severity
  }
}
