/// Whole questions that are open but hold nothing to begin with.
let vagueGlobalPhrases: Phrases = [
  "^ (any|your)? (thoughts|comments|feedback|views|ideas|opinions|reactions|input) (on this|on that|on it|so far)? $",
  "^ how (is|'s|are|was|were|have|has) (it|things|everything|life|work|all|it all) (been)? (going|looking|been)? (so far|today|now)? $",
  "^ how do you find (it|things|everything) (so far)? $",
  "^ what (is|'s) (up|new|happening|going on) $",
  "^ (is|are) (everything|things|all) (all)? (ok|okay|alright|fine|good|well) $",
  "^ (everything|all) (ok|okay|alright|fine|good|well) $",
  "^ what do you (think|reckon) $", "^ what do (people|others|we all|you all|you guys) think $",
  "^ how about (it|that) $", "^ how do you feel $",
]

extension Rule {
  /// Open, but with nothing to hold on to.
  static let vagueGlobal = Rule(
    id: "vague-global", group: .openness, tier: 7,
    summary: "Open, but with nothing to hold on to: “Thoughts?”, “How's it going?”.",
    rationale: """
      It gets “fine”. All the work of choosing a topic is left with the person who has less rank, \
      and who can't see which topic is welcome. One handle, a time, a place or a kind of thing, \
      makes it easy to begin.
      """,
    source: "Interviewer guides; Stanier, The Coaching Habit, on wide opening questions",
    message:
      "This is open, but with nothing to hold on to the usual answer is “fine”. One handle helps.",
    move: .story,
    examples: Examples(
      flagged: [
        "«Thoughts»?",
        "«Any feedback»?",
        "«How's it going»?",
        "«How are things»?",
        "«Everything okay»?",
        "«Comments»?",
        "«How is everything going»?",
        "«What do you think»?",
        "«Any thoughts on this»?",
      ],
      innocent: [
        "Here are two drafts of the leaflet. What do you think?",
        "What is on your mind?",
        "How is the new rota going for the night team?",
        "What do you think of the second draft?",
        "How was the first hour of the shift?",
        "What else?",
        "Your view of the leaflet?",
        "How are you?",
        "What surprised you in the handover this week?",
        .init("Everything okay?", genre: .safety),
      ]),
    matches: findVagueGlobal)
}

private let opinion: Phrases = ["^ what do (you|people|others|we all|you all|you guys) *1 $"]

private func findVagueGlobal(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, !text.sentences[question.sentence].isHeading else { return [] }
  let words = text.words(of: question)
  guard let found = vagueGlobalPhrases.firstMatch(in: text, words) else { return [] }
  // "Here are two drafts. What do you think?" has an object: the sentence before.
  if opinion.occur(in: text, found) || found.count == 1,
    text.sentences(before: question, limit: 2).contains(where: { !$0.asks && $0.tokens.count > 3 })
  {
    return []
  }
  return [.init(found, text.genre == .oneOnOne ? .low : .note)]
}
