import QuestionChecker

extension Move {
  /// What to do, where no draft could be made from the writer's words.
  ///
  /// Shorter than `strategy`, which has an example with it: the writer's own line stands above.
  var hint: String {
    switch self {
    case .openTheHead: "Begin with what or how instead."
    case .ownThenAsk: "Say what you think as yours, then ask how they see it."
    case .askThenWait: "Stop at the first question mark, and wait."
    case .factThenAsk: "Say what you saw, then ask how they read it."
    case .obstacleNotFault: "Ask what was happening around it, not why it was not done."
    case .theirsBeforeMine: "Ask what they have thought of before you offer yours."
    case .split: "Ask the first half; keep the second for later."
    case .strip: "Leave that word out, and read it again."
    case .balance: "Name both ends, or none."
    case .story: "Ask for the last time it happened."
    case .tellItStraight: "Say it as what it is, and then ask."
    }
  }
}
