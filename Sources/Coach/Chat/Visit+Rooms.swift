import Dialogue

/// What concerns a room that others share, and the person in it.
extension Visit {
  /// Words said to the coach about the room itself.
  mutating func hearRoom(_ text: String) throws {
    switch ServiceWord(text) {
    case .start: try startRoom()
    case .unsubscribe: stopRoom()
    case .schedule(let words): try scheduleRoom(words)
    case .focus(let name): focusRoom(name)
    case .help: answer("chat.room-help")
    case .privacy: answer("chat.privacy")
    case .neighbour(let on): neighbour(isOn: on)
    case .notWith(let name): exclude(name)
    case .answerRoom:
      rememberRoom()
      if !(try answerRoom(arrival.room)) { answer("chat.public") }
    case .room(let rest): try hearRoom(rest)
    case nil:
      switch CommandReader.fold(text) {
      case "stop", "pause": stopRoom()
      case "share":
        rememberRoom()
        _ = try hearShare("share", "share")
      case "": answer("chat.room-help")
      default: answer("chat.public")
      }
    }
  }

  private mutating func stopRoom() {
    channel?.schedule = nil
    channel?.due = nil
    answer("chat.room-stopped")
  }

  private mutating func focusRoom(_ name: String) {
    var channel = channel ?? Channel(room: place)
    if ["all", "any", "none", "each"].contains(name) {
      channel.focus = nil
      answer("chat.focus-any")
    } else if let behaviour = Behaviour(
      rawValue: name.split(separator: " ").joined(separator: "-"))
    {
      channel.focus = behaviour
      answer("chat.focus", ["behaviour": desk.text("behaviour." + behaviour.rawValue)])
    } else {
      answer("chat.focus-unclear")
    }
    self.channel = channel
  }

  /// The room as everyone in it sees it: no thread, nobody in particular.
  var place: Room {
    var room = arrival.room
    room.thread = nil
    room.user = nil
    room.audience = .everyone
    return room
  }

  /// Notes a room whose question can be answered and into which words can be shared.
  mutating func rememberRoom() {
    guard !isPersonal else { return }
    let room = place
    subscriber.groupsLeft?.removeAll { $0 == room.group }
    subscriber.rooms.removeAll { $0.key == room.key }
    subscriber.rooms.append(room)
    if subscriber.rooms.count > 10 { subscriber.rooms.removeFirst() }
    if let question = channel?.question { subscriber.questions[room.key] = question }
  }

  /// What one who left a room leaves behind: no talks with those in it, no words into it.
  ///
  /// What they shared there before is theirs to take back still.
  mutating func leaveRoom() {
    guard !isPersonal else { return subscriber.room = nil }
    let key = place.key
    let group = arrival.room.group
    func isLeft(_ room: Room) -> Bool {
      room.key == key || group != nil && room.group == group
    }
    channel?.members.removeAll { $0 == arrival.sender }
    for room in subscriber.rooms where isLeft(room) { subscriber.questions[room.key] = nil }
    subscriber.rooms.removeAll(where: isLeft)
    subscriber.questions[key] = nil
    if let room = subscriber.draft?.room, isLeft(room) { subscriber.draft = nil }
    // The other rooms of the group hear of it when they pair people the next time.
    if let group, subscriber.groupsLeft?.contains(group) != true {
      subscriber.groupsLeft = (subscriber.groupsLeft ?? []).suffix(20) + [group]
    }
  }

  /// Takes part in the talks between two, or leaves them, silently.
  mutating func neighbour(isOn: Bool) {
    guard var channel = channel else {
      // In private there is no room to speak of but the last one that was spoken of.
      return answerAlone(isOn ? "chat.share-where" : "chat.neighbour-out")
    }
    rememberRoom()
    channel.members.removeAll { $0 == arrival.sender }
    if isOn { channel.members.append(arrival.sender) }
    self.channel = channel
    answerAlone(isOn ? "chat.neighbour-in" : "chat.neighbour-out")
  }

  /// Keeps two people from being paired; only the one who asks knows.
  mutating func exclude(_ name: String) {
    guard var channel = channel else { return answerAlone("chat.share-where") }
    let wanted = name.split(whereSeparator: \.isWhitespace).joined()
    let other = Account(
      platform: arrival.sender.platform, tenant: arrival.sender.tenant, user: wanted)
    channel.exclusions.insert(Channel.Exclusion(asker: arrival.sender, other: other))
    self.channel = channel
    answerAlone("chat.excluded")
  }

  /// Answers so that only the one who asked reads it.
  private mutating func answerAlone(_ id: String) {
    let room = arrival.room.audience == .everyone ? subscriber.personalRoom : arrival.room
    say(desk.text(id), in: room)
  }
}
