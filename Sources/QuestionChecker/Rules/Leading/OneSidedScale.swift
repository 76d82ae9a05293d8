extension Rule {
  /// Only one pole of a scale is named.
  package static let oneSidedScale = Rule(
    id: "one-sided-scale", group: .leading, tier: 4,
    summary: "The question names only the good or only the bad end of a scale.",
    rationale: """
      When one pole is named, the other looks like a complaint; middle and opposite answers drop \
      out.
      """,
    source: "Pew Research; QAS-99; Loftus & Palmer; appreciative inquiry for the exception",
    message: """
      Only one end of the scale is named, so the other end is harder to say. “What was it like?” \
      or “if at all” would let both in.
      """,
    move: .balance,
    examples: Examples(
      flagged: [
        .init("«How much better would» you feel with a shorter shift?", genre: .interview),
        .init("«How strongly do you oppose» the new badge system?", genre: .survey),
        "«How much better is» the new day room?",
        "«What do you like about» the new desk?",
        "«How much did you enjoy» the training day?",
        "«How helpful» was the new leaflet?",
        "«How frustrating» is the parking?",
        "«What did you like best» about the visit?",
        "«How great» was the summer party?",
        "«How well did we» look after you?",
        "«How much do you benefit» from the briefings?",
        Example("«How good» is our reception?", genre: .survey),
        Example("«How easy» was it to find the ward?", genre: .survey),
        "«How excellent» do you find the food?",
        "«How bad» was the night shift?",
        "«How badly did the agency let you down»?",
        "«How upset were you that he undermined» you?",
        "«How much have you been enjoying» the new desk?",
      ],
      innocent: [
        "How does the sign help visitors find the lift?",
        "How was the training day?",
        Example("How satisfied or dissatisfied are you with the food?", genre: .survey),
        "How helpful, if at all, was the leaflet?",
        "How likely are you to come back?",
        "How often do you use the lift?",
        "How long did the visit take?",
        "What did you like best about the visit, and what would you change?",
        "How important is parking to you?",
        "How clear or unclear was the letter?",
        "What was the visit like for you?",
        "What did you like best about the visit? What did you like least?",
        "How come the lift is closed?",
        "How much do you want to hear before the meeting?",
      ]),
    matches: findOneSidedScale)
}

