/// The date of an HTTP header, in the three forms of RFC 9110 section 5.6.7.
package enum HTTPDate {
  /// Seconds since 1970; nil for what is no date.
  ///
  /// The day of the week is not checked. The two digits of a year in the second form mean the
  /// latest such year that is at most fifty years ahead of `now`.
  package static func seconds(_ text: String, now: Int64) -> Int64? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    switch words.count {
    case 6 where words[5] == "GMT":
      // Sun, 06 Nov 1994 08:49:37 GMT
      return seconds(words[3], words[2], words[1], words[4])
    case 4 where words[3] == "GMT":
      // Sunday, 06-Nov-94 08:49:37 GMT
      let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
      guard date.count == 3, date[2].utf8.count == 2, let short = number(date[2]) else {
        return nil
      }
      let latest = year(of: now) + 50
      let full = latest - (latest - short) % 100
      return seconds("\(full)", date[1], date[0], words[2])
    case 5:
      // Sun Nov  6 08:49:37 1994
      return seconds(words[4], words[1], words[2], words[3])
    default: return nil
    }
  }

  private static func seconds(
    _ year: Substring, _ month: Substring, _ day: Substring, _ time: Substring
  ) -> Int64? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false)
    guard year.utf8.count == 4, let year = number(year), year >= 1601,
      let month = months.firstIndex(where: { $0 == month }),
      let day = number(day), (1...length(of: month, year)).contains(day),
      clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }),
      let hour = number(clock[0]), hour < 24, let minute = number(clock[1]), minute < 60,
      // A leap second counts as the one after it.
      let second = number(clock[2]), second <= 60
    else { return nil }
    let days = days(to: year, month: month + 1, day: day)
    return Int64(((days * 24 + hour) * 60 + minute) * 60 + second)
  }

  private static func seconds(
    _ year: String, _ month: Substring, _ day: Substring, _ time: Substring
  ) -> Int64? {
    seconds(Substring(year), month, day, time)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 1 && isLeap ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
  }

  /// Days from 1970-01-01, by counting years from March, so that the leap day comes last.
  private static func days(to year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func year(of seconds: Int64) -> Int {
    var year = 1970 + Int(seconds / 31_556_952)
    let today = Int(seconds) / 86_400
    while days(to: year, month: 1, day: 1) > today { year -= 1 }
    while days(to: year + 1, month: 1, day: 1) <= today { year += 1 }
    return year
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
