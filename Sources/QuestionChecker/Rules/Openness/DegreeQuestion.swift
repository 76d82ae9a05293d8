extension Rule {
  /// `How` with a measuring word, a scale, or `to what extent`.
  static let degreeQuestion = Rule(
    id: "degree-question", group: .openness, tier: 7,
    summary: "“How” with a measuring word, a scale, or “to what extent”.",
    rationale: """
      One word or one number answers it, and the adjective has chosen what is measured. As a \
      survey measure it is right, and so is a scale that is followed by “what makes it a six?”
      """,
    source: """
      Motivational interviewing on scaling questions; QAS-99 (Willis and Lessler); Pew Research, \
      Writing survey questions. Sources disagree whether “How confident are you?” is open
      """,
    message: "This asks how much; a word or a number answers it, and the reasons stay behind it.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        "«How confident» are you about the move?",
        "«How clear» is the new protocol to you?",
        "«How important» is the night cover?",
        "«How ready» is the team for the inspection?",
        "«How comfortable» are you with the new pump?",
        "«To what extent» does the rota fit your week?",
        "«How familiar» are you with the escalation plan?",
        "How settled do you feel «on a scale» of one to ten?",
      ],
      innocent: [
        "How confident are you from one to ten, and what makes it a six rather than a four?",
        "How ready does the team feel? What makes it so?",
        .init("How clear, if at all, is the new protocol?", genre: .survey),
        "How was the first week?",
        "How did the inspection go?",
        "How come the pump was moved?",
        "How many pumps were moved?",
        .init("How steep is the ramp?", genre: .safety),
        "In what way has the rota changed your week?",
      ]),
    matches: findDegree)
}

private let scales: Phrases = [
  "on a scale", "to what (extent|degree)", "how far (do|does|would|is|are) (you|it|the|this|that)",
]
private let reasons: Phrases = [
  "and (what|why|how)", "(what|why) *4 (rather than|instead of|and not)",
]
private let followUp: Phrases = [
  "^ (and|so)? (why|what makes|what made|what would|what puts|what keeps|how so|what is behind)"
]

private func findDegree(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, text.genre != .survey, question.answer != .request else {
    return []
  }
  let words = text.words(of: question)
  let whole = text.trimmed(
    question.preface.lowerBound..<max(words.upperBound, question.preface.upperBound))
  if reasons.occur(in: text, words) { return [] }
  if let next = text.sentence(after: question), followUp.occur(in: text, text.trimmed(next.tokens))
  {
    return []
  }
  if let scale = scales.firstMatch(in: text, whole) {
    let isHowFar = text.tokens[scale.lowerBound].norm == "how"
    return [.init(isHowFar ? scale.lowerBound..<(scale.lowerBound + 2) : scale, .note)]
  }
  guard question.shape == .degreeWh, question.answer != .open, let wh = question.wh,
    words.contains(wh + 1)
  else { return [] }
  return [.init(wh..<(wh + 2), .note)]
}
