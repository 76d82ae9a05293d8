import Coach
import Dialogue
import Persistence
import Testing

/// Nothing of a person is posted but what they have seen and said yes to.
struct SharingTests {
  private func met(_ scene: Scene) async throws {
    try await scene.say("start", in: Scene.ward)
    try await scene.say("share", in: Scene.ward)
  }

  @Test func `words are shown before they are posted, and can be taken back`() async throws {
    let scene = try Scene()
    try await met(scene)
    let preview = try await scene.arrive(.message("share: I waited four seconds."))
    #expect(preview.allSatisfy { $0.room.audience == .personal })
    #expect(preview.map { $0.paragraphs.joined() }.joined().contains("I waited four seconds."))
    let posted = try await scene.arrive(.message("yes"))
    #expect(posted.contains { $0.room.audience == .everyone && $0.tag != nil })
    let back = try await scene.arrive(.message("unshare"))
    #expect(back.contains { $0.deletes == "r" || $0.deletes?.hasPrefix("share/") == true })
  }

  @Test(arguments: ["no", "Actually I waited five.", "/skip", "yes and no"])
  func `anything but a yes posts nothing`(answer: String) async throws {
    let scene = try Scene()
    try await met(scene)
    try await scene.arrive(.message("share: I waited four seconds."))
    let said = try await scene.arrive(.message(answer))
    #expect(!said.contains { $0.room.audience == .everyone })
    let late = try await scene.arrive(.message("yes"))
    #expect(!late.contains { $0.room.audience == .everyone })
  }

  @Test func `a button posts what stands above it, once, and nothing else`() async throws {
    let scene = try Scene()
    try await met(scene)
    func preview(_ words: String) async throws -> [String] {
      let messages = try await scene.arrive(.message("share: " + words))
      return messages.flatMap(\.buttons).map(\.value)
    }
    let first = try await preview("I waited four seconds.")
    let second = try await preview("I asked only once.")
    try #require(first.count == 2 && second.count == 2)
    let stale = scene.service.desk.engine.text("chat.stale-button")
    for value in first {
      let said = try await scene.arrive(.pressed(value))
      #expect(said.map(\.paragraphs) == [[stale]])
    }
    let posted = try await scene.arrive(.pressed(second[0]))
    #expect(posted.count { $0.room.audience == .everyone } == 1)
    #expect(posted.map { $0.paragraphs.joined() }.joined().contains("I asked only once."))
    let again = try await scene.arrive(.pressed(second[0]))
    #expect(again.map(\.paragraphs) == [[stale]])
  }

  @Test func `whoever left a room shares nothing into it any more`() async throws {
    let scene = try Scene()
    try await met(scene)
    try await scene.arrive(.message("share: I waited four seconds."))
    try await scene.arrive(.left, in: Scene.ward)
    for words in ["yes", "share: I asked only once.", "yes"] {
      let said = try await scene.arrive(.message(words))
      #expect(!said.contains { $0.room.audience == .everyone }, "\(words)")
    }
  }

  @Test func `whoever left a room can take back what they shared there`() async throws {
    let scene = try Scene()
    try await met(scene)
    try await scene.arrive(.message("share: I waited four seconds."))
    try await scene.arrive(.message("yes"))
    try await scene.arrive(.left, in: Scene.ward)
    let said = try await scene.arrive(.message("unshare"))
    #expect(said.contains { $0.deletes != nil && $0.room.audience == .everyone })
  }

  @Test func `there is no list of who has not answered`() async throws {
    let scene = try Scene()
    try await met(scene)
    for words in ["who has not answered", "list", "who answered", "status"] {
      let said = try await scene.say(words, from: "boss", in: Scene.ward)
      #expect(said == scene.service.desk.engine.text("chat.public"))
    }
  }
}
