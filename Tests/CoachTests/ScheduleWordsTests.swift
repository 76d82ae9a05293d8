import Coach
import Dialogue
import Testing

/// What people say of their schedule, and what is asked back.
struct ScheduleWordsTests {
  /// Wednesday 2026-11-25, 10:00 in Copenhagen.
  static let now: Int64 = 1_795_597_200
  static let names = ZoneNames(ids: ZoneRules.systemZones)

  private func read(_ text: String) -> ScheduleRequest {
    ScheduleWords.read(
      text,
      in: .init(now: Self.now, zone: "Europe/Copenhagen", zones: .system, names: Self.names))
  }

  struct Change: Sendable {
    var text: String
    var weekday: Int?
    var minute: Int?
    var zone: String?
    var weeks: Int?
    init(
      _ text: String, _ weekday: Int? = nil, _ minute: Int? = nil, _ zone: String? = nil,
      every weeks: Int? = nil
    ) {
      (self.text, self.weekday, self.minute) = (text, weekday, minute)
      (self.zone, self.weeks) = (zone, weeks)
    }
  }

  static let changes: [Change] = [
    Change("Fridays at 9 in Copenhagen", 5, 540, "Europe/Copenhagen"),
    Change("every other monday 14:30", 1, 870, every: 2),
    Change("every second tuesday at 10", 2, 600, every: 2),
    Change("every fourth friday", 5, every: 4),
    Change("tuesdays", 2), Change("Tuesday", 2), Change("on thursdays please", 4),
    Change("at 8 am", nil, 480), Change("8am", nil, 480), Change("at 8 pm", nil, 1_200),
    Change("monthly", every: 4), Change("weekly", every: 1), Change("fortnightly", every: 2),
    Change("every week", every: 1), Change("every two weeks", every: 2),
    Change("every 4 weeks", every: 4), Change("once a month", every: 4),
    Change("every other week on wednesday at 16:15", 3, 975, every: 2),
    Change("fridays 9:30 Europe/Berlin", 5, 570, "Europe/Berlin"),
    Change("fridays 9:30 europe/berlin", 5, 570, "Europe/Berlin"),
    Change("monday 09:00", 1, 540), Change("monday 0930", 1, 570),
    Change("mon 7:45", 1, 465), Change("Sundays at noon", 7, 720),
    Change("saturday at midnight", 6, 0), Change("half past eight on thursdays", 4, 510),
    Change("quarter to nine on mondays", 1, 525), Change("monday 20:30", 1, 1_230),
    Change("fridays at 12:00", 5, 720), Change("fridays at 12 pm", 5, 720),
    Change("friday mornings", 5, 540), Change("friday in the morning", 5, 540),
    Change("in Copenhagen", nil, nil, "Europe/Copenhagen"),
    Change("København", nil, nil, "Europe/Copenhagen"),
    Change("America/New_York", nil, nil, "America/New_York"),
    Change("new york", nil, nil, "America/New_York"),
    Change("thursdays at 3 pm in Ho Chi Minh", 4, 900, "Asia/Ho_Chi_Minh"),
    Change("wednesdays at 4pm in San Francisco", 3, 960, "America/Los_Angeles"),
    Change("mondays at 9 in Port of Spain", 1, 540, "America/Port_of_Spain"),
    Change("tuesdays 8:30 UTC", 2, 510, "UTC"),
    Change("I'd like it on Fridays at 15.30", 5, 930),
    Change("every friday at 9", 5, 540), Change("make it mondays", 1),
    Change("every other monday at 14:30 in London", 1, 870, "Europe/London", every: 2),
  ]

