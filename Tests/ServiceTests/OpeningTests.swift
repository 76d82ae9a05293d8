import Coach
import Dialogue
import Testing

/// Where a talk goes on when somebody comes back.
struct OpeningTests {
  @Test(arguments: ["blue", "I don't know", "thanks", "What is 2+2?"])
  func `nothing that is said at the menu is met with silence`(words: String) throws {
    let engine = try #require(Scene.engine)
    var session = Session()
    session.welcomed = Scene.monday
    for (turn, said) in ["/menu", words, words, words, words].enumerated() {
      let outcome = engine.advance(
        session,
        on: Event(
          .said(said), time: Scene.monday + Int64(turn) * 60, zone: "UTC", offset: 0, seed: 7))
      #expect(!outcome.effects.utterances.isEmpty, "turn \(turn)")
      session = outcome.session
    }
  }

  @Test func `a menu that was left does not stand in the way of what is due`() throws {
    let engine = try #require(Scene.engine)
    func event(_ kind: Event.Kind, _ time: Int64) -> Event {
      Event(kind, time: time, zone: "UTC", offset: 0, seed: 7)
    }
    var session = Session()
    session.welcomed = Scene.monday
    session = engine.advance(session, on: event(.said("/menu"), Scene.monday + 60)).session
    #expect(session.frames.map(\.conversation) == ["menu"])
    let friday = Scene.monday + 4 * 86_400 + 3_600 * 4
    session = engine.advance(session, on: event(.opened(nil), friday)).session
    #expect(session.frames.map(\.conversation) == ["weekly"])
  }
}
