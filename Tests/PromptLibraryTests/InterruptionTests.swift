import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// An interruption, wherever it comes, leaves the record as it would have been.
struct InterruptionTests {
  struct Talk: CustomTestStringConvertible, Sendable {
    var name: String
    var answers: [String]
    var testDescription: String { name }
  }

  static let talks: [Talk] = [
    Talk(
      name: "welcome",
      answers: [
        "The rota for the next month.", "a ward", "Loud and full.", "Someone holds the board.", "2",
        "Fridays at 9",
        "One question worth the walk.",
      ]),
    Talk(
      name: "weekly",
      answers: [
        "The porter had a story.", "It says who gets asked.",
        "When the round ends, then I ask the porter what he saw.", "What did you see on the round?",
        "Ask the ones who walk.",
      ]),
    Talk(
      name: "weekly",
      answers: ["I told them to wait.", "Silence.", "No idea.", "The lift.", "Nothing.", "Stairs."]),
    Talk(
      name: "examine",
      answers: [
        "past", "Don't you think the handover is too long?", "yes", "A shrug.",
        "Leaned on the desk.",
        "What would a shorter one look like?", "Tuesday.",
      ]),
    Talk(
      name: "draft",
      answers: [
        "Who let this happen?", "What they see.", "Groans.", "The plan.",
        "How did it come about, as you saw it?",
      ]),
  ]

  static let interruptions: [[String]] = [
    ["/help"], ["/why"], ["/repeat"], ["/check Don't you think it is late?"], ["/radar"],
    ["/export"], ["what are you?"], ["/forget", "no"], ["/talk nothing of that name", "/back"],
    ["/talk feeling", "lighter", "The milk came."], ["help"], ["why do you ask?"],
    ["/edit", "/edit"],
  ]

  private func record(
    _ engine: DialogueEngine, _ talk: Talk, interruption: [String], at place: Int?
  ) -> Session {
    var session = Session()
    session.welcomed = 1
    func advance(_ kind: Event.Kind, seed: Int) {
      session =
        engine.advance(
          session,
          on: Event(
            kind, time: 1_795_794_000, zone: "UTC", offset: 0, seed: UInt64(seed))
        ).session
    }
    advance(.opened(talk.name), seed: 0)
    for (index, answer) in talk.answers.enumerated() {
      if index == place { for line in interruption { advance(.said(line), seed: 99) } }
      advance(.said(answer), seed: index + 1)
    }
    return session
  }

  @Test(arguments: InterruptionTests.talks)
  func `nothing of the record changes`(talk: Talk) throws {
    let engine = DialogueEngine(
      library: try PromptLibrary(contentsOf: ContentTests.folder).library,
      checker: QuestionChecker(), contacts: [])
    let plain = record(engine, talk, interruption: [], at: nil)
    #expect(plain.frames.isEmpty, "the talk comes to its end")
    for place in talk.answers.indices {
      for interruption in Self.interruptions {
        // The menu that a name nobody knows leads to is itself left by going back.
        let session = record(engine, talk, interruption: interruption, at: place)
        let label = Comment("\(interruption) before answer \(place + 1)")
        // A question that is checked aside is kept for the mirror, and for nothing else.
        var notebook = session.notebook
        notebook.brought.removeAll { $0.run == nil }
        #expect(notebook == plain.notebook, label)
        #expect(session.settings == plain.settings, label)
        #expect(session.history == plain.history, label)
        #expect(session.finished[talk.name] == plain.finished[talk.name], label)
        #expect(session.frames.isEmpty, label)
      }
    }
  }
}
