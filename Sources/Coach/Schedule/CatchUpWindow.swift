import Dialogue

/// From when to when a prompt that is late may still be sent, in seconds since 1970.
struct CatchUpWindow: Hashable {
  let start: Int64
  let end: Int64

  /// Nil where it may not be sent at all.
  init?(_ occurrence: Occurrence, of schedule: Schedule, zones: ZoneRules) {
    guard let zone = schedule.usableZone(at: occurrence.time, zones: zones),
      let local = zones.local(occurrence.time, in: zone)
    else { return nil }
    func instant(_ minute: Int, _ days: Int = 0) -> Int64? {
      let date = CivilDate(day: local.date.day + days)
      return switch DueTime.find(date, minute: minute, zone: zone, zones: zones) {
      case .instant(let time)?, .nonexistent(let time)?: time
      case nil: nil
      }
    }
    let quiet = schedule.quiet
    var start = occurrence.time
    var end = occurrence.time + ScheduleDecision.catchUpWindow
    if quiet.contains(local.minute) {
      // An hour of the night that was chosen is kept to; late, it waits for the morning.
      guard local.minute < quiet.end, let morning = instant(quiet.end) else { return nil }
      start = max(start, morning)
    }
    if local.minute < ScheduleDecision.endOfDay {
      guard let evening = instant(ScheduleDecision.endOfDay) else { return nil }
      end = min(end, evening)
    }
    if quiet.start != quiet.end {
      let isToday = quiet.start > local.minute
      guard let night = instant(quiet.start, isToday ? 0 : 1) else { return nil }
      // The first quiet minute is quiet.
      if night > start { end = min(end, night - 1) }
    }
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }
}
