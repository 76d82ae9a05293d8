import QuestionChecker

extension MinimalPair {
  /// A wh-word that leaves room, one that asks for a fact, one whose answer the asker has.
  static let narrowQuestions: [MinimalPair] = [
    .init("What stood out?", .answer(.open), "What date was it?", .answer(.narrow)),
    .init("What happened on Monday?", .answer(.open), "What day was it?", .answer(.narrow)),
    .init(
      "What matters most to the ward?", .answer(.open), "What number does the ward have?",
      .answer(.narrow)),
    .init(
      "What did I ask for in May?", .flagged("display-question"), "What did they ask for in May?",
      .free("display-question")),
    .init(
      "What would you like to see?", .answer(.open), "What time would you like?", .answer(.narrow)),
    .init(
      "What do you make of the plan?", .answer(.open), "What's the name of the plan?",
      .answer(.narrow)),
    .init("How did the group decide?", .answer(.open), "Who decided?", .answer(.narrow)),
    .init(
      "How do you get the work done?", .answer(.open), "How many people do the work?",
      .answer(.narrow)),
    .init("What made it hard?", .answer(.open), "When was it done?", .answer(.narrow)),
    .init(
      "Where do you want to take this?", .answer(.open), "Where did you put this?", .answer(.narrow)
    ),
    .init(
      "When do you feel most useful here?", .answer(.open), "When do you leave today?",
      .answer(.narrow)),
    .init("What led to the choice?", .answer(.open), "Which one did you choose?", .answer(.narrow)),
    .init("What gets in the way?", .answer(.open), "What version is in use?", .answer(.narrow)),
    .init("How was the move handled?", .answer(.open), "How long was the move?", .answer(.narrow)),
    .init("What is on your mind?", .answer(.open), "What is your phone number?", .answer(.narrow)),
    .init(
      "Who might help you think it through?", .answer(.open), "Who has the key?", .answer(.narrow)),
    .init(
      "Which part drew you in, and why?", .answer(.open), "Which part is yours?", .answer(.narrow)),
    .init("What options do you see?", .answer(.open), "What colour is the door?", .answer(.narrow)),
    .init(
      "What is the story behind the form?", .answer(.open), "What is the price of the form?",
      .answer(.narrow)),
    .init(
      "Do you remember what I said?", .flagged("display-question"),
      "Do you remember what they said?", .free("display-question")),
    .init("What else comes to mind?", .answer(.open), "What street is it on?", .answer(.narrow)),
  ]
}
