import Coach
import Dialogue
import Testing

/// One reminder, then silence; fewer prompts are offered before they end.
struct ReminderPolicyTests {
  static let friday = ScheduleDecisionTests.friday
  static let monday = friday + 3 * 86_400

  private func schedule(minute: Int = 540) -> Schedule {
    Schedule(
      weekday: 5, minute: minute, zone: "Europe/Copenhagen", now: Self.friday - 86_400,
      zones: .system)
  }
  private func reminder(
    _ now: Int64, _ schedule: Schedule, prompt: ReminderPolicy.Prompted = .init(time: friday)
  ) -> ReminderPolicy.Reminder {
    ReminderPolicy.reminder(of: prompt, schedule: schedule, now: now, zones: .system)
  }

  @Test
  func `the reminder comes on the next working day`() {
    #expect(reminder(Self.friday + 60, schedule()) == .wait(until: Self.monday))
    #expect(reminder(Self.monday, schedule()) == .remind)
    #expect(reminder(Self.monday + 7 * 3_600, schedule()) == .none)
  }

  @Test
  func `there is one, and none after an answer or a pause`() {
    #expect(
      reminder(Self.monday, schedule(), prompt: .init(time: Self.friday, isReminded: true))
        == .none)
    #expect(
      reminder(Self.monday, schedule(), prompt: .init(time: Self.friday, isAnswered: true))
        == .none)
    var paused = schedule()
    paused.pause()
    #expect(reminder(Self.monday, paused) == .none)
  }

  @Test
  func `it keeps out of the night, days off and absences`() throws {
    #expect(
      reminder(
        Self.friday + 13 * 3_600, schedule(minute: 22 * 60),
        prompt: .init(time: Self.friday + 13 * 3_600)) == .wait(until: Self.monday - 2 * 3_600))
    var off = schedule()
    off.daysOff = [try #require(CivilDate(iso8601: "2026-11-30"))]
    #expect(reminder(Self.friday, off) == .wait(until: Self.monday + 86_400))
    // Back only when the next prompt has come.
    off.awayUntil = CivilDate(iso8601: "2026-12-05")
    #expect(reminder(Self.friday, off) == .none)
    var snoozed = schedule()
    snoozed.snoozedUntil = Self.friday + 7_200
    #expect(reminder(Self.friday, snoozed) == .wait(until: Self.friday + 7_200))
  }

  @Test
  func `two weeks without an answer bring an offer, three an end`() {
    #expect(ReminderPolicy.manner(unanswered: 0, weeks: 1) == .prompt)
    #expect(ReminderPolicy.manner(unanswered: 1, weeks: 1) == .prompt)
    #expect(
      ReminderPolicy.manner(unanswered: 2, weeks: 1)
        == .promptOffering([.fortnightly, .monthly, .unsubscribe]))
    #expect(
      ReminderPolicy.manner(unanswered: 2, weeks: 2) == .promptOffering([.monthly, .unsubscribe]))
    #expect(ReminderPolicy.manner(unanswered: 2, weeks: 4) == .promptOffering([.unsubscribe]))
    #expect(ReminderPolicy.manner(unanswered: 3, weeks: 1) == .stop)
    #expect(ReminderPolicy.manner(unanswered: 9, weeks: 4) == .stop)
  }
}
