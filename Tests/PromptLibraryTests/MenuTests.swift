import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// What the menu offers: a few things that fit the week, what is open, the time there is.
struct MenuTests {
  private static let friday: Int64 = 1_795_794_000 + 4 * 86_400

  private static func engine() throws -> DialogueEngine {
    DialogueEngine(
      library: try PromptLibrary(contentsOf: ContentTests.folder).library,
      checker: QuestionChecker(), contacts: [])
  }

  private static func known(focus: Behaviour = .curiosity) -> Session {
    var session = Session()
    session.welcomed = 1
    session.turn = 1
    session.settings.focus = focus
    return session
  }

  /// The lines of the menu after these messages, and the conversation that speaks then.
  private static func talk(_ session: Session, _ messages: [String] = []) throws -> (
    lines: [String], open: String?
  ) {
    let engine = try engine()
    var session = session
    var text = ""
    for kind in [Event.Kind.opened("menu")] + messages.map(Event.Kind.said) {
      let outcome = engine.advance(
        session, on: Event(kind, time: friday, zone: "UTC", offset: 0, seed: 1))
      session = outcome.session
      text = outcome.effects.utterances.last?.text ?? ""
    }
    return (
      text.split(separator: "\n").dropFirst().map(String.init),
      session.frames.last?.conversation
    )
  }

  @Test(arguments: Behaviour.allCases)
  func `five lines are offered, the way to the rest among them`(focus: Behaviour) throws {
    let lines = try Self.talk(Self.known(focus: focus)).lines
    #expect(lines.count == 5)
    #expect(lines.last?.contains("Something else") == true)
  }

  @Test func `something else goes round all there is, five lines at a time`() throws {
    let first = try Self.talk(Self.known()).lines
    var seen: Set<String> = []
    var messages: [String] = []
    var lines = first
    repeat {
      #expect((2...5).contains(lines.count) && lines.last?.contains("Something else") == true)
      seen.formUnion(lines.dropLast().map { String($0.drop { $0 != "." }) })
      messages.append("something else")
      lines = try Self.talk(Self.known(), messages).lines
    } while lines != first && messages.count < 20
    let offered = try Self.engine().library.conversations.values.count { $0.offer != nil }
    #expect(lines == first && seen.count > 9 && seen.count <= offered, "\(seen.count)")
  }

  @Test(arguments: ["any", "You choose.", "I don't mind"])
  func `who leaves it open begins with the first`(answer: String) throws {
    #expect(
      try Self.talk(Self.known(), [answer]).open == Self.talk(Self.known(), ["1"]).open)
  }

  @Test func `thanks with a sentence after it open nothing`() throws {
    let engine = try Self.engine()
    let outcome = engine.advance(
      Self.known(),
      on: Event(
        .said("thanks, I suppose you had no advice after all"), time: Self.friday, zone: "UTC",
        offset: 0, seed: 1))
    #expect(outcome.effects.utterances.map(\.text) == ["Until next time."])
    #expect(try Self.talk(Self.known(), ["I had no advice after all, sadly"]).lines.count <= 5)
  }

  @Test func `little time leaves what takes little`() throws {
    let lines = try Self.talk(Self.known(), ["I have two minutes"]).lines.dropLast()
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasSuffix("(two minutes)") })
  }

  @Test func `what is open comes first`() throws {
    var session = Self.known(focus: .willingness)
    session.notebook.entries.append(
      Notebook.Entry(
        kind: .promise, text: "A chair.", time: 1, conversation: "go-see", step: "promise", run: 1))
    #expect(try Self.talk(session).lines.first?.contains("what you promised") == true)
    #expect(try Self.talk(session, ["1"]).open == "go-see")
  }

  @Test func `a conversation that is not shown can be named`() throws {
    #expect(try Self.talk(Self.known(), ["misstep"]).open == "misstep")
  }

  @Test func `a number means what was shown`() throws {
    let lines = try Self.talk(Self.known()).lines
    let engine = try Self.engine()
    let open = try Self.talk(Self.known(), ["2"]).open
    let offer = open.flatMap { engine.library.conversations[$0]?.offer } ?? "none"
    #expect(lines[1].contains(offer))
    #expect(try Self.talk(Self.known(), ["9"]).open == "menu")
  }
}
