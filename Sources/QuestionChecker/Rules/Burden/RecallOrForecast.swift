extension Rule {
  /// Asks for exact memory, for another's mind, or for promised behaviour.
  static let recallOrForecast = Rule(
    id: "recall-or-forecast", group: .burden, tier: 6,
    summary:
      "Asks for an exact memory, for what others think, or for a promise of later behaviour.",
    rationale: """
      People guess, and guesses lean to what pleases the asker. The last concrete time is \
      remembered well, and says more about the next time than an intention does.
      """,
    source: "QAS-99 (Willis and Lessler); Tourangeau; guides to user research",
    message:
      "This asks for a guess; the last time it really happened is easier to tell, and truer.",
    move: .story,
    examples: Examples(
      flagged: [
        .init("«Would you leave if» another hospital paid more?", genre: .survey),
        "«Would you use» a night bus to the hospital?",
        "«Would you recommend» the clinic to a friend?",
        "«Would you pay» for parking near the entrance?",
        "«How will you feel» after the move?",
        .init(
          "«In the last five years», how many courses did you attend?", genre: .survey,
          isPrimary: false),
        .init(
          "«Over the past year», how often did you skip lunch?", genre: .survey, isPrimary: false),
        "«What do your colleagues think of you»?",
        .init("«Would you buy» a season ticket for the canteen?", genre: .interview),
        "«How often would you use» the new reading room?",
      ],
      innocent: [
        "If the move went well, what would you see in the corridor?",
        "What would Mia say about the rota?",
        "Tell me about the last time you took the night bus.",
        "How did you feel after the move?",
        "What would good look like to you?",
        "What would you use the reading room for?",
        .init("In the last week, on how many days did you skip lunch?", genre: .survey),
        "How do you get to the hospital at night?",
        "Would you use your own words to describe the move?",
      ]),
    matches: findGuess)
}

private let promises: Phrases = [
  "^ would you *1 (use|buy|pay|recommend|download|subscribe|switch|attend|visit|choose)",
  "^ (would|will) you (leave|stay|resign|quit|move|apply|accept|come back|work more|work here) if",
  "^ if *8 , would you (leave|stay|resign|quit|move|apply|accept)",
  "^ how (often|likely|much) would you (use|buy|pay|recommend|attend|visit)",
]
/// What is at hand is no forecast: "Would you use your own words".
private let ownThings: Set<String> = ["your", "me", "my", "us", "that", "it"]
private let feelings: Phrases = ["^ how will (you|your team|they|people) (feel|react|respond)"]
private let otherMinds: Phrases = [
  "^ what (do|does) *3 (think|say|feel) (of|about) you",
  "^ what do (people|others|patients|customers|your colleagues) (really)? (want|think|expect)",
]
private let longSpans: Phrases = [
  "(in|over|during|within) the (last|past) *1 (year|years|months|quarter|decade)",
  "(in|over) your (career|life|time here)",
]
private let counts: Phrases = ["how (many|often|much|long|frequently)"]

private func findGuess(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.answer != .request else { return [] }
  let words = text.words(of: question)
  let whole = text.trimmed(min(question.preface.lowerBound, words.lowerBound)..<words.upperBound)
  let isStudy = text.genre == .survey || text.genre == .interview
  let severity: Severity = isStudy ? .medium : text.genre == .oneOnOne ? .note : .low
  if let found = promises.firstMatch(in: text, words),
    !ownThings.contains(text.norm(found.upperBound, in: words))
  {
    return [.init(found, severity)]
  }
  if let found = feelings.firstMatch(in: text, words) ?? otherMinds.firstMatch(in: text, words) {
    return [.init(found, isStudy ? .medium : .note)]
  }
  if counts.occur(in: text, words), let found = longSpans.firstMatch(in: text, whole) {
    return [.init(found, isStudy ? .medium : .note)]
  }
  return []
}
