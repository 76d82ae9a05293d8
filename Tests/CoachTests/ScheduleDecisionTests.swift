import Coach
import Dialogue
import Testing

/// What becomes of a week: on time, made up for, or missed, and never twice.
struct ScheduleDecisionTests {
  /// 2026-11-27, a Friday, at 9 in Copenhagen.
  static let friday: Int64 = 1_795_766_400
  static let hour: Int64 = 3_600
  static let week: Int64 = 7 * 86_400

  private func schedule(
    weekday: Int = 5, minute: Int = 540, weeks: Int = 1, from now: Int64 = friday - 4 * 86_400
  ) -> Schedule {
    Schedule(
      weekday: weekday, minute: minute, zone: "Europe/Copenhagen", weeks: weeks, now: now,
      zones: .system)
  }
  private func decide(
    _ schedule: Schedule, _ now: Int64, done: Set<ISOWeek> = []
  ) -> ScheduleDecision {
    .decide(schedule, now: now, done: done, zones: .system)
  }
  private let week48 = ISOWeek(year: 2026, week: 48)

  private func kind(_ decision: ScheduleDecision) -> String {
    switch decision {
    case .wait: "wait"
    case .due: "due"
    case .catchUp: "catch-up"
    case .missed(_, let reason): reason.rawValue
    }
  }

  /// Minute of the day, seconds late, what becomes of it.
  static let lateness: [(Int, Int64, String)] = [
    (540, -1, "wait"), (540, 0, "due"), (540, 900, "due"), (540, 901, "catch-up"),
    (540, 6 * 3_600, "catch-up"), (540, 6 * 3_600 + 1, "late"),
    // Not after six in the evening.
    (15 * 60, 3 * 3_600, "catch-up"), (15 * 60, 3 * 3_600 + 1, "late"),
    (17 * 60 + 55, 900, "due"), (17 * 60 + 55, 901, "late"),
    // In the evening until the quiet hours.
    (18 * 60, 3 * 3_600 - 1, "catch-up"), (18 * 60, 3 * 3_600, "late"),
    (20 * 60 + 50, 900, "due"), (20 * 60 + 50, 901, "late"),
    // An hour of the night that was chosen is kept to.
    (22 * 60, 0, "due"), (22 * 60, 901, "late"),
    (6 * 60, 900, "due"), (6 * 60, 3_599, "wait"), (6 * 60, 3_600, "catch-up"),
  ]

  @Test(arguments: lateness)
  func `a late prompt is sent within its window only`(
    minute: Int, late: Int64, expected: String
  ) {
    let time = Self.friday + Int64(minute - 540) * 60
    #expect(kind(decide(schedule(minute: minute), time + late)) == expected)
  }

  @Test
  func `a new schedule makes up for nothing`() {
    let schedule = schedule(from: Self.friday + 60)
    #expect(decide(schedule, Self.friday + 120) == .wait(until: Self.friday + Self.week))
  }

  @Test
  func `days off, absence and a skipped week pass by on purpose`() throws {
    var off = schedule()
    off.daysOff = [try #require(CivilDate(iso8601: "2026-11-27"))]
    #expect(kind(decide(off, Self.friday)) == "day-off")
    var away = schedule()
    away.awayUntil = CivilDate(iso8601: "2026-11-28")
    #expect(kind(decide(away, Self.friday)) == "away")
    away.awayUntil = CivilDate(iso8601: "2026-11-27")
    #expect(kind(decide(away, Self.friday)) == "due")
    var skipped = schedule()
    skipped.skippedWeek = week48
    #expect(kind(decide(skipped, Self.friday)) == "skipped")
    #expect(kind(decide(skipped, Self.friday + Self.week)) == "due")
    #expect(ScheduleDecision.MissReason.away.isPlanned)
    #expect(!ScheduleDecision.MissReason.late.isPlanned)
  }

  @Test
  func `a snooze carries the week over, and it stays that week's`() throws {
    var snoozed = schedule()
    let monday = Self.friday + 3 * 86_400
    snoozed.snoozedUntil = monday
    #expect(decide(snoozed, Self.friday) == .wait(until: monday))
    guard case .due(let occurrence) = decide(snoozed, monday) else {
      Issue.record("not due")
      return
    }
    #expect(occurrence.week == week48)
    #expect(decide(snoozed, monday, done: [week48]) == .wait(until: Self.friday + Self.week))
  }

  @Test
  func `who answered ahead is not asked again that week`() {
    #expect(
      decide(schedule(), Self.friday, done: [week48]) == .wait(until: Self.friday + Self.week))
  }

