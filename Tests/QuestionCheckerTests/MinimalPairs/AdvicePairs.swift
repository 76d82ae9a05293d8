import QuestionChecker

extension MinimalPair {
  /// A proposal with a question mark, and the same opening that explores.
  static let advice: [MinimalPair] = [
    .init(
      "Have you tried asking Mia?", .flagged("advice-question"), "What have you tried?",
      .free("advice-question")),
    .init(
      "Have you tried a smaller room?", .flagged("advice-question"), "Have you tried anything yet?",
      .free("advice-question")),
    .init(
      "What if you moved the date?", .flagged("advice-question"), "What if nothing changed?",
      .free("advice-question")),
    .init(
      "How about apologising to her?", .flagged("advice-question"), "How about you?",
      .free("advice-question")),
    .init(
      "How about hiring a nurse?", .flagged("advice-question"), "How about Friday?",
      .free("advice-question")),
    .init(
      "Have you thought about moving the desk?", .flagged("advice-question"),
      "Have you thought about what you want?", .free("advice-question")),
    .init(
      "Why don't you write to them?", .flagged("advice-question"), "Why do you write to them?",
      .free("advice-question")),
    .init(
      "Shouldn't we tell the client?", .flagged("advice-question"),
      "What should we tell the client?", .free("advice-question")),
    .init(
      "Wouldn't it be better to wait?", .flagged("advice-question"),
      "What would be better for you?", .free("advice-question")),
    .init(
      "Would it make sense to ask Omar?", .flagged("advice-question"), "What did Omar ask?",
      .free("advice-question")),
    .init(
      "Maybe you could call the office?", .flagged("advice-question"),
      "When could you call the office?", .free("advice-question")),
    .init(
      "Have you considered closing early?", .flagged("advice-question"), "What did you consider?",
      .free("advice-question")),
    .init(
      "What about asking the porters?", .flagged("advice-question"), "What about the porters?",
      .free("advice-question")),
    .init(
      "Why not let Ana lead it?", .flagged("advice-question"), "How did Ana lead it?",
      .free("advice-question")),
    .init(
      "Could you maybe ask your sister?", .flagged("advice-question"),
      "Could you tell me about your sister?", .free("advice-question")),
    .init(
      "Did you think of swapping shifts?", .flagged("advice-question"),
      "What did you think of the shifts?", .free("advice-question")),
    .init(
      "Should you talk to your manager?", .flagged("advice-question"),
      "How do you talk to your manager?", .free("advice-question")),
    .init(
      "Don't you want to wait a week?", .flagged("advice-question"),
      "What do you want to do this week?", .free("advice-question")),
    .init(
      "Have you looked into a grant?", .flagged("advice-question"), "What have you looked into?",
      .free("advice-question")),
    .init(
      "Is there any reason you can't call her?", .flagged("advice-question"),
      "What was your reason to call her?", .free("advice-question")),
    .init(
      "Perhaps you should rest more?", .flagged("advice-question"), "How do you rest?",
      .free("advice-question")),
  ]
}