private let liking: Phrases = [
  "what (makes|made) (our|the|this|their|his|her|your) *3 so *1",
  "what (do|did) (you|they) find (most|so|really|particularly)? (irritating|annoying|frustrating|unpleasant|boring|disappointing|confusing|off-putting|infuriating)",
  "how much (do|did|will|would) (you|they) miss", "what (made|makes) *4 such (a|an) *2",
  "why do (you|they|people) (really)? (like|love|prefer|enjoy|trust) our",
  "how (stressed|worried|anxious|nervous|overwhelmed|annoyed|angry|upset|confused|scared|tired|bored|lonely) (are|is|were|was|do|did)",
  "how much (have|had) (you|they|your team|the team|patients|visitors) been (enjoying|liking|loving|benefiting|missing|hating)",
  "how much (do|did|does|would|will|have) (you|they|your team|the team|patients|visitors|we) *1 (like|liked|enjoy|enjoyed|love|loved|benefit|benefited|appreciate|appreciated|value|hate|hated|dislike|disliked|suffer|gain|gained)",
  "what (do|did|does) (you|they|your team|patients|visitors) (like|love|enjoy|value|appreciate|hate|dislike) (the|about it|about this)? (best|most|least)",
]
private let direction: Phrases = [
  "how (much)? (has|have|did) (the|your|our|this|that|these|a|an|it|they|we)? *3 (improved|improve|help|helped|benefit|benefited|benefitted|enrich|enriched|strengthen|strengthened|worsen|worsened|worse|reduced|reduce|eased|ease|relieved|relieve|lowered|raised|boosted|boost|saved|save)",
  "how much (better|worse|happier|easier|nicer|faster|safer|calmer|harder) (is|are|was|were|do|does|did|has|have|would|will|could)",
  "how (strongly|firmly|much) (do|did|would) (you|they) (oppose|support|favour|favor|reject|object to)",
  "what (do|did|does) (you|they|your team|patients|visitors) (really)? (like|love|enjoy|hate|dislike) (most|best|least)? about",
]
private let performance: Phrases = [
  "how (badly|poorly) (did|do|does|was|were|is|are|has|have)",
  "how well (do|did|does|have|are|is) (we|our)", "how (well|quickly) did (we|our)",
]
/// "How badly did they let you down?": that somebody failed the person is settled, and only the
/// amount is asked for.
private let damage: Phrases = [
  """
  how (badly|much|deeply|severely|often) (did|has|have|does|do) (he|she|they|it|the *3|your *2|his *2|her *2) \
  (let|letting)? (hurt|harm|fail|failed|disappoint|disappointed|you down|them down|us down|him down|\
  her down|mislead|misled|hold (you|them|us) back)
  """,
  """
  how (upset|angry|hurt|annoyed|disappointed|ashamed|offended|shocked|humiliated|betrayed) (were|are|did|do) (you|they|he|she) *1 \
  (that|when|because|at how|by how) (he|she|they|your *2|his *2|her *2|the *2) *2 (<failureVerb>|<evalNegative>)
  """,
]
private let adjective: Phrases = [
  "how (good|great|excellent|amazing|fantastic|wonderful|brilliant|helpful|useful|valuable|satisfied|happy|pleased|excited|proud|impressed|effective|successful|friendly|easy|enjoyable|supportive|professional|inspiring) (are|is|was|were|do|did|does|would|have|has|will)",
  "how (damaging|harmful|disruptive|bad|poor|terrible|awful|frustrating|frustrated|difficult|hard|annoying|stressful|disappointed|disappointing|dissatisfied|unhappy|slow|confusing|boring|unfair|painful) (are|is|was|were|do|did|does|would|have|has|will)",
]
private let disputed: Set<String> = ["satisfied", "happy", "useful"]
private let positive: Phrases = [
  "(best|most|like|liked|love|enjoy|enjoyed|good|great|well|easy|helpful|better)"
]
private let counterPole: Phrases = [
  "if at all", "if (anything|ever)", "(worst|least|dislike|disliked)",
  "(change|improve|differently|better|missing|not)", "(bad|hard|difficult|less|worse)",
]
private let sameClause: Phrases = [
  "if at all", "^ how <adjective> or", "^ how <gradable> or", "or (not|less|worse)", "and what",
  "and how", "rather than",
]

private func findOneSidedScale(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  if let pole = NamedPole.find(question, text), !isPaired(question, text) {
    return [.init(pole, .low, .likely)]
  }
  guard let wh = question.wh ?? words.first, words.contains(wh) else { return [] }
  let range = wh..<words.upperBound
  guard !sameClause.occur(in: text, range), !isPaired(question, text) else { return [] }
  if let found = damage.firstMatch(in: text, range) { return [.init(found, .medium)] }
  if let found = liking.firstMatch(in: text, range) ?? performance.firstMatch(in: text, range) {
    return [.init(found, severity(found, range, text))]
  }
  if let found = direction.firstMatch(in: text, range) {
    return [.init(found, severity(found, range, text), .likely)]
  }
  guard let found = adjective.firstMatch(in: text, range) else { return [] }
  let span = found.lowerBound..<found.upperBound - 1
  let isDisputed = disputed.contains(text.tokens[found.lowerBound + 1].norm)
  return [.init(span, severity(found, range, text), isDisputed ? .unsure : .likely)]
}

/// Higher in a survey; highest where the thing measured is praised or scolded as well.
private func severity(_ found: Range<Int>, _ range: Range<Int>, _ text: Text) -> Severity {
  for index in found.upperBound..<max(found.upperBound, range.upperBound - 1) {
    let isModifier = text.tokens[index].has([.evalPositive, .evalNegative])
    let before = text.tokens[index - 1]
    if isModifier, before.has([.determiner, .possessive]), text.tokens[index + 1].has(.noun) {
      return .high
    }
  }
  // "What do you like most?" leaves room for any answer but “nothing”.
  let isRoomy = text.tokens[range.lowerBound].norm == "what" && range.count <= 12
  return text.genre == .survey && !isRoomy ? .medium : .low
}

/// A question beside it takes up the other pole.
private func isPaired(_ question: Question, _ text: Text) -> Bool {
  for offset in [-2, -1, 1, 2] {
    guard let other = text.sentence(question.sentence, offset: offset), other.asks else { continue }
    if counterPole.occur(in: text, other.tokens) || positive.occur(in: text, other.tokens) {
      return true
    }
  }
  return false
}
