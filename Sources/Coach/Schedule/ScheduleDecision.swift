import Dialogue

/// What a schedule asks for at an instant.
package enum ScheduleDecision: Hashable, Sendable {
  /// Nothing until then; nil where nothing comes before the schedule is changed.
  case wait(until: Int64?)
  case due(Occurrence)
  /// Late, and still worth sending.
  case catchUp(Occurrence)
  /// Not sent and never will be.
  case missed(Occurrence, MissReason)

  package enum MissReason: String, Hashable, Sendable, Codable {
    /// Its hour had passed when the coach came to it.
    case late
    /// A zone left the day out.
    case nonexistent
    case dayOff = "day-off"
    case away
    case skipped

    /// Whether the person meant it so; the others are worth counting.
    package var isPlanned: Bool { self == .dayOff || self == .away || self == .skipped }
  }

  /// So late is on time, in seconds.
  package static let grace: Int64 = 15 * 60
  /// Nothing is sent later than this, in seconds.
  package static let catchUpWindow: Int64 = 6 * 3_600
  /// What was meant for the working day is not sent in the evening.
  package static let endOfDay = 18 * 60
  /// So many weeks ahead and back an occurrence is looked for.
  private static let horizon = 9

  /// Decides on the newest occurrence that is not in the future.
  ///
  /// Older ones it stands for are neither sent nor reported, so that there is one catch-up after
  /// any outage and a clock that jumps ahead spends one week and no more. Whoever asks adds the
  /// week of every `due`, `catchUp` and `missed` to `done`, in the transaction that acts on it.
  ///
  /// Time is in seconds since 1970; in `done` are also the weeks that were answered ahead.
  package static func decide(
    _ schedule: Schedule, now: Int64, done: Set<ISOWeek>, zones: ZoneRules
  ) -> ScheduleDecision {
    guard schedule.state == .active,
      schedule.usableZone(at: now, zones: zones) != nil
    else { return .wait(until: nil) }
    let thisWeek = ISOWeek(time: now, offset: 0).monday
    func found(_ step: Int) -> (week: ISOWeek, occurrence: Occurrence, exists: Bool)? {
      let week = ISOWeek(date: CivilDate(day: thisWeek + step * 7))
      guard let found = schedule.occurrence(in: week, zones: zones),
        found.occurrence.time >= schedule.edited
      else { return nil }
      return (week, found.occurrence, found.exists)
    }
    // A zone may be a day ahead, so that next week's may be past already.
    var step = 1
    var past: (week: ISOWeek, occurrence: Occurrence, exists: Bool)?
    while step >= -horizon, past == nil {
      if let candidate = found(step), candidate.occurrence.time <= now {
        past = candidate
      } else {
        step -= 1
      }
    }
    let next = (step + 1...horizon).lazy.compactMap(found)
      .first { $0.occurrence.time > now && !done.contains($0.week) }?.occurrence.time
    guard let past, !done.contains(past.week) else { return .wait(until: next) }
    let occurrence = past.occurrence
    if !past.exists { return .missed(occurrence, .nonexistent) }
    if let reason = schedule.absence(at: occurrence, zones: zones) {
      return .missed(occurrence, reason)
    }
    if now - occurrence.time <= grace { return .due(occurrence) }
    guard let open = CatchUpWindow(occurrence, of: schedule, zones: zones), now <= open.end else {
      return .missed(occurrence, .late)
    }
    return now < open.start ? .wait(until: open.start) : .catchUp(occurrence)
  }
}

extension Schedule {
  /// Why the person is not there for an occurrence; nil where they are.
  fileprivate func absence(
    at occurrence: Occurrence, zones: ZoneRules
  ) -> ScheduleDecision.MissReason? {
    if skippedWeek == occurrence.week { return .skipped }
    guard let zone = usableZone(at: occurrence.time, zones: zones),
      let date = zones.local(occurrence.time, in: zone)?.date
    else { return nil }
    if let awayUntil, date < awayUntil { return .away }
    // A snooze may carry it to a working day, and what was put off to a day off was meant so.
    let isPutOff = snoozedUntil.map { $0 == occurrence.time } ?? false
    return !isPutOff && (daysOff.contains(occurrence.date) || daysOff.contains(date))
      ? .dayOff : nil
  }
}
