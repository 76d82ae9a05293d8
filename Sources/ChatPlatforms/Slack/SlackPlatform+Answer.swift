import Coach

/// What is said in the answer to a request, and in how many parts.
extension SlackPlatform {
  package func answer(_ messages: [OutgoingMessage], to arrival: Arrival)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    // The form that a shortcut opens says all there is to say.
    if opensForm(arrival), arrival.key.utf8.starts(with: Self.shortcutKey.utf8) {
      return (.empty, [])
    }
    var rest = messages.flatMap(split)
    let isCommand = if case .command = arrival.content { true } else { false }
    guard arrival.room.audience == .asker || isCommand && arrival.room.audience == .personal,
      let index = rest.firstIndex(where: {
        $0.room.key == arrival.room.key && $0.picture == nil && $0.deletes == nil
      }), index == 0
    else { return (.empty, rest.map { late($0, to: arrival) }) }
    let first = rest.removeFirst()
    let response: InboundResponse
    if arrival.room.id.isEmpty {
      response = SlackForm.showing(SlackLayout.blocks(of: first))
    } else {
      var fields = SlackLayout.fields(of: first)
      // In the private conversation it stays; elsewhere nobody else is to see it.
      fields["response_type"] = arrival.room.audience == .personal ? "in_channel" : "ephemeral"
      response = .json(String(decoding: JSONValue.object(fields).bytes, as: UTF8.self))
    }
    return (response, rest.map { late($0, to: arrival) })
  }

  package var answersInPlace: Bool { true }

  private func late(_ message: OutgoingMessage, to arrival: Arrival) -> OutgoingMessage {
    var message = message
    if arrival.room.audience == .asker, message.room == arrival.room, message.answerURL == nil {
      message.answerURL = arrival.answerURL
    }
    return message
  }

  package func errands(for arrival: Arrival) -> [Errand] {
    if opensForm(arrival), let slash = arrival.key.firstIndex(of: "/") {
      return [.form(ticket: String(arrival.key[arrival.key.index(after: slash)...]))]
    }
    return wantsZone(arrival) ? [.zone] : []
  }

  /// Whether it asks for a draft to be checked without giving one.
  private func opensForm(_ arrival: Arrival) -> Bool {
    guard case .command(let words) = arrival.content else { return false }
    // Nearly all commands begin otherwise, and are not looked at any further.
    guard let first = words.utf8.first(where: { $0 > 0x20 }),
      first | 0x20 == UInt8(ascii: "c") || first >= 0x80
    else { return false }
    let key = arrival.key.utf8
    return words.split(whereSeparator: \.isWhitespace).map { $0.lowercased() } == ["check"]
      && (key.starts(with: Self.commandKey.utf8) || key.starts(with: Self.shortcutKey.utf8))
  }

  /// Whether the one who wrote may come to speak of times, which mean little without their zone.
  ///
  /// It is asked for with the first words, so that it is there when it is needed.
  private func wantsZone(_ arrival: Arrival) -> Bool {
    switch arrival.content {
    case .message, .command: true
    default: false
    }
  }

  /// The longest text of a message, escaped; Slack recommends 4,000 and cuts some at 4,040.
  static let longestText = 3900

  package func split(_ message: OutgoingMessage) -> [OutgoingMessage] {
    var words = message
    words.picture = nil
    var parts = TextSplitter.split(words, limit: Self.longestText) {
      SlackText.escaped($0).utf16.count
    }
    // A picture comes by itself: its text can carry no name by which it would be found again.
    if message.picture != nil {
      let hasWords = message.paragraphs.contains { !$0.isEmpty } || !message.buttons.isEmpty
      var picture = message
      picture.paragraphs = []
      picture.buttons = []
      if hasWords {
        picture.tag = nil
        parts.append(picture)
      } else {
        parts = [picture]
      }
    }
    return parts
  }
}
