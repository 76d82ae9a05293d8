extension Rule {
  /// "Why" over a negative description that is taken as given.
  package static let whyNegativeState = Rule(
    id: "why-negative-state", group: .loading, tier: 3,
    summary: "“Why” or “what is wrong with” takes a negative description as given.",
    rationale: """
      They have to accept the description before they can answer, and an answer then explains \
      something that may not be so.
      """,
    source: "Levinson on what wh-questions presuppose; Google engineering practices",
    message: """
      To answer this they first have to agree with the description. You could ask what they \
      notice, and what may be adding to it.
      """,
    move: .obstacleNotFault,
    examples: Examples(
      flagged: [
        "«Why are you so impatient» with the interns?",
        "«Why is the team so negative» about the merger?",
        "«Why do you resist» every new form?",
        "«Why is morale so low»?",
        "«Why are the porters such a mess» on Mondays?",
        "«What's wrong with you» today?",
        "«What is wrong with the staff» in billing?",
        "«Why does your team avoid» the stand-up?",
        "«Why are people so lazy» about badges?",
        "«What's your problem» with the new desk?",
        "«Why is the handover such a disaster»?",
        "I wonder «why the managers are so defensive»?",
        "«Why do you think the day team is so careless»?",
        "«Why do you think people don't» fill in the form?",
        "«Why are you so quiet» in our meetings?",
        "«Why is the night shift less motivated» than the day shift?",
        "«Why do you think nobody came» to your session?",
      ],
      innocent: [
        "Why is the build slow?",
        "Why is that important to you?",
        "Why is the clinic closed on Monday?",
        "What is wrong with the printer?",
        "Why do you think the queue grew?",
        "Why are you so sure about the second option?",
        "Why is the dosage given in milligrams?",
        "You called it chaotic. What was chaotic about it?",
        "Why do patients like the early slot?",
        "What do the porters need?",
        "Why was the hospital so small at first?",
        "Why does the server refuse the connection?",
        "What makes Mondays hard for you?",
        "Why do you think the night team is so good at this?",
        "Why are you so quiet today?",
      ]),
    matches: findWhyNegativeState)
}

private let descriptions: Phrases = [
  "why (is|are|was|were|'s) *4 (so|such a|such an|always|never|too|quite so)",
  "why *4 (is|are|was|were) (so|such a|such an|always|never|too)",
  "why (are|were) (you|your *1) being",
  "why (do|would) (you|we|they) (think|believe|suppose) (that)? *4 (is|are|was|were) (so|such a|such an|always|never|too)",
]
/// "Why is the night shift less motivated than the day shift?": they are measured, and found wanting.
private let comparedPeople: Phrases = [
  """
  why (is|are|was|were) (the|your|our|this|these|those|they|you) *3 (so much|much|always)? less \
  (motivated|committed|engaged|reliable|productive|careful|friendly|loyal|organised|organized|competent|\
  cooperative|polite|punctual|willing|ambitious|flexible|helpful|professional|disciplined)
  """
]
/// Others' failure, put to somebody to explain.
private let othersFailure: Phrases = [
  "why (do|would) (you|we) (think|believe|suppose) (that)? (people|staff|they|everyone|everybody|nobody|no one|your *2|the *2|our *2) (do|does|did|are|is|have|has|ca|can|wo|will) n't",
  "why (do|would) (you|we) (think|believe|suppose) (that)? (nobody|no one|no-one|hardly anyone|hardly anybody|so few *2) (ever)? (<verbPast>|<verbS>|wants|comes|came)",
]
private let avoidances: Phrases = [
  """
  why (do|does|would) (you|they|he|she|people|everyone|staff|your *2|the *2) (all|so|really)? \
  (hate|resist|avoid|refuse|ignore|struggle|complain|argue|fail|lack|dislike|fear|oppose|hide|\
  reject|dread|distrust|mistrust|dismiss|neglect|waste|bully|overreact|interrupt|undermine)
  """
]
/// Words that find fault only as the description of people or of their work.
private let lowWords: WordSet = [
  "low", "late", "slow", "high", "behind", "difficult", "wrong", "hard", "weak", "quiet", "tired",
  "unhappy", "expensive", "confusing", "noisy", "cold", "tense", "complicated", "long",
]
private let accusing: Phrases = [
  "what (is|was|'s) (wrong|the matter|up) with (you|your *1|them|people|everyone|everybody)",
  """
  what (is|was|'s) (wrong|the matter) with (the|this|our)? \
  (staff|team|management|nurses|doctors|managers|crew|company|place|department)
  """,
  "what (is|'s) your problem",
]
/// What can be described badly without anybody being blamed.
private let things: WordSet = [
  "build", "server", "pump", "page", "api", "query", "printer", "lift", "system", "network",
  "computer", "laptop", "app", "website", "site", "database", "line", "machine", "scanner",
  "connection", "weather", "traffic", "road", "room", "water", "screen", "phone", "signal", "test",
  "hospital", "building", "town", "city", "form", "list", "price", "dose", "dosage", "step",
]
private let people: WordSet = ["you", "they", "he", "she", "your"]

