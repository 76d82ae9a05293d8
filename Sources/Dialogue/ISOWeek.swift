/// A week of ISO 8601: Monday to Sunday, in the year that holds its Thursday.
package struct ISOWeek: Hashable, Sendable, Codable, Comparable {
  package var year: Int
  package var week: Int

  package init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }

  /// The week of a local instant.
  ///
  /// - Parameters:
  ///   - time: seconds since 1970 in UTC
  ///   - offset: seconds east of UTC
  package init(time: Int64, offset: Int) {
    self.init(date: CivilDate(time: time, offset: offset))
  }

  package init(date: CivilDate) {
    let thursday = CivilDate(day: date.day + 4 - date.weekday)
    let firstOfYear = CivilDate(year: thursday.year, month: 1, dayOfMonth: 1)
    self.init(year: thursday.year, week: (thursday.day - firstOfYear.day) / 7 + 1)
  }

  package static func < (a: Self, b: Self) -> Bool { (a.year, a.week) < (b.year, b.week) }

  /// The day number (since 1970-01-01) of the week's Monday.
  package var monday: Int {
    let fourth = CivilDate(year: year, month: 1, dayOfMonth: 4)
    return fourth.day + 1 - fourth.weekday + (week - 1) * 7
  }
}

/// A date of the proleptic Gregorian calendar.
///
/// Day numbers by Howard Hinnant's `days_from_civil`; no calendar of the machine is asked, since
/// those differ between locales.
package struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let day: Int
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let dayOfMonth: Int

  /// 1 Monday to 7 Sunday.
  package var weekday: Int { ((day + 3) % 7 + 7) % 7 + 1 }

  package init(time: Int64, offset: Int) {
    let local = Int(time) + offset
    self.init(day: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  package init(day: Int) {
    let z = day + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.day = day
    dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  package init(year: Int, month: Int, dayOfMonth: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(day: era * 146_097 + dayOfEra - 719_468)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As a person reads it: `27 November 2026`.
  package var spoken: String { "\(dayOfMonth) \(Self.months[month - 1]) \(year)" }
}
