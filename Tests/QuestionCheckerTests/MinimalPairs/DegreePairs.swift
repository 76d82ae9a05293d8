import QuestionChecker

extension MinimalPair {
  /// How with a manner, a measure, an adjective; how that exclaims; how come.
  static let degrees: [MinimalPair] = [
    .init("How was it?", .answer(.open), "How useful was it?", .answer(.narrow)),
    .init("How did it go?", .answer(.open), "How far did it go?", .answer(.narrow)),
    .init("How brilliant was that!", .notAsked, "How was that done?", .answer(.open)),
    .init("How come the door was open?", .shape(.why), "How wide was the door?", .answer(.narrow)),
    .init(
      "How do you work together?", .shape(.openWh), "How well do you work together?",
      .shape(.degreeWh)),
    .init("How is the ward?", .answer(.open), "How big is the ward?", .answer(.narrow)),
    .init("How do you prepare?", .shape(.openWh), "How ready do you feel?", .shape(.degreeWh)),
    .init("How might we start?", .answer(.open), "How soon might we start?", .answer(.narrow)),
    .init("How nice!", .notAsked, "How nice was the room?", .answer(.narrow)),
    .init(
      "How did you find your way?", .answer(.open), "How difficult was the way?", .answer(.narrow)),
    .init("How do you see the plan?", .shape(.openWh), "How clear is the plan?", .shape(.degreeWh)),
    .init("How would you put it?", .shape(.openWh), "How confident are you?", .shape(.degreeWh)),
    .init("How do people use it?", .answer(.open), "How often do people use it?", .answer(.narrow)),
    .init("How did they react?", .answer(.open), "How many reacted?", .answer(.narrow)),
    .init("How do you choose?", .shape(.openWh), "How important is the choice?", .shape(.degreeWh)),
    .init(
      "To what extent do you agree with it?", .answer(.narrow), "In what way do you use it?",
      .answer(.open)),
    .init(
      "How does it look from the desk?", .answer(.open), "How much does it cost?", .answer(.narrow)),
    .init(
      "How would you begin?", .shape(.openWh), "How likely are you to begin?", .shape(.degreeWh)),
    .init(
      "How are things handed over?", .answer(.open), "How long are the handovers?", .answer(.narrow)
    ),
    .init("How odd!", .notAsked, "How so?", .answer(.open)),
    .init("How did you learn it?", .answer(.open), "How long did you learn it?", .answer(.narrow)),
  ]
}
