import Dialogue

/// How the coach behaves towards one who does not answer.
///
/// One reminder, then silence, then fewer prompts or none. Only decisions; what is said of them is
/// content.
package enum ReminderPolicy {
  /// What is known of a prompt that went out.
  package struct Prompted: Hashable, Sendable, Codable {
    /// Seconds since 1970.
    package var time: Int64
    package var isAnswered: Bool
    package var isReminded: Bool

    package init(time: Int64, isAnswered: Bool = false, isReminded: Bool = false) {
      self.time = time
      self.isAnswered = isAnswered
      self.isReminded = isReminded
    }
  }

  package enum Reminder: Hashable, Sendable {
    case none
    case wait(until: Int64)
    case remind
  }

  /// How the next prompt goes out.
  package enum Manner: Hashable, Sendable {
    case prompt
    /// With a choice of fewer prompts or none.
    case promptOffering([Offer])
    /// No prompt: the coach says that it stops, once, and does.
    case stop
  }

  package enum Offer: String, Hashable, Sendable, CaseIterable, Codable {
    case fortnightly, monthly, unsubscribe
  }

  package static func manner(unanswered: Int, weeks: Int) -> Manner {
    switch unanswered {
    case ..<2: .prompt
    case 2: .promptOffering(offers(weeks: weeks))
    default: .stop
    }
  }

  /// What is less than now.
  private static func offers(weeks: Int) -> [Offer] {
    Offer.allCases.filter {
      switch $0 {
      case .fortnightly: weeks < 2
      case .monthly: weeks < 4
      case .unsubscribe: true
      }
    }
  }

  /// Whether the one reminder of a prompt is to go out.
  ///
  /// It goes out on the next working day at the hour of the prompt, moved out of the quiet hours,
  /// or when the person asked for it; not where the next prompt comes first, and not more than a
  /// catch-up late.
  package static func reminder(
    of prompt: Prompted, schedule: Schedule, now: Int64, zones: ZoneRules
  ) -> Reminder {
    guard !prompt.isAnswered, !prompt.isReminded, schedule.state == .active,
      let time = reminderTime(of: prompt, schedule: schedule, zones: zones)
    else { return .none }
    if now < time { return .wait(until: time) }
    guard now - time <= ScheduleDecision.catchUpWindow,
      let zone = schedule.usableZone(at: now, zones: zones),
      let local = zones.local(now, in: zone), !schedule.quiet.contains(local.minute)
    else { return .none }
    return .remind
  }

  private static func reminderTime(
    of prompt: Prompted, schedule: Schedule, zones: ZoneRules
  ) -> Int64? {
    guard let zone = schedule.usableZone(at: prompt.time, zones: zones),
      let local = zones.local(prompt.time, in: zone)
    else { return nil }
    if let snoozed = schedule.snoozedUntil, snoozed > prompt.time { return snoozed }
    let quiet = schedule.quiet
    let minute = quiet.contains(schedule.minute) ? quiet.end % 1_440 : schedule.minute
    let week = ISOWeek(date: local.date).monday
    let next = (0...5).lazy
      .compactMap { step in
        schedule.occurrence(in: ISOWeek(date: CivilDate(day: week + step * 7)), zones: zones)
      }
      .first { $0.occurrence.time > prompt.time }?.occurrence.time
    for step in 1...35 {
      let date = CivilDate(day: local.date.day + step)
      let isAway = schedule.awayUntil.map { date < $0 } ?? false
      if date.weekday > 5 || isAway || schedule.daysOff.contains(date) { continue }
      guard
        case .instant(let time)? = DueTime.find(date, minute: minute, zone: zone, zones: zones)
      else { continue }
      return next.map { time < $0 } ?? true ? time : nil
    }
    return nil
  }
}