private func findWhyNegativeState(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  if let match = accusing.firstMatch(in: text, words) {
    let isYou = text.tokens[match].contains { ["you", "your"].contains($0.norm) }
    let isPlea = text.tokens[match.upperBound - 1].norm == "problem"
    return [.init(match, isYou && !isPlea ? .high : .medium, isPlea ? .likely : .clear)]
  }
  if let match = avoidances.firstMatch(in: text, words), !text.names(things, in: match) {
    return [.init(match, isAimed(match, text) ? .high : .medium)]
  }
  if let match = comparedPeople.firstMatch(in: text, words) {
    return [.init(match, isAimed(match, text) ? .high : .medium)]
  }
  if let match = othersFailure.firstMatch(in: text, words) {
    return [.init(match, .low, .likely)]
  }
  guard let match = descriptions.firstMatch(in: text, words) else { return [] }
  let reach = match.upperBound..<min(match.upperBound + 2, words.upperBound)
  // Of people any "so" is a verdict, unless it is a kind one.
  if !text.names(things, in: match), text.tokens[match.upperBound - 1].norm == "so",
    text.names(crowd, in: match), match.upperBound < words.upperBound
  {
    let next = match.upperBound
    let token = text.tokens[next]
    if !text.isOne(of: kind, next), !token.has([.evalPositive, .verbIng, .wh, .determiner]),
      !text.isOne(of: caring, next), token.isWord, token.norm != "many", token.norm != "much"
    {
      if token.has(.feeling) || text.isOne(of: moved, next) {
        return [.init(match.lowerBound..<next + 1, .low, .likely)]
      }
      return [.init(match.lowerBound..<next + 1, isAimed(match, text) ? .high : .medium)]
    }
  }
  guard !text.names(things, in: match),
    let word = reach.first(where: { isBad($0, text) })
  else { return [] }
  let span = match.lowerBound..<word + 1
  // "Why are you so tired?" is care.
  let isYou = isAimed(match, text)
  if isYou, text.isOne(of: caring, word) {
    return habitual.occur(in: text, word..<words.upperBound) ? [.init(span, .low, .likely)] : []
  }
  return [.init(span, isYou ? .high : .medium)]
}

/// "Why are you so quiet in our meetings?" speaks of how somebody is, not of how they are today.
private let habitual: Phrases = [
  "(in|at|during) (the|our|my|your|every|all)? *1 (meetings|huddles|handovers|rounds|sessions|workshops|retros)"
]
private let caring: WordSet = ["tired", "unhappy", "quiet", "tense", "cold", "low"]

private func isBad(_ index: Int, _ text: Text) -> Bool {
  text.isOne(of: lowWords, index) || text.hasFault(in: index..<index + 1)
    || text.tokens[index].has([.evalNegative, .nounNegative])
}

private func isAimed(_ range: Range<Int>, _ text: Text) -> Bool {
  text.names(people, in: range)
}

private let crowd: WordSet = [
  "you", "they", "he", "she", "people", "staff", "everyone", "everybody", "team", "men", "women",
  "kids", "children", "teenagers", "managers", "nurses", "doctors", "parents", "customers",
  "employees", "workers", "teachers", "leaders",
]
private let kind: WordSet = [
  "important", "excited", "happy", "calm", "confident", "interested", "keen", "sure", "proud",
  "passionate", "popular", "busy", "patient", "good", "few", "well", "often", "different", "early",
  "close", "loyal", "kind", "curious", "certain", "thankful", "grateful", "useful", "relaxed",
]
private let moved: WordSet = [
  "surprised", "concerned", "scared", "worried", "upset", "nervous", "sad", "shocked", "frightened",
]
