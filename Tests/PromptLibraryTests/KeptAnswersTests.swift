import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// What the notebook holds after a talk: ratings, promises, a page filled over weeks.
struct KeptAnswersTests {
  private static let monday: Int64 = 1_795_794_000

  private static func talk(
    _ name: String, _ answers: [String], from session: Session = Session(), at time: Int64 = monday
  ) throws -> Session {
    let engine = DialogueEngine(
      library: try PromptLibrary(contentsOf: ContentTests.folder).library,
      checker: QuestionChecker(), contacts: [])
    var session = session
    session.welcomed = session.welcomed ?? 1
    for kind in [.opened(name)] + answers.map(Event.Kind.said) {
      session =
        engine.advance(
          session, on: Event(kind, time: time, zone: "UTC", offset: 0, seed: 1)
        ).session
    }
    return session
  }

  @Test func `a rating is kept with its practice, and its moment as the example`() throws {
    let session = try Self.talk("self-assessment", ["1", "3", "a four", "Tuesday, by the lift."])
    #expect(
      session.notebook.ratings == [
        Notebook.Rating(practice: .reflection, value: 3, time: Self.monday),
        Notebook.Rating(
          practice: .goSee, value: 4, time: Self.monday, example: "Tuesday, by the lift."),
      ])
  }

  @Test func `a rating given anew replaces the one of the same talk`() throws {
    let once = try Self.talk("self-assessment", ["2", "2", "/back", "3", "not sure", "/stop"])
    #expect(once.notebook.ratings.map(\.value) == [3])
    #expect(once.notebook.ratings.map(\.practice) == [.asking])
    let later = try Self.talk(
      "self-assessment", ["2", "1"], from: once, at: Self.monday + 90 * 86_400)
    #expect(later.notebook.ratings.map(\.value) == [3, 1])
  }

  private static let afterVisit = [
    "3", "An empty chair.", "The wrong hour.", "With tea.", "yes", "A chair by Friday.",
  ]

  @Test(arguments: [(["1"], true), (["2"], false), (["3", "Face to face."], false)])
  func `a promise stays open until it has been told back`(answers: [String], isClosed: Bool) throws
  {
    let promised = try Self.talk("go-see", Self.afterVisit)
    #expect(promised.notebook.openPromise?.text == "A chair by Friday.")
    let later = try Self.talk("go-see", answers, from: promised, at: Self.monday + 7 * 86_400)
    #expect((later.notebook.openPromise == nil) == isClosed)
    #expect(later.notebook.entries.contains { $0.text == "A chair by Friday." })
  }

  @Test func `a promise told back by mistake is opened again by going back`() throws {
    let promised = try Self.talk("go-see", Self.afterVisit)
    let later = try Self.talk(
      "go-see", ["1", "/back", "2"], from: promised, at: Self.monday + 7 * 86_400)
    #expect(later.notebook.openPromise?.text == "A chair by Friday.")
  }

  @Test func `nothing promised leaves nothing open`() throws {
    let session = try Self.talk(
      "go-see", ["3", "An empty chair.", "The wrong hour.", "With tea.", "Nothing."])
    #expect(session.notebook.openPromise == nil)
  }

  @Test func `a choice is kept in the words of its label`() throws {
    let session = try Self.talk("a3", ["The bell.", "With a new wing.", "2"])
    #expect(
      session.notebook.entries.map(\.text) == ["The bell.", "With a new wing.", "I was told"])
  }

  @Test(arguments: [("Not yet.", 0), ("What brought you to this work?", 1)])
  func `only a question is kept as one`(answer: String, count: Int) throws {
    let session = try Self.talk(
      "relationship", ["A boat.", "A car.", "A list.", "2", "The list.", answer])
    #expect(session.notebook.entries.count { $0.kind == .question } == count)
  }

  @Test func `a draft may ask what somebody thinks`() throws {
    let session = try Self.talk("draft", ["What do you think of the new rota?"])
    #expect(session.frames.last?.answers["line"] == "What do you think of the new rota?")
  }
}
