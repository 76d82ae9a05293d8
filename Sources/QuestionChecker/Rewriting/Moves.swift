/// The drafts of a finding, the one that keeps most of the writer's words first.
extension Draft {
  /// The first draft that is as it should be; a later one is only written if the earlier are not.
  func first(where isSound: (String) -> Bool) -> String? {
    guard let move = finding.move else { return nil }
    // What presses is better left to the strategy than smoothed over.
    let last = { [self] in
      Self.isBetterLeft.contains(rule) || rule == "doubting" && question.form == .wh ? [] : [plain]
    }
    for drafts in [{ [self] in ofRule }, { [self] in ofMove(move) }, last] {
      if let draft = drafts().lazy.compactMap(\.self).first(where: isSound) { return draft }
    }
    return nil
  }

  private func ofMove(_ move: Move) -> [String?] {
    switch move {
    case .openTheHead: opened
    case .ownThenAsk: owned
    case .askThenWait: waited
    case .factThenAsk:
      [
        rule == "pressure" ? nil : aboutThing { "What are you noticing about \($0)?" },
        rule == "factive-frame" ? noticing : nil,
      ]
    case .obstacleNotFault: [news, led, hindered, aboutThing { "What happened with \($0)?" }]
    case .theirsBeforeMine: deferred
    case .split: halves
    case .strip: [stripped] + owned
    case .balance: balanced
    case .story: told
    case .tellItStraight: straight
    }
  }

  /// A threat, and a choice whose options would come back as topics.
  private static let isBetterLeft: Set<Rule.ID> = ["pressure", "forced-choice"]

  /// Some rules know better than their move.
  private var ofRule: [String?] {
    switch rule {
    case "opinion-first": before
    case "negative-interrogative":
      [
        wished.map(floated), preferred.map(floated),
        remedy.map { "What difference would \($0) have made?" },
      ]
    case "minimiser":
      [finding.move == .theirsBeforeMine ? idea : nil, act.map { "What would \($0) involve?" }]
    case "pressure": realistic
    case "display-question": [aboutThing { "What do you notice about \($0)?" }]
    case "factive-frame": [thought, fact]
    case "doubting": [claim.map { "What tells you that \($0)?" }]
    case "change-of-state":
      [
        aboutThing { "How do things stand with \($0) these days?" },
        place.map { "How do things go \($0) these days?" },
      ]
    case "loaded-noun-phrase": [place.map { "What happened \($0)?" }, happened]
    case "assumed-event": [ifAtAll, happened]
    case "blame-who": [happened, undone, ledTo]
    case "counterfactual-reproach": [undone, helped, hindsight, happened]
    case "absolute": [unable]
    case "blame-why": [allowed]
    case "motive-attribution":
      [
        meant, aboutThing { "What was going on for you around \($0)?" },
      ]
    case "incredulous-or-sarcastic": [undone, enabled] + straight
    case "rhetorical": [weighed, recurring] + straight
    case "why-negative-state": [noticing]
    case "tilted-polarity": [aboutThing { "What concerns you about \($0)?" }]
    case "recall-or-forecast":
      [topic.flatMap { $0.isDefinite ? "Tell me about your experience with \($0.words)." : nil }]
    default: []
    }
  }
}
