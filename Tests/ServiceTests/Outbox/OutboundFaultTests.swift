import Coach
import Persistence
import Testing

/// Whatever a platform does, a message is seen once, or a person is told that nobody knows.
struct OutboundFaultTests {
  @Test func `there are fifteen faults`() { #expect(OutboundFault.all.count == 15) }

  @Test(arguments: OutboundFault.all, FakeOffice.Kind.allCases)
  func `each fault has its outcome on each kind of platform`(
    fault: OutboundFault, kind: FakeOffice.Kind
  ) async throws {
    let office = try FakeOffice()
    office.workplace.fail(with: [fault])
    try await office.put(["Hello"], into: FakeOffice.room(kind))
    try await office.send()
    let workplace = office.workplace
    let last = try #require(office.reports.last)
    switch fault.exceptions[kind] ?? fault.course {
    case .sentAgain:
      #expect(last.outcome == .delivered)
      #expect(workplace.seen.count == 1)
      #expect(workplace.posts == 2 && workplace.looks == 0)
    case .refused:
      #expect(last.outcome == .refused)
      #expect(workplace.seen.isEmpty)
      #expect(workplace.posts == 1)
      #expect(try await office.parked().map(\.state) == ["refused"])
    case .inDoubt:
      switch kind {
      case .matrix:
        // The same number again shows nothing twice.
        #expect(last.outcome == .delivered)
        #expect(workplace.seen.count == 1 && workplace.posts == 2)
      case .slack, .mattermost:
        #expect(last.outcome == .delivered)
        #expect(workplace.seen.count == 1)
        #expect(workplace.looks == 1)
        #expect(workplace.posts == (fault.isTaken ? 1 : 2))
      case .teams:
        #expect(last.outcome == .parked)
        #expect(workplace.seen.count == (fault.isTaken ? 1 : 0))
        #expect(workplace.posts == 1)
        #expect(try await office.parked().map(\.reason) == ["unknown-outcome"])
      }
    }
  }

  @Test(arguments: FakeOffice.Kind.allCases)
  func `faults one after the other still show a message once`(kind: FakeOffice.Kind) async throws {
    let office = try FakeOffice()
    // Every order of two; where the platform's pace makes that long, some of them.
    let every = OutboundFault.all.flatMap { first in OutboundFault.all.map { [first, $0] } }
      .filter { pair in
        pair.allSatisfy { ($0.exceptions[kind] ?? $0.course) != .refused && $0.name != "429" }
      }
    let pairs = stride(from: 0, to: every.count, by: [.slack: 29, .mattermost: 7][kind] ?? 1).map {
      every[$0]
    }
    for (index, pair) in pairs.enumerated() {
      office.workplace.fail(with: pair)
      try await office.put(["Hello \(index)"], into: FakeOffice.room(kind))
      let breakers = HostBreakers(CircuitBreaker(threshold: 1_000))
      try await office.send(breakers: breakers)
      let before = office.workplace.seen.count { $0.key == "key\(index)" }
      #expect(before <= 1)
      if kind != .teams { #expect(before == 1, "\(pair[0].name), \(pair[1].name)") }
      // A fault that was not met is not left for the next.
      office.workplace.forgetFaults()
    }
    if kind == .teams {
      // What was not delivered is parked, and seen once at most.
      let delivered = office.reports.count { $0.outcome == .delivered }
      #expect(delivered + (try await office.parked().count) == pairs.count)
      #expect(office.workplace.seen.count <= pairs.count)
    }
  }

  /// What a sender leaves that is killed while it sends, and what the next makes of it.
  @Test(arguments: FakeOffice.Kind.allCases, [true, false])
  func `what a killed sender was sending is found again`(
    kind: FakeOffice.Kind, isTaken: Bool
  ) async throws {
    let office = try FakeOffice()
    let room = FakeOffice.room(kind)
    try await office.put(["Hello", "and more"], into: room)
    let now = office.now
    let claimed = try await office.store.transact { try $0.claim(limit: 9, at: now) }
    #expect(claimed.map(\.key) == ["key0"])
    if isTaken {
      let platform = try #require(FakeOffice.platforms().first { $0.name == kind.rawValue })
      let dispatch = try platform.nextRequest(
        for: claimed[0].job, key: claimed[0].key,
        progress: kind == .teams ? ["room": room.id] : [:], at: now
      ).get()
      // Teams' own first request is for a token: its message is put by hand.
      if kind == .teams { office.workplace.showByHand("a%3A1") }
      if kind != .teams { _ = await office.workplace.send(dispatch.request) }
    }
    try await office.send()
    let parked = try await office.parked()
    #expect(parked.map(\.reason) == (kind == .teams ? ["unknown-outcome"] : []))
    // In order, each once; what is parked holds nothing back.
    let seen = office.workplace.seen
    switch kind {
    case .teams: #expect(seen.count == (isTaken ? 2 : 1))
    default: #expect(seen.map(\.key) == ["key0", "key1"])
    }
  }

  @Test func `a parked message goes out when a person says so`() async throws {
    let office = try FakeOffice()
    let lost = try #require(OutboundFault.all.first { $0.name == "timed out before it was taken" })
    office.workplace.fail(with: [lost])
    try await office.put(["Hello"], into: FakeOffice.room(.teams))
    try await office.send()
    let parked = try #require(try await office.parked().first)
    let now = office.now
    #expect(try await office.store.transact { try $0.release(parked.id, at: now) })
    try await office.send()
    #expect(office.workplace.seen.count == 1)
    #expect(try await office.parked().isEmpty)
  }

  @Test func `what never comes out is given up after sixty attempts, and not before`() async throws
  {
    let office = try FakeOffice()
    let down = try #require(OutboundFault.all.first { $0.name == "503" })
    office.workplace.fail(with: Array(repeating: down, count: 100))
    try await office.put(["Hello"], into: FakeOffice.room(.matrix))
    try await office.send(breakers: HostBreakers(CircuitBreaker(threshold: 1_000)), pace: 1_000)
    #expect(try await office.parked().map(\.reason) == ["given-up"])
    #expect(office.workplace.posts == 60)
  }
}
