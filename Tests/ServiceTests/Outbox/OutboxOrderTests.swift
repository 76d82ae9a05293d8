import Coach
import Persistence
import Synchronization
import Testing

/// What goes out goes in its order, at its pace, and not to who is down.
struct OutboxOrderTests {
  @Test func `the messages of a room keep their order whatever happens to each`() async throws {
    let office = try FakeOffice()
    let shaky = OutboundFault.all.filter { !["301", "429"].contains($0.name) }
    // Twice what there is to send, so that many go wrong and all arrive.
    office.workplace.fail(with: (0..<40).map { shaky[$0 * 7 % shaky.count] })
    for room in 1...3 {
      try await office.put((0..<12).map { "\(room)/\($0)" }, into: FakeOffice.room(.matrix, room))
    }
    try await office.send(breakers: HostBreakers(CircuitBreaker(threshold: 1_000)))
    for room in 1...3 {
      let texts = office.workplace.seen.filter { $0.room == "%21r\(room)%3Atest" }.map(\.text)
      #expect(texts == (0..<12).map { "\(room)/\($0)" })
    }
    #expect(office.reports.count { $0.outcome == .delivered } == 36)
  }

  @Test func `a lane keeps its pace over all of its rooms`() async throws {
    let office = try FakeOffice()
    for room in 1...5 {
      try await office.put(["one", "two"], into: FakeOffice.room(.mattermost, room))
    }
    let start = ContinuousClock.now
    try await office.send()
    let instants = office.workplace.asked.map(\.instant).sorted()
    #expect(instants.count == 10)
    // Ten a second: the one after so many others has waited for each of them.
    for (index, instant) in instants.enumerated() {
      #expect(instant - start >= .milliseconds(100 * index))
    }
  }

  @Test(arguments: ["2", "1.5"])
  func `nothing is sent before the time that a platform named`(told: String) async throws {
    let office = try FakeOffice()
    let limit = OutboundFault(
      name: "429", isTaken: false, outcome: .answered(429, "", told), course: .sentAgain)
    office.workplace.fail(with: [limit])
    try await office.put(["one", "two"], into: FakeOffice.room(.matrix))
    // The clock runs far ahead: it is the machine's own that is waited by as well.
    try await office.send()
    let instants = office.workplace.asked.map(\.instant)
    #expect(instants.count == 3)
    guard instants.count == 3 else { return }
    #expect(instants[1] - instants[0] >= .seconds(2))
    #expect(office.workplace.seen.map(\.text) == ["one", "two"])
  }

  @Test(arguments: [
    ("9999999999", 3600...3602), ("-5", 0...2), ("never", 0...2), ("120", 120...122),
    ("Mon, 23 Nov 2026 09:30:00 GMT", 3600...3602), ("Mon, 23 Nov 2026 08:10:00 GMT", 598...602),
  ])
  func `however long a platform says, an hour is the longest`(
    told: String, wait: ClosedRange<Int64>
  ) async throws {
    let office = try FakeOffice()
    office.workplace.fail(
      with: [
        OutboundFault(
          name: "429", isTaken: false, outcome: .answered(429, "", told), course: .sentAgain)
      ])
    try await office.put(["one"], into: FakeOffice.room(.matrix))
    // The clock stands still, so that one attempt is all there is.
    try await office.send(pace: 0) { _ in !office.settlements.isEmpty }
    guard case .again(let due, _)? = office.settlements.first else {
      Issue.record("\(office.settlements)")
      return
    }
    #expect(wait.contains(due - Scene.monday))
  }

  @Test func `a host that is down is spared, the others are not kept waiting, and all arrives`()
    async throws
  {
    let office = try FakeOffice()
    office.workplace.take("matrix.test", down: true)
    for room in 1...12 { try await office.put(["hello"], into: FakeOffice.room(.matrix, room)) }
    let breakers = HostBreakers(CircuitBreaker(threshold: 3, rest: 3))
    try await office.put(["hello"], into: FakeOffice.room(.mattermost))
    try await office.send(breakers: breakers) { _ in
      // Whoever is well gets theirs while the other is down; then that comes back.
      let isElsewhere = office.workplace.seen.contains { $0.room.hasPrefix("chan") }
      if isElsewhere, office.workplace.asked.count(where: { $0.host == "matrix.test" }) >= 3 {
        office.workplace.take("matrix.test", down: false)
        return true
      }
      return false
    }
    try await office.send(breakers: breakers)
    let seen = office.workplace.seen.filter { $0.room.hasPrefix("%21") }
    #expect(Set(seen.map(\.room)).count == 12 && seen.count == 12)
    #expect(try await office.parked().isEmpty)
  }

