import Dialogue
import Testing

/// Weeks with a reflection, counted without a streak.
struct WeeksTests {
  /// Monday, 7 September 2026, noon.
  static let start: Int64 = 1_788_782_400
  static let week: Int64 = 7 * 86_400

  private func weeks(_ reflected: [Int], now: Int, _ change: (inout Session) -> Void = { _ in })
    -> Session.Weeks?
  {
    var session = Session()
    session.welcomed = Self.start
    session.reflections = reflected.map {
      ISOWeek(time: Self.start + Int64($0) * Self.week, offset: 0)
    }
    change(&session)
    return session.lastWeeks(time: Self.start + Int64(now) * Self.week, offset: 0)
  }

  @Test func `one week missed takes nothing from the others`() {
    #expect(weeks([0, 1, 3, 4], now: 4) == .init(reflected: 4, total: 5))
  }

  @Test func `only the last twelve are counted`() {
    #expect(weeks(Array(0...15), now: 15) == .init(reflected: 12, total: 12))
  }

  @Test func `the week under way counts once it has its reflection`() {
    #expect(weeks([0, 1], now: 2) == .init(reflected: 2, total: 2))
    #expect(weeks([0, 1, 2], now: 2) == .init(reflected: 3, total: 3))
  }

  @Test func `three weeks without a word are time away`() {
    #expect(weeks([0, 1, 5, 6], now: 6) == .init(reflected: 4, total: 4))
    #expect(weeks([0, 1, 4, 5], now: 5) == .init(reflected: 4, total: 6))
  }

  @Test func `weeks at rest are left out`() {
    let result = weeks([0, 1, 3], now: 3) { session in
      session.rests = [
        Rest(from: Self.start + 2 * Self.week, until: Self.start + 2 * Self.week + 86_400)
      ]
    }
    #expect(result == .init(reflected: 3, total: 3))
  }

  @Test func `every second week is all that a fortnightly rhythm asks`() {
    let result = weeks([0, 2, 4], now: 4) { $0.settings.rhythm = 2 }
    #expect(result == .init(reflected: 3, total: 3))
  }

  @Test func `before the first whole week there is nothing to count`() {
    #expect(weeks([], now: 0) == nil)
  }
}
