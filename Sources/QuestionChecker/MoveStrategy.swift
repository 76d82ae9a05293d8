extension Move {
  /// What to do, in one sentence, and what the change looks like.
  package var strategy: String {
    switch self {
    case .openTheHead:
      "Begin with what or how instead of did, is or do: “Did the visit help?” becomes “How was the visit?”"
    case .ownThenAsk:
      "Say the assumption as your own, then ask how they see it: “I have been thinking it is late. How do you see it?”"
    case .askThenWait:
      "Stop at the first question mark and wait; the next question can come after the answer."
    case .factThenAsk:
      "Say what you saw or heard without a verdict, then ask how they read it: “The form came back twice. How do you read that?”"
    case .obstacleNotFault:
      "Ask what was happening around it instead of who or why: “Why didn't you ring?” becomes “What was happening around then?”"
    case .theirsBeforeMine:
      "Ask for their ideas before you offer yours: “What have you thought of so far?”"
    case .split: "Ask one half, and keep the other for later."
    case .strip: "Leave the word or the tag out, and read the question again."
    case .balance: "Offer both ends, or add “if at all”."
    case .story: "Ask for the last time it happened: “Tell me about the last time …”"
    case .tellItStraight:
      "Say it as a sentence you stand by, then ask the real question in it."
    }
  }
}
