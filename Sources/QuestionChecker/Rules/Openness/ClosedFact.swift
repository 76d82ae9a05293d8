extension Rule {
  /// A wh-question whose answer is a date, a name, a number, a place or one of a set.
  static let closedFact = Rule(
    id: "closed-fact", group: .openness, tier: 7,
    summary: "A wh-question whose answer is a date, a name, a number, a place or one of a set.",
    rationale: """
      Fine for facts. Several in a row are heard as an interrogation, and after something went \
      wrong a “who” starts a search for a person. It begins like an open question, so it is easy \
      to believe that one has asked openly.
      """,
    source: "NICHD directive wh-questions; Saywitz, Lyon and Goodman; MISC 2.5",
    message:
      "The answer is a single fact. That is fine for facts; the story needs a question of its own.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        "«When did» the new rota start?",
        "«Who signed» the discharge letter?",
        "«How many» patients did you see?",
        "«How often» do you meet the pharmacist?",
        "«Where was» the trolley?",
        "«What time» did the ambulance arrive?",
        "«Which ward» tried the checklist?",
        "«How long» did the round take?",
        "«What date» did the auditors choose?",
        "«What time» works for you?",
        .init("«Whose desk» is that?", genre: .oneOnOne),
      ],
      innocent: [
        "What made the first week hard?",
        "What helps the night staff most?",
        "When do you feel most useful here?",
        "Where do you want to take this?",
        "Which part of the job energises you, and how?",
        "Which hours felt hardest, and why?",
        "What stood out on the round?",
        "How did the new rota come about?",
        "How come the rota changed?",
        .init("When did you last check the oxygen?", genre: .safety),
        "What happened when the ambulance arrived?",
        "Did the ambulance arrive?",
      ]),
    matches: findFact)
}

private let openTail: Phrases = [
  "and (how|why|what) $", "and (how|why|what) (did|do|does|was|is|made|so)",
]

private func findFact(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.shape == .factWh, question.answer == .narrow,
    let wh = question.wh
  else { return [] }
  let words = text.words(of: question)
  guard words.contains(wh), !openTail.occur(in: text, words) else { return [] }
  let isCoaching = text.genre == .oneOnOne && text.asksOnlyFacts
  return [.init(factHead(from: wh, question, text), isCoaching ? .low : .note)]
}

/// `how many`, `what time`, `which ward`; else the wh-word with its verb.
private func factHead(from wh: Int, _ question: Question, _ text: Text) -> Range<Int> {
  let words = text.words(of: question)
  let next = wh + 1
  guard words.contains(next) else { return wh..<next }
  return wh..<(next + 1)
}

extension Text {
  /// True if every question of the text (three or more) begins like a question for a fact.
  fileprivate var asksOnlyFacts: Bool {
    let heads: Set<String> = ["when", "where", "who", "which", "whose", "whom"]
    let measures: Set<String> = ["many", "much", "often", "long", "far", "soon", "old", "late"]
    let asked = sentences.prefix(40).filter(\.asks)
    return asked.count >= 3
      && asked.allSatisfy { sentence in
        let words = trimmed(sentence.tokens)
        guard let first = words.first else { return false }
        return heads.contains(tokens[first].norm)
          || tokens[first].norm == "how" && measures.contains(norm(first + 1, in: words))
      }
  }
}
