import Coach
import Dialogue

/// The rules of a schedule once more, slowly: it walks minutes where the real one computes.
struct ReferenceSchedule {
  let schedule: Schedule
  let zones: ZoneRules

  /// The first quarter of an hour at which the local wall is at or past the wanted one.
  private func walk(_ date: Int, _ minute: Int) -> (time: Int64, jump: Int) {
    let wall = Int64(date) * 86_400 + Int64(minute) * 60
    var time = wall - 15 * 3_600
    func local(_ time: Int64) -> Int64 { time + Int64(zones.offset(schedule.zone, time) ?? 0) }
    while local(time) < wall { time += 900 }
    return (time, Int(local(time) - local(time - 900)) - 900)
  }

  func time(of week: ISOWeek) -> Int64? {
    let anchor = ISOWeek(date: schedule.anchor).monday
    guard abs(week.monday - anchor) / 7 % schedule.weeks == 0 else { return nil }
    var time = walk(week.monday + schedule.weekday - 1, schedule.minute).time
    if let hold = schedule.hold, hold.week == week, hold.until > time { time = hold.until }
    if let snooze = schedule.snoozedUntil, time >= schedule.edited, snooze > time { time = snooze }
    return time < schedule.edited ? nil : time
  }

  func decide(now: Int64, done: Set<ISOWeek>) -> ScheduleDecision {
    if schedule.state != .active { return .wait(until: nil) }
    var past: (week: ISOWeek, time: Int64)?
    var future: Int64?
    var monday = ISOWeek(time: now, offset: 0).monday - 63
    for _ in 0..<19 {
      let week = ISOWeek(date: CivilDate(day: monday))
      monday += 7
      guard let time = time(of: week) else { continue }
      if time <= now {
        past = (week, time)
      } else if !done.contains(week), future == nil {
        future = time
      }
    }
    guard let past, !done.contains(past.week) else { return .wait(until: future) }
    let date = CivilDate(day: past.week.monday + schedule.weekday - 1)
    let occurrence = Occurrence(week: past.week, date: date, time: past.time)
    if walk(date.day, schedule.minute).jump > 10_800 { return .missed(occurrence, .nonexistent) }
    let offset = zones.offset(schedule.zone, past.time) ?? 0
    let actual = CivilDate(time: past.time, offset: offset)
    if schedule.skippedWeek == past.week { return .missed(occurrence, .skipped) }
    if let away = schedule.awayUntil, actual.day < away.day { return .missed(occurrence, .away) }
    if past.time != schedule.snoozedUntil,
      schedule.daysOff.contains(date) || schedule.daysOff.contains(actual)
    {
      return .missed(occurrence, .dayOff)
    }
    if now <= past.time + 900 { return .due(occurrence) }
    // Every minute from the planned one on, until the first that closes the window.
    let nominal = (Int(past.time) + offset - actual.day * 86_400) / 60
    func minute(_ time: Int64) -> (day: Int, minute: Int) {
      let local = Int(time) + (zones.offset(schedule.zone, time) ?? 0)
      let day = CivilDate(time: Int64(local), offset: 0).day
      return (day, (local - day * 86_400) / 60)
    }
    var time = past.time
    var isOpen = !schedule.quiet.contains(nominal)
    var opened: Int64? = isOpen ? time : nil
    if !isOpen, nominal >= schedule.quiet.end { return .missed(occurrence, .late) }
    while time <= past.time + 21_600 {
      let (day, at) = minute(time)
      if nominal < 1_080, day > actual.day || at > 1_080 || at == 1_080 && time % 60 > 0 { break }
      if schedule.quiet.contains(at) {
        if isOpen { break }
      } else if !isOpen {
        (isOpen, opened) = (true, time)
      }
      if isOpen, time >= now {
        return now < (opened ?? now) ? .wait(until: opened) : .catchUp(occurrence)
      }
      time += 1
    }
    return .missed(occurrence, .late)
  }
}
