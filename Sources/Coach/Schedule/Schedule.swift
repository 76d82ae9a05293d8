import Dialogue

/// When a person or a channel wants its weekly prompt.
package struct Schedule: Hashable, Sendable, Codable {
  package enum State: String, Hashable, Sendable, Codable {
    case active
    /// Resting, because the person said so.
    case paused
    /// Ended, by the person or after weeks without an answer.
    case stopped
  }

  /// An occurrence that may not come before an instant, since the zone was changed while it was
  /// to come.
  package struct Hold: Hashable, Sendable, Codable {
    package var week: ISOWeek
    package var until: Int64
    package init(week: ISOWeek, until: Int64) {
      self.week = week
      self.until = until
    }
  }

  /// 1 Monday to 7 Sunday.
  package var weekday: Int
  /// Minutes after local midnight.
  package var minute: Int
  package var zone: String
  /// What holds where `zone` is unknown to the machine: the zone of the team.
  package var fallbackZone: String?
  /// Weeks from one prompt to the next: 1, 2 or 4.
  package var weeks: Int
  /// The weeks are counted from the week of this date.
  package var anchor: CivilDate
  /// Nil for each behaviour in turn.
  package var focus: Behaviour?
  /// The first local date on which the person is back.
  package var awayUntil: CivilDate?
  /// Seconds since 1970; what falls due before comes then.
  package var snoozedUntil: Int64?
  package var skippedWeek: ISOWeek?
  /// When the time of it was last chosen; what lies before is never made up for.
  package var edited: Int64
  package var quiet = QuietHours()
  package var daysOff: Set<CivilDate> = []
  /// Prompts without an answer since the last answer.
  package var unanswered = 0
  package var state = State.active
  package var hold: Hold?

  /// A schedule that begins now; the weeks are counted from its first prompt.
  package init(
    weekday: Int, minute: Int, zone: String, weeks: Int = 1, now: Int64, zones: ZoneRules
  ) {
    self.weekday = weekday
    self.minute = minute
    self.zone = zone
    self.weeks = weeks
    edited = now
    anchor = CivilDate(day: 0)
    anchor = firstDate(from: now, zones: zones)
  }

  /// The zone that is gone by: the schedule's, else the team's; nil where both are unknown.
  ///
  /// Where it is not `zone`, whoever runs the coach wants to know.
  package func usableZone(at time: Int64, zones: ZoneRules) -> String? {
    [zone, fallbackZone].lazy.compactMap { $0 }.first { zones.offset($0, time) != nil }
  }

  /// The first date from now on at which the chosen day and minute are still to come.
  func firstDate(from now: Int64, zones: ZoneRules) -> CivilDate {
    guard let zone = usableZone(at: now, zones: zones),
      let today = zones.local(now, in: zone)?.date
    else { return CivilDate(time: now, offset: 0) }
    let date = CivilDate(day: today.day + (weekday - today.weekday + 7) % 7)
    if case .instant(let time)? = DueTime.find(date, minute: minute, zone: zone, zones: zones),
      time < now
    {
      return CivilDate(day: date.day + 7)
    }
    return date
  }

  /// Whether a week has an occurrence: whole weeks since the anchor, never the week's number,
  /// since a year of 53 weeks is followed by an odd one.
  package func isOn(_ week: ISOWeek) -> Bool {
    weeks > 0 && (week.monday - ISOWeek(date: anchor).monday) / 7 % weeks == 0
  }

  /// The occurrence of a week and whether its day takes place; nil where the week has none or the
  /// zone is unknown.
  package func occurrence(
    in week: ISOWeek, zones: ZoneRules
  ) -> (occurrence: Occurrence, exists: Bool)? {
    guard isOn(week) else { return nil }
    let date = CivilDate(day: week.monday + weekday - 1)
    let noon = Int64(date.day) * 86_400 + 43_200
    guard let zone = usableZone(at: noon, zones: zones),
      let due = DueTime.find(date, minute: minute, zone: zone, zones: zones)
    else { return nil }
    var (time, exists) =
      switch due {
      case .instant(let time): (time, true)
      case .nonexistent(let after): (after, false)
      }
    if let hold, hold.week == week { time = max(time, hold.until) }
    if let snoozedUntil, time >= edited { time = max(time, snoozedUntil) }
    return (Occurrence(week: week, date: date, time: time), exists)
  }
}
