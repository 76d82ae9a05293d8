import Coach
import Dialogue
import Testing

/// Calendars of days off, good and bad.
struct DaysOffTests {
  private func read(_ text: String) throws -> [String] {
    let range =
      try #require(CivilDate(iso8601: "2026-01-01"))...#require(CivilDate(iso8601: "2028-12-31"))
    return try DaysOff.read(calendar: Array(text.utf8), file: "off.ics", within: range)
      .sorted().map(\.iso8601)
  }
  private func calendar(_ lines: String...) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"])
      .joined(separator: "\r\n") + "\r\n"
  }

  @Test
  func `a day, some days and a day of every year are read`() throws {
    #expect(try read(calendar("DTSTART;VALUE=DATE:20261224")) == ["2026-12-24"])
    #expect(
      try read(calendar("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"))
        == ["2026-12-24", "2026-12-25", "2026-12-26"])
    #expect(
      try read(calendar("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"))
        == ["2026-01-01", "2027-01-01", "2028-01-01"])
    #expect(
      try read(
        calendar("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20270101"))
        == ["2026-01-01", "2028-01-01"])
    #expect(
      try read(calendar("DTSTART;VALUE=DATE:20260504", "DURATION:P2D"))
        == ["2026-05-04", "2026-05-05"])
  }

  @Test
  func `an appointment is no day off`() throws {
    #expect(try read(calendar("DTSTART:20261224T090000Z", "DTEND:20261224T100000Z")).isEmpty)
  }

  @Test
  func `folded lines, alarms and bare line feeds are read`() throws {
    #expect(
      try read(
        calendar(
          "SUMMARY:A long", "  name", "DTSTART;VALUE=DATE", " :20261224", "BEGIN:VALARM",
          "ACTION:DISPLAY", "END:VALARM"
        ).filter { $0 != "\r" }) == ["2026-12-24"])
    let bare = calendar("DTSTART;VALUE=DATE:20261224").split(separator: "\r\n")
    #expect(try read("\u{FEFF}" + bare.joined(separator: "\n")) == ["2026-12-24"])
  }

  static let bad: [(String, Int)] = [
    ("", 1), ("hello", 1), ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", 2),
    ("BEGIN:VCALENDAR\nEND:VEVENT\n", 2), ("BEGIN:VEVENT\nEND:VEVENT", 1),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", 2),
    ("BEGIN:VCALENDAR\n\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026\nEND:VEVENT\nEND:VCALENDAR", 3),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261345\nEND:VEVENT\nEND:VCALENDAR", 2),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20250101\n"
        + "END:VEVENT\nEND:VCALENDAR", 2
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20990101\n"
        + "END:VEVENT\nEND:VCALENDAR", 2
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=SECONDLY\n"
        + "END:VEVENT\nEND:VCALENDAR", 2
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY\n"
        + "END:VEVENT\nEND:VCALENDAR", 2
    ),
    ("BEGIN:VCALENDAR\u{0}", 1),
  ]

  @Test(arguments: bad)
  func `a bad calendar is a sentence with its line`(text: String, line: Int) {
    let error = #expect(throws: DaysOff.Unreadable.self) { try read(text) }
    #expect(error?.description.hasPrefix("off.ics:\(line): ") ?? false)
  }

  @Test
  func `a calendar that is too large is not read`() {
    let text = String(repeating: "X", count: DaysOff.largestFile + 1)
    #expect(throws: DaysOff.Unreadable.self) { try read(text) }
  }

  @Test
  func `a calendar with any of its bytes changed is read or refused`() throws {
    let range = CivilDate(day: 20_000)...CivilDate(day: 21_000)
    let whole = Array(
      calendar("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "RRULE:FREQ=YEARLY")
        .utf8)
    var chance = SplitMix64(seed: 5)
    var refused = 0
    for _ in 0..<2_000 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(
        in: 0...255, using: &chance)
      do {
        _ = try DaysOff.read(calendar: bytes, file: "off.ics", within: range)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }

  @Test
  func `dates of the configuration are read, and the wrong one is named`() throws {
    #expect(
      try DaysOff.read(dates: ["2026-12-24", "2026-12-25"], file: "humble.yaml").count == 2)
    let error = #expect(throws: DaysOff.Unreadable.self) {
      try DaysOff.read(dates: ["2026-12-24", "2026-02-30"], file: "humble.yaml")
    }
    #expect(error?.description.hasPrefix("humble.yaml:2: ") ?? false)
  }
}
