extension Rule {
  /// Two negations in one clause, or a no to a prohibition.
  static let doubleNegative = Rule(
    id: "double-negative", group: .burden, tier: 6,
    summary: "Two negations in one clause, such as “not” with “unlikely” or “without”.",
    rationale: """
      Neither “yes” nor “no” is clear any more. Tired readers, and those who read in a second \
      language, suffer most, and give up or guess.
      """,
    source: "Pew Research, Writing survey questions; QAS-99; QUAID (Graesser)",
    message: "Two negatives meet here, so that a plain “yes” could mean either thing.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        .init("Would you «not oppose» a later shift?", isPrimary: false),
        "What would make it «not impossible» to swap?",
        .init("Is it «not unlikely» that the ward will close?", isPrimary: false),
        .init("Are there rooms you «never fail» to check?", isPrimary: false),
        .init("Should visitors «not be prevented» from staying?", isPrimary: false),
        "Is there «nobody who does not» use the scanner?",
        .init("Do you «not disagree» with the dress policy?", isPrimary: false),
        "What can «not be done without» the pharmacist?",
        "Which rule would you «not ban»?",
      ],
      innocent: [
        "Why not?",
        "What is not working on the ward?",
        "Is it not only the pay?",
        "How do you decide whether or not to call?",
        "If you can't come, what would you not want to miss?",
        "What would you keep?",
        "What makes a swap impossible?",
        "You don't mind, do you?",
        "What can we not see from here?",
        "Couldn't it have been avoided with a second key?",
      ]),
    matches: findDoubleNegative)
}

private let negativeWords: Set<String> = [
  "unlikely", "unable", "unwilling", "unclear", "impossible", "dissatisfied", "disagree",
  "disagrees",
  "disagreed", "prevent", "prevents", "prevented", "preventing", "avoid", "avoids", "avoided",
  "deny",
  "denies", "denied", "forbid", "forbids", "forbidden", "oppose", "opposes", "opposed", "ban",
  "bans",
  "banned", "fail", "fails", "failed", "unnecessary", "unreasonable", "unusual", "uncommon",
  "without",
  "unless", "unaware", "prohibit", "prohibited", "refuse", "refuses", "refused",
]
private let idioms: Phrases = [
  "not only", "why not", "why *2 n't", "if not", "(whether|or) (or)? not", "or not",
  "ca n't help but",
  "(can not|cannot) help but", "not to mention", "no one", "not (just|simply|merely|yet)",
]
private let clauseEdges: Set<String> = [
  ",", ";", ":", "(", ")", "if", "because", "when", "while", "although", "and", "but", "so",
  "since",
]

private func findDoubleNegative(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.tag == nil else { return [] }
  let words = text.words(of: question)
  guard words.contains(where: { text.tokens[$0].has(.negator) }) else { return [] }
  var first: Int?
  for index in words {
    let token = text.tokens[index]
    if clauseEdges.contains(token.norm) { first = nil }
    // The "n't" of "Wouldn't it have been avoided?" denies nothing: it expects a yes.
    if question.form == .polar, let auxiliary = question.auxiliary, index == auxiliary + 1,
      token.norm == "n't"
    {
      continue
    }
    let isNegation = token.has(.negator) && token.norm != "without"
    guard isNegation || negativeWords.contains(token.norm) else { continue }
    if isNegation,
      idioms.occur(in: text, max(words.lowerBound, index - 2)..<min(words.upperBound, index + 3))
    {
      continue
    }
    // The first has to be a true negation: "prevent ... without" is a plain sentence.
    if let found = first { return [.init(found..<(index + 1), .medium)] }
    if isNegation { first = index }
  }
  return []
}
