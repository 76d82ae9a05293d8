import Coach
import Dialogue
import Persistence
import Testing

/// In a room it can't read the coach says so and goes.
struct EncryptedRoomTests {
  /// What is done in a room after something arrived in it, in order.
  private func jobs(after content: Arrival.Content) async throws -> [Job] {
    let scene = try Scene()
    let room = Scene.ward
    let arrival = Arrival(
      key: "sealed", sender: Scene.account("ann"), room: room, content: content)
    for _ in 0..<2 {
      _ = try await scene.service.accept(
        [arrival], .fixed(.empty), from: scene.platform, at: Scene.monday)
    }
    var jobs: [Job] = []
    while true {
      let items = try await scene.store.transact { transaction in
        let items = try transaction.claim(limit: 1, at: Scene.monday)
        for item in items {
          try transaction.settle(item, as: .delivered(remote: nil), at: Scene.monday)
        }
        return items
      }
      guard let item = items.first else { return jobs }
      jobs.append(item.job)
    }
  }

  @Test func `it enters, says why it can't stay, and leaves, once`() async throws {
    let engine = try #require(Scene.engine)
    let notice = OutgoingMessage(room: Scene.ward, paragraphs: [engine.text("chat.encrypted")])
    #expect(
      try await jobs(after: .unreadable) == [
        .errand(.join, Scene.ward), .message(notice), .errand(.leave, Scene.ward),
      ])
  }

  @Test func `an invitation to a room that can be read is followed by no more than that`()
    async throws
  {
    #expect(try await jobs(after: .invited) == [.errand(.join, Scene.ward)])
  }
}
