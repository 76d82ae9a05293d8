extension Rule {
  /// Small words that make one answer the expected one.
  package static let tiltedPolarity = Rule(
    id: "tilted-polarity", group: .leading, tier: 4,
    summary: "A small word such as “already”, “really” or “no” tilts a yes/no question.",
    rationale: """
      The person hears which answer will end the conversation, and gives it.
      """,
    source: "Heritage 2007; Couper-Kuhlen et al. 2023 (doubts); Romero & Han; Jeong",
    message: """
      This small word tells which answer you expect. Without it, or with “what”, the other answer \
      becomes as easy.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        Example("«Nobody minds» the early start?", isPrimary: false),
        Example("«Do you think it's fair» to leave the porters out?", isPrimary: false),
        "«No objections»?",
        "«You don't have any» questions about the leave plan?",
        "«Nothing else»?",
        "Are there «any problems at all»?",
        "«Any objections»?",
        "Is the second signature «really» needed?",
        "Did they «lift a finger» to help with the move?",
        "Is there «the slightest» chance of a new lift?",
        Example("Is the report «actually» useful to the ward?", isPrimary: false),
        "«You haven't any» concerns about Monday?",
        Example("Have the beds «already» arrived?", isPrimary: false),
      ],
      innocent: [
        "Is there anything else you would like to add?",
        "Was it a really hard week?",
        "What actually happened on the ward?",
        "What concerns should we hear before we decide?",
        "What else is on your mind?",
        "Are there any chairs in the day room?",
        "Would you like some help with the beds?",
        "Has the already printed leaflet been used?",
        "What have you already tried?",
        "No, what did they say?",
      ]),
    matches: findTilt)
}

private let expectsNo: Phrases = [
  "^ (so|and)? no (other|more|further)? (objections|concerns|questions|issues|problems|doubts|complaints) *3 $",
  "^ (so|and)? any (objections|objection) *4 $",
  "^ (so|and)? you (do n't|do not) have any", "^ (so|and)? you have (n't|not) (got)? any",
  "^ (so|and)? you (all|both)? have no (other|more|further|real)? (objections|concerns|questions|issues|problems|doubts|complaints)",
  "^ (so|and|then)? (nobody|no one|none of you) (here|else)? (objects|minds|has|wants|needs|disagrees|complains|is against|would mind)",
  "^ (so|and)? nothing (else|more|further) *3 $",
  "any (problem|problems|concern|concerns|objection|objections|issue|issues|question|questions|doubt|doubts) at all",
]
private let minimiser: Phrases = [
  "lift a finger", "so much as", "the slightest", "bother (to|with|asking|reading|checking|coming)",
]
private let expectsRefusal: Phrases = [
  "^ do you (really|honestly|seriously)? think (it|that|this) ('s|is|was) (right|fair|ok|okay|acceptable|appropriate|wise|normal|professional|smart|reasonable|respectful) (to|that|for|when|if)"
]
private let yesWords: WordSet = ["already"]
private let doubtWords: WordSet = ["really", "actually", "honestly"]

private func findTilt(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.form != .wh, question.form != .invitation, question.answer != .open,
    question.form != .tag
  else { return [] }
  let words = text.words(of: question)
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  if let found = expectsNo.firstMatch(in: text, words)
    ?? expectsNo.firstMatch(in: text, sentence)
  {
    let lower = ["so", "and"].contains(text.tokens[found.lowerBound].norm) ? 1 : 0
    return [.init(found.lowerBound + lower..<found.upperBound, .low)]
  }
  if let found = minimiser.firstMatch(in: text, words) { return [.init(found, .medium)] }
  guard question.form == .polar || question.form == .alternative else { return [] }
  if let found = expectsRefusal.firstMatch(in: text, words) {
    return [.init(found.lowerBound..<found.upperBound - 1, .low, .likely)]
  }
  for index in words
  where index > words.lowerBound
    && (text.isOne(of: yesWords, index) || text.isOne(of: doubtWords, index))
  {
    let before = text.tokens[index - 1]
    // "a really hard week", "the already printed leaflet" describe a thing.
    if before.has([.determiner, .possessive]), !before.has(.subjectPronoun) { continue }
    if ["a", "an", "the", "some", "any"].contains(before.norm) { continue }
    if text.isOne(of: yesWords, index) { return [.init(index..<index + 1, .note, .likely)] }
    if text.isOne(of: doubtWords, index), !asksAboutPerson(question, text) {
      return [.init(index..<index + 1, .low, .likely)]
    }
  }
  return []
}

/// Doubt about what a person says or can do is another matter than doubt about a thing.
private func asksAboutPerson(_ question: Question, _ text: Text) -> Bool {
  guard let subject = question.subject else { return false }
  return text.tokens[subject].contains { ["you", "he", "she", "they", "your"].contains($0.norm) }
}
