/// Advice that is no inverted question: “Maybe you could ...?”, “I wonder whether we should ...”.
extension AdviceFrame {
  /// A hedged statement: “Maybe you could write to them”, “Perhaps a smaller room”.
  static let perhaps = AdviceFrame { question, words, text in
    guard question.form != .wh else { return nil }
    let content = AdviceContent(text: text, words: words)
    // “... as to where you might want to go”: below a wh-word nothing is proposed.
    if let opening = proposal.firstMatch(in: text, words),
      opening.lowerBound == words.lowerBound || !text.tokens[opening.lowerBound - 1].has(.wh)
    {
      let verb = content.afterAdverbs(opening.upperBound)
      guard
        content.isAction(at: verb)
          || ["be", "get", "have", "do", "need"].contains(content.norm(verb))
      else { return nil }
      let isHedged = text.norms(opening).contains { ["maybe", "perhaps", "always"].contains($0) }
      return Finding(
        tokens: opening.lowerBound..<verb + 1, severity: .medium,
        confidence: isHedged ? .clear : .likely)
    }
    guard let opening = maybe.firstMatch(in: text, words) else { return nil }
    let comma = content.norm(opening.upperBound) == "," ? 1 : 0
    let object = content.afterAdverbs(opening.upperBound + comma)
    guard words.contains(object), !content.isDate(from: object) else { return nil }
    let token = text.tokens[object]
    let isBareVerb =
      token.has(.verbBase) && content.isAction(at: object) && words.contains(object + 1)
    let isThing =
      ["a", "an", "some", "another"].contains(token.norm) && words.upperBound - object >= 3
    let isNeed = itIsTime.firstMatch(in: text, object..<words.upperBound)?.lowerBound == object
    guard content.isGerund(at: object) || isBareVerb || isThing || isNeed else { return nil }
    return Finding(
      tokens: opening.lowerBound..<object + 1, severity: .medium, confidence: .likely)
  }

  /// An action below an opinion: “Do you think you could swap”, “I wonder whether we should”.
  static let embedded = AdviceFrame { question, words, text in
    let content = AdviceContent(text: text, words: words)
    if let opening = opinionOnAction.firstMatch(in: text, words), question.form != .wh {
      let verb = content.afterAdverbs(opening.upperBound)
      guard
        content.isActionAfterModal(at: verb)
          || ["be", "get", "go", "have"].contains(content.norm(verb)),
        !text.tokens[verb..<words.upperBound].contains(where: { ["me", "us"].contains($0.norm) })
      else { return nil }
      return Finding(
        tokens: opening.lowerBound..<verb + 1, severity: .medium, confidence: .likely)
    }
    if let opening = opinionOnIdea.firstMatch(in: text, words), question.form != .wh {
      return Finding(tokens: opening, severity: .medium, confidence: .likely)
    }
    if let opening = wishOpening.firstMatch(in: text, words), question.form != .wh {
      let verb = content.afterAdverbs(opening.upperBound)
      guard content.isActionAfterModal(at: verb) else { return nil }
      return Finding(tokens: opening.lowerBound..<verb + 1, severity: .medium)
    }
    guard let complement = question.complement ?? whether.firstMatch(in: text, words) else {
      return nil
    }
    let rest = complement.lowerBound..<words.upperBound
    guard let opening = wonderedAction.firstMatch(in: text, rest) else { return nil }
    let verb = content.afterAdverbs(opening.upperBound)
    guard content.isActionAfterModal(at: verb) else { return nil }
    let isNamed = ["if", "whether"].contains(text.tokens[opening.lowerBound].norm)
    let lower = opening.lowerBound + (isNamed ? 1 : 0)
    return Finding(tokens: lower..<verb + 1, severity: .medium, confidence: .likely)
  }

  /// The word itself: “May I suggest a walk”.
  static let suggestion = AdviceFrame { question, words, text in
    guard let opening = suggesting.firstMatch(in: text, words) else { return nil }
    let content = AdviceContent(text: text, words: words)
    guard content.isSpecific(at: opening.upperBound) || content.norm(opening.upperBound) == "that"
    else { return nil }
    return Finding(tokens: opening, severity: .medium)
  }

  /// A bare imperative with a question mark: “Try the blue form”.
  static let imperative = AdviceFrame { question, words, text in
    guard [.fragment, .declarative, .alternative].contains(question.form) else { return nil }
    if let opening = hintedCommands.firstMatch(in: text, words) {
      return Finding(tokens: opening, severity: .medium, confidence: .likely)
    }
    guard let opening = commands.firstMatch(in: text, words)
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    let isAddress = text.tokens[opening.upperBound - 1].norm == "to"
    guard
      content.isSpecific(at: opening.upperBound)
        || isAddress && AdviceContent.bare.contains(content.norm(opening.upperBound))
    else { return nil }
    return Finding(tokens: opening, severity: .medium, confidence: .likely)
  }

