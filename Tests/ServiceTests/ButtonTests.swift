import Coach
import Dialogue
import Persistence
import Testing

struct ButtonTests {
  private let seal = ButtonSeal(
    code: { bytes in String(bytes.reduce(7) { ($0 &* 31) &+ Int($1) }, radix: 36) },
    areEqual: { $0 == $1 })

  @Test func `a button opens in its room and its time, and nowhere else`() {
    let value = seal.seal("answer", in: Scene.ward, until: 100)
    #expect(seal.open(value, in: Scene.ward, at: 100) == "answer")
    #expect(seal.open(value, in: Scene.ward, at: 101) == nil)
    #expect(seal.open(value, in: Scene.privately("ann"), at: 100) == nil)
    for index in value.indices {
      var forged = value
      forged.replaceSubrange(index...index, with: value[index] == "x" ? "y" : "x")
      #expect(seal.open(forged, in: Scene.ward, at: 100) == nil, "\(forged)")
    }
  }

  @Test func `the question of a room is answered in private by its button`() async throws {
    let scene = try Scene()
    try await scene.say("start", in: Scene.ward)
    let friday = Scene.monday + 4 * 86_400
    let scheduler = PromptScheduler(
      service: scene.service,
      clock: ServiceClock(isSetByHand: true) { friday }, report: { _ in })
    _ = try await scheduler.tick(at: friday)
    let asked = try await scene.outbox(at: friday)
    let question = try #require(asked.first { !$0.buttons.isEmpty })
    #expect(question.room.audience == .everyone)
    let pressed = try await scene.arrive(
      .pressed(question.buttons[0].value), from: "bob", in: Scene.ward, at: friday + 60)
    #expect(!pressed.isEmpty)
    #expect(pressed.allSatisfy { $0.room.audience == .personal && $0.room.user == "bob" })
    let forged = try await scene.arrive(
      .pressed("answer~9999999999~x"), from: "bob", in: Scene.ward, at: friday + 60)
    #expect(
      forged.flatMap(\.paragraphs) == [scene.service.desk.engine.text("chat.stale-button")])
  }
}
