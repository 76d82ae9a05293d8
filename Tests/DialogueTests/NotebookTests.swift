import Dialogue
import Foundation
import QuestionChecker
import Testing

/// What the notebook takes in, and what it can read of older days.
struct NotebookTests {
  private func notebook(after events: [Event.Kind]) -> Notebook {
    let engine = DialogueEngine(
      library: Library(
        conversations: [], questions: [], cues: [], rules: [], texts: [:], commandPhrases: [:],
        places: [], version: "1"), checker: QuestionChecker(), contacts: [])
    return events.reduce(Session()) { session, kind in
      engine.advance(session, on: Event(kind, time: 5, zone: "UTC", offset: 0, seed: 1)).session
    }.notebook
  }

  private let invitation = Invitation(code: "ABC", role: .buddy, time: 1)

  private func view(_ code: String, _ role: OutsideView.Role = .buddy) -> OutsideView {
    OutsideView(code: code, role: role, time: 2, ratings: ["asking": 3, "coach": 9, "x": 1])
  }

  @Test func `a view is taken in once, and what it can't mean is left out`() {
    let book = notebook(after: [.invited(invitation), .viewed(view("ABC")), .viewed(view("ABC"))])
    #expect(book.views.map(\.ratings) == [["asking": 3]])
    #expect(book.invitations.isEmpty)
  }

  @Test func `a view nobody asked for is not taken in`() {
    let book = notebook(
      after: [.invited(invitation), .viewed(view("ABD")), .viewed(view("ABC", .coach))])
    #expect(book.views.isEmpty)
    #expect(book.invitations == [invitation])
  }

  @Test func `lists that were not kept then read as empty`() throws {
    let old =
      #"{"entries":[],"plans":[{"text":"t","since":1,"state":"open","missed":0}],"ratings":[]}"#
    let book = try JSONDecoder().decode(Notebook.self, from: Data(old.utf8))
    #expect(book.brought.isEmpty && book.views.isEmpty)
    #expect(book.plans.first?.reports == [])
  }
}
