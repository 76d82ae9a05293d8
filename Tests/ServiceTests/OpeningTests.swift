import Coach
import Dialogue
import Testing

/// Where a talk goes on when somebody comes back.
struct OpeningTests {
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
