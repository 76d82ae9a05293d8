import Dialogue

/// Who talks with whom in a channel's week: pairs by round robin, and one three where the number
/// is odd.
///
/// A pure function of the members, the week and what was before it: asked again in the same week
/// it gives the same. Exclusions are kept to and never told: nothing that is returned says why
/// somebody was not put with somebody.
package enum Neighbours {
  package typealias Member = String

  /// Who was together; a third is a guest of the first two.
  package typealias Group = [Member]

  /// Two who are not put together.
  package struct Exclusion: Hashable, Sendable, Codable {
    package var asker: Member
    package var other: Member
    package init(asker: Member, other: Member) {
      self.asker = asker
      self.other = other
    }
  }

  /// The groups of a week.
  ///
  /// Whoever can't be put with anyone is in none. History is groups by week; those of the week
  /// itself and later are not looked at.
  package static func groups(
    of members: Set<Member>, in week: ISOWeek, exclusions: Set<Exclusion> = [],
    history: [ISOWeek: [Group]] = [:], seed: UInt64
  ) -> [Group] {
    guard members.count >= 2 else { return [] }
    // Bytes, since names that are equal to Swift need not be to a platform.
    let order = members.sorted {
      let (a, b) = (SplitMix64.hash(seed, $0), SplitMix64.hash(seed, $1))
      return a == b ? $0.utf8.lexicographicallyPrecedes($1.utf8) : a < b
    }
    let meetings = Meetings(order, history: history, before: week, exclusions: exclusions)
    let rounds = RoundRobin.rounds(of: order.count)
    var best: (cost: Int, round: RoundRobin.Round)?
    for round in rounds {
      let cost = meetings.cost(of: round)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, round) }
    }
    guard var round = best?.round else { return [] }
    if meetings.isExcluded(in: round) { round = meetings.improved(round) }
    return meetings.groups(of: round).map { $0.map { order[$0] } }
  }
}

/// The circle method: every two meet once in as many rounds as there are members, less one where
/// their number is even.
enum RoundRobin {
  /// Pairs of places in the order of members, and who is left over.
  struct Round: Hashable {
    var pairs: [[Int]]
    var single: Int?
  }

  static func rounds(of count: Int) -> [Round] {
    let size = count + count % 2
    guard size >= 2 else { return [] }
    let turning = size - 1
    return (0..<turning).map { turn in
      var round = Round(pairs: [], single: nil)
      for step in 0..<size / 2 {
        let a = (turn + step) % turning
        // The last place stands still; with an odd number it is nobody's.
        let b = step == 0 ? size - 1 : (turn + turning - step) % turning
        if b == count { round.single = a } else { round.pairs.append([min(a, b), max(a, b)]) }
      }
      return round
    }
  }
}
