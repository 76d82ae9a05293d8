extension Rule {
  /// A statement with a one-word tag.
  package static let wordTag = Rule(
    id: "word-tag", group: .leading, tier: 4,
    summary: "A statement ends in a word such as “right?”, “okay?” or “agreed?”.",
    rationale: """
      A one-word tag asks for a nod, and with others in the room the nod is cheaper than the \
      truth. In meetings most such tags are fillers, which people learn to let pass.
      """,
    source: "MRDA (measured: 138 of 156 tags were fillers); tag typologies in Kimps",
    message: """
      The little word at the end asks for a nod. Without it, there is room for another answer.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        "«Right»?",
        "We ship the leaflet on Friday, «right»?",
        "You told the family, «yes»?",
        "The new desk is better, «don't you think»?",
        "That leaves the budget as it is, «correct»?",
        "So nobody minds the early start, «agreed»?",
        "You can live with the plan, «no»?",
        "It was the supplier's turn to call, «am I right»?",
        "We all want a quieter ward, «wouldn't you say»?",
        "The visitors liked it, «huh»?",
        "The team is fine with Monday. «Right»?",
        "You had the keys, «isn't that so»?",
      ],
      innocent: [
        "How committed are you to the team, really?",
        "Did I get that right?",
        "Is the wording right?",
        "Should I turn left or right?",
        "You would like more time, is that right?",
        "What would be the right moment to ask?",
        "Is everyone okay?",
        "Right, what shall we look at first?",
        "Was the answer yes or no?",
        "Which of the two dates is correct?",
        "Are you all right?",
      ]),
    matches: findWordTag)
}

private let ownUnderstanding: Phrases = [
  "^ is that (right|so|correct|it|fair|how you see it) $",
  "^ (have|did) i (got|get|understand|understood|hear|heard) *3 $",
  "^ am i (hearing|understanding) *3 $",
]
private let ownTail: Phrases = [
  "(did|have|am) i (get|got|hear|heard|understand|understood|hearing|reading|read) *3 (right|correctly) $"
]
private let soleTag: Phrases = [
  "^ (right|correct|yes|no|yeah|okay|ok|huh|eh|agreed|true|fair|am i right|not true|alright|yep|hm) $",
  "^ (is n't that so|do n't you think|do n't you agree|would n't you say|you know) $",
]
/// Of these the tag is the only use; “yes?”, “no?” and “okay?” alone may be real questions.
private let onlyTag: Phrases = [
  "^ (right|correct|agreed|you know|is n't that so|do n't you think|do n't you agree) $"
]
private let arrangement: Phrases = [
  "(i|we) (will|'ll|shall) (call|send|meet|come|be|ring|write|see|start|start at|wait|pick)",
  "let 's", "(see you|talk)? (tomorrow|tonight|at noon|later)",
]

private func findWordTag(_ question: Question, _ text: Text) -> [Rule.Match] {
  if question.shape == .wordTag, let range = question.tag {
    let tag = text.trimmed(range)
    guard !tag.isEmpty, !ownUnderstanding.occur(in: text, tag),
      !ownTail.occur(in: text, text.words(of: question))
    else { return [] }
    return [rate(tag, host: question.host ?? tag.lowerBound..<tag.lowerBound, text)]
  }
  // "We ship Friday. Right?" is a tag in a sentence of its own.
  let words = text.words(of: question)
  // "Isn't it?" is the business of the auxiliary tag, "Got it?" that of the check on understanding.
  let isSole =
    question.form == .tag && question.host == nil
    && !text.tokens[words].contains { $0.has(.auxiliary) || $0.norm == "got" }
  guard isSole || soleTag.occur(in: text, words) else { return [] }
  guard let before = text.sentences(before: question, limit: 1).first else {
    // Alone on its line it takes up what was said before, perhaps by somebody else.
    return question.form == .tag || onlyTag.occur(in: text, words)
      ? [.init(words, .low, .likely)] : []
  }
  return before.asks ? [] : [rate(words, host: before.tokens, text)]
}

private func rate(_ tag: Range<Int>, host: Range<Int>, _ text: Text) -> Rule.Match {
  let word = text.tokens[tag.lowerBound].norm
  // "I will call at four, okay?" settles something; it does not argue.
  if ["okay", "ok"].contains(word), arrangement.occur(in: text, host) {
    return .init(tag, .note, .likely)
  }
  if text.genre == .transcript { return .init(tag, .low, .likely) }
  // Who has not done it would have to say so before everybody.
  if text.genre == .safety, text.names(.addressee, in: host) { return .init(tag, .medium, .likely) }
  if ["okay", "ok", "eh", "huh", "yeah"].contains(word) { return .init(tag, .low, .likely) }
  return .init(tag, .medium)
}
