import Dialogue

/// What a person asks of their schedule.
package enum ScheduleRequest: Hashable, Sendable {
  /// Nil is left as it is.
  case change(weekday: Int?, minute: Int?, zone: String?, weeks: Int?)
  /// Back on that date.
  case away(until: CivilDate)
  /// Seconds since 1970.
  case snooze(until: Int64)
  case skip(ISOWeek)
  /// Not clear: what to ask the person.
  case ask(String)

  /// What the words are read against.
  package struct Context: Sendable {
    /// Seconds since 1970.
    package var now: Int64
    package var zone: String
    /// The minute of the day for a snooze to a day.
    package var minute: Int
    package var zones: ZoneRules
    package var names: ZoneNames

    package init(
      now: Int64, zone: String, minute: Int = 9 * 60, zones: ZoneRules, names: ZoneNames
    ) {
      self.now = now
      self.zone = zone
      self.minute = minute
      self.zones = zones
      self.names = names
    }
  }
}
