import Coach
import Dialogue
import Foundation
import Persistence
import Testing

/// What comes in is taken in whole, once, and for the one it is from.
struct AcceptanceTests {
  @Test func `a delivery that comes again changes nothing and is answered with the same bytes`()
    async throws
  {
    let scene = try Scene()
    let arrival = Arrival(
      key: "one", sender: Scene.account("ann"), room: Scene.privately("ann"),
      content: .message("hello"))
    var responses: [InboundResponse] = []
    for _ in 0..<3 {
      let receipt = try await scene.service.accept(
        [arrival], .inline, from: scene.platform, at: Scene.monday)
      responses.append(receipt.response)
    }
    #expect(Set(responses.map(\.body)).count == 1)
    #expect(!responses[0].body.isEmpty)
    #expect(try scene.store.log(of: Scene.account("ann").person).count == 1)
  }

  @Test(arguments: [true, false])
  func `a command in the private conversation is answered there, where the platform can`(
    inPlace: Bool
  ) async throws {
    let scene = try Scene()
    try await scene.say("hello")
    _ = try await scene.outbox()
    func command(in room: String) async throws -> (String, [OutgoingMessage]) {
      let arrival = Arrival(
        key: "c-\(room)", sender: Scene.account("ann"),
        room: Room(platform: "quiet", tenant: "t", id: room, audience: .asker, user: "ann"),
        content: .command("The beds were full"))
      let receipt = try await scene.service.accept(
        [arrival], .inline, from: QuietPlatform(answersInPlace: inPlace), at: Scene.monday)
      return (
        String(decoding: receipt.response.body, as: UTF8.self), try await scene.outbox()
      )
    }
    // Among others only a word tells where the answer is.
    let (elsewhere, private1) = try await command(in: "corridor")
    #expect(elsewhere == scene.service.desk.engine.text("chat.elsewhere"))
    #expect(private1.count == 1)
    let (here, private2) = try await command(in: "dm-ann")
    #expect(here.isEmpty != inPlace)
    #expect(private2.isEmpty == inPlace)
  }

  @Test func `the door to a person's conversation is kept from the last place they wrote in`()
    async throws
  {
    let scene = try Scene()
    let ann = Scene.account("ann")
    for (key, door) in [("a", "t-1 here"), ("b", nil), ("c", "t-1 there"), ("d", nil)] {
      var arrival = Arrival(
        key: key, sender: ann,
        room: Room(platform: "quiet", tenant: "t", id: "corridor", audience: .asker, user: "ann"),
        content: .command("help"))
      arrival.doorway = door
      _ = try await scene.service.accept(
        [arrival], .inline, from: scene.platform, at: Scene.monday)
    }
    let kept = try await scene.store.transact { try $0.subscriber(ann.person) }
    #expect(kept?.doorway == "t-1 there")
  }

  @Test func `the same key from another tenant is another delivery`() async throws {
    let scene = try Scene()
    for tenant in ["a", "b"] {
      let account = Account(platform: "quiet", tenant: tenant, user: "ann")
      let arrival = Arrival(
        key: "one", sender: account, room: .personal(account, id: "dm"), content: .message("hello"))
      let receipt = try await scene.service.accept(
        [arrival], .fixed(.empty), from: scene.platform, at: Scene.monday)
      #expect(receipt.duplicates == 0)
      #expect(receipt.queued == 1)
    }
  }

