import Dialogue

/// What a person changes. Decide what is due first, then change: what lies before is not made up
/// for.
extension Schedule {
  /// Another day, time of day or rhythm.
  ///
  /// A week that has had its prompt gets no second one by it.
  package mutating func move(
    weekday: Int? = nil, minute: Int? = nil, weeks: Int? = nil, now: Int64, zones: ZoneRules
  ) {
    self.weekday = weekday ?? self.weekday
    self.minute = minute ?? self.minute
    begin(at: now)
    if let weeks, weeks != self.weeks {
      self.weeks = weeks
      anchor = firstDate(from: now, zones: zones)
    }
  }

  /// Another zone: of the prompt in the old and the one in the new, the later comes, if either
  /// still can.
  package mutating func move(
    to zone: String, now: Int64, done: Set<ISOWeek> = [], zones: ZoneRules
  ) {
    guard zone != self.zone else { return }
    var moved = self
    moved.zone = zone
    moved.hold = nil
    let week = ISOWeek(time: now, offset: 0)
    for step in -1...1 {
      let week = ISOWeek(date: CivilDate(day: week.monday + step * 7))
      guard !done.contains(week), let old = occurrence(in: week, zones: zones)?.occurrence.time,
        let new = moved.occurrence(in: week, zones: zones)?.occurrence.time
      else { continue }
      if max(old, new) > now, old >= edited || new > now {
        moved.hold = Hold(week: week, until: max(old, new))
        break
      }
    }
    self = moved
    edited = now
  }

  package mutating func pause() { if state == .active { state = .paused } }

  /// Goes on after a pause or a stop; the weeks between are not missed.
  package mutating func resume(at now: Int64) {
    guard state != .active else { return }
    state = .active
    unanswered = 0
    begin(at: now)
  }

  private mutating func begin(at now: Int64) {
    edited = now
    hold = nil
    snoozedUntil = nil
  }
}