  @Test(arguments: changes)
  func `a day, an hour, a place and a rhythm are read`(_ row: Change) {
    #expect(
      read(row.text)
        == .change(weekday: row.weekday, minute: row.minute, zone: row.zone, weeks: row.weeks))
  }

  static let absences: [(String, String)] = [
    ("away until 3 January", "2027-01-03"), ("away until January 3rd", "2027-01-03"),
    ("I'm away until 3 jan 2027", "2027-01-03"), ("away till 2026-12-01", "2026-12-01"),
    ("back on Monday", "2026-11-30"), ("on holiday until 1 December", "2026-12-01"),
    ("out of office until 7 dec", "2026-12-07"), ("away until tomorrow", "2026-11-26"),
    ("away for two weeks", "2026-12-09"), ("away 3 days", "2026-11-28"),
    ("away until next week", "2026-11-30"), ("away until the 3rd of march", "2027-03-03"),
    ("away until wednesday", "2026-12-02"), ("off until friday", "2026-11-27"),
  ]

  @Test(arguments: absences)
  func `an absence has the day of the return`(text: String, back: String) throws {
    #expect(read(text) == .away(until: try #require(CivilDate(iso8601: back))))
  }

  /// Hours from now.
  static let snoozes: [(String, Int64)] = [
    ("snooze until tomorrow", 23), ("snooze tomorrow", 23), ("snooze until monday 9", 119),
    ("snooze until monday at 9 am", 119), ("snooze until 15:00", 5), ("snooze for an hour", 1),
    ("snooze 2 hours", 2), ("snooze until friday", 47), ("snooze until tomorrow at 14:00", 28),
    ("snooze for two days", 47), ("snooze until next week", 119),
  ]

  @Test(arguments: snoozes)
  func `a snooze has an instant`(text: String, hours: Int64) {
    #expect(read(text) == .snooze(until: Self.now + hours * 3_600))
  }

  @Test
  func `a week is skipped by its number`() {
    #expect(read("skip this week") == .skip(ISOWeek(year: 2026, week: 48)))
    #expect(read("skip next week") == .skip(ISOWeek(year: 2026, week: 49)))
  }

  /// What is asked, or a part of it.
  static let questions: [(String, String)] = [
    ("half nine", "Half an hour"), ("fridays at half nine", "Half an hour"),
    ("fridays at 9 in Atlantis", "no zone that is known"),
    ("fridays at 9 in the USA", "more than one time"), ("9 EST", "more than one time"),
    ("fridays at 9 CET", "more than one time"), ("fridays in Australia", "more than one time"),
    ("fridays at 9 in London and Paris", "two time zones"),
    ("london paris", "two time zones"), ("fridays 9:00 UTC+2", "hour from UTC"),
    ("mondays and fridays", "not clear here"), ("monday friday", "One day"),
    ("daily", "One day"), ("any day at 9", "One day"), ("monday or tuesday", "One day"),
    ("between 9 and 10", "not clear here"), ("mondays at 9 or 10", "One day"),
    ("25:00", "One day"), ("monday 9:75", "One day"),
    ("fridays at 12", "noon or midnight"), ("biweekly", "not clear here"),
    ("weekly and monthly", "which of them"), ("", "are clear"), ("hello", "not clear here"),
    ("fridays at 9 blah", "not clear here"), ("away", "Until when"),
    ("away until 30 February", "not clear"), ("away until 3/1", "not clear"),
    ("away until 2026-11-01", "past"), ("away until 2029-01-01", "more than a year"),
    ("away until next friday", "not clear"), ("away until pigs fly", "not clear"),
    ("snooze", "Until when"), ("snooze until 9:00", "past"), ("snooze until whenever", "not clear"),
    ("snooze until next tuesday", "not clear"), ("snooze until 3 march", "six weeks"),
    ("skip", "Which week"), ("skip christmas", "Which week"),
    ("\u{202E}\u{0}<!channel>", "not clear here"),
    (String(repeating: "monday ", count: 400), "are clear"),
  ]

  @Test(arguments: questions)
  func `what is not clear is asked back`(text: String, part: String) {
    guard case .ask(let question) = read(text) else {
      Issue.record("\(text): \(read(text))")
      return
    }
    #expect(question.contains(part))
  }

  @Test
  func `in a zone that nobody knows the city is asked for`() {
    let request = ScheduleWords.read(
      "fridays",
      in: .init(now: Self.now, zone: "Mars/Olympus", zones: .system, names: Self.names))
    guard case .ask = request else {
      Issue.record("\(request)")
      return
    }
  }
}
