import Dialogue

extension Visit {
  /// Does what a button of ours stands for.
  mutating func press(_ value: String) throws {
    guard let action = desk.buttons.open(value, in: arrival.room, at: time) else {
      return answerPressed("chat.stale-button")
    }
    switch action {
    case "answer":
      rememberRoom()
      if !(try answerRoom(arrival.room)) { try talk(.promptDue) }
    case "neighbour": neighbour(isOn: true)
    case "share":
      rememberRoom()
      _ = try hearShare("share", "share")
    case let action where action.hasPrefix("share-"):
      // An older preview showed other words than would be posted now.
      guard let draft = subscriber.draft, action.hasSuffix(":" + shareMark(draft)) else {
        return answerPressed("chat.stale-button")
      }
      subscriber.draft = nil
      if action.hasPrefix("share-yes:") { post(draft) } else { answerPressed("chat.share-kept") }
    case "met-yes", "met-no":
      subscriber.metAsked = nil
      answerPressed("chat.met-thanks")
    default: answerPressed("chat.stale-button")
    }
  }

  /// Answers whoever pressed, and nobody else.
  private mutating func answerPressed(_ id: String) {
    let room = arrival.room.audience == .everyone ? subscriber.personalRoom : arrival.room
    say(desk.text(id), in: room)
  }
}