  /// A means asked for: “Is there someone you could ask” leaves the name open, not the way.
  static let resource = AdviceFrame { question, words, text in
    guard question.form != .wh, let opening = resources.firstMatch(in: text, words) else {
      return nil
    }
    return Finding(tokens: opening, severity: .low, confidence: .likely)
  }
}

private let proposal: Phrases = [
  "(maybe|perhaps) (you|we|they|u) (could|can|should|might|need to|ought to) (want to|try to|try and|consider)?",
  "(maybe|perhaps) (just)? (try|you try|we try)",
  "^ (so|and|but|then|or|well)? (you|we) (could|should|might|ought to) (want to|always|just|maybe|perhaps|also|try to|at least)?",
  "(you|we) (could|should|might|can) (maybe|perhaps|always|possibly) (try to)?",
]
private let maybe: Phrases = ["^ (so|and|but|or|then|well)? (maybe|perhaps)"]
private let itIsTime: Phrases = [
  "(it|it 's|its|it is) (time|best|better|a good idea|worth)",
  "it ('s|is) (a|the) good (way|time|moment|chance)",
  "(this|that) (is|might be|could be) a good",
  "it (might|would|could) be (best|better|worth|good|helpful|useful|time|wise|an idea)",
]
private let opinionOnAction: Phrases = [
  "do (you|n't you) (not)? think (that)? (you|we|they) (all|both|guys)? (could|should|might|need to|ought to|must)",
  "(is there|there) (any|a|some) (way|chance|possibility) (that)? (you|we) (guys)? (could|can|might)",
  "would you be able to", "will you try (to|and)", "could you see yourself",
]
private let opinionOnIdea: Phrases = [
  "do (you|n't you) (not)? think (that)? (it|that|this) (would|might|could|will|is|'d) (be)? (better|best|easier|wise|worth|worthwhile|helpful|useful|beneficial|good|help|time|a good idea|possible|make sense|an option) (for|to|if)?",
  "do you think *10 (would|might|could|will) (help|be helpful|be useful|be better|be a good idea)",
]
private let wishOpening: Phrases = [
  "do (you|n't you|you not) (want|need|have) to (maybe|perhaps)",
  "do n't (you|we) (want|need|have|ought) to", "do you not (want|need|have) to",
  "do you want to (maybe|perhaps|just|try to|try and)", "would you (like|want) to try",
  "(maybe|perhaps) do you want to",
]
private let whether: Phrases = ["(if|whether)"]
private let wonderedAction: Phrases = [
  "^ (if|whether)? we (could|should|might|ought to|need to) (not|maybe|perhaps|just|want to|consider|try to)?",
  // “I wonder whether you could ...” asks a favour; “... you should ...” advises.
  "^ (if|whether)? (you|they) (should|ought to|need to|might want to) (not|maybe|perhaps|just|consider|try to)?",
]
private let suggesting: Phrases = [
  "(may|might|can|could) i (just|perhaps|maybe|also)? (suggest|recommend|propose|advise)",
  "i ('d|would) (just|perhaps|maybe|also)? (suggest|recommend|advise)", "if i were you",
]
private let hintedCommands: Phrases = [
  "^ (or|and)? (at least|just)? (share|write|ask|call|tell|take|use|find|get|start|set|make|look|talk|speak) *6 (perhaps|maybe|instead) $"
]
private let commands: Phrases = [
  "^ (or|and|just|then|otherwise|maybe|perhaps)? ,? (just|maybe)? (try|consider|(talk|speak|reach out) to|look (into|for))"
]
private let resources: Phrases = [
  "is there (a|an|another) *5 (that|who)? (you|we) (could|can|might)",
  "(maybe|perhaps) there (is|are|'s) *6 (you|we) (could|can|might)",
  "(is|would) *3 (be)? an option for you",
  "is there (someone|somebody|anyone|anybody|a friend|a colleague|a person|a place|somewhere|anywhere|something|any way|a way|some way) *6 (you|we) (could|can|might|would be able to)",
  "are there (any)? *5 (you|we) (could|can|might)",
  "do you (n't|not)? have (someone|somebody|anyone|anybody|any|a|some) *8 (you|who) (could|can|might)",
  "have you (got|gotten)? (someone|anyone) (you|who) (could|can)",
]
