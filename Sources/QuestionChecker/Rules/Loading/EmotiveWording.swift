extension Rule {
  /// A charged word where a plain one exists.
  package static let emotiveWording = Rule(
    id: "emotive-wording", group: .loading, tier: 5,
    summary: "A charged word stands where a plain one would do.",
    rationale: """
      One strong word moves the answers: with “smashed” instead of “hit” witnesses remember a \
      faster car.
      """,
    source: "Loftus & Palmer 1974; Pew Research; Smith 1987; Clean Language",
    message: """
      This word is stronger than the question needs, and it says which answer you expect. A plain \
      word would leave that open.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        .init("How do you feel about the «hated» badge system?", genre: .survey),
        "What do you think of our «fantastic» new rota?",
        "How did clients take the «horrible» price rise?",
        "Were you «forced» to sit through the briefing?",
        "What did you do during that «awful» night shift?",
        "How much money was «squandered» on the second desk?",
        "How do you feel about the «ridiculous» badge rule?",
        "What is your view of our «award-winning» clinic?",
        "How was the «brilliant» talk by our director?",
        "Has the «outrageous» fee put patients off?",
        "Who was hit by these «brutal» cuts?",
        "What would you say about this «amazing» offer?",
        "How is the «terrible» coffee affecting you?",
      ],
      innocent: [
        "What worked well?",
        "What was the worst moment of the shift?",
        "Which part felt wonderful to you?",
        "What was amazing about the visit?",
        "What would make the clinic a great place to work?",
        "What was hard about the handover?",
        "Who is the best person to ask?",
        "How was the new rota for you?",
        "What would a perfect day look like?",
        "What makes a good nurse?",
        "Is the Great Western ward open?",
        "What would be an excellent result for you?",
        "How does a slow morning feel?",
      ]),
    matches: findEmotiveWording)
}

private let charged: WordSet = [
  "amazing", "fantastic", "wonderful", "award-winning", "brilliant", "superb", "awesome",
  "terrific",
  "outstanding", "world-class", "incredible", "stunning", "fabulous", "marvellous", "spectacular",
  "unbeatable", "revolutionary", "groundbreaking", "excellent", "exciting", "delicious",
  "beautiful",
  "horrible", "terrible", "awful", "ridiculous", "outrageous", "brutal", "dreadful", "disastrous",
  "pathetic", "appalling", "shocking", "horrendous", "disgusting", "insane", "crazy", "absurd",
  "scandalous", "shameful", "cruel", "idiotic", "stupid", "ludicrous", "hideous", "atrocious",
  "unbearable", "annoying", "irritating", "boring", "nagging", "needy", "spoiled", "spoilt",
  "ungrateful", "clueless", "dull", "dreary", "gruelling", "dysfunctional", "dishonest", "biased",
  "incompetent", "inefficient", "outdated", "overpriced",
  "bureaucratic", "arrogant", "abusive", "misguided", "careless", "sloppy", "lazy", "unpopular",
  "controversial", "disgraceful", "senseless", "hopeless", "miserable", "ugly", "rotten", "vicious",
  "nasty", "radical", "extreme", "extremist", "evil", "illegal", "bogus", "fake", "phony",
  "dangerous", "harmful", "unfair", "wasteful", "corrupt", "unnecessary",
  "irresponsible", "unjust", "excessive", "precious", "beloved", "much-loved", "world-famous",
  "failing", "costly", "hated", "dreaded", "loathed", "despised", "delightful", "high-quality",
  "state-of-the-art", "superior", "inspiring",
  "gorgeous", "horrific", "draconian", "heartless", "greedy", "reckless",
  "so-called", "pointless", "endless",
  "tedious", "bloated", "toxic", "innovative", "cutting-edge", "hard-earned", "hardworking",
]
/// Before the word: somebody's own thing is being described, not asked about.
private let pointers: WordSet = [
  "our", "the", "this", "that", "these", "those", "your", "their", "his", "her", "such", "'s",
  "new",
  "my",
]
private let verbs: WordSet = [
  "forced", "slammed", "rammed", "inflicted", "butchered", "squandered", "smashed",

  "dictated", "imposed", "wasted", "endure", "endured", "suffered", "bombarded",
]

/// "Should concerned parents ...?": who answers no is no such parent.
private let loadedPhrases: Phrases = [
  "(our|the|this|your) new (and|,)? (improved|faster|better|easier|simpler|safer|smarter|cheaper)",
  "(waste|wasting|squander|throw away) (more|our|your|their|so much|any more|even more)? (public|taxpayers)? (money|time|resources|funds)",
]
private let goodPeople: Phrases = [
  """
  (concerned|responsible|caring|sensible|decent|loyal|honest|law-abiding|patriotic|reasonable|serious|\
  committed) (parents|parent|citizens|citizen|people|person|employees|employers|managers|companies|\
  company|leaders|leader|nurses|teachers|adults|voters|taxpayers)
  """,
  "(staff|people|employees|colleagues|teams|parents|citizens|leaders|managers|those|nurses|teachers) (that|who) (really|truly)? (care|value|respect|love)",
  "(company|leader|manager|parent|teacher|nurse|person|organisation|employer) (that|who) (really)? (cares|values|respects|loves)",
]

private func findEmotiveWording(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  if let match = loadedPhrases.firstMatch(in: text, words) { return [.init(match, .low)] }
  if question.form == .polar, let match = goodPeople.firstMatch(in: text, words) {
    return [.init(match, .low, .likely)]
  }
  let found = words.filter { isCharged($0, in: words, text) }
  guard let first = found.first else { return [] }
  // "our outstanding canteen": those who ask praise themselves.
  let isOwn = first > words.lowerBound && text.tokens[first - 1].norm == "our"
  return [.init(first..<first + 1, found.count > 1 || isOwn ? .medium : .low)]
}

private func isCharged(_ index: Int, in words: Range<Int>, _ text: Text) -> Bool {
  let token = text.tokens[index]
  let next = text.norm(index + 1, in: words)
  if text.isOne(of: verbs, index) {
    return next != "," && index > words.lowerBound && !["forced", "smashed"].contains(token.norm)
      || ["to", "into"].contains(next)
  }
  // Names keep their words: "the Great Western ward".
  guard text.isOne(of: charged, index), !token.isCapitalised, index > words.lowerBound,
    index + 1 < words.upperBound
  else { return false }
  let follower = text.tokens[index + 1]
  guard follower.isWord, !follower.has([.preposition, .auxiliary, .coordinator, .wh]) else {
    return false
  }
  let before = text.tokens[index - 1]
  return text.isOne(of: pointers, index - 1)
    || before.has([.preposition, .verbIng]) && !before.has(.wh)
}
