/// Looks for positive evidence in and around a question.
enum Signals {
  static func read(_ question: Question, _ text: Text) -> [Signal] {
    guard question.answer == .open else { return [] }
    var found: [Signal] = []
    for (signal, phrases) in phrases where phrases.occur(in: text, question.core) {
      found.append(signal)
    }
    if question.shape == .invitation { found.append(.invitation) }
    if question.shape == .indirect { found.append(.curiosityFrame) }
    return found
  }

  private static let phrases: [(Signal, Phrases)] = [
    (
      .ownIgnorance,
      [
        "(i may|might) be wrong", "am i (missing|overlooking)",
        "(ca n't|can not) see (it|that) from here",
      ]
    ),
    (
      .theirFrame,
      [
        "your (view|experience|thinking|story|perspective|sense|take)", "in your (own)? words",
        "from where you (sit|stand)", "for you", "do you (see|make of)", "matters (most)? to you",
        "how was (it|that|this) for you",
      ]
    ),
    (
      .humility,
      ["i (need|rely on|depend on) (your|you)", "teach me", "only you (can)? (see|know)"]
    ),
    (
      .disconfirming,
      [
        "change my mind", "might i be wrong", "(are|am) (we|i) not seeing", "sees it differently",
        "concerns you about my", "make this fail", "what am i missing", "i got wrong",
      ]
    ),
    (
      .breadth,
      ["what else", "i have n't asked", "should i (be asking|have asked)", "have (we|i) not asked"]
    ),
    (.exit, ["if you like", "feel free", "no need to answer", "as much or as little"]),
    (
      .timeAndStory,
      [
        "walk me through", "from the (beginning|start)", "what happened (next|then)", "a time when",
        "last time",
      ]
    ),
    (
      .sharedResponsibility, ["my part", "did i contribute", "could i have", "do you need from me"]
    ),
    (
      .processCheck,
      ["is this (conversation|talk|meeting) going", "more useful", "did i understand"]
    ),
    (
      .futurePossibility,
      ["what would you (like|want)", "would good look like", "(went|goes) well"]
    ),
    (.balanced, ["if at all", "and what (is|was|did|does) (n't|not)"]),
  ]
}