  @Test
  func `paused, stopped and unknown zones wait for a change`() {
    var paused = schedule()
    paused.pause()
    #expect(decide(paused, Self.friday) == .wait(until: nil))
    paused.resume(at: Self.friday + 10)
    #expect(decide(paused, Self.friday + 20) == .wait(until: Self.friday + Self.week))
    var lost = schedule()
    lost.zone = "Mars/Olympus"
    #expect(decide(lost, Self.friday) == .wait(until: nil))
    lost.fallbackZone = "Europe/Berlin"
    #expect(kind(decide(lost, Self.friday)) == "due")
    #expect(lost.usableZone(at: 0, zones: .system) == "Europe/Berlin")
  }

  @Test(arguments: [2, 4])
  func `fortnights go on across a year of 53 weeks`(weeks: Int) {
    let schedule = schedule(weeks: weeks)
    var sent: [Int64] = []
    for step in 0..<12 {
      let time = Self.friday + Int64(step) * Self.week
      if case .due(let occurrence) = decide(schedule, time) { sent.append(occurrence.time) }
    }
    #expect(sent == stride(from: 0, to: 12, by: weeks).map { Self.friday + Int64($0) * Self.week })
  }

  @Test
  func `a move to another zone gives the later of both, once`() {
    // West: nine in New York is still to come when nine in Copenhagen is.
    var west = schedule()
    west.move(to: "America/New_York", now: Self.friday - Self.hour, zones: .system)
    #expect(kind(decide(west, Self.friday)) == "wait")
    #expect(kind(decide(west, Self.friday + 6 * Self.hour)) == "due")
    // East: nine in Tokyo is past, the old hour stays this once.
    var east = schedule()
    east.move(to: "Asia/Tokyo", now: Self.friday - Self.hour, zones: .system)
    #expect(kind(decide(east, Self.friday)) == "due")
    #expect(
      decide(east, Self.friday, done: [week48])
        == .wait(until: Self.friday + Self.week - 8 * Self.hour))
    // After this week's prompt, a move brings no second one.
    var after = schedule()
    after.move(to: "America/New_York", now: Self.friday + 60, done: [week48], zones: .system)
    #expect(kind(decide(after, Self.friday + 6 * Self.hour, done: [week48])) == "wait")
  }

  @Test
  func `a clock that goes back and forth around the minute sends once`() {
    var done: Set<ISOWeek> = []
    var sent = 0
    for step in 0..<20 {
      let now = Self.friday + (step.isMultiple(of: 2) ? -60 : 60)
      if case .due(let occurrence) = decide(schedule(), now, done: done) {
        sent += 1
        done.insert(occurrence.week)
      }
    }
    #expect(sent == 1)
  }

  static let jumps: [Int64] = [3_600, 86_400, 365 * 86_400]
  static let directions: [Int64] = [-1, 1]

  @Test(arguments: jumps, directions)
  func `a clock that jumps sends no week twice, nothing early, and goes on`(
    jump: Int64, direction: Int64
  ) {
    let schedule = schedule(from: Self.friday - 400 * 86_400)
    var done: Set<ISOWeek> = []
    var catchUps = 0
    func run(_ range: ClosedRange<Int64>) {
      for now in stride(from: range.lowerBound, through: range.upperBound, by: 300) {
        switch ScheduleDecision.decide(schedule, now: now, done: done, zones: .system) {
        case .wait: continue
        case .due(let occurrence):
          #expect(occurrence.time <= now)
          #expect(done.insert(occurrence.week).inserted)
        case .catchUp(let occurrence):
          catchUps += 1
          #expect(occurrence.time <= now)
          #expect(done.insert(occurrence.week).inserted)
        case .missed(let occurrence, let reason):
          #expect(reason == .late)
          #expect(done.insert(occurrence.week).inserted)
        }
      }
    }
    run(Self.friday...Self.friday + 3_600)
    run(Self.friday + direction * jump...Self.friday + direction * jump + 2 * 3_600)
    run(Self.friday + Self.week...Self.friday + Self.week + 3_600)
    #expect(done.contains(week48))
    #expect(done.contains(ISOWeek(year: 2026, week: 49)))
    #expect(catchUps <= 1)
  }

  @Test
  func `an outage of weeks ends in one catch-up`() {
    let now = Self.friday + 5 * Self.week + Self.hour
    guard case .catchUp(let occurrence) = decide(schedule(), now) else {
      Issue.record("no catch-up")
      return
    }
    #expect(occurrence.time == Self.friday + 5 * Self.week)
    #expect(kind(decide(schedule(), now, done: [occurrence.week])) == "wait")
  }

  @Test
  func `a day that did not take place is missed`() {
    let schedule = Schedule(
      weekday: 5, minute: 540, zone: "Pacific/Apia", now: 1_325_239_200 - 86_400, zones: .system)
    #expect(kind(decide(schedule, 1_325_239_200 + 60)) == "nonexistent")
  }
}
