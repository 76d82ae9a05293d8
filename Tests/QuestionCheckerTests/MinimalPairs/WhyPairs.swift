import QuestionChecker

extension MinimalPair {
  /// Why that is curious, that blames, that proposes.
  static let whys: [MinimalPair] = [
    .init("Why does that matter to you?", .clean, "Why didn't you tell me?", .flagged("blame-why")),
    .init("Why did it take two weeks?", .clean, "Why can't you be on time?", .flagged("blame-why")),
    .init(
      "Why don't you leave it?", .flagged("advice-question"), "Why didn't you leave it?",
      .flagged("blame-why")),
    .init(
      "Why does the form have two pages?", .free("blame-why"), "Why did you ignore the form?",
      .flagged("blame-why")),
    .init(
      "Why is the rota built this way?", .free("blame-why"), "Why haven't you built the rota?",
      .flagged("blame-why")),
    .init(
      "Why do we meet on Mondays?", .free("blame-why"), "Why weren't you at the meeting?",
      .flagged("blame-why")),
    .init(
      "Why do you think it works?", .free("blame-why"), "Why do you always say it works?",
      .flagged("blame-why")),
    .init(
      "Why is the night shift popular?", .free("blame-why"),
      "Why would you refuse the night shift?", .flagged("blame-why")),
    .init(
      "Why do you prefer the old desk?", .free("blame-why"), "Why did you break the desk?",
      .flagged("blame-why")),
    .init(
      "Why is Friday the best day?", .free("blame-why"), "Why wasn't I told about Friday?",
      .flagged("blame-why")),
    .init(
      "Why did the alarm ring?", .free("blame-why"), "Why didn't you hear the alarm?",
      .flagged("blame-why")),
    .init(
      "Why are there two doors?", .free("blame-why"), "Why aren't you using the door?",
      .flagged("blame-why")),
    .init(
      "Why is that important to you?", .free("blame-why"), "Why couldn't you see that?",
      .flagged("blame-why")),
    .init("Why do you ask?", .clean, "Why didn't you ask?", .flagged("blame-why")),
    .init(
      "Why does the lift stop?", .free("blame-why"), "Why did you forget the lift?",
      .flagged("blame-why")),
    .init(
      "Why not try the blue room?", .flagged("advice-question"), "Why is the room blue?",
      .free("advice-question")),
    .init(
      "Why a six and not a two?", .free("blame-why"), "Why did you fail the six?",
      .flagged("blame-why")),
    .init(
      "Why don't we ask the visitors?", .flagged("advice-question"), "Why do visitors ask?",
      .free("advice-question")),
    .init(
      "Why did the client leave?", .free("blame-why"), "Why didn't you stop the client?",
      .flagged("blame-why")),
    .init(
      "Why is the draft in English?", .free("blame-why"), "Why have you not read the draft?",
      .flagged("blame-why")),
    .init("Why do people stay here?", .clean, "Why won't you stay?", .flagged("blame-why")),
  ]
}
