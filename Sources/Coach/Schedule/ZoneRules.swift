import Dialogue
import Foundation

/// What is known of time zones: how far each is from UTC at an instant.
///
/// A value that is passed in, so that all that is decided about a schedule can be decided again
/// elsewhere, and tried with zones that do not exist.
package struct ZoneRules: Sendable {
  /// Seconds east of UTC in a zone at an instant (seconds since 1970); nil for an unknown zone.
  package let offset: @Sendable (_ zone: String, _ time: Int64) -> Int?

  package init(offset: @escaping @Sendable (_ zone: String, _ time: Int64) -> Int?) {
    self.offset = offset
  }

  /// The rules that the machine has.
  package static let system = ZoneRules { zone, time in
    TimeZone(identifier: zone)?
      .secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(time)))
  }

  /// The zone ids that the machine has rules for.
  package static var systemZones: [String] { TimeZone.knownTimeZoneIdentifiers }

  /// The local date and the minute of the day at an instant; nil in an unknown zone.
  package func local(_ time: Int64, in zone: String) -> (date: CivilDate, minute: Int)? {
    guard let offset = offset(zone, time) else { return nil }
    let date = CivilDate(time: time, offset: offset)
    let seconds = Int(time) + offset - date.day * 86_400
    return (date, seconds / 60)
  }
}
