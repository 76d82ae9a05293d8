import QuestionChecker

extension MinimalPair {
  /// Negation that leans on the answer, and negation that belongs to the matter.
  static let negation: [MinimalPair] = [
    .init("Isn't it late?", .shape(.negativePolar), "Is it late?", .shape(.plainPolar)),
    .init("Is it not late?", .shape(.negativePolar), "What is not late?", .form(.wh)),
    .init(
      "Don't you think it is late?", .flagged("negative-interrogative"), "What do you think?",
      .free("negative-interrogative")),
    .init(
      "Aren't you happy with it?", .flagged("negative-interrogative"), "Are you happy with it?",
      .free("negative-interrogative")),
    .init(
      "Didn't they agree?", .flagged("negative-interrogative"), "Did they agree?",
      .free("negative-interrogative")),
    .init("What have we not asked?", .answer(.open), "Haven't we asked?", .answer(.closed)),
    .init(
      "Wouldn't you say it failed?", .flagged("negative-interrogative"), "What would you say?",
      .free("negative-interrogative")),
    .init(
      "Won't you come in?", .free("negative-interrogative"), "Don't you agree with us?",
      .flagged("negative-interrogative")),
    .init(
      "Can't you see it works?", .shape(.negativePolar), "Can you see how it works?", .answer(.open)
    ),
    .init("Why not?", .form(.wh), "Not yet?", .form(.fragment)),
    .init(
      "Isn't this obvious?", .flagged("negative-interrogative"), "Is this new to you?",
      .free("negative-interrogative")),
    .init("dont you like it", .form(.polar), "you dont like it?", .form(.declarative)),
    .init("Hasn't she called?", .shape(.negativePolar), "Has she called?", .shape(.plainPolar)),
    .init(
      "Isn't it true that it failed?", .flagged("negative-interrogative"), "Is it true?",
      .free("negative-interrogative")),
    .init("Who isn't here?", .form(.wh), "Isn't she here?", .form(.polar)),
    .init("What don't we know?", .answer(.open), "Don't we know?", .answer(.closed)),
    .init("It isn't ready, is it?", .form(.tag), "Isn't it ready?", .form(.polar)),
    .init("Weren't they told?", .shape(.negativePolar), "Were they told?", .shape(.plainPolar)),
    .init("Do you not agree?", .shape(.negativePolar), "Do you agree?", .shape(.plainPolar)),
    .init(
      "Doesn't it bother you?", .flagged("negative-interrogative"), "How does it touch you?",
      .free("negative-interrogative")),
    .init("Couldn't they wait?", .shape(.negativePolar), "How could they wait?", .form(.wh)),
  ]
}
