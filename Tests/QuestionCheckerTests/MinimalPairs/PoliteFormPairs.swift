import QuestionChecker

extension MinimalPair {
  /// The form is that of yes or no; the function is an invitation, a closed question or a request.
  static let politeForms: [MinimalPair] = [
    .init(
      "Could you say how it went?", .answer(.open), "Could you say if it went well?",
      .answer(.closed)),
    .init(
      "Could you tell me about the visit?", .answer(.open), "Could you send me the visit list?",
      .answer(.request)),
    .init(
      "Can you describe the morning round?", .answer(.open), "Can you print the morning rota?",
      .answer(.request)),
    .init(
      "Would you share how you see it?", .answer(.open), "Would you forward the minutes to Lena?",
      .answer(.request)),
    .init(
      "Could you walk me through the handover?", .answer(.open),
      "Could you sign the handover sheet?", .answer(.request)),
    .init(
      "Can you tell me what happened?", .answer(.open), "Can you tell me which room it was?",
      .answer(.narrow)),
    .init(
      "Would you tell me more?", .answer(.open), "Would you close the window?", .answer(.request)),
    .init(
      "Could you explain how you chose?", .answer(.open), "Could you update the sheet?",
      .answer(.request)),
    .init(
      "Would you mind telling me how you felt?", .answer(.open),
      "Would you mind moving the chairs?", .answer(.request)),
    .init(
      "Can you give me an example?", .answer(.open), "Can you give it to Samir?", .answer(.request)),
    .init(
      "Could you tell me what time it was?", .answer(.narrow),
      "Could you tell me what it was like?", .answer(.open)),
    .init(
      "Could you help me understand the choice?", .answer(.open), "Could you check the invoice?",
      .answer(.request)),
    .init(
      "Can you talk me through your reasoning?", .answer(.open), "Can you hear the alarm?",
      .answer(.closed)),
    .init(
      "Would you be willing to describe your week?", .answer(.open), "Would you be free next week?",
      .answer(.closed)),
    .init(
      "Can you take a day off when you want?", .answer(.closed), "Can you take the night shift?",
      .answer(.request)),
    .init(
      "Can you send the list when you have it?", .answer(.request),
      "Can you leave the ward whenever you need?", .answer(.closed)),
    .init(
      "What leave do they get?", .answer(.narrow), "What help do they get?", .answer(.open)),
    .init(
      "Could you say more about the gap?", .answer(.open), "Could you fix the gap?",
      .answer(.request)),
    .init(
      "Can you tell me why it matters?", .answer(.open), "Can you tell me who wrote it?",
      .answer(.narrow)),
    .init("Could you elaborate?", .answer(.open), "Could you attend?", .answer(.closed)),
    .init(
      "Could you describe what changed?", .answer(.open), "Could you confirm the change?",
      .answer(.request)),
    .init(
      "I wonder how the porters see it.", .answer(.open), "I wonder whether the porters agree.",
      .answer(.closed)),
    .init("I'd like to hear how it went.", .answer(.open), "I'd like to leave at four.", .notAsked),
    .init(
      "Could you please tell us how you work?", .answer(.open), "Could you please book the room?",
      .answer(.request)),
    .init(
      "Can you tell me how the shift was?", .answer(.open),
      "Can you tell me how many beds are free?", .answer(.narrow)),
  ]
}
