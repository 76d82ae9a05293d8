import Dialogue

/// How often members were together before a week, and who is not to be.
struct Meetings {
  private let count: Int
  /// As a pair, and with a guest, by both places.
  private var pairs: [Int]
  private var visits: [Int]
  private var excluded: [Bool]

  private static let forbidden = 1_000_000_000

  init(
    _ order: [Neighbours.Member], history: [ISOWeek: [Neighbours.Group]], before week: ISOWeek,
    exclusions: Set<Neighbours.Exclusion>
  ) {
    count = order.count
    pairs = Array(repeating: 0, count: count * count)
    visits = pairs
    excluded = Array(repeating: false, count: count * count)
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (past, groups) in history where past < week {
      for group in groups {
        let group = group.map { places[$0] }
        for (index, a) in group.enumerated() {
          for (other, b) in group.enumerated() where other != index {
            guard let a, let b else { continue }
            if max(index, other) < 2 {
              pairs[a * count + b] += 1
            } else {
              visits[a * count + b] += 1
            }
          }
        }
      }
    }
    for exclusion in exclusions {
      guard let a = places[exclusion.asker], let b = places[exclusion.other] else { continue }
      excluded[a * count + b] = true
      excluded[b * count + a] = true
    }
  }

  func cost(of round: RoundRobin.Round) -> Int {
    round.pairs.reduce(0) { $0 + cost($1[0], $1[1]) }
      + (round.single == nil ? 0 : host(in: round).map(\.cost) ?? Self.forbidden)
  }

  func isExcluded(in round: RoundRobin.Round) -> Bool { cost(of: round) >= Self.forbidden }

  /// Two who met are put together again after all who did not; who met long ago counts no more.
  private func cost(_ a: Int, _ b: Int) -> Int {
    let met = pairs[a * count + b]
    return excluded[a * count + b] ? Self.forbidden : met * met * 1_000 + visits[a * count + b]
  }

  /// The pair that takes in the one who is left over: the one it has been with least.
  private func host(in round: RoundRobin.Round) -> (index: Int, cost: Int)? {
    guard let single = round.single else { return nil }
    return round.pairs.enumerated()
      .map { index, pair in
        let cost = pair.reduce(0) { sum, member in
          let place = member * count + single
          return sum + (excluded[place] ? Self.forbidden : pairs[place] + 2 * visits[place])
        }
        return (index, cost)
      }
      .min { $0.1 < $1.1 }
  }

  /// The round with its places exchanged, two at a time, as long as that makes it better.
  func improved(_ round: RoundRobin.Round) -> RoundRobin.Round {
    var best = round
    var lowest = cost(of: round)
    var places = best.pairs.flatMap { $0 } + (best.single.map { [$0] } ?? [])
    let pairCount = best.pairs.count
    var isBetter = true
    while isBetter {
      isBetter = false
      for a in places.indices {
        for b in places.indices where b > a {
          places.swapAt(a, b)
          let candidate = RoundRobin.Round(
            pairs: (0..<pairCount).map { [places[2 * $0], places[2 * $0 + 1]] },
            single: places.count > 2 * pairCount ? places[2 * pairCount] : nil)
          let cost = cost(of: candidate)
          if cost < lowest {
            (best, lowest, isBetter) = (candidate, cost, true)
          } else {
            places.swapAt(a, b)
          }
        }
      }
    }
    return best
  }

  /// The groups, without those that may not be.
  func groups(of round: RoundRobin.Round) -> [[Int]] {
    let host = host(in: round)
    return round.pairs.enumerated().compactMap { index, pair in
      guard !excluded[pair[0] * count + pair[1]] else { return nil }
      guard let single = round.single, let host, host.index == index, host.cost < Self.forbidden
      else { return pair }
      return pair + [single]
    }
  }
}
