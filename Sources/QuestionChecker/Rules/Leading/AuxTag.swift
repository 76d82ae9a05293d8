extension Rule {
  /// A statement with an auxiliary tag.
  package static let auxTag = Rule(
    id: "aux-tag", group: .leading, tier: 4,
    summary: "A statement ends in a tag such as “isn't it” or “did you”.",
    rationale: """
      The statement is already made; the tag only asks for its confirmation. A tag of the same \
      polarity (“you forgot, did you?”) is heard as suspicion.
      """,
    source: "Kimps; Heritage; courtroom guidance on leading questions; survey design pages",
    message: """
      The statement is made before the question mark, so only a “yes” comes easily. You could \
      keep it as your own observation and ask about the rest.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        "The queue is shorter now. «Isn't it»?",
        "The rota is finished, «isn't it»?",
        "You knew the date, «didn't you»?",
        "We can't close the ward early, «can we»?",
        .init("So you were late again, «were you»?", isPrimary: false),
        "That meeting went well, «didn't it»?",
        "The nurses haven't seen the plan, «have they»?",
        "There is enough money for it, «isn't there»?",
        "You wouldn't mind if we moved the office, «would you»?",
        "Ana could take the early shift, «couldn't she»?",
        "This report should be shorter, «shouldn't it»?",
        "I've been quite approachable lately, «haven't I»?",
        "So it's the timetable's fault now, «is it»?",
        "She has signed the form - «hasn't she»?",
      ],
      innocent: [
        "Is it?",
        "Close the door, would you?",
        "Let's begin, shall we?",
        "I talked too long, didn't I?",
        "You are back, can we talk?",
        "Is the rota finished?",
        "What is it about the rota that bothers you?",
        "Have you seen the plan or haven't you?",
        "When you read the report, did you see the table?",
        "Since the clinic moved, has it been easier to park?",
        "If she signs today, will it be in time?",
        "Send me the list, will you?",
      ]),
    matches: findAuxiliaryTag)
}

private let mocking: Phrases = [
  "^ (oh|well)? ,? so (it|that|this|we|they|he|she|now)", "^ (oh|and) ,? (that|it|this|so)",
]
private let virtues: WordSet = [
  "approachable", "patient", "clear", "fair", "kind", "calm", "generous", "open", "supportive",
  "flexible", "honest", "nice", "right",
]
private let duty: Phrases = [
  "you (knew|know|saw|promised|agreed|forgot|said|read)",
  "you (should|must|ought|had to|were told|were supposed|were meant)",
  "you (were|did|have) n't *1 (listen|listening|read|check|checked|try|trying|think|thinking)",
]
private let imperativeTag: Phrases = ["^ (will|would|could|can|will n't) you $"]
private let smallTalk: WordClass = .evalPositive

private func findAuxiliaryTag(_ question: Question, _ text: Text) -> [Rule.Match] {
  if let sole = soleTag(question, text) { return [sole] }
  guard question.shape == .auxiliaryTag, let tagRange = question.tag, let hostRange = question.host
  else { return [] }
  let tag = text.trimmed(tagRange)
  let host = text.trimmed(hostRange)
  guard !tag.isEmpty, !host.isEmpty else { return [] }
  let pronoun = text.tokens[tag].last { $0.has(.subjectPronoun) }?.norm ?? ""
  if text.tokens[tag.lowerBound].norm == "shall" { return [] }
  if pronoun == "i" {
    // "I talked too long, didn't I?" gives the judgement of oneself away; praise fishes for a yes.
    let isPraise =
      (text.names(virtues, in: host) || text.tokens[host].contains { $0.has(.evalPositive) })
      && !text.hasFault(in: host) && !text.tokens[host].contains { $0.has(.negator) }
    return isPraise ? [.init(tag, .medium, .likely)] : []
  }
  let subject = text.tokens[host].first { $0.has(.subjectPronoun) }
  if subject == nil, imperativeTag.occur(in: text, tag),
    text.tokens[host.lowerBound].has(.verbBase) || text.norm(host.lowerBound, in: host) == "please"
  {
    return []
  }
  let isNegativeHost = text.tokens[host].contains { $0.has(.negator) }
  let isNegativeTag = text.tokens[tag].contains { $0.has(.negator) }
  let aboutYou = pronoun == "you"
  let reproach =
    duty.occur(in: text, host)
    || text.tokens[host].contains { $0.has([.evalNegative, .nounNegative, .failureVerb]) }
  if aboutYou, reproach || (!isNegativeHost && !isNegativeTag) {
    return [.init(tag, .high)]
  }
  // "So it's the timetable's fault now, is it?" takes up what was said to mock it.
  let isMocking =
    !isNegativeHost && !isNegativeTag
    && mocking.occur(in: text, text.trimmed(text.sentences[question.sentence].tokens))
  if isMocking { return [.init(tag, .medium, .likely)] }
  // "Lovely place, isn't it?" hands over the floor.
  let isFacilitative =
    !aboutYou && text.tokens[host].contains { $0.has(smallTalk) }
    && !text.tokens[host].contains { $0.has([.auxiliary, .verbPast, .verbS]) }
  if isFacilitative { return [.init(tag, .note, .likely)] }
  return [.init(tag, text.genre == .transcript ? .low : .medium)]
}

/// A tag in a sentence of its own, as in "It is too loud; isn't it".
private func soleTag(_ question: Question, _ text: Text) -> Rule.Match? {
  let words = text.words(of: question)
  guard question.host == nil, bareTag.occur(in: text, words) else { return nil }
  let before = text.sentences(before: question, limit: 1).first
  guard let before else {
    // "Is it?" alone may echo the other's news; with a negation it presses.
    return text.tokens[words].contains { $0.has(.negator) } ? .init(words, .low, .likely) : nil
  }
  return before.asks ? nil : .init(words, text.genre == .transcript ? .low : .medium, .likely)
}

private let bareTag: Phrases = [
  "^ <auxiliary> n't (i|you|he|she|it|we|they|there|this|that) $",
  "^ (is|was|are|were|does|did|do|has|have|will|would|can|could|should) (he|she|it|they|we|there) $",
]
