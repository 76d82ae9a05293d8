extension Rule {
  /// A question followed by the asker's own answer.
  package static let selfAnswered = Rule(
    id: "self-answered", group: .telling, tier: 1,
    summary: "The asker answers the question in the next sentence.",
    rationale: """
      The pause in which the other might have thought is gone; next time they wait for the \
      asker's answer.
      """,
    source: "Schein; coaching texts on silence",
    message: """
      Your own answer follows at once, so there is nothing left to think about. Stopping at the \
      question mark would leave the room open.
      """,
    move: .askThenWait,
    examples: Examples(
      flagged: [
        "«Why did the pilot fail? Because nobody had time for it.»",
        "«What is the answer? More nurses.»",
        "«Can we do this by May? Yes, if we begin today.»",
        "«What do visitors want? Simple: a chair and a clear sign.»",
        "«Who wrote the rota? I'll tell you: nobody.»",
        "«What went wrong last night? It's the old alarm again.»",
        "«The result? Two hours lost.»",
        "«How do we fix it? The answer is a second printer.»",
        "«Is the desk too small? No, it is in the wrong place.»",
        "«Why so late? Because of the lift.»",
      ],
      innocent: [
        "Is the ward full? Because I would bring two more patients.",
        "How are you? It's been a long week.",
        "Why did the pilot fail? I was not there.",
        "Could you look at the rota? No rush.",
        "What would help? It's fine to say nothing today.",
        "How was the visit? Take your time.",
        "Can you cover Monday? No need to answer now.",
        "What went wrong last night? I would like to understand it.",
        "What did you see? That's the part I missed.",
        "How are you? Well, I hope.",
        "What do you need from me? Yesterday you mentioned the keys.",
      ]),
    matches: findSelfAnswer)
}

private let answer: Phrases = [
  "^ (because|simple|easy|exactly|obviously|clearly)",
  "^ (well)? ,? (yes|no|yeah|nope|of course|of course not)",
  "^ i (will|'ll) tell you", "^ let me tell you", "^ the answer", "^ well ,",
]
private let reason: Phrases = ["^ (because|well)"]
private let identity: Phrases = ["^ (it|that|they) (is|'s|was|are|were)"]
private let definition: Phrases = [
  "^ (the|my|our) <noun> $",
  "^ the (result|answer|problem|reason|solution|good news|bad news|catch|outcome|lesson) $",
]
private let leave: Phrases = [
  "^ no (rush|need|worries|pressure|hurry|problem|matter|one|obligation|wrong|right|doubt|idea)",
  "^ no ,? (i|we) (do|did|am|are|was|have) n't", "^ no is", "^ (yes|no) or (no|yes)",
  "(it|that) ('s|is) (also|perfectly|quite|totally)? (fine|ok|okay|alright|all right|good|up to you|all|what|why|how|the part|the question|your|not|a lot|important|for you|just|my|hard|difficult|great|amazing|a good|a hard|a big|so|very|really|too|something)",
  "^ (it|that) (has|'s) been", "^ well ,? (i|we) (hope|trust|guess you)",
  "^ (that|they) (are|were|was)", "^ easy does",
  "^ exactly (what|how|when|where|which)",
  "^ because i (am|'m|would|was|want|wanted|want to|'d|need) (curious|interested|like|wondering|to|not)?",
]

private func findSelfAnswer(_ question: Question, _ text: Text) -> [Rule.Match] {
  let own = text.sentences[question.sentence]
  guard own.asks, !own.isHeading, let next = text.sentence(after: question), !next.asks,
    !next.isListItem || own.isListItem
  else { return [] }
  let words = text.trimmed(next.tokens)
  guard !words.isEmpty, !leave.occur(in: text, words) else { return [] }
  let asked = text.words(of: question)
  let span = min(asked.lowerBound, question.core.lowerBound)..<next.tokens.upperBound
  let isOpen = question.answer == .open || question.form == .wh
  // Behind a yes/no question “because” gives the reason for asking.
  let isReason = !isOpen && reason.occur(in: text, words)
  if answer.occur(in: text, words), !isReason {
    return [.init(span, isOpen ? .medium : .low, .clear)]
  }
  if question.form == .wh, question.answer != .none, identity.occur(in: text, words) {
    return [.init(span, .low, .likely)]
  }
  // “The result? Two hours lost.”
  if definition.occur(in: text, asked), asked.count <= 3, words.count <= 8 {
    return [.init(span, .low, .likely)]
  }
  // “What is the answer? More nurses.”: a noun phrase alone answers.
  let hasVerb = text.tokens[words].contains {
    $0.has([.auxiliary, .wh]) || $0.has([.verbPast, .verbS]) && !$0.has(.noun)
  }
  let addresses = text.tokens[words].contains {
    ["you", "your", "please", "thanks", "i"].contains($0.norm)
  }
  if question.form == .wh, question.shape != .invitation, !hasVerb, !addresses, words.count <= 4,
    definitionQuestion.occur(in: text, asked)
  {
    return [.init(span, .medium, .likely)]
  }
  return []
}

private let definitionQuestion: Phrases = [
  "what (is|'s|was) (the|our|my) (answer|result|solution|reason|problem|lesson|secret|alternative)"
]
