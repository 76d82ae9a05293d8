import QuestionChecker

extension MinimalPair {
  /// An inviting opener over an open complement, over a closed one, or before a condition.
  static let fauxInvitations: [MinimalPair] = [
    .init(
      "Tell me about the handover.", .answer(.open), "Tell me if the handover is done.",
      .answer(.closed)),
    .init(
      "Tell me how the team took it.", .answer(.open), "Tell me whether the team agreed.",
      .answer(.closed)),
    .init(
      "Tell me if you get stuck.", .answer(.request), "Tell me if the budget was approved.",
      .answer(.closed)),
    .init(
      "Describe the first day.", .answer(.open), "Tell me which day was first.", .answer(.narrow)),
    .init("Tell me what you noticed.", .answer(.open), "Tell me who noticed it.", .answer(.narrow)),
    .init(
      "Tell me when you are ready.", .answer(.request), "Tell me what ready means to you.",
      .answer(.open)),
    .init(
      "Explain how you got there.", .answer(.open), "Tell me where you parked.", .answer(.narrow)),
    .init(
      "Tell me what the plan looks like.", .answer(.open), "Tell me what time the plan starts.",
      .answer(.narrow)),
    .init(
      "Walk me through the night shift.", .answer(.open), "Tell me how long the night shift was.",
      .answer(.narrow)),
    .init(
      "Tell me more about the delay.", .answer(.open), "Tell me how often it was delayed.",
      .answer(.narrow)),
    .init(
      "Tell me why it matters to you.", .answer(.open), "Tell me whether it matters.",
      .answer(.closed)),
    .init(
      "Tell me about who you worked with.", .answer(.open), "Tell me who you worked with.",
      .answer(.narrow)),
    .init(
      "Tell me that you checked.", .answer(.closed), "Tell me how you checked.", .answer(.open)),
    .init(
      "Share your thinking on the layout.", .answer(.open), "Tell me which layout won.",
      .answer(.narrow)),
    .init(
      "Give me a sense of the mood.", .answer(.open), "Tell me whether the mood is good.",
      .answer(.closed)),
    .init(
      "I'm curious how you see it.", .answer(.open), "I'm curious whether you saw it.",
      .answer(.closed)),
    .init(
      "I wonder what you would change.", .answer(.open), "I wonder which one you would change.",
      .answer(.narrow)),
    .init(
      "Tell me the story of the new desk.", .answer(.open), "Tell me the price of the new desk.",
      .answer(.narrow)),
    .init(
      "Tell me if anything changes.", .answer(.request), "Tell me if anything has changed.",
      .answer(.closed)),
    .init(
      "Help me understand the route you took.", .answer(.open), "Tell me if the route was blocked.",
      .answer(.closed)),
    .init(
      "Tell me what gets in the way.", .answer(.open), "Tell me what number you called.",
      .answer(.narrow)),
  ]
}
