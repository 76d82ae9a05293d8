extension Rule {
  /// A word in a survey that people read differently.
  static let vagueTerm = Rule(
    id: "vague-term", group: .burden, tier: 7,
    summary: "A word that people read differently, in a question whose answers are counted.",
    rationale: """
      Everybody answers a different question: “often” is daily to one and monthly to another. In \
      conversation the same word may be left open on purpose, to hear what the other makes of it.
      """,
    source: "QUAID on vague relative terms (Graesser); QAS-99; Payne 1951",
    message: "People read this word differently; a period or a unit makes the answers comparable.",
    move: .balance,
    examples: Examples(
      flagged: [
        .init("What training have you had «recently»?", genre: .survey),
        .init("Which meetings do you «regularly» attend?", genre: .survey),
        .init("On which days do you stay late «often»?", genre: .survey),
        .init("What kind of «support» did you get from the ward?", genre: .survey),
        .init("Which wards have «many» visitors?", genre: .survey),
        .init("What do you «usually» do after a fall?", genre: .survey),
        .init("How do you rate the «communication» on the ward?", genre: .survey),
        .init("Which days take «a lot» of paperwork?", genre: .survey),
        .init("What changes would you like to see «soon»?", genre: .survey),
      ],
      innocent: [
        .init("How has communication changed, if at all, since January?", genre: .survey),
        .init("How often do you use the wellbeing programme?", genre: .survey),
        "What does good support look like to you?",
        "What kind of support did you get from the ward?",
        .init("On how many days in the last month did you stay late?", genre: .survey),
        .init("How often, if at all, do you stay late?", genre: .survey),
        .init("Which training have you had since January?", genre: .survey),
        "What has changed recently on the ward?",
        "How often do you meet?",
        .init("Which meetings did you attend last week?", genre: .survey),
        .init("What would you change about the night rota?", genre: .survey),
      ]),
    matches: findVagueTerm)
}

private let frequencies: Phrases = [
  "(often|regularly|frequently|recently|usually|normally|sometimes|occasionally|generally|soon)",
  "a lot", "(many|several|various|some|most) <noun>", "lots of",
]
private let measured: Phrases = ["how (often|frequently|soon|many|regularly|recently)"]
/// The way to work, a seat, a language: what people mostly do is what is asked.
private let habits: Phrases = [
  "(usually|normally|generally) (take|takes|travel|commute|get|come|arrive|park|sit|eat|drive|cycle|speak|pay|shop) *8"
]
private let abstractions: Phrases = [
  "(support|communication|quality|engagement|wellbeing|culture|leadership|teamwork|resources|things)",
  "(proper|adequate|appropriate|sufficient|reasonable) <noun>",
]
private let changed: Phrases = ["how *5 (changed|change|affected|affect|influenced|influence)"]

/// A name: "the wellbeing programme", "the quality team".
private let names: Set<String> = [
  "programme", "program", "policy", "plan", "team", "officer", "office", "day", "week", "fund",
  "survey", "scheme", "app", "group", "department", "manager", "line", "desk",
]

private func findVagueTerm(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.answer != .request else { return [] }
  let words = text.words(of: question)
  guard text.genre == .survey || text.genre == .interview else { return [] }
  let frequency =
    measured.occur(in: text, words) || habits.occur(in: text, words)
    ? nil : frequencies.firstMatch(in: text, words)
  // Whether it changed at all is left open, and so is what it was; a name means one thing.
  let abstraction =
    changed.occur(in: text, words)
    ? nil
    : abstractions.firstMatch(in: text, words).flatMap { found in
      names.contains(text.norm(found.upperBound, in: words)) ? nil : found
    }
  guard let found = frequency ?? abstraction else { return [] }
  let isQuantity = ["many", "several", "various", "some", "most"].contains(
    text.tokens[found.lowerBound].norm)
  let isQuality = ["proper", "adequate", "appropriate", "sufficient", "reasonable"]
    .contains(text.tokens[found.lowerBound].norm)
  let span = isQuantity || isQuality ? found.lowerBound..<(found.lowerBound + 1) : found
  if text.genre == .interview { return [.init(span, .note)] }
  return [.init(span, frequency != nil && abstraction != nil ? .medium : .low)]
}
