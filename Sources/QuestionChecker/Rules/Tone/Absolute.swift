extension Rule {
  /// "Always", "never", "nobody" about people.
  package static let absolute = Rule(
    id: "absolute", group: .tone, tier: 5,
    summary: "“Always”, “never” or “nobody” paints a person or a team with one stroke.",
    rationale: """
      One counter-example is enough to argue about the word, and then the matter itself is lost.
      """,
    source: "QAS-99; survey guides; thoughtbot on hyperbole in reviews",
    message: """
      One exception is enough to argue with this word. When it happens and when it does not is \
      easier to answer.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        "What makes you «always» interrupt the juniors?",
        "Do you «never» read the minutes?",
        "Does «nobody» here ever clean the sink?",
        "Is your team «constantly» complaining?",
        "What happens when they «always» miss the target?",
        "How does it feel to be late «every single time»?",
        "Does he «always» ignore the checklist?",
        "Can you «never» be on time?",
        "Will she «never» answer the phone?",
        Example("Do you «always» wash your hands before a round?", genre: .survey),
        Example("Has your manager «never» praised you?", genre: .survey),
        Example("Why do you «always» send it late?", isPrimary: false),
        "Can we stick to the agenda «for once»?",
      ],
      innocent: [
        "What would you do for once in a lifetime?",
        "Does everyone have the link?",
        "Have all tests run?",
        "What have you always wanted to try?",
        "Have you ever led a ward?",
        "Is it always on the same day?",
        "What does everybody need before we begin?",
        "What never gets enough time in our meetings?",
        "Who is always good company on a shift?",
        "Is the side door always locked at night?",
        "What do you always look forward to?",
        "Has everything arrived?",
        "Could we all meet at nine?",
        "Why do I always forget that code?",
      ]),
    matches: findAbsolute)
}

private let words: WordSet = [
  "always", "never", "constantly", "forever", "nobody", "continually", "perpetually",
]
private let people: WordSet = [
  "you", "they", "he", "she", "your", "nobody", "everybody", "everyone", "people", "staff",
]
private let oneself: WordSet = ["i", "me", "myself"]
private let strokes: Phrases = [
  "every single (time|day|week|meeting|shift)", "each and every time", "not (once|ever|a single)",
]
/// "Can we stick to the agenda for once?": it never was so before.
private let forOnce: Phrases = ["for once $"]
/// "Do you ever listen?" expects a no.
private let notEver: Phrases = [
  "(do|does) (you|they|he|she|your *1|anyone) ever (listen|help|ask|clean|pay|check|tidy|answer|reply|follow|bother)"
]
private let habit: Phrases = ["^ do you (always|never) <verbBase>"]
private let rebukes: Phrases = [
  "(do|does|can|will|did|have|has) (you|they|he|she|your *2|nobody|no one|anyone) (never|ever) (<verbBase>|<verbParticiple>|be)",
  "(does|has|did|can|will) (nobody|no one) *1 (ever)?",
  "why (do|does|is|are|did|must) (you|they|he|she|your *2|i|nobody|everyone) (always|never|constantly)",
]

private func findAbsolute(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let range = text.words(of: question)
  // "Why do I always do that?": nobody else is called to account.
  if text.names(oneself, in: range), !text.names(people, in: range) { return [] }
  if let found = notEver.firstMatch(in: text, range), question.form != .wh {
    return [.init(found, .medium, .likely)]
  }
  if let found = forOnce.firstMatch(in: text, range) { return [.init(found, .medium)] }
  guard let span = stroke(in: range, text) else { return [] }
  if span.count > 1, text.hasFault(in: range) { return [.init(span, .medium)] }
  if let rebuke = rebukes.firstMatch(in: text, range), rebuke.overlaps(span),
    text.tokens[span.lowerBound].norm != "ever", question.form != .wh || text.hasWhy(range)
  {
    return [.init(span, text.genre == .survey ? .low : .medium)]
  }
  if text.names(people, in: range), text.hasFault(in: range), !isAsked(question, span) {
    return [.init(span, .medium)]
  }
  // In a survey or an interview even a harmless "always" makes "mostly" hard to say.
  let isHabit = habit.firstMatch(in: text, range)?.overlaps(span) ?? false
  let isAsking = text.genre == .survey || text.genre == .interview || text.genre == nil && isHabit
  return isAsking && question.answer == .closed ? [.init(span, .low, .likely)] : []
}

private func stroke(in range: Range<Int>, _ text: Text) -> Range<Int>? {
  if let match = strokes.firstMatch(in: text, range) { return match }
  return range.first { text.isOne(of: words, $0) }.map { $0..<$0 + 1 }
}

/// "What never gets enough time?": the word belongs to what is being asked for.
private func isAsked(_ question: Question, _ span: Range<Int>) -> Bool {
  question.wh.map { $0 + 1 == span.lowerBound } ?? false
}

extension Text {
  fileprivate func hasWhy(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.norm == "why" }
  }
}
