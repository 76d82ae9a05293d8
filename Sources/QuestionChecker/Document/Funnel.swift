extension DocumentMeasure {
  /// Questions that narrow down to the asker's own answer.
  package static let funnel = DocumentMeasure(
    id: "funnel",
    summary: "Three or more questions in a row narrow from open to closed and end in advice.",
    rationale: """
      Questions that lead step by step to the asker's answer feel like a test with one right \
      result; questions that stay with the other's thinking do not.
      """,
    source: "Wood 1998; Herbel-Eisenmann & Breyfogle 2005; Alic and colleagues 2022",
    message: """
      These questions narrow down to an answer of your own. You could go back to the last thing \
      they said, and ask about that.
      """,
    move: .askThenWait,
    flagged: [
      Example(
        """
        «How did the discharge round go? Which ward was it? Was the pharmacist late? Have you \
        thought about moving the round to ten?»
        """, genre: .oneOnOne),
      Example(
        """
        «How did the call go? Who did most of the talking? Did you mention the price?» You should \
        mention the price first.
        """, genre: .email),
      Example(
        me: "Ines",
        [
          ("Ines", "«What is hard about the audits?"), ("Bo", "The forms."),
          ("Ines", "Which forms are the worst?"), ("Bo", "The intake ones."),
          ("Ines", "Do you fill them in by hand?"), ("Bo", "Yes."),
          ("Ines", "Why don't you scan them?»"),
        ]),
    ],
    innocent: [
      Example(
        "How did the discharge round go? How did the ward take it? What else did you notice?",
        genre: .oneOnOne),
      Example(
        "When did the pain start? Where is it worst? Is it worse at night? Do you take anything?",
        genre: .safety),
      Example(
        "What went well? How many clients came? Was the room warm enough?", genre: .survey),
      Example(
        me: "Ines",
        [
          ("Ines", "What is hard about the audits?"), ("Bo", "The forms."),
          ("Ines", "What about the forms?"), ("Bo", "There are too many."),
          ("Ines", "How do you choose where to begin?"),
        ]),
    ],
    measure: { text, questions, me in
      guard ![.survey, .safety, .interview, .agenda].contains(text.genre) else { return [] }
      return runs(of: questions, text, me).compactMap(funnelFinding)
    })

  /// The asker's questions, cut where other matters come between.
  private static func runs(
    of questions: [Report.Item], _ text: Text, _ me: Int?
  ) -> [[Report.Item]] {
    // By index: a question with its findings is a large value, and few are part of a run.
    var runs: [[Int]] = []
    for index in questions.indices
    where text.sentences[questions[index].question.sentence].speaker == me {
      let answer = questions[index].answer
      guard answer != .request, answer != .none else { continue }
      if let last = runs.last?.last,
        isNear(questions[last].question.sentence, questions[index].question.sentence, text)
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs.filter { $0.count >= 3 }.map { run in run.map { questions[$0] } }
  }

  /// In a transcript the next turn but one; in other texts the next sentence but one.
  private static func isNear(_ one: Int, _ next: Int, _ text: Text) -> Bool {
    let first = text.sentences[one]
    let second = text.sentences[next]
    guard text.speakers.isEmpty else { return second.paragraph - first.paragraph <= 4 }
    return first.paragraph == second.paragraph
      && next - one <= 2
  }

  private static func funnelFinding(_ run: [Report.Item]) -> Finding? {
    let room = run.map { $0.answer == .open ? 2 : $0.answer == .narrow ? 1 : 0 }
    guard let last = run.last, let first = run.first else { return nil }
    let isAdvice = last.candidates.contains {
      ($0.group == .telling || $0.group == .leading) && $0.severity >= .low
    }
    let steps = isAdvice ? room.dropLast() : room[...]
    guard room.first == 2, isAdvice || room.last == 0, steps.min() ?? 2 < 2,
      zip(steps, steps.dropFirst()).allSatisfy({ $0 >= $1 }),
      isAdvice || last.words.leadsToAdvice
    else { return nil }
    return Finding(
      range: first.range.lowerBound..<last.range.upperBound, severity: .medium,
      confidence: .likely)
  }

  fileprivate static let advice: Phrases = [
    "(you|we) (should|must|could|need to|have to|ought to)",
    "I (would|'d|suggest|recommend|propose)",
    "(so|then) (just|let 's|try|do|use|call|move)", "it (would|'d) be (better|best|easier)",
    "let 's",
  ]
}

extension Text {
  /// Whether the asker goes on with advice.
  func advises(after question: Question) -> Bool {
    guard let next = sentence(after: question), !next.asks else { return false }
    return DocumentMeasure.advice.occur(in: self, next.tokens)
  }
}
