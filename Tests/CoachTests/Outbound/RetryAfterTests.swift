import Coach
import Testing

struct `How long a server asks to be left alone` {
  /// 1994-11-06T08:49:37Z, the example of RFC 9110.
  static let example: Int64 = 784_111_777

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", Optional(example)),
    ("Sunday, 06-Nov-94 08:49:37 GMT", example),
    ("Sun Nov  6 08:49:37 1994", example),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600),
    ("Mon, 31 Dec 2012 23:59:60 GMT", 1_356_998_400),
    ("Sat, 01 Mar 2104 00:00:00 GMT", 4_233_772_800),
    ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Mon, 29 Feb 2100 00:00:00 GMT", nil),
    ("Sun, 00 Nov 1994 08:49:37 GMT", nil),
    ("Sun, 31 Nov 1994 08:49:37 GMT", nil),
    ("Sun, 06 nov 1994 08:49:37 GMT", nil),
    ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
    ("Sun, 06 Nov 1994 08:60:37 GMT", nil),
    ("Sun, 06 Nov 1994 8:49:37 GMT", nil),
    ("Sun, 06 Nov 1994 08:49:37 CET", nil),
    ("Sun, 06 Nov 94 08:49:37 GMT", nil),
    ("1994-11-06T08:49:37Z", nil),
    ("", nil),
  ])
  func `An HTTP date in its three forms`(_ text: String, _ expected: Int64?) {
    #expect(HTTPDate.seconds(text, now: Self.example) == expected)
  }

  /// RFC 9110: a year that seems more than fifty years ahead is in the past.
  @Test(arguments: [("44", 2044), ("45", 1945), ("99", 1999), ("00", 2000)])
  func `Two digits of a year`(_ short: String, _ year: Int) throws {
    let seconds = try #require(
      HTTPDate.seconds("Sunday, 01-Jan-\(short) 00:00:00 GMT", now: Self.example))
    #expect(HTTPDate.seconds("Sun, 01 Jan \(year) 00:00:00 GMT", now: 0) == seconds)
  }

  @Test func `Days follow each other through four hundred years`() {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    var expected: Int64 = 0
    for year in 1970..<2370 {
      for month in months {
        for day in 1...31 {
          let text = "Mon, \(day < 10 ? "0" : "")\(day) \(month) \(year) 00:00:00 GMT"
          guard let seconds = HTTPDate.seconds(text, now: 0) else { continue }
          #expect(seconds == expected)
          expected += 86_400
        }
      }
    }
    // 400 Gregorian years are 146,097 days.
    #expect(expected == 146_097 * 86_400)
  }

  @Test(arguments: [
    ("0", Optional(0)), ("7", 7), (" 7", 7), ("007", 7), ("1.2", 2), ("3600", 3600),
    ("3601", 3600), ("86400", 3600), ("99999999999999999999999", 3600),
    ("Sun, 06 Nov 1994 08:50:37 GMT", 60), ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
    ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("Sun, 06 Nov 2094 08:00:00 GMT", 3600),
    ("-5", nil), ("+5", nil), ("5s", nil), ("soon", nil), ("", nil), ("1e9", nil), ("1.2.3", nil),
    ("٣", nil),
  ])
  func `Seconds or a date, at most an hour`(_ value: String, _ expected: Int?) {
    #expect(
      RetryAfter.delay(value, now: Self.example) == expected.map { Duration.seconds($0) })
  }
}
