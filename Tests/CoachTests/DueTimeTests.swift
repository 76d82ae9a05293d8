import Coach
import Dialogue
import Foundation
import Testing

/// The instant of a wall time, against what other libraries and a count second by second say.
struct DueTimeTests {
  struct Golden: CustomTestStringConvertible, Sendable {
    var zone: String
    var date: String
    var minute: Int
    var expected: Int64
    init(_ zone: String, _ date: String, _ hour: Int, _ minute: Int, _ expected: Int64) {
      (self.zone, self.date, self.minute) = (zone, date, hour * 60 + minute)
      self.expected = expected
    }
    var testDescription: String { "\(zone) \(date) \(minute / 60):\(minute % 60)" }
  }

  static let golden = [
    Golden("America/New_York", "2026-03-08", 2, 30, 1_772_953_200),
    Golden("America/New_York", "2026-11-01", 1, 30, 1_793_511_000),
    Golden("Europe/Berlin", "2026-03-29", 2, 30, 1_774_746_000),
    Golden("Europe/Berlin", "2026-10-25", 2, 30, 1_792_888_200),
    Golden("Australia/Lord_Howe", "2026-10-04", 2, 15, 1_791_041_400),
    Golden("Australia/Lord_Howe", "2026-04-05", 1, 45, 1_775_313_900),
    Golden("Pacific/Chatham", "2026-09-27", 3, 15, 1_790_431_200),
    Golden("Pacific/Chatham", "2026-04-05", 3, 45, 1_775_314_800),
    Golden("America/Nuuk", "2026-03-28", 23, 30, 1_774_746_000),
    Golden("Antarctica/Troll", "2026-03-29", 1, 30, 1_774_746_000),
    Golden("Africa/Cairo", "2026-04-24", 0, 15, 1_776_981_600),
    Golden("Asia/Beirut", "2026-03-29", 0, 30, 1_774_735_200),
    Golden("America/Sao_Paulo", "2018-11-04", 0, 15, 1_541_300_400),
    Golden("Africa/Casablanca", "2026-03-22", 2, 30, 1_774_144_800),
    Golden("Asia/Kathmandu", "2026-01-05", 9, 0, 1_767_582_900),
    Golden("Asia/Kolkata", "2026-01-05", 9, 0, 1_767_583_800),
    Golden("America/St_Johns", "2026-03-08", 2, 30, 1_772_947_800),
  ]

  @Test(arguments: golden)
  func `a wall time in a gap or an overlap has one instant`(_ row: Golden) throws {
    let date = try #require(CivilDate(iso8601: row.date))
    #expect(
      DueTime.find(date, minute: row.minute, zone: row.zone, zones: .system)
        == .instant(row.expected))
  }

  @Test
  func `the next weekly instant is right around every change of the clock`() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/weekly-golden.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 21_861)
    var wrong: [Substring] = []
    for (index, row) in rows.enumerated() {
      // Others have work to do as well.
      if index % 200 == 0 { await Task.yield() }
      let fields = row.split(separator: "\t")
      let weekday = (try #require(Int(fields[1])) + 5) % 7 + 1
      let minute = try #require(Int(fields[2])) * 60 + #require(Int(fields[3]))
      let after = try #require(Int64(fields[4]))
      let zone = String(fields[0])
      let monday = ISOWeek(time: after, offset: 0).monday
      let next = (-1...2).lazy.compactMap { step -> Int64? in
        let date = CivilDate(day: monday + step * 7 + weekday - 1)
        guard
          case .instant(let time)? = DueTime.find(date, minute: minute, zone: zone, zones: .system)
        else { return nil }
        return time
      }.first { $0 > after }
      if next != Int64(fields[5]) { wrong.append(row) }
    }
    #expect(wrong.isEmpty, "\(wrong.count) rows, the first: \(wrong.first ?? "")")
  }

  /// Zones and the UTC days around a change of their clocks.
  @Test(arguments: [
    ("Europe/Copenhagen", "2026-03-29"), ("Europe/Copenhagen", "2026-10-25"),
    ("America/New_York", "2026-03-08"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Pacific/Chatham", "2026-09-26"),
    ("Pacific/Chatham", "2026-04-04"), ("America/Nuuk", "2026-03-29"),
    ("Antarctica/Troll", "2026-03-29"), ("Africa/Cairo", "2026-04-23"),
    ("Africa/Casablanca", "2026-02-15"), ("Asia/Kathmandu", "2026-05-05"),
    ("America/St_Johns", "2026-11-01"), ("Pacific/Kiritimati", "2026-01-01"),
    ("Pacific/Niue", "2026-01-01"),
  ])
  func `a count second by second meets each wall time at the same instant`(
    zone: String, around: String
  ) async throws {
    let middle = try #require(CivilDate(iso8601: around)).day
    let start = Int64(middle - 2) * 86_400
    // The first second at which each minute of the three local days is at hand or past.
    var first: [Int: Int64] = [:]
    var latest = Int.min
    for time in start...start + 5 * 86_400 {
      if time % 3_600 == 0 { await Task.yield() }
      let minute = (Int(time) + (try #require(ZoneRules.system.offset(zone, time)))) / 60
      guard minute > latest else { continue }
      if latest > .min { for each in latest + 1...minute { first[each] = time } }
      latest = minute
    }
    for day in middle - 1...middle + 1 {
      for minute in 0..<1_440 {
        let found = DueTime.find(
          CivilDate(day: day), minute: minute, zone: zone, zones: .system)
        #expect(found == first[day * 1_440 + minute].map(DueTime.instant))
      }
    }
  }

  @Test
  func `a day that a zone left out has no instant`() throws {
    let date = try #require(CivilDate(iso8601: "2011-12-30"))
    #expect(
      DueTime.find(date, minute: 540, zone: "Pacific/Apia", zones: .system)
        == .nonexistent(after: 1_325_239_200))
  }

  @Test
  func `an unknown zone has no instant`() {
    let date = CivilDate(day: 20_000)
    #expect(DueTime.find(date, minute: 540, zone: "Mars/Olympus", zones: .system) == nil)
  }

  @Test
  func `the week is that of the planned date, though the gap carries it past midnight`() throws {
    let date = try #require(CivilDate(iso8601: "2026-03-28"))
    var schedule = Schedule(
      weekday: 6, minute: 23 * 60 + 30, zone: "America/Nuuk",
      now: Int64(date.day - 3) * 86_400, zones: .system)
    schedule.weeks = 1
    let found = try #require(schedule.occurrence(in: ISOWeek(date: date), zones: .system))
    #expect(found.occurrence.time == 1_774_746_000)
    #expect(found.occurrence.date == date)
    #expect(found.occurrence.week == ISOWeek(year: 2026, week: 13))
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "26-01-01", "2026-1-01", "2026-01-0x", "", "+026-01-01",
  ])
  func `what is no date is not read as one`(text: String) {
    #expect(CivilDate(iso8601: text) == nil)
  }
}
