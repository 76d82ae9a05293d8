import CIcal
import Dialogue

/// Reads the days on which nobody is asked: dates of the configuration and iCalendar files.
///
/// Of a calendar the events of whole days count, with their repetitions; an appointment does not.
package enum DaysOff {
  /// What can't be read, and where, as a sentence for whoever runs the coach.
  package struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    init(_ file: String, _ line: Int, _ sentence: String) {
      description = "\(file):\(line): \(sentence)"
    }
  }

  package static let largestFile = 1 << 20
  static let mostEvents = 5_000
  static let mostDays = 5_000

  /// Reads dates such as `2026-12-24`, one after the other; the line is the place in the list.
  package static func read(
    dates: [String], file: String
  ) throws(Unreadable) -> Set<CivilDate> {
    var days: Set<CivilDate> = []
    for (index, text) in dates.enumerated() {
      guard let date = CivilDate(iso8601: text) else {
        throw Unreadable(file, index + 1, "A day off is a date such as 2026-12-24.")
      }
      days.insert(date)
    }
    return days
  }

  /// Reads a calendar, as far as it lies within `range`.
  package static func read(
    calendar: [UInt8], file: String, within range: ClosedRange<CivilDate>
  ) throws(Unreadable) -> Set<CivilDate> {
    guard calendar.count <= largestFile else {
      throw Unreadable(file, 1, "A calendar of more than 1 MiB is not read.")
    }
    var days: Set<CivilDate> = []
    for event in try ICalendarEvents.find(in: calendar, file: file) {
      var found = [CInt](repeating: 0, count: mostDays)
      let count = cical_event_days(
        event.text, CInt(range.lowerBound.day), CInt(range.upperBound.day), &found,
        CInt(mostDays))
      guard count >= 0 else { throw Unreadable(file, event.line, sentence(for: count)) }
      days.formUnion(found.prefix(Int(count)).map { CivilDate(day: Int($0)) })
    }
    return days
  }

  private static func sentence(for error: CInt) -> String {
    switch Int(error) {
    case cical_no_start: "This event has no date on which it begins."
    case cical_backwards: "This event ends before it begins."
    case cical_too_long: "This event lasts longer than a year."
    case cical_bad_rule: "The rule by which this event is repeated can't be read."
    case cical_too_many: "This event is repeated too often."
    default: "This event can't be read."
    }
  }
}
