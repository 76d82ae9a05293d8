import Coach
import Dialogue
import Persistence
import Testing

/// Talks between two: who is told, and what is asked of them afterwards.
struct NeighbourTests {
  private static let week: Int64 = 7 * 86_400
  private static let friday = Scene.monday + 4 * 86_400

  /// The ward puts its question in a week; what is said then, by whom it is for.
  private func ask(_ scene: Scene, in week: Int64) async throws -> [String: [OutgoingMessage]] {
    let now = Self.friday + week * Self.week
    let scheduler = PromptScheduler(
      service: scene.service, clock: ServiceClock(isSetByHand: true) { now }, report: { _ in })
    while try await scheduler.tick(at: now) > 0 {}
    return Dictionary(
      grouping: try await scene.outbox(at: now), by: { $0.room.user ?? "everyone" })
  }

  private func ward(_ people: [String]) async throws -> Scene {
    let scene = try Scene()
    try await scene.say("start", in: Scene.ward)
    for name in people { try await scene.say("neighbour", from: name, in: Scene.ward) }
    return scene
  }

  private func met(_ scene: Scene) -> String { scene.service.desk.engine.text("chat.met") }

  @Test func `those who were together are asked once whether they met, in private, and last`()
    async throws
  {
    let scene = try await ward(["ann", "bob"])
    let first = try await ask(scene, in: 0)
    #expect(first["ann"]?.contains { $0.paragraphs.joined().contains("bob") } == true)
    #expect(!first.values.joined().contains { $0.paragraphs == [met(scene)] })
    for week in 1...3 as ClosedRange<Int64> {
      let said = try await ask(scene, in: week)
      for name in ["ann", "bob"] {
        // One question for one week, after who is the neighbour of the next.
        #expect(said[name]?.count { $0.paragraphs == [met(scene)] } == 1)
        #expect(said[name]?.last?.paragraphs == [met(scene)])
        #expect(said[name]?.last?.room.audience == .personal)
      }
      #expect(said["everyone"]?.contains { $0.paragraphs.contains(met(scene)) } == false)
    }
  }

  @Test func `whoever leaves a team is paired in none of its rooms, until they are back`()
    async throws
  {
    let scene = try Scene()
    var (bay, desk, hall) = (Scene.ward, Scene.ward, Scene.ward)
    (bay.id, bay.group, desk.id, desk.group, hall.id) = ("bay", "team", "desk", "team", "hall")
    for room in [bay, desk, hall] {
      try await scene.say("start", in: room)
      for name in ["ann", "bob"] { try await scene.say("neighbour", from: name, in: room) }
    }
    #expect(try await ask(scene, in: 0)["bob"]?.count == 3)
    // It is told of one room only.
    try await scene.arrive(.left, from: "bob", in: bay)
    let without = try await ask(scene, in: 1)
    let names = { (said: [OutgoingMessage]?) in
      said?.count { $0.paragraphs.joined().contains("Your neighbour this week") }
    }
    #expect(names(without["bob"]) == 1)
    #expect(names(without["ann"]) == 1)
    // A member of none of the team's rooms shares into none of them.
    let said = try await scene.arrive(.message("share: Waiting is cheap."), from: "bob")
    #expect(said.map { $0.paragraphs.joined() }.joined().contains("hall"))
    try await scene.say("neighbour", from: "bob", in: desk)
    #expect(names(try await ask(scene, in: 2)["bob"]) == 2)
  }

  @Test func `whoever was with nobody is not asked, and whoever left is not either`() async throws {
    let scene = try await ward(["ann"])
    _ = try await ask(scene, in: 0)
    #expect(try await ask(scene, in: 1)["ann"]?.last?.paragraphs != [met(scene)])
    try await scene.say("neighbour", from: "bob", in: Scene.ward)
    _ = try await ask(scene, in: 2)
    try await scene.say("neighbour off", from: "bob", in: Scene.ward)
    let after = try await ask(scene, in: 3)
    #expect(after["bob"] == nil)
    #expect(after["ann"]?.last?.paragraphs == [met(scene)])
  }

