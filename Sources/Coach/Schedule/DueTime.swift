import Dialogue

/// The instant at which a wall time comes, found from offsets alone.
///
/// Where the clock is put forward past the wall time, it is the first instant after the gap; where
/// the wall time comes twice, it is the first. No calendar of the machine is asked: those lose a
/// week where a gap is not a whole hour or lies at midnight.
package enum DueTime: Hashable, Sendable {
  case instant(Int64)
  /// The clock was put forward by more than three hours over the wall time, so that its day did
  /// not take place; the instant is the first after it.
  case nonexistent(after: Int64)

  /// Beyond this a change of the clock takes a day away, not an hour.
  private static let longestGap = 3 * 3_600
  /// No zone is further from UTC than this.
  private static let reach: Int64 = 15 * 3_600

  /// The instant of a minute of a local date; nil in an unknown zone.
  package static func find(
    _ date: CivilDate, minute: Int, zone: String, zones: ZoneRules
  ) -> DueTime? {
    let wall = Int64(date.day) * 86_400 + Int64(minute) * 60
    guard let earliest = zones.offset(zone, wall - reach),
      let latest = zones.offset(zone, wall + reach),
      let middle = zones.offset(zone, wall - Int64(earliest))
    else { return nil }
    if earliest == latest, earliest == middle { return .instant(wall - Int64(earliest)) }

    // The first instant whose local time is at or past the wall time, hour by hour; a change of
    // the clock within an hour is found by halving it.
    var start = wall - reach
    var offset = earliest
    while start < wall + reach {
      var end = start + 3_600
      guard let next = zones.offset(zone, end) else { return nil }
      if next != offset {
        guard let change = change(from: start, to: end, zone: zone, zones: zones) else {
          return nil
        }
        end = change
      }
      let time = wall - Int64(offset)
      if time < end { return .instant(max(time, start)) }
      guard let after = zones.offset(zone, end) else { return nil }
      if end + Int64(after) > wall {
        return after - offset > longestGap ? .nonexistent(after: end) : .instant(end)
      }
      (start, offset) = (end, after)
    }
    return .instant(start)
  }

  /// The first instant after `low` with another offset than it has; one lies at or before `high`.
  private static func change(
    from low: Int64, to high: Int64, zone: String, zones: ZoneRules
  ) -> Int64? {
    guard let before = zones.offset(zone, low) else { return nil }
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let offset = zones.offset(zone, middle) else { return nil }
      if offset == before { low = middle } else { high = middle }
    }
    return high
  }
}
