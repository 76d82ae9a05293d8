import QuestionChecker

extension MinimalPair {
  /// Two things in one question, one thing with two words, and a choice.
  static let coordination: [MinimalPair] = [
    .init(
      "Shall we meet on Monday or on Thursday?", .form(.alternative),
      "Shall we meet in a day or two?", .form(.polar)),
    .init(
      "Is it the printer or the cable?", .form(.alternative), "Is it the printer or something?",
      .form(.polar)),
    .init(
      "Was the talk clear and was it fair?", .flagged("stacked-questions"), "Was the talk clear?",
      .free("double-barrelled")),
    .init(
      "Did you go and see the ward?", .free("double-barrelled"),
      "Did you clean the ward and train the staff?", .flagged("double-barrelled")),
    .init(
      "How do you and Tom work?", .free("double-barrelled"),
      "How do you rate the food and the parking?", .flagged("double-barrelled")),
    .init(
      "What worked and what did not?", .free("double-barrelled"),
      "Are the nurses kind and quick?", .flagged("double-barrelled")),
    .init(
      "What did you pick, and why?", .answer(.open), "Which one did you pick, and when?",
      .answer(.narrow)),
    .init("Do you want tea or coffee?", .form(.alternative), "Do you want tea?", .form(.polar)),
    .init("Are you staying or leaving?", .form(.alternative), "Are you staying?", .form(.polar)),
    .init(
      "Is it more or less done?", .form(.polar), "Is it more or is it less?", .form(.alternative)),
    .init("Or is it Friday?", .form(.alternative), "So is it Friday?", .form(.polar)),
    .init("Did Ana or Ben call?", .form(.alternative), "Did Ana call?", .form(.polar)),
    .init(
      "What would you change or keep?", .form(.wh), "Would you change it or keep it?",
      .form(.alternative)),
    .init("Sooner or later?", .form(.fragment), "Red or blue?", .form(.alternative)),
    .init(
      "You want the red one or the blue one?", .form(.alternative), "You want the red one?",
      .form(.declarative)),
    .init(
      "How do the nurses and doctors share notes?", .answer(.open), "Do the nurses share notes?",
      .answer(.closed)),
    .init(
      "Is the training useful and well paid?", .flagged("double-barrelled"),
      "Is the training useful?", .free("double-barrelled")),
    .init(
      "What are the pros and cons?", .free("double-barrelled"),
      "Do you like the pay and the hours?", .flagged("double-barrelled")),
    .init(
      "Did you sit down and talk?", .free("double-barrelled"),
      "Did you fix the door and order the paint?", .flagged("double-barrelled")),
    .init(
      "Should we wait, or should we go?", .form(.alternative), "If we wait, should we go?",
      .form(.polar)),
    .init(
      "What happens between nine and ten?", .free("double-barrelled"),
      "Is the desk tidy and the screen bright?", .flagged("double-barrelled")),
  ]
}
