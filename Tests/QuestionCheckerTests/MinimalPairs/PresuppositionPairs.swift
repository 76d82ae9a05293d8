import QuestionChecker

extension MinimalPair {
  /// What is taken for granted: harmless and shared, or smuggled in.
  static let presuppositions: [MinimalPair] = [
    .init(
      "Have you stopped interrupting people?", .flagged("change-of-state"),
      "Have you started on the draft?", .free("change-of-state")),
    .init(
      "How will you fix your attitude?", .flagged("loaded-noun-phrase"),
      "How will you fix the lamp?", .free("loaded-noun-phrase")),
    .init(
      "When will you finally read the rules?", .flagged("pressure"),
      "When will you read the rules?", .free("pressure")),
    .init(
      "Why is the team so careless?", .flagged("why-negative-state"), "Why is the team in Lisbon?",
      .free("why-negative-state")),
    .init(
      "Who broke the lift?", .flagged("blame-who"), "Who repaired the lift?", .free("blame-who")),
    .init(
      "Do you realise that the ward is full?", .flagged("factive-frame"),
      "Do you know how the ward is run?", .free("factive-frame")),
    .init(
      "Shouldn't you have told them?", .flagged("counterfactual-reproach"),
      "What did you tell them?", .free("counterfactual-reproach")),
    .init(
      "Are you trying to avoid the meeting?", .flagged("motive-attribution"),
      "Are you trying to book the meeting room?", .free("motive-attribution")),
    .init(
      "Are you still ignoring the list?", .flagged("change-of-state"),
      "What are you still curious about?", .free("change-of-state")),
    .init(
      "How did you manage to lose the keys?", .flagged("assumed-event"),
      "How did you manage to keep everyone on board?", .free("assumed-event")),
    .init(
      "What is wrong with you today?", .flagged("why-negative-state"),
      "What is new with you today?", .free("why-negative-state")),
    .init(
      "What was your mistake?", .flagged("loaded-noun-phrase"), "What was your day like?",
      .free("loaded-noun-phrase")),
    .init(
      "Are you aware that the client waited?", .flagged("factive-frame"),
      "Are you aware of the new form?", .free("factive-frame")),
    .init(
      "You should have called, right?", .flagged("counterfactual-reproach"), "You called, right?",
      .free("counterfactual-reproach")),
    .init(
      "Did that make you jealous?", .flagged("motive-attribution"), "How did that feel to you?",
      .free("motive-attribution")),
    .init(
      "Why do you resist the change?", .flagged("why-negative-state"),
      "Why do you welcome the change?", .free("why-negative-state")),
    .init(
      "When will you stop complaining?", .flagged("change-of-state"), "What should we stop doing?",
      .free("change-of-state")),
    .init(
      "How will you clean up your mess?", .flagged("loaded-noun-phrase"),
      "How will you clean the windows?", .free("loaded-noun-phrase")),
    .init(
      "Did you forget that we had a plan?", .flagged("factive-frame"),
      "Did you hear what we planned?", .free("factive-frame")),
    .init(
      "Are you angry because you lost?", .flagged("motive-attribution"),
      "Are you in because of the rain?", .free("motive-attribution")),
    .init(
      "If you had listened, would we be late?", .flagged("counterfactual-reproach"),
      "If we listened more, what would we hear?", .free("counterfactual-reproach")),
  ]
}
