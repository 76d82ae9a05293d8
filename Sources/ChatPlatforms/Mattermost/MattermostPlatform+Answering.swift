import Coach

extension MattermostPlatform {
  package func answer(_ messages: [OutgoingMessage], to arrival: Arrival)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    let parts = messages.flatMap(split)
    switch arrival.content {
    case .pressed: return answerButton(parts, in: arrival.room)
    case .message: return answerHook(parts, in: arrival.room)
    default:
      let (response, rest) = answerCommand(parts, in: arrival.room)
      return (response, rest.map { late($0, to: arrival) })
    }
  }

  /// What does not fit into the answer to a command may follow through the command's own address.
  private func late(_ message: OutgoingMessage, to arrival: Arrival) -> OutgoingMessage {
    guard arrival.room.audience == .asker, message.room == arrival.room else { return message }
    var message = message
    message.answerURL = arrival.answerURL
    return message
  }

  /// The zone is asked for with the first words, so that it is there when times are spoken of.
  package func errands(for arrival: Arrival) -> [Errand] {
    switch arrival.content {
    case .message, .command: [.zone]
    default: []
    }
  }

  /// The messages that come first and fit, as they may not overtake each other.
  private func fitting(_ parts: [OutgoingMessage], in room: Room, most: Int)
    -> (inline: [OutgoingMessage], rest: [OutgoingMessage])
  {
    let inline = parts.prefix {
      $0.room.key == room.key && $0.picture == nil && $0.deletes == nil && $0.tag == nil
    }.prefix(most)
    return (Array(inline), Array(parts.dropFirst(inline.count)))
  }

  private func answerCommand(_ parts: [OutgoingMessage], in room: Room)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    let (inline, rest) = fitting(parts, in: room, most: 5)
    var fields = commandResponse(inline.first)
    if inline.count > 1 {
      fields["extra_responses"] = .array(
        inline.dropFirst().map { .object(commandResponse($0)) })
    }
    return (response(fields), rest)
  }

  /// A message as the answer to a command: only the one who asked sees it.
  func commandResponse(_ message: OutgoingMessage?) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "response_type": "ephemeral", "skip_slack_parsing": true,
      "text": .string(MattermostMarkdown.text(message?.paragraphs ?? [])),
    ]
    if let message, !message.buttons.isEmpty { fields["attachments"] = attachments(message) }
    return fields
  }

  /// The answer in a channel hangs on what was said there.
  private func answerHook(_ parts: [OutgoingMessage], in room: Room)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    let (inline, rest) = fitting(parts, in: room, most: 1)
    guard let message = inline.first else { return (.json("{}"), rest) }
    var fields = commandResponse(message)
    fields["response_type"] = "comment"
    // Such an answer has no word for it: its text is always read as Slack's, too.
    fields["skip_slack_parsing"] = nil
    return (response(fields), rest)
  }

  /// What a button says to one person alone is a line of text; anything else goes out by itself.
  private func answerButton(_ parts: [OutgoingMessage], in room: Room)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    guard room.audience == .asker else { return (.json("{}"), parts) }
    let (inline, rest) = fitting(parts, in: room, most: 1)
    guard let message = inline.first, message.buttons.isEmpty else { return (.json("{}"), parts) }
    return (
      response([
        "ephemeral_text": .string(MattermostMarkdown.text(message.paragraphs)),
        "skip_slack_parsing": true,
      ]), rest
    )
  }

  private func response(_ fields: [String: JSONValue]) -> InboundResponse {
    InboundResponse(
      status: 200, contentType: "application/json", body: JSONValue.object(fields).bytes)
  }

  /// The buttons of a message; what they carry is never shown to anyone.
  func attachments(_ message: OutgoingMessage) -> JSONValue {
    let actions = message.buttons.enumerated().map { index, button -> JSONValue in
      [
        "id": .string("button\(index)"), "name": .string(button.label), "type": "button",
        "integration": [
          "url": .string(actionURL), "context": ["value": .string(button.value)],
        ],
      ]
    }
    let labels = message.buttons.map { MattermostMarkdown.escape($0.label) }
    return [
      ["fallback": .string(labels.joined(separator: " / ")), "actions": .array(actions)]
    ]
  }
}
