import Coach
import Dialogue
import Testing

/// Who talks with whom.
struct NeighboursTests {
  private func members(_ count: Int) -> Set<String> { Set((0..<count).map { "member-\($0)" }) }
  private func week(_ number: Int) -> ISOWeek {
    ISOWeek(date: CivilDate(day: 20_000 + number * 7))
  }
  private func pair(_ group: [String]) -> Set<String> { Set(group.prefix(2)) }

  @Test(arguments: 2...25)
  func `all have met before any pair is together again`(count: Int) {
    let members = members(count)
    for seed in UInt64(0)..<5 {
      var history: [ISOWeek: [[String]]] = [:]
      var met: Set<Set<String>> = []
      let rounds = count.isMultiple(of: 2) ? count - 1 : count == 3 ? 1 : count
      for number in 0..<rounds {
        let groups = Neighbours.groups(
          of: members, in: week(number), history: history, seed: seed)
        #expect(groups.joined().sorted() == members.sorted())
        #expect(groups.filter { $0.count == 3 }.count == count % 2)
        for group in groups {
          #expect(met.insert(pair(group)).inserted || count == 3)
        }
        history[week(number)] = groups
      }
      if count != 3 { #expect(met.count == count * (count - 1) / 2) }
    }
  }

  @Test
  func `a week asked for again gives the same, whatever came after`() {
    let members = members(9)
    var history: [ISOWeek: [[String]]] = [:]
    for number in 0..<20 {
      let groups = Neighbours.groups(of: members, in: week(number), history: history, seed: 7)
      history[week(number)] = groups
      history[week(number + 1)] = nil
      #expect(groups == Neighbours.groups(of: members, in: week(number), history: history, seed: 7))
    }
    let again = Neighbours.groups(of: members, in: week(3), history: history, seed: 7)
    #expect(again == history[week(3)])
  }

  @Test(arguments: 0..<60)
  func `who is not to be together never is, while members come and go`(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    var members = members(Int.random(in: 6...14, using: &chance))
    let sorted = members.sorted()
    let exclusions = Set(
      (0..<3).map { _ in
        Neighbours.Exclusion(
          asker: sorted[Int.random(in: 0..<sorted.count, using: &chance)],
          other: sorted[Int.random(in: 0..<sorted.count, using: &chance)])
      }.filter { $0.asker != $0.other })
    var history: [ISOWeek: [[String]]] = [:]
    for number in 0..<15 {
      let groups = Neighbours.groups(
        of: members, in: week(number), exclusions: exclusions, history: history,
        seed: UInt64(seed))
      for exclusion in exclusions {
        #expect(!groups.contains { $0.contains(exclusion.asker) && $0.contains(exclusion.other) })
      }
      let all = groups.flatMap { $0 }
      #expect(Set(all).count == all.count)
      #expect(Set(all).isSubset(of: members))
      if members.count > 6 { #expect(all.count == members.count) }
      history[week(number)] = groups
      if number.isMultiple(of: 4) { members.insert("guest-\(number)") }
      if number.isMultiple(of: 5), let leaver = members.min() { members.remove(leaver) }
    }
  }

  @Test
  func `the order of an exclusion tells nothing apart`() {
    let members = members(8)
    let one = Neighbours.groups(
      of: members, in: week(0), exclusions: [.init(asker: "member-1", other: "member-2")], seed: 3)
    let other = Neighbours.groups(
      of: members, in: week(0), exclusions: [.init(asker: "member-2", other: "member-1")], seed: 3)
    #expect(one == other)
  }

  @Test
  func `one alone has no neighbour, nor have two who are not to meet`() {
    #expect(Neighbours.groups(of: ["a"], in: week(0), seed: 1).isEmpty)
    #expect(
      Neighbours.groups(
        of: ["a", "b"], in: week(0), exclusions: [.init(asker: "a", other: "b")], seed: 1
      ).isEmpty)
  }
}
