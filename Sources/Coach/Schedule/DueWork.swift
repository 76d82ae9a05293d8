import Dialogue

/// What is done, in one transaction, for those whose time has come.
struct DueWork<S: ChatStore> {
  let service: ChatService<S>
  let transaction: any ChatTransaction
  let now: Int64
  var queued = 0
  /// What became of each prompt, for metrics.
  var reports: [String] = []

  private var desk: FrontDesk { service.desk }

  /// The prompt of a person: due, to be made up for, missed, or still to come.
  mutating func see(to subscriber: Subscriber) throws {
    var subscriber = subscriber
    let person = subscriber.account.person
    subscriber.due = nil
    subscriber.schedule?.quiet = desk.quiet
    subscriber.schedule?.daysOff = desk.daysOff
    guard let schedule = subscriber.schedule else { return try transaction.save(subscriber) }
    // Nothing can be said where the app was taken out: the weeks pass until it is back.
    let isAway = try transaction.uninstalled(subscriber.account.secret) != nil
    var done = try transaction.weeks(of: person)
    let session = try transaction.session(of: person)
    // Who has looked back at the week already is not asked again.
    if let week = session?.session.lastReflection { done.insert(week) }
    var decision = ScheduleDecision.decide(schedule, now: now, done: done, zones: desk.zones)
    switch decision {
    case .wait: break
    case .due(let occurrence), .catchUp(let occurrence):
      if try transaction.take(occurrence.week, of: person, at: now) {
        if isAway {
          reports.append("missed-uninstalled")
        } else {
          reports.append(now - occurrence.time > ScheduleDecision.grace ? "late" : "sent")
          try prompt(&subscriber, session, occurrence)
        }
      }
      done.insert(occurrence.week)
    case .missed(let occurrence, let reason):
      if try transaction.take(occurrence.week, of: person, at: now) {
        reports.append("missed-\(reason.rawValue)")
      }
      done.insert(occurrence.week)
    }
    if subscriber.schedule?.state == .active {
      decision = ScheduleDecision.decide(
        subscriber.schedule ?? schedule, now: now, done: done, zones: desk.zones)
      if case .wait(let until) = decision { subscriber.due = until } else { subscriber.due = now }
      if !isAway { try remind(&subscriber) }
    }
    try transaction.save(subscriber)
  }

  /// Puts the prompt, in the manner that fits how the last ones were met.
  private mutating func prompt(
    _ subscriber: inout Subscriber, _ session: StoredSession?, _ occurrence: Occurrence
  ) throws {
    guard let schedule = subscriber.schedule else { return }
    let manner = ReminderPolicy.manner(unanswered: schedule.unanswered, weeks: schedule.weeks)
    if manner == .stop {
      subscriber.schedule?.state = .stopped
      subscriber.prompt = nil
      return try say([desk.engine.text("chat.gone-quiet")], to: subscriber)
    }
    let before = session?.session ?? Session()
    let engine = desk.engine
    let decided = engine.advance(
      before,
      on: Event(
        .promptDue, time: now, zone: schedule.zone,
        offset: desk.zones.offset(schedule.zone, now) ?? 0,
        seed: SplitMix64.hash(service.newSeed(), String(before.turn))))
    try transaction.commit(
      CommittedTurn(
        event: LoggedEvent(event: decided.record, transcript: decided.transcript),
        session: decided.session, version: session?.version ?? 0),
      of: subscriber.account.person)
    var paragraphs = decided.effects.utterances.map(\.text)
    if case .promptOffering = manner { paragraphs.insert(engine.text("chat.offer-less"), at: 0) }
    try say(paragraphs, to: subscriber)
    subscriber.schedule?.unanswered += 1
    subscriber.schedule?.snoozedUntil = nil
    subscriber.prompt = ReminderPolicy.Prompted(time: now)
    // The next words are about this.
    subscriber.metAsked = nil
  }

  /// The one reminder of a prompt that was not answered.
  private mutating func remind(_ subscriber: inout Subscriber) throws {
    guard let schedule = subscriber.schedule, let prompted = subscriber.prompt else { return }
    switch ReminderPolicy.reminder(
      of: prompted, schedule: schedule, now: now, zones: desk.zones)
    {
    case .none: break
    case .wait(let until): subscriber.due = min(subscriber.due ?? until, until)
    case .remind:
      subscriber.prompt?.isReminded = true
      reports.append("reminded")
      try say([desk.engine.text("chat.reminder")], to: subscriber)
    }
  }

  private mutating func say(_ paragraphs: [String], to subscriber: Subscriber) throws {
    guard !paragraphs.isEmpty else { return }
    try send(
      OutgoingMessage(room: subscriber.personalRoom, paragraphs: paragraphs),
      of: subscriber.account.person)
  }

  private mutating func send(_ message: OutgoingMessage, of owner: PersonID) throws {
    queued += try service.enqueue(.message(message), of: owner, at: now, transaction)
  }

  // MARK: Rooms

