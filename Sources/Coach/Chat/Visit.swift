import Dialogue

/// One arrival being worked through: what is known as it changes, and what is to be said.
struct Visit {
  let desk: FrontDesk
  let arrival: Arrival
  let known: FrontDesk.Known
  let time: Int64
  let seed: UInt64
  var subscriber: Subscriber
  var channel: Channel?
  var session: StoredSession?
  var outcome = FrontDesk.Outcome()

  init(
    desk: FrontDesk, arrival: Arrival, known: FrontDesk.Known, time: Int64, seed: UInt64
  ) {
    self.desk = desk
    self.arrival = arrival
    self.known = known
    self.time = time
    self.seed = seed
    var subscriber = known.subscriber ?? Subscriber(account: arrival.sender)
    if subscriber.zone == nil { subscriber.zone = arrival.zone }
    // In a place that is known to be the private conversation with somebody, nobody else reads.
    if arrival.room.audience == .personal, arrival.content != .homeOpened,
      !arrival.room.id.isEmpty
    {
      var room = arrival.room
      room.thread = nil
      subscriber.room = room
    }
    if let name = arrival.senderName { subscriber.name = name }
    if let doorway = arrival.doorway { subscriber.doorway = doorway }
    self.subscriber = subscriber
    channel = known.channel
    session = known.session
  }

  /// Whether only the one who wrote reads the answer, and may be coached in it.
  var isPersonal: Bool {
    arrival.room.audience == .personal || subscriber.room?.id == arrival.room.id
  }

  mutating func run() throws {
    switch arrival.content {
    case .invited: outcome.errands.append(.errand(.join, arrival.room))
    case .unreadable:
      // It may still stand outside, with an invitation.
      outcome.errands.append(.errand(.join, arrival.room))
      say(desk.text("chat.encrypted"), in: arrival.room)
      outcome.farewell.append(.errand(.leave, arrival.room))
    case .entered:
      // What was private is so no longer.
      if isPersonal {
        subscriber.room = nil
        answer("chat.public")
      }
    case .left: leaveRoom()
    case .removed: leave()
    // It is no one's visit.
    case .uninstalled: break
    case .homeOpened: showHome()
    case .picked(let text, let isOwn): check(text, isOwn: isOwn)
    case .pressed(let value): try press(value)
    case .message(let text), .command(let text):
      if isPersonal {
        try hearPrivately(text)
      } else if case .command = arrival.content {
        try hearCommand(text)
      } else if arrival.isAddressed {
        try hearPublicly(text)
      }
    }
    if !outcome.forgets, hasSaidAnything || known.subscriber != nil || !outcome.turns.isEmpty {
      outcome.subscriber = subscriber
    }
    if !outcome.removesChannel, channel != known.channel { outcome.channel = channel }
  }

  private var hasSaidAnything: Bool { !outcome.messages.isEmpty }

  /// What the room the coach was taken out of leaves behind.
  private mutating func leave() {
    if !isPersonal, channel != nil {
      outcome.channel = channel
      outcome.removesChannel = true
    } else if isPersonal {
      subscriber.room = nil
    }
  }

  /// The page that is the person's own: when they are asked, what can be said, what is kept.
  private mutating func showHome() {
    let schedule = subscriber.schedule.flatMap { $0.state == .active ? $0 : nil }
    let when =
      schedule.map { desk.text("chat.started", ["when": $0.spoken]) } ?? desk.text("chat.hello")
    outcome.messages.append(
      OutgoingMessage(
        room: arrival.room, paragraphs: [when, desk.text("chat.help"), desk.text("chat.privacy")]))
  }

  // MARK: Saying

  mutating func say(_ text: String, in room: Room, buttons: [OutgoingMessage.Button] = []) {
    guard !text.isEmpty else { return }
    outcome.messages.append(
      OutgoingMessage(room: room, paragraphs: [text], buttons: buttons))
  }

  /// Answers where it was asked; what only one person should read goes there only if only they do.
  mutating func answer(_ id: String, _ values: [String: String] = [:]) {
    say(desk.text(id, values), in: arrival.room)
  }

  /// Answers in the private conversation; elsewhere a word tells where to look.
  mutating func answerPrivately(_ messages: [OutgoingMessage]) {
    outcome.messages += messages
    if !isPersonal, arrival.room.audience == .asker { answer("chat.elsewhere") }
  }

  // MARK: The talk

  /// Lets the engine decide on an event and takes over what it says.
  mutating func talk(_ kind: Event.Kind) throws {
    let before = session?.session ?? Session()
    let zone = subscriber.zone ?? "UTC"
    let event = Event(
      kind, time: time, zone: zone, offset: desk.zones.offset(zone, time) ?? 0,
      seed: SplitMix64.hash(seed, String(before.turn)))
    let engine = desk.engine
    let decided = engine.advance(before, on: event)
    if decided.record.kind != kind {
      outcome.keptInstead = [
        OutgoingMessage(
          room: subscriber.personalRoom, paragraphs: decided.transcript.map(\.text))
      ]
    }
    if decided.effects.contains(.forget) {
      outcome.forgets = true
      outcome.turns = []
      session = nil
    } else {
      outcome.turns.append(
        CommittedTurn(
          event: LoggedEvent(event: decided.record, transcript: decided.transcript),
          session: decided.session, version: session?.version ?? 0))
      session = StoredSession(session: decided.session, version: (session?.version ?? 0) + 1)
      follow(before.settings, decided.session.settings)
    }
    answerPrivately(try messages(for: decided.effects))
  }

  /// What a turn says, as one message, with what it shows.
  private func messages(for effects: [Effect]) throws -> [OutgoingMessage] {
    let room = subscriber.personalRoom
    let offset = desk.zones.offset(subscriber.zone ?? "UTC", time) ?? 0
    let shown = session?.session ?? Session()
    var messages: [OutgoingMessage] = []
    func show(_ shown: FrontDesk.Shows.Shown) {
      var message = OutgoingMessage(
        room: room, paragraphs: shown.text.isEmpty ? [] : [shown.text])
      message.picture = shown.picture
      messages.append(message)
    }
    for effect in effects {
      switch effect {
      case .radar: show(desk.shows.radar(shown, time, offset))
      case .mirror: show(desk.shows.mirror(shown, time, offset))
      case .export:
        let journal = desk.shows.journal(shown, try known.log(), time, offset)
        messages.append(
          OutgoingMessage(room: room, paragraphs: [desk.text("chat.export"), journal]))
      case .say, .forget, .end: break
      }
    }
    let said = effects.utterances.map(\.text)
    if !said.isEmpty { messages.append(OutgoingMessage(room: room, paragraphs: said)) }
    return messages
  }
}
