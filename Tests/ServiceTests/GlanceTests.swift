import Coach
import Dialogue
import Persistence
import Synchronization
import Testing

/// What is decided before it is one's turn to write comes to the same as if it had been decided then.
@Suite struct GlanceTests {
  private static let talk = [
    "hello", "I waited until she had finished", "The porter knew where the key was", "share this",
    "yes", "talk weekly", "When the huddle starts, then I ask the newest person first", "/why",
    "Fridays at 9 in Oslo", "/radar", "/export", "/skip", "privacy", "/forget", "no",
    "That one good question is enough", "/stop", "/forget", "yes", "hello again",
  ]
  private let ann = Scene.account("ann")

  private func arrival(_ text: String, _ key: String) -> Arrival {
    Arrival(key: key, sender: ann, room: Scene.privately("ann"), content: .message(text))
  }

  /// Takes in a talk, in a room as well as in private, and returns all that was answered.
  private func answers(
    on store: GlancingStore, to talk: [String] = GlanceTests.talk
  ) async throws -> [String] {
    let service = try Scene.service(on: store)
    var answers: [String] = []
    for (number, text) in talk.enumerated() {
      for room in number > 11 && number % 3 == 0
        ? [Scene.ward, Scene.privately("ann")] : [Scene.privately("ann")]
      {
        var arrival = arrival(text, "\(number)-\(room.id)")
        arrival.room = room
        let receipt = try await service.accept(
          [arrival], .inline, from: QuietPlatform(), at: Scene.monday + Int64(number))
        answers.append(String(decoding: receipt.response.body, as: UTF8.self))
      }
    }
    return answers
  }

  @Test func `a talk decided at a glance is the talk decided in its turn`() async throws {
    let glancing = GlancingStore(try Scene())
    let waiting = GlancingStore(try Scene(), look: { _, _ in nil })
    let (one, other) = (try await answers(on: glancing), try await answers(on: waiting))
    #expect(one == other)
    #expect(glancing.sealed > 8 && waiting.sealed == 0)
    let person = ann.person
    #expect(try glancing.log(of: person) == waiting.log(of: person))
    #expect(try glancing.session(of: person)?.session == waiting.session(of: person)?.session)
  }

  @Test func `what was decided on old rows is decided again`() async throws {
    let first = Mutex<Glance?>(nil)
    let stale = GlancingStore(
      try Scene(),
      look: { store, person in
        first.withLock { first in
          first = first ?? store.glance(at: person)
          return first
        }
      })
    let waiting = GlancingStore(try Scene(), look: { _, _ in nil })
    // Nothing is forgotten in this one: whoever comes back would be seen as they were before.
    let talk = Array(Self.talk.prefix(12))
    #expect(try await answers(on: stale, to: talk) == answers(on: waiting, to: talk))
    #expect(stale.sealed > 5)
    #expect(try stale.log(of: ann.person) == waiting.log(of: ann.person))
  }

  @Test func `two messages of one person at once are one after the other`() async throws {
    let scene = try Scene()
    try await scene.say("hello")
    let arrivals = (0..<40).map { arrival("The porter knew it, I asked. \($0)", "at-once-\($0)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for arrival in arrivals {
        group.addTask {
          _ = try await scene.service.accept(
            [arrival], .inline, from: scene.platform, at: Scene.monday)
        }
      }
      try await group.waitForAll()
    }
    let log = try scene.store.log(of: ann.person)
    #expect(log.count == 41)
    // Each was decided on what the one before it left: told again, they give the same.
    var session = Session()
    for logged in log {
      let told = scene.service.desk.engine.advance(session, on: logged.event)
      #expect(told.transcript == logged.transcript)
      session = told.session
    }
    let kept = try #require(try scene.store.session(of: ann.person))
    #expect(kept.session == session && kept.version == 41)
  }

  @Test func `a delivery that comes eight times at once is taken in once`() async throws {
    let scene = try Scene()
    try await scene.say("hello")
    let arrival = arrival("The porter knew where the key was", "the-one")
    let receipts = try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          try await scene.service.accept([arrival], .inline, from: scene.platform, at: Scene.monday)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(receipts.map(\.response.body)).count == 1)
    #expect(!receipts[0].response.body.isEmpty)
    #expect(receipts.map(\.duplicates).reduce(0, +) == 7)
    #expect(try scene.store.log(of: ann.person).count == 2)
  }

  @Test func `what was undone is decided again on what holds`() async throws {
    let fails = Mutex(false)
    let store = GlancingStore(try Scene(), fails: { fails.withLock { $0 } })
    let service = try Scene.service(on: store)
    func say(_ text: String, _ key: String) async throws -> [UInt8] {
      let arrival = arrival(text, key)
      return try await service.accept([arrival], .inline, from: QuietPlatform(), at: Scene.monday)
        .response.body
    }
    _ = try await say("hello", "a")
    fails.withLock { $0 = true }
    await #expect(throws: StoreError.self) { try await say("It was a long week", "b") }
    fails.withLock { $0 = false }
    // The platform brings it again.
    let again = try await say("It was a long week", "b")
    let plain = try Scene()
    for (text, key) in [("hello", "a"), ("It was a long week", "b")] {
      let receipt = try await plain.service.accept(
        [arrival(text, key)], .inline, from: QuietPlatform(), at: Scene.monday)
      if key == "b" { #expect(receipt.response.body == again) }
    }
    #expect(try store.log(of: ann.person).count == 2)
    #expect(try store.session(of: ann.person)?.version == 2)
  }

  @Test func `whoever was forgotten meanwhile is met anew`() async throws {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("My secret is the blue door")
    let seen = try #require(scene.store.glance(at: ann.person))
    try scene.store.forget(ann.person)
    let late = GlancingStore(scene, look: { _, _ in seen })
    let service = try Scene.service(on: late)
    let receipt = try await service.accept(
      [arrival("hello", "late")], .inline, from: QuietPlatform(), at: Scene.monday)
    let fresh = try Scene()
    let first = try await fresh.service.accept(
      [arrival("hello", "late")], .inline, from: QuietPlatform(), at: Scene.monday)
    #expect(receipt.response.body == first.response.body)
    #expect(try scene.store.log(of: ann.person).count == 1)
    let kept = try #require(try scene.store.session(of: ann.person))
    #expect(kept.version == 1 && !"\(kept.session)".contains("blue door"))
    // And whoever came back since is not answered on what was known of them before.
    _ = try await service.accept(
      [arrival("It was quiet", "later")], .inline, from: QuietPlatform(), at: Scene.monday)
    let now = try #require(try scene.store.session(of: ann.person))
    #expect(now.version == 2 && !"\(now.session)".contains("blue door"))
  }

  @Test func `who was taken out of a tenant is put in again by a word, seen at a glance or not`()
    async throws
  {
    let scene = try Scene()
    try await scene.say("hello")
    let secret = ann.secret
    _ = try await scene.store.transact { try $0.uninstall(secret, at: Scene.monday) }
    try await scene.say("We are back", at: Scene.monday + 60)
    #expect(try await scene.store.transact { try $0.uninstalled(secret) } == nil)
  }
}
