extension Rule {
  /// A yes/no question with its negation moved to the front.
  package static let negativeInterrogative = Rule(
    id: "negative-interrogative", group: .leading, tier: 4,
    summary: "A negation stands at the front of a yes/no question, so that “yes” is expected.",
    rationale: """
      A negation at the front shows which answer the speaker holds true. People asked this way \
      treat it as an opinion: they can agree, or they have to contradict.
      """,
    source: "Ladd; Romero & Han; Goodhue; Heritage; Keisanen; Pew Research; FRE 611",
    message: """
      This already leans towards “yes”: whoever sees it differently has to contradict you first.
      """,
    move: .ownThenAsk,
    examples: Examples(
      flagged: [
        "«Don't you think» the rota is too tight?",
        "«Wouldn't you agree» that the clinic runs better now?",
        "«Isn't it obvious» that the night shift needs two people?",
        "Maria, «isn't it time» the board heard about this?",
        "«Aren't we supposed» to report that by Monday?",
        "«Doesn't the new form take» longer to fill in?",
        "«Haven't we already agreed» on the budget?",
        "So «didn't she tell» you about the move?",
        "«Don't you feel» that the handover has improved?",
        "«Do you not think» the queue has become longer?",
        "«Isn't there» something we can learn from this?",
        Example("«Shouldn't we tell» the patient's family first?", isPrimary: false),
      ],
      innocent: [
        "Won't you sit down for a minute?",
        "Is this the old list or is this not the old list?",
        "Wouldn't you like a short break before the next patient?",
        "Why not?",
        "What have we not asked about the move?",
        "Isn't it funny how every office has one plant that survives?",
        "Would you rather not talk about it today?",
        "Doesn't the pump stop by itself, or am I misremembering?",
        "Did the printer not send the proofs?",
        "Have the new badges not arrived yet?",
        "Do you think the rota is too tight?",
        "Can you tell me what did not work last night?",
        "The plan is ready, isn't it?",
        "How do you see the rota?",
        "Won't you join us for lunch?",
        "What don't we know yet about the new ward?",
      ]),
    matches: findFrontedNegation)
}

private let opinion: Phrases = [
  "(do|does|would|did) n't *2 (think|agree|feel|believe|find|see|want|say|prefer|accept)",
  "(is|was) n't (it|that|this) (about|not)? (true|obvious|clear|time|better|best|fair|right|odd)",
  "(is|was) n't (it|that|this) the (case|point|truth|reason)",
  "(are|were) n't (you|we|they) supposed",
  "(should|must|need|ought) n't",
  "would n't it (be|make|help)",
  "could n't (you|we) (just|have|simply)",
  "(have|has) n't (you|we|they) already",
]
private let lowOpinion: Phrases = [
  "(do|would|did) you not (think|agree|feel|believe|find|see)",
  "(is|was) (it|that) not (true|obvious|clear|time|better|best|fair|right|odd)",
  "should (you|we|they) not",
  "would it not (be|make|help)",
]
private let offer: Phrases = [
  "will n't you (please|all|both)? (sit|come|join|have|take|stay|let)",
  "would n't you (all|both)? (like|care)",
  "is n't (it|that) (a|an|just|so)? (funny|strange|amazing|lovely|wonderful|curious) (how|that|what)",
  "do n't you (dare|worry)",
]
/// "Did the shelter not send the numbers?": what was expected has not come, and nobody is told so.
private let unexpected: Phrases = [
  """
  ^ (did|has|have) (the|this|that|our|my|any) *3 not (yet)? (come|arrive|arrived|send|sent|get|got|go|\
  gone|start|started|reach|reached|reply|replied|receive|received|turn up|turned up|been <verbParticiple>)
  """,
  "^ did you not (get|receive|see) (my|the|our|his|her|their) *2 $",
]
private let selfDoubt: Phrases = [
  "i (may|might|could) be (wrong|mistaken|mixing)", "or am i", "correct me", "if i remember",
  "i am not sure", "i 'm not sure", "i forget",
]

private func findFrontedNegation(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.form == .polar || question.form == .alternative else { return [] }
  let words = text.words(of: question)
  switch question.negation {
  case .none:
    return []
  case .preposed(let index):
    // "Wouldn't it?" alone is a tag in a sentence of its own.
    guard !offer.occur(in: text, words), words.count > 3 else { return [] }
    let strong = opinion.firstMatch(in: text, words)
    let span = predicate(question, text, from: index, atLeast: strong)
    if Fit.misreading.occur(in: text, words) { return [] }
    if isDoubleCheck(question, text) { return [.init(span, .low, .unsure)] }
    return [.init(span, strong == nil ? .medium : .high)]
  case .low(let index):
    // A `not` far from the subject denies a word, not the question: "rather not say".
    let end = question.subject?.upperBound ?? index
    guard index <= end + 1 else { return [] }
    let before = text.norm(index - 1, in: words)
    guard !["rather", "prefer", "or", "why", "better", "if"].contains(before) else { return [] }
    // "Is this new or is this not new", "is it paid, not paid": both ends are offered.
    let start = min(text.sentences[question.sentence].tokens.lowerBound, index)
    guard !text.tokens[start..<index].contains(where: { $0.norm == "or" }),
      before != text.norm(index + 1, in: words)
    else { return [] }
    if unexpected.occur(in: text, words) { return [] }
    let strong = lowOpinion.firstMatch(in: text, words)
    let span = predicate(question, text, from: index, atLeast: strong)
    return [.init(span, .medium, strong == nil ? .unsure : .likely)]
  }
}

/// From the auxiliary to the verb, or to the subject where no verb is near.
private func predicate(
  _ question: Question, _ text: Text, from negator: Int, atLeast phrase: Range<Int>?
) -> Range<Int> {
  let lower = min(question.auxiliary ?? negator, negator)
  var upper = max(negator + 1, question.subject?.upperBound ?? 0)
  if let verb = question.verb, verb >= upper, verb <= upper + 2 { upper = verb + 1 }
  if let phrase, phrase.lowerBound <= upper { upper = max(upper, phrase.upperBound) }
  return lower..<upper
}

/// "Weren't you in Lisbon that week? I may be wrong." asks about a fact, with the doubt said.
private func isDoubleCheck(_ question: Question, _ text: Text) -> Bool {
  let sentence = text.sentences[question.sentence]
  if selfDoubt.occur(in: text, sentence.tokens) { return true }
  guard let next = text.sentence(after: question) else { return false }
  return selfDoubt.occur(in: text, next.tokens)
}