  @Test func `whoever leaves the room is no neighbour any more`() async throws {
    let scene = try await ward(["ann", "bob"])
    _ = try await ask(scene, in: 0)
    try await scene.arrive(.left, from: "bob", in: Scene.ward)
    let after = try await ask(scene, in: 1)
    #expect(after["bob"] == nil)
    #expect(after["ann"]?.contains { $0.paragraphs.joined().contains("bob") } == false)
  }

  @Test(arguments: [
    ("U02", "neighbour not U02"), ("U02", "neighbour not @U02"), ("U02", "neighbour not @bob.ross"),
    ("U02", "Neighbour not @Bob Ross."), ("@bob:hospital.test", "neighbour not @bob:hospital.test"),
    ("@bob:hospital.test", "neighbour not bob"),
  ])
  func `an exclusion holds however the other is named, and only its asker hears of it`(
    other: String, words: String
  ) async throws {
    let scene = try await ward(["ann"])
    let name = words.contains("Bob Ross") ? "Bob Ross" : "bob.ross"
    try await scene.arrive(
      .message("neighbour"), from: other, in: Scene.ward, called: name)
    let said = try await scene.arrive(.message(words), in: Scene.ward)
    #expect(
      said.map(\.room) == [Scene.privately("ann")] || said.allSatisfy { $0.room.user == "ann" })
    let none = scene.service.desk.engine.text("chat.neighbour-none")
    for week in 0...2 as ClosedRange<Int64> {
      let asked = try await ask(scene, in: week)
      // Both hear the same, so that it tells nothing apart.
      #expect(asked["ann"]?.map(\.paragraphs) == [[none]])
      #expect(asked[other]?.map(\.paragraphs) == [[none]])
    }
  }

  @Test(arguments: ["yes", "No", "not yet", "Yes, we did."])
  func `a word is answer enough, and is kept nowhere`(answer: String) async throws {
    let scene = try await ward(["ann", "bob"])
    for week in 0...1 as ClosedRange<Int64> { _ = try await ask(scene, in: week) }
    let now = Self.friday + Self.week + 60
    let thanks = scene.service.desk.engine.text("chat.met-thanks")
    #expect(try await scene.say(answer, at: now) == thanks)
    #expect(try scene.store.log(of: Scene.account("ann").person).isEmpty)
    // A second yes is no answer to it any more.
    #expect(try await scene.say(answer, at: now + 60) != thanks)
  }

  @Test func `a button is answer enough, for the one it was put to`() async throws {
    let scene = try await ward(["ann", "bob"])
    _ = try await ask(scene, in: 0)
    let asked = try await ask(scene, in: 1)
    let buttons = try #require(asked["ann"]?.last?.buttons)
    #expect(buttons.map(\.label) == ["Yes", "No"])
    let now = Self.friday + Self.week + 60
    let engine = scene.service.desk.engine
    for button in buttons {
      let said = try await scene.arrive(.pressed(button.value), at: now)
      #expect(said.flatMap(\.paragraphs) == [engine.text("chat.met-thanks")])
      let other = try await scene.arrive(.pressed(button.value), from: "bob", at: now)
      #expect(other.flatMap(\.paragraphs) == [engine.text("chat.stale-button")])
    }
    #expect(try await scene.say("yes", at: now) != engine.text("chat.met-thanks"))
  }

  @Test func `whatever else is said is what it says`() async throws {
    let scene = try await ward(["ann", "bob"])
    for week in 0...1 as ClosedRange<Int64> { _ = try await ask(scene, in: week) }
    let now = Self.friday + Self.week + 60
    let thanks = scene.service.desk.engine.text("chat.met-thanks")
    #expect(
      try await scene.say("privacy", at: now) == scene.service.desk.engine.text("chat.privacy"))
    #expect(try await scene.say("yes", at: now + 60) != thanks)
  }
}
