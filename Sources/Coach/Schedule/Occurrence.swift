import Dialogue

/// One weekly prompt of a schedule.
///
/// It is known by the ISO week of its nominal local date, never by its instant: whatever becomes
/// of zones and clocks, a week has one.
package struct Occurrence: Hashable, Sendable, Codable {
  package var week: ISOWeek
  /// The local date it was planned for.
  package var date: CivilDate
  /// When it is due, in seconds since 1970.
  package var time: Int64

  package init(week: ISOWeek, date: CivilDate, time: Int64) {
    self.week = week
    self.date = date
    self.time = time
  }
}