  @Test(arguments: [FakeOffice.Kind.matrix, .slack, .mattermost])
  func `a doubt outlives the rest of a host`(kind: FakeOffice.Kind) async throws {
    let office = try FakeOffice()
    let lost = try #require(OutboundFault.all.first { $0.name == "timed out after it was taken" })
    office.workplace.fail(with: [lost])
    try await office.put(["hello"], into: FakeOffice.room(kind))
    try await office.send(breakers: HostBreakers(CircuitBreaker(threshold: 1, rest: 2)))
    #expect(office.workplace.seen.count == 1)
    #expect(office.reports.last?.outcome == .delivered)
  }

  @Test func `while a host rests nothing is asked of it, and its rest counts as no attempt`()
    async throws
  {
    let office = try FakeOffice()
    office.workplace.take("matrix.test", down: true)
    for room in 1...6 { try await office.put(["hello"], into: FakeOffice.room(.matrix, room)) }
    let asked = { @Sendable in office.workplace.asked.filter { $0.host == "matrix.test" } }
    let breakers = HostBreakers(CircuitBreaker(threshold: 3, rest: 3))
    try await office.send(breakers: breakers, pace: 100) { depth in
      if let last = asked().last, asked().count >= 3, .now - last.instant > .seconds(1) {
        office.workplace.take("matrix.test", down: false)
      }
      return depth.waiting == 0
    }
    let instants = asked().map(\.instant).sorted()
    let gaps = zip(instants.dropFirst(), instants).map { $0 - $1 }
    // It rests three seconds, told in whole ones; nothing came in between.
    #expect((gaps.max() ?? .zero) >= .seconds(1))
    // Hundreds of looks at the outbox went by meanwhile: none was held against a message.
    #expect(try await office.parked().isEmpty)
    #expect(office.workplace.seen.count == 6)
  }

  @Test func `a store that is full for a while leaves nothing unsent and sends nothing twice`()
    async throws
  {
    let office = try FakeOffice()
    try await office.put(["one", "two", "three"], into: FakeOffice.room(.matrix))
    let left = Mutex(3)
    try await office.send(
      storeFails: {
        // The first has gone out; what became of it can't be written down at once.
        !office.workplace.seen.isEmpty
          && left.withLock { left in
            left -= 1
            return left >= 0
          }
      })
    #expect(office.workplace.seen.map(\.text) == ["one", "two", "three"])
    #expect(office.workplace.asked.count == 3)
    #expect(office.reports.contains { $0.outcome == .retried && $0.reason == "store" })
  }

  @Test func `whoever was forgotten while something was on its way is not known again`()
    async throws
  {
    let office = try FakeOffice()
    let account = Account(platform: "slack", tenant: "t", user: "U1")
    try await office.store.transact { transaction in
      // The last words are the room's, as the key of the person is gone.
      let room = Room.personal(account)
      try transaction.enqueue(
        .message(OutgoingMessage(room: room, paragraphs: ["gone"])), of: Channel.owner(of: room),
        key: "last", at: office.now)
    }
    try await office.send()
    #expect(office.workplace.seen.map(\.text) == ["gone"])
    #expect(try await office.store.transact { try $0.subscriber(account.person) } == nil)
  }

  @Test func `a conversation is opened through the door by which the person was met`() async throws
  {
    let office = try FakeOffice()
    let account = Account(platform: "teams", tenant: "app", user: "29:kim")
    var subscriber = Subscriber(account: account)
    subscriber.doorway = "tenant-9 https://teams.test/emea/"
    let met = subscriber
    try await office.store.transact { try $0.save(met) }
    try await office.put(["one"], into: .personal(account))
    try await office.send()
    #expect(office.workplace.opened.count == 1)
    #expect(office.workplace.opened.allSatisfy { $0.contains(#""tenantId":"tenant-9""#) })
    #expect(office.workplace.seen.map(\.room) == ["a%3Aopened"])
    let room = try await office.store.transact { try $0.subscriber(account.person)?.room }
    #expect(room?.id == "a:opened https://teams.test/emea/")
    // Nobody trusts a service because a message names it.
    subscriber.doorway = "tenant-9 https://evil.test/emea/"
    let astray = subscriber
    try await office.store.transact { try $0.save(astray) }
    try await office.put(["two"], into: .personal(account))
    try await office.send()
    #expect(office.workplace.opened.count == 1)
    #expect(office.reports.last?.reason == "no-room")
  }
}
