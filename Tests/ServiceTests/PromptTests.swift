import Coach
import Dialogue
import Persistence
import Testing

/// When prompts come, and when they leave off.
struct PromptTests {
  private static let week: Int64 = 7 * 86_400
  /// Friday, 27 November 2026, nine in Copenhagen.
  private static let friday = Scene.monday + 4 * 86_400

  /// Lets time pass by the hour and returns what was said when.
  private func live(
    _ scene: Scene, by service: ChatService<SQLiteStore>? = nil, from start: Int64, to end: Int64,
    answering: (OutgoingMessage) -> String? = { _ in nil }
  ) async throws -> [(time: Int64, text: String)] {
    let scheduler = PromptScheduler(
      service: service ?? scene.service, clock: ServiceClock(isSetByHand: true) { start },
      report: { _ in })
    var said: [(Int64, String)] = []
    var now = start
    while now <= end {
      while try await scheduler.tick(at: now) > 0 {
        let messages = try await scene.outbox(at: now)
        for message in messages {
          said.append((now, message.paragraphs.joined(separator: "\n")))
          if let answer = answering(message) {
            try await scene.arrive(.message(answer), at: now + 60)
          }
        }
        if messages.isEmpty { break }
      }
      now += 1800
    }
    return said
  }

  @Test func `the prompt comes at the chosen hour, once a week, and one reminder after it`()
    async throws
  {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("/stop")
    let set = try await scene.say("when Fridays at 9 in Copenhagen")
    #expect(set.contains("Every Friday at 9:00, Copenhagen time"))
    let said = try await live(scene, from: Scene.monday, to: Self.friday + 6 * 86_400)
    #expect(said.count == 2, "\(said)")
    #expect(said.first?.time == Self.friday)
    // Monday: the next working day.
    #expect(said.last?.time == Self.friday + 3 * 86_400)
    #expect(said.last?.text == scene.service.desk.engine.text("chat.reminder"))
  }

  @Test func `where the app was taken out nothing is queued, and it goes on when it is back`()
    async throws
  {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("/stop")
    try await scene.say("when Fridays at 9 in Copenhagen")
    try await scene.say("start", in: Scene.ward)
    try await scene.arrive(.uninstalled, from: "")
    let away = try await live(
      scene, from: Scene.monday, to: Self.friday + 3 * Self.week + 3 * 86_400)
    #expect(away.isEmpty, "\(away)")
    try await scene.store.transact {
      try $0.install("quiet/t", at: Self.friday + 3 * Self.week + 4 * 86_400)
    }
    let back = Self.friday + 4 * Self.week
    let said = try await live(scene, from: back - 2 * 86_400, to: back + 3600)
    #expect(said.contains { $0.time == back }, "\(said)")
    // Weeks in which nothing could be said are not weeks of silence.
    #expect(!said.contains { $0.text == scene.service.desk.engine.text("chat.gone-quiet") })
    #expect(said.contains { $0.text.contains(scene.service.desk.engine.text("chat.room-ways")) })
  }

  @Test func `words from where the app was taken out show that it is back, late ones do not`()
    async throws
  {
    let scene = try Scene()
    try await scene.arrive(.uninstalled, from: "", at: Scene.monday)
    func gone() async throws -> Int64? {
      try await scene.store.transact { try $0.uninstalled("quiet/t") }
    }
    var late = Arrival(
      key: "late", sender: Scene.account("ann"), room: Scene.privately("ann"),
      content: .message("hello"))
    late.time = Scene.monday - 60
    _ = try await scene.service.accept(
      [late], .fixed(.empty), from: scene.platform, at: Scene.monday + 60)
    #expect(try await gone() == Scene.monday)
    try await scene.say("hello", at: Scene.monday + 120)
    #expect(try await gone() == nil)
  }

  @Test func `after two weeks of silence it offers less, after three it stops and says so`()
    async throws
  {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("/stop")
    try await scene.say("when Fridays at 9 in Copenhagen")
    let said = try await live(scene, from: Scene.monday, to: Self.friday + 8 * Self.week)
    let engine = scene.service.desk.engine
    let offers = said.filter { $0.text.contains(engine.text("chat.offer-less")) }
    #expect(offers.map(\.time) == [Self.friday + 2 * Self.week])
    #expect(said.last?.text == engine.text("chat.gone-quiet"))
    #expect(said.last?.time == Self.friday + 3 * Self.week)
  }

  @Test(arguments: [("fortnightly", 2), ("monthly", 4)])
  func `whoever takes the offer is asked as often as that, and still is after the year`(
    word: String, weeks: Int64
  ) async throws {
    let scene = try await subscribed()
    _ = try await live(scene, from: Scene.monday, to: Self.friday + 2 * Self.week + 1800)
    let chosen = Self.friday + 2 * Self.week + 3600
    #expect(try await scene.say(word, at: chosen).contains("Friday"))
    // Nine occurrences, over the end of a year of 53 weeks and the change of the clock.
    let end = chosen + 36 * Self.week
    let said = try await live(scene, from: chosen, to: end) { _ in "/stop" }
    // An hour is lost or won on the way: what counts is the day.
    let days = said.map { ($0.time - Self.friday + 43_200) / 86_400 }
    let first = try #require(days.first)
    let count = 36 / weeks
    #expect(days == (0..<count).map { first + $0 * weeks * 7 }, "\(days)")
  }

