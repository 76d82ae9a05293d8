import Coach
import Testing

struct `The wait before another try` {
  /// Chance that can be repeated: the constants of Knuth's linear congruential generator.
  struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
    }
  }

  private let backoff = FullJitterBackoff(base: .seconds(1), longest: .seconds(60))

  @Test(arguments: [
    (0, 1), (1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (8, 60), (64, 60), (Int.max, 60),
  ])
  func `Its ceiling doubles up to the longest`(_ failures: Int, _ seconds: Int) {
    #expect(backoff.ceiling(failures: failures) == .seconds(seconds))
  }

  @Test func `It is drawn from the whole of it, evenly`() {
    var chance = Chance(state: 7)
    var tenths = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 {
      let delay = backoff.delay(failures: 4, using: &chance)
      #expect(delay >= .zero && delay <= .seconds(8))
      tenths[min(9, Int(delay / .milliseconds(800)))] += 1
    }
    #expect(tenths.allSatisfy { (850...1150).contains($0) })
  }

  @Test func `It is never shorter than what the server asked for`() {
    var chance = Chance(state: 1)
    var seen: Set<Duration> = []
    for failures in 1...200 {
      let delay = backoff.delay(failures: failures, retryAfter: .seconds(30), using: &chance)
      #expect(delay >= .seconds(30) && delay <= .seconds(31))
      seen.insert(delay)
    }
    #expect(seen.count > 100)
  }

  @Test func `The same chance gives the same waits`() {
    var one = Chance(state: 3)
    var other = Chance(state: 3)
    for failures in 1...20 {
      #expect(
        backoff.delay(failures: failures, using: &one)
          == backoff.delay(failures: failures, using: &other))
    }
  }
}
