import QuestionChecker

extension MinimalPair {
  /// No answer wanted, contempt, a bid for agreement; and the same words meant.
  static let rhetoric: [MinimalPair] = [
    .init("Who knows!?", .flagged("rhetorical"), "Who knows Ana?", .free("rhetorical")),
    .init(
      "How could you!", .flagged("incredulous-or-sarcastic"), "How could you test that?",
      .free("incredulous-or-sarcastic")),
    .init("Who cares?", .flagged("rhetorical"), "Who cares for the garden?", .free("rhetorical")),
    .init("You checked, right?", .flagged("word-tag"), "Did I get that right?", .free("word-tag")),
    .init(
      "What were you thinking?", .flagged("incredulous-or-sarcastic"),
      "What were you thinking about when you chose blue?", .free("incredulous-or-sarcastic")),
    .init(
      "How could you sign that?", .flagged("incredulous-or-sarcastic"), "How could you find out?",
      .free("incredulous-or-sarcastic")),
    .init(
      "Are you kidding?", .flagged("incredulous-or-sarcastic"), "Are you coming?",
      .free("incredulous-or-sarcastic")),
    .init("What's the point?", .flagged("rhetorical"), "What's the plan?", .free("rhetorical")),
    .init("Why bother?", .flagged("rhetorical"), "Why Thursday?", .free("rhetorical")),
    .init(
      "You forgot the list, didn't you?", .flagged("aux-tag"), "Did you bring the list?",
      .free("aux-tag")),
    .init(
      "Did you even read it?", .flagged("incredulous-or-sarcastic"), "Did you read it?",
      .free("incredulous-or-sarcastic")),
    .init(
      "How hard can it be?", .flagged("rhetorical"), "How hard was the test?",
      .free("incredulous-or-sarcastic")),
    .init(
      "Since when do we do that?", .flagged("rhetorical"), "When do we do that?",
      .free("incredulous-or-sarcastic")),
    .init(
      "What on earth is this?", .flagged("incredulous-or-sarcastic"), "What is this for?",
      .free("incredulous-or-sarcastic")),
    .init(
      "What difference does it make?", .flagged("rhetorical"), "What difference did you see?",
      .free("rhetorical")),
    .init(
      "The plan is late, isn't it?", .flagged("aux-tag"), "Is the plan late?", .free("aux-tag")),
    .init(
      "We are done here, correct?", .flagged("word-tag"), "Is the total correct?", .free("word-tag")
    ),
    .init(
      "Are you serious?", .flagged("incredulous-or-sarcastic"), "Is the leak serious?",
      .free("incredulous-or-sarcastic")),
    .init(
      "How dare you say so?", .flagged("incredulous-or-sarcastic"), "How do you say so in Danish?",
      .free("incredulous-or-sarcastic")),
    .init(
      "Who wouldn't want another day?", .flagged("rhetorical"), "Who is in the next meeting?",
      .free("rhetorical")),
    .init(
      "Is it too much to ask?", .flagged("incredulous-or-sarcastic"), "Is it too early to ask?",
      .free("incredulous-or-sarcastic")),
  ]
}