  /// The question of a room.
  mutating func see(to channel: Channel) throws {
    var channel = channel
    let owner = Channel.owner(of: channel.room)
    channel.due = nil
    channel.schedule?.quiet = desk.quiet
    channel.schedule?.daysOff = desk.daysOff
    guard let schedule = channel.schedule else { return try transaction.save(channel) }
    var done = try transaction.weeks(of: owner)
    switch ScheduleDecision.decide(schedule, now: now, done: done, zones: desk.zones) {
    case .wait: break
    case .due(let occurrence), .catchUp(let occurrence):
      if try transaction.take(occurrence.week, of: owner, at: now) {
        let isAway = try transaction.uninstalled(channel.room.secret) != nil
        reports.append(isAway ? "missed-uninstalled" : "room")
        if !isAway { try ask(&channel, occurrence.week) }
      }
      done.insert(occurrence.week)
    case .missed(let occurrence, let reason):
      if try transaction.take(occurrence.week, of: owner, at: now) {
        reports.append("missed-\(reason.rawValue)")
      }
      done.insert(occurrence.week)
    }
    let next = ScheduleDecision.decide(schedule, now: now, done: done, zones: desk.zones)
    if case .wait(let until) = next { channel.due = until } else { channel.due = now }
    try transaction.save(channel)
  }

  private mutating func ask(_ channel: inout Channel, _ week: ISOWeek) throws {
    let engine = desk.engine
    guard
      let question = engine.questionForRoom(
        channel.focus, history: channel.history, time: now, seed: service.newSeed()),
      let wording = engine.wording(of: question)
    else { return }
    channel.history.lastAsked[question.group] = now
    channel.question = question.id
    channel.week = week
    let until = now + Visit.buttonsLast
    // Where nothing can be said back it is a question to think about, and no more.
    let isHeard = service.hears(in: channel.room)
    let buttons = (isHeard ? Self.ways : []).map { label, action in
      OutgoingMessage.Button(
        label: engine.text(label),
        value: desk.buttons.seal(action, in: channel.room, until: until))
    }
    let paragraphs =
      [engine.text("chat.room-question", ["question": wording])]
      + (isHeard ? [engine.text("chat.room-ways")] : [])
    try send(
      OutgoingMessage(room: channel.room, paragraphs: paragraphs, buttons: buttons),
      of: Channel.owner(of: channel.room))
    try pair(&channel, week, wording)
  }

  /// What can be done with a room's question, as a button each.
  private static var ways: [(label: String, action: String)] {
    [
      ("chat.button-answer", "answer"), ("chat.button-neighbour", "neighbour"),
      ("chat.button-share", "share"),
    ]
  }

  /// Tells each member, and nobody else, who the neighbour of the week is.
  private mutating func pair(
    _ channel: inout Channel, _ week: ISOWeek, _ question: String
  ) throws {
    try letGo(&channel)
    let members = Dictionary(channel.members.map { ($0.user, $0) }) { a, _ in a }
    let met = Set(channel.pairs.last?.groups.filter { $0.count > 1 }.flatMap { $0 } ?? [])
    let groups = Neighbours.groups(
      of: Set(members.keys), in: week, exclusions: try exclusions(in: channel),
      history: Dictionary(
        channel.pairs.map { ($0.week, $0.groups.map { $0.map(\.user) }) }
      ) { a, _ in a },
      seed: SplitMix64.hash(0, channel.room.key))
    for account in channel.members {
      let group = groups.first { $0.contains(account.user) } ?? []
      let others = group.filter { $0 != account.user }.compactMap { members[$0] }
      var subscriber =
        try transaction.subscriber(account.person) ?? Subscriber(account: account)
      var paragraphs: [String] = []
      if others.isEmpty {
        paragraphs.append(desk.engine.text("chat.neighbour-none"))
      } else {
        let names = try others.map { other in
          try transaction.subscriber(other.person)?.name ?? other.user
        }
        paragraphs.append(
          desk.engine.text(
            "chat.neighbour-of-week",
            ["names": names.joined(separator: ", "), "question": question]))
      }
      try send(
        OutgoingMessage(room: subscriber.personalRoom, paragraphs: paragraphs),
        of: account.person)
      if met.contains(account) {
        // It comes last, so that a plain yes or no is about it.
        try send(whetherMet(in: subscriber.personalRoom), of: account.person)
        subscriber.metAsked = now
        try transaction.save(subscriber)
      }
    }
    channel.pairs.append(
      Channel.Paired(week: week, groups: groups.map { $0.compactMap { members[$0] } }))
    if channel.pairs.count > 60 { channel.pairs.removeFirst() }
  }

  /// Lets those go who have left the group that a room belongs to: nobody tells of each room of it.
  private func letGo(_ channel: inout Channel) throws {
    guard let group = channel.room.group else { return }
    channel.members = try channel.members.filter { member in
      try transaction.subscriber(member.person)?.groupsLeft?.contains(group) != true
    }
  }

  /// Who is not to be together, each by the platform's own name of them.
  private func exclusions(in channel: Channel) throws -> Set<Neighbours.Exclusion> {
    guard !channel.exclusions.isEmpty else { return [] }
    var found: Set<Neighbours.Exclusion> = []
    for member in channel.members {
      let name = try transaction.subscriber(member.person)?.name
      for exclusion in channel.exclusions where exclusion.isAbout(member, named: name) {
        found.insert(.init(asker: exclusion.asker.user, other: member.user))
      }
    }
    return found
  }

  /// Whether two met, asked once, a week later.
  private func whetherMet(in room: Room) -> OutgoingMessage {
    let buttons = [("chat.button-yes", "met-yes"), ("chat.button-no", "met-no")]
    return OutgoingMessage(
      room: room, paragraphs: [desk.engine.text("chat.met")],
      buttons: buttons.map { label, action in
        OutgoingMessage.Button(
          label: desk.engine.text(label),
          value: desk.buttons.seal(action, in: room, until: now + Visit.buttonsLast))
      })
  }
}
