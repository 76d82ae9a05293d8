extension Inquiry {
  /// Schein's form of a question: process, confrontational, diagnostic, humble, in that order.
  static func read(_ question: Question, _ text: Text, _ findings: [Report.Finding]) -> Inquiry {
    guard question.answer != .request else { return .none }
    let core = question.core
    if processPhrases.occur(in: text, core) { return .process }
    let isPressed = findings.contains {
      $0.severity >= .medium
        && ($0.group == .leading || $0.group == .loading || $0.group == .telling)
    }
    if isPressed || confrontingPhrases.occur(in: text, core) { return .confrontational }
    if question.shape == .why || diagnosticPhrases.occur(in: text, core) {
      return .diagnostic
    }
    return question.answer == .open ? .humble : .none
  }

  private static let processPhrases: Phrases = [
    "(our|this) (conversation|discussion|talk|meeting|session)", "right now between us",
    "are we (working|doing) (together)?", "am i being helpful", "should i (be asking|have asked)",
    "is this what you need", "you and (i|me) (now|right now)", "choose to tell me",
    "is this (useful|helpful|working) (for you)?",
  ]

  private static let confrontingPhrases: Phrases = [
    "(did|does) (that|this|it) make (you|them|him|her)", "did (that|this|it) leave you",
    "what if (you|we|i)",
  ]

  private static let diagnosticPhrases: Phrases = [
    "<feeling>", "what (led|caused|made|is behind|lies behind)", "how come",
    "(the)? (reason|reasons|root)",
    "what (did|do|will|would|have|are|could|can) (you|we|they) (do|tried|try|going to do)",
    "next step", "how (did|do|would) (they|he|she|the <noun>) (react|respond|take)",
    "what would <noun> say", "who else",
  ]
}
