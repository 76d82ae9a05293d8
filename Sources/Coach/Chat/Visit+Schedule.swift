import Dialogue

/// When prompts come.
extension Visit {
  /// Begins prompts, where it is known when.
  mutating func start() throws {
    let settings = session?.session.settings
    if subscriber.schedule?.state != .active {
      guard let zone = subscriber.zone, desk.zones.offset(zone, time) != nil else {
        subscriber.wantsPrompts = true
        return answer("chat.start-zone")
      }
      subscribe(
        weekday: settings?.weekday ?? 5, minute: settings?.minute ?? 540, zone: zone,
        weeks: max(1, settings?.rhythm ?? 1))
      try tellRhythm()
    }
    answer("chat.started", ["when": subscriber.schedule?.spoken ?? ""])
    // Whoever is new is asked at once, and not only next week.
    if session == nil || session?.session.welcomed == nil { try talk(.opened(nil)) }
  }

  mutating func unsubscribe() {
    guard subscriber.schedule?.state == .active else { return answer("chat.not-subscribed") }
    subscriber.schedule?.state = .stopped
    subscriber.due = nil
    subscriber.prompt = nil
    answer("chat.unsubscribed")
  }

  /// Words about day, time and absence; false if they may be an answer to an open question.
  mutating func schedule(_ words: String) throws -> Bool {
    let request = read(words, zone: subscriber.zone)
    if case .ask(let reason) = request {
      if let session, !session.session.frames.isEmpty { return false }
      answer("chat.when-unclear", ["reason": reason])
      return true
    }
    noteAnswer()
    if case .change(let weekday, let minute, let zone, let weeks) = request {
      try change(weekday: weekday, minute: minute, zone: zone, weeks: weeks)
      return true
    }
    guard var schedule = subscriber.schedule, schedule.state == .active else {
      answer("chat.not-subscribed")
      return true
    }
    let offset = desk.zones.offset(schedule.zone, time) ?? 0
    switch request {
    case .away(let date):
      schedule.awayUntil = date
      answer("chat.away", ["date": date.spoken])
    case .snooze(let until):
      schedule.snoozedUntil = until
      subscriber.prompt?.isReminded = false
      answer("chat.snoozed", ["date": CivilDate(time: until, offset: offset).spoken])
    case .skip(let week):
      schedule.skippedWeek = week
      answer("chat.skipped")
    case .change, .ask: break
    }
    subscriber.schedule = schedule
    subscriber.due = time
    return true
  }

  private mutating func change(
    weekday: Int?, minute: Int?, zone: String?, weeks: Int?
  ) throws {
    if let zone { subscriber.zone = zone }
    if var schedule = subscriber.schedule {
      if schedule.state != .active { schedule.resume(at: time) }
      if let zone { schedule.move(to: zone, now: time, zones: desk.zones) }
      if weekday != nil || minute != nil || weeks != nil {
        schedule.move(weekday: weekday, minute: minute, weeks: weeks, now: time, zones: desk.zones)
      }
      subscriber.schedule = schedule
      subscriber.due = time
    } else {
      guard let zone = subscriber.zone else { return answer("chat.start-zone") }
      let settings = session?.session.settings
      subscribe(
        weekday: weekday ?? settings?.weekday ?? 5, minute: minute ?? settings?.minute ?? 540,
        zone: zone, weeks: weeks ?? max(1, settings?.rhythm ?? 1))
    }
    answer("chat.when-set", ["when": subscriber.schedule?.spoken ?? ""])
    try tellRhythm()
  }

  /// Lets the talk know when prompts come, so that a rest that was ended here has ended there.
  private mutating func tellRhythm() throws {
    guard let schedule = subscriber.schedule, session != nil else { return }
    try change(.rhythm(weekday: schedule.weekday, minute: schedule.minute, weeks: schedule.weeks))
  }

  private mutating func subscribe(weekday: Int, minute: Int, zone: String, weeks: Int) {
    subscriber.wantsPrompts = false
    subscriber.schedule = desk.schedule(
      weekday: weekday, minute: minute, zone: zone, weeks: weeks, at: time)
    subscriber.due = time
  }

  /// Takes over what was set in a conversation.
  mutating func follow(_ before: Settings, _ after: Settings) {
    // What was set outside the conversation holds until one of these is set in it.
    guard
      (before.weekday, before.minute, before.rhythm)
        != (after.weekday, after.minute, after.rhythm),
      var schedule = subscriber.schedule
    else { return }
    let weekday = after.weekday ?? schedule.weekday
    let minute = after.minute ?? schedule.minute
    if after.rhythm == 0 {
      schedule.pause()
    } else if (weekday, minute, after.rhythm)
      != (schedule.weekday, schedule.minute, schedule.weeks) || before.rhythm == 0
    {
      schedule.resume(at: time)
      schedule.move(
        weekday: weekday, minute: minute, weeks: after.rhythm, now: time, zones: desk.zones)
    }
    subscriber.schedule = schedule
    subscriber.due = time
  }

  private func read(_ words: String, zone: String?) -> ScheduleRequest {
    ScheduleWords.read(
      words,
      in: ScheduleRequest.Context(
        now: time, zone: zone ?? "UTC", minute: subscriber.schedule?.minute ?? 540,
        zones: desk.zones, names: desk.zoneNames))
  }

  // MARK: Rooms

  mutating func startRoom() throws {
    var channel = channel ?? Channel(room: place)
    if channel.schedule?.state != .active {
      guard let zone = channel.zone ?? arrival.zone ?? subscriber.zone else {
        self.channel = channel
        return answer("chat.start-zone")
      }
      channel.zone = zone
      channel.schedule = desk.schedule(
        weekday: 5, minute: 540, zone: zone, weeks: 1, at: time)
      channel.due = time
    }
    self.channel = channel
    rememberRoom()
    answer("chat.room-started", ["when": channel.schedule?.spoken ?? ""])
  }

  mutating func scheduleRoom(_ words: String) throws {
    var channel = channel ?? Channel(room: place)
    switch read(words, zone: channel.zone ?? subscriber.zone) {
    case .ask(let reason): answer("chat.when-unclear", ["reason": reason])
    case .change(let weekday, let minute, let zone, let weeks):
      guard let zone = zone ?? channel.zone ?? subscriber.zone else {
        return answer("chat.start-zone")
      }
      channel.zone = zone
      if var schedule = channel.schedule {
        schedule.move(to: zone, now: time, zones: desk.zones)
        schedule.move(weekday: weekday, minute: minute, weeks: weeks, now: time, zones: desk.zones)
        channel.schedule = schedule
      } else {
        channel.schedule = desk.schedule(
          weekday: weekday ?? 5, minute: minute ?? 540, zone: zone, weeks: weeks ?? 1, at: time)
      }
      channel.due = time
      answer("chat.room-started", ["when": channel.schedule?.spoken ?? ""])
    case .skip(let week):
      channel.schedule?.skippedWeek = week
      channel.due = time
      answer("chat.skipped")
    case .away(let date):
      channel.schedule?.awayUntil = date
      channel.due = time
      answer("chat.away", ["date": date.spoken])
    case .snooze: answer("chat.room-help")
    }
    self.channel = channel
    rememberRoom()
  }
}