  @Test func `what a danger turn leaves is what a stop leaves, and the key of its delivery`()
    async throws
  {
    var kept: [[LoggedEvent]] = []
    for last in ["I want to kill myself tonight", "/stop"] {
      let scene = try Scene()
      try await scene.say("hello")
      let said = try await scene.say(last)
      if last != "/stop" { #expect(said.contains("a person"), "\(said)") }
      kept.append(try scene.store.log(of: Scene.account("ann").person))
    }
    #expect(kept[0] == kept[1])
  }

  @Test func `whoever is forgotten leaves no words, in no file`() async throws {
    let scene = try Scene()
    let canary = "heron-in-the-corridor"
    try await scene.say("hello")
    try await scene.say("I saw a \(canary) and asked about it")
    try await scene.say("forget me")
    let answer = try await scene.say("forget")
    #expect(answer.contains("erased"))
    #expect(try scene.store.session(of: Scene.account("ann").person) == nil)
    for file in try FileManager.default.contentsOfDirectory(
      at: scene.folder, includingPropertiesForKeys: nil)
    {
      let data = try Data(contentsOf: file)
      #expect(data.range(of: Data(canary.utf8)) == nil, "\(file.lastPathComponent)")
      #expect(data.range(of: Data("dm-ann".utf8)) == nil, "\(file.lastPathComponent)")
    }
  }

  @Test func `coaching and drafts stay out of rooms that others share`() async throws {
    let scene = try Scene()
    let talk = try await scene.say("I never listen to my team", in: Scene.ward)
    #expect(talk == scene.service.desk.engine.text("chat.public"))
    let draft = try await scene.say("check: Don't you think it is late?", in: Scene.ward)
    #expect(draft == scene.service.desk.engine.text("chat.check-public"))
    #expect(try scene.store.session(of: Scene.account("ann").person) == nil)
  }

  @Test func `another's message is not checked, one's own is`() async throws {
    let scene = try Scene()
    var room = Scene.ward
    room.audience = .asker
    let text = "Don't you think it is late?"
    let others = try await scene.arrive(.picked(text: text, isOwn: false), in: room)
    #expect(others.flatMap(\.paragraphs) == [scene.service.desk.engine.text("chat.check-other")])
    let own = try await scene.arrive(.picked(text: text, isOwn: true), in: room)
    #expect(own.flatMap(\.paragraphs).joined().contains("Don't you think"))
    #expect(own.allSatisfy { $0.room.audience == .asker })
  }

  @Test func `a private conversation into which somebody else is asked is private no longer`()
    async throws
  {
    let scene = try Scene()
    // On some platforms only the coach knows that a room is private.
    let room = Room(platform: "quiet", tenant: "t", id: "dm-ann", audience: .everyone)
    try await scene.say("hello")
    let before = try await scene.say("It was a long night", in: room)
    #expect(before.contains("?"))
    try await scene.arrive(.entered, in: room)
    let after = try await scene.say("and then I told them off", in: room)
    #expect(after == scene.service.desk.engine.text("chat.public"))
  }

  @Test func `whoever is forgotten is gone from the rooms as well`() async throws {
    let scene = try Scene()
    try await scene.say("start", in: Scene.ward)
    for name in ["ann", "bob"] { try await scene.say("neighbour", from: name, in: Scene.ward) }
    try await scene.say("neighbour not bob")
    try await scene.say("forget me")
    try await scene.say("forget")
    let channel = try await scene.store.transact { try $0.channel(Scene.ward) }
    #expect(channel?.members == [Scene.account("bob")])
    #expect(channel?.exclusions.isEmpty == true)
  }

  @Test func `whoever is forgotten is gone from rooms of long ago and from others' wishes`()
    async throws
  {
    let scene = try Scene()
    let rooms = (0..<12).map {
      Room(platform: "quiet", tenant: "t", id: "ward-\($0)", audience: .everyone)
    }
    for room in rooms {
      try await scene.say("start", from: "bob", in: room)
      try await scene.arrive(.message("neighbour"), from: "ann", in: room, called: "Ann Lee")
      try await scene.say("neighbour not Ann Lee", from: "bob", in: room)
    }
    try await scene.say("forget me")
    try await scene.say("forget")
    for room in rooms {
      let channel = try await scene.store.transact { try $0.channel(room) }
      #expect(channel?.members == [])
      #expect(channel?.exclusions.isEmpty == true)
    }
  }

  @Test func `a workspace that takes the app out takes its token with it, and no other's`()
    async throws
  {
    let scene = try Scene()
    try await scene.store.transact { transaction in
      for tenant in ["t", "u"] { try transaction.save(secret: "hush", as: "quiet/\(tenant)") }
    }
    try await scene.say("hello")
    for _ in 0..<2 { try await scene.arrive(.uninstalled, from: "", key: "gone") }
    #expect(try await scene.store.transact { try $0.secrets() } == ["quiet/u": "hush"])
    // What people wrote is theirs, whoever runs the workspace.
    #expect(try scene.store.log(of: Scene.account("ann").person).count == 1)
  }

  @Test func `a room that the coach was taken out of is not asked any more`() async throws {
    let scene = try Scene()
    try await scene.say("start", in: Scene.ward)
    try await scene.arrive(.removed, in: Scene.ward)
    #expect(try await scene.store.transact { try $0.channel(Scene.ward) } == nil)
    let due = try await scene.store.transact { try $0.due(at: .max, limit: 10) }
    #expect(!due.contains { if case .channel = $0 { true } else { false } })
  }
}