  @Test func `a setting of another kind leaves alone when prompts come`() async throws {
    let scene = try await subscribed()
    try await scene.say("monthly")
    try await scene.say("focus hearing")
    try await scene.say("pause")
    try await scene.say("/stop")
    try await scene.say("start")
    try await scene.say("/stop")
    try await scene.say("focus any")
    let schedule = try await subscriber(scene)?.schedule
    #expect(schedule?.state == .active)
    try await scene.say("unsubscribe")
    try await scene.say("focus any")
    try await scene.say("focus hearing")
    #expect(try await subscriber(scene)?.schedule?.state == .stopped)
  }

  @Test func `what was set before the first talk holds in it`() async throws {
    let scene = try Scene()
    try await scene.say("when monthly on Fridays at 9 in Copenhagen")
    try await scene.say("focus any")
    try await scene.say("/stop")
    try await scene.say("focus any")
    #expect(try await subscriber(scene)?.schedule?.weeks == 4)
  }

  @Test func `absence, a skipped week and a snooze are kept to, each by its words`() async throws {
    for (words, first) in [
      ("away until 7 December", Self.friday + 2 * Self.week),
      ("skip this week", Self.friday + Self.week),
      ("snooze until 30 November", Self.friday + 3 * 86_400),
    ] {
      let scene = try await subscribed()
      try await scene.say(words)
      let said = try await live(scene, from: Scene.monday, to: Self.friday + 2 * Self.week + 3600)
      #expect(said.first?.time == first, "\(words): \(said)")
    }
  }

  @Test func `a week that was looked back on early is not asked for again`() async throws {
    let scene = try await subscribed()
    var session = try await scene.store.transact { try $0.session(of: Scene.account("ann").person) }
    session?.session.lastReflection = ISOWeek(time: Self.friday, offset: 0)
    let known = try #require(session)
    try await scene.store.transact { transaction in
      try transaction.commit(
        CommittedTurn(
          event: LoggedEvent(
            event: Event(.said("x"), time: Scene.monday, zone: "UTC", offset: 0, seed: 1),
            transcript: []), session: known.session, version: known.version),
        of: Scene.account("ann").person)
    }
    let said = try await live(scene, from: Scene.monday, to: Self.friday + Self.week)
    #expect(said.first?.time == Self.friday + Self.week, "\(said)")
  }

  @Test func `days off that were set after people began are kept to as well`() async throws {
    let scene = try await subscribed()
    try await scene.say("start", in: Scene.ward)
    let friday = CivilDate(time: Self.friday, offset: 0)
    let service = try Scene.service(on: scene.store, scene.platform, QuietHours(), [friday])
    let said = try await live(
      scene, by: service, from: Scene.monday, to: Self.friday + Self.week)
    #expect(Set(said.map(\.time)) == [Self.friday + Self.week], "\(said)")
  }

  @Test func `a move while a prompt is due brings one prompt in the week, and no more`()
    async throws
  {
    for words in ["when Fridays at 10 in Copenhagen", "when Fridays at 8", "when in London"] {
      let scene = try await subscribed()
      // It is due, nobody has looked yet, and the person changes it.
      try await scene.say(words, at: Self.friday + 5)
      let said = try await live(scene, from: Self.friday + 10, to: Self.friday + 14 * 3600)
      #expect(said.count <= 1, "\(words): \(said)")
      let after = try await subscribed()
      _ = try await live(after, from: Self.friday, to: Self.friday)
      try await after.say(words, at: Self.friday + 5)
      let second = try await live(after, from: Self.friday + 10, to: Self.friday + 14 * 3600)
      #expect(second.isEmpty, "\(words): \(second)")
    }
  }

  /// Somebody who is asked on Fridays at nine in Copenhagen.
  private func subscribed() async throws -> Scene {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("/stop")
    try await scene.say("when Fridays at 9 in Copenhagen")
    return scene
  }

  private func subscriber(_ scene: Scene) async throws -> Subscriber? {
    try await scene.store.transact { try $0.subscriber(Scene.account("ann").person) }
  }

  @Test func `whoever answers is asked every week`() async throws {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say("/stop")
    try await scene.say("when Fridays at 9 in Copenhagen")
    let said = try await live(scene, from: Scene.monday, to: Self.friday + 7 * Self.week) { _ in
      "/stop"
    }
    #expect(said.map(\.time) == (0...7).map { Self.friday + $0 * Self.week })
  }

  @Test func `two rooms and two people of one minute are each asked once, by whoever looks first`()
    async throws
  {
    let scene = try Scene()
    for name in ["ann", "bob"] {
      try await scene.say("hello", from: name)
      try await scene.say("/stop", from: name)
      try await scene.say("when Fridays at 9 in Copenhagen", from: name)
    }
    let schedulers = (0..<4).map { _ in
      PromptScheduler(
        service: scene.service, clock: ServiceClock(isSetByHand: true) { Self.friday },
        report: { _ in })
    }
    try await withThrowingTaskGroup { group in
      for scheduler in schedulers {
        group.addTask { for _ in 0..<3 { try await scheduler.tick(at: Self.friday) } }
      }
      try await group.waitForAll()
    }
    #expect(try await scene.outbox(at: Self.friday).count == 2)
  }

  @Test(arguments: [
    "when the handover starts I will ask what they saw", "away from the desk I listen better",
    "I want to start with the night shift",
  ])
  func `an answer that sounds like an appointment is an answer`(words: String) async throws {
    let scene = try Scene()
    try await scene.say("hello")
    try await scene.say(words)
    let log = try scene.store.log(of: Scene.account("ann").person)
    #expect(log.contains { $0.event.kind == .said(words) })
  }
}
