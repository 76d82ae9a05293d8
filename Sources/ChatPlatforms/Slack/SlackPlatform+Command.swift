import Coach

/// The slash command.
extension SlackPlatform {
  /// What stands before Slack's ticket for a form, in the key of an arrival that may open one.
  static let commandKey = "command/"
  static let shortcutKey = "shortcut/"

  func command(_ body: [UInt8]) throws(Refusal) -> Reception {
    guard let form = FormFields(body) else { throw .malformedBody }
    if form["ssl_check"] == "1" { return .answered(.empty) }
    let tenant = try tenant(team: form["team_id"], enterprise: form["enterprise_id"])
    guard let user = form.filled("user_id"), let channel = form.filled("channel_id") else {
      throw .malformedBody
    }
    let sender = account(user, in: tenant)
    var arrival = Arrival(
      key: form.filled("trigger_id").map { Self.commandKey + $0 } ?? digest(body), sender: sender,
      // Even in a direct conversation: it may be one between two people, which isn't ours.
      room: room(channel, .asker, of: sender),
      content: .command(SlackText.unescaped(form["text"] ?? "")),
      answerURL: answerURL(form["response_url"]))
    arrival.senderName = form.filled("user_name")
    arrival.room.name = form.filled("channel_name").map { "#" + $0 }
    return .accepted([arrival], .inline)
  }
}
