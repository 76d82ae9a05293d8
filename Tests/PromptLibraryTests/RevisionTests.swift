import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// What becomes of an answer that is changed days after it was given.
struct RevisionTests {
  private static let friday: Int64 = 1_795_794_000
  private static let day: Int64 = 86_400

  private struct Talk {
    let engine: DialogueEngine
    var session = Session()
    var log: [Event] = []
    var said: [String] = []

    init() throws {
      engine = DialogueEngine(
        library: try PromptLibrary(contentsOf: ContentTests.folder).library,
        checker: QuestionChecker(), contacts: [])
      session.welcomed = 1
    }

    mutating func happen(_ kinds: [Event.Kind], at time: Int64) {
      for kind in kinds {
        let event = Event(kind, time: time, zone: "UTC", offset: 0, seed: 2)
        let outcome = engine.advance(session, on: event)
        session = outcome.session
        log.append(outcome.record)
        said = outcome.effects.utterances.map(\.text)
      }
    }

    mutating func say(_ words: String..., at time: Int64 = friday + 3 * day) {
      happen(words.map(Event.Kind.said), at: time)
    }
  }

  private static let plan = "When the lift stops again, then I go down and ask the porters."

  private static func reflected(_ plan: String = plan) throws -> Talk {
    var talk = try Talk()
    talk.happen([.opened("weekly")], at: friday)
    talk.say(
      "The lift stood still and the porters carried the trays up.", "That I gave the order.", plan,
      "Where would you put the trays?", "Ask those who carry.", at: friday)
    #expect(talk.session.frames.isEmpty)
    return talk
  }

  @Test(arguments: ["change my answer", "/edit", "Can I edit my answer?", "edit", "/change"])
  func `it is said what was answered, and new words stand in its place`(wish: String) throws {
    var talk = try Self.reflected()
    talk.say(wish)
    #expect(talk.said.joined().contains("4. How would you put your first question, word for word?"))
    #expect(talk.said.joined().contains("“Ask those who carry.”"))
    talk.say("the last one")
    #expect(talk.said.joined().contains("You wrote: “Ask those who carry.”"))
    talk.say("Ask whoever carries, at night too.")
    #expect(talk.said == ["It now reads: “Ask whoever carries, at night too.”"])
    let taken = talk.session.notebook.entries.filter { $0.kind == .takeaway }
    #expect(taken.map(\.text) == ["Ask whoever carries, at night too."])
    #expect(taken.map(\.time) == [Self.friday])
    // The answer was the sixth event; the log has both, the old words first.
    #expect(talk.session.revision(ofTurn: 6)?.text == "Ask whoever carries, at night too.")
    let words = talk.log.map(\.kind)
    #expect(words[5] == .said("Ask those who carry."))
    #expect(words.last == .said("Ask whoever carries, at night too."))
  }

  @Test func `a plan is made anew of the answers it was made of`() throws {
    var talk = try Self.reflected("I will ask the porters.")
    #expect(talk.session.notebook.openPlan?.text.hasPrefix("I will ask the porters. – ") == true)
    let cue = try #require(talk.session.notebook.openPlan?.cue)
    talk.say("edit", "3", "I will ask the night porters.")
    #expect(talk.session.notebook.plans.map(\.text) == ["I will ask the night porters. – \(cue)"])
    talk.say("edit", "4", "Their next round.")
    #expect(
      talk.session.notebook.plans.map(\.text)
        == ["I will ask the night porters. – Their next round."])
    talk.say("edit", "3", "Nothing this week.")
    #expect(talk.session.notebook.openPlan == nil)
    talk.say("edit", "3", "I will ask in the lift.")
    #expect(talk.session.notebook.openPlan?.text == "I will ask in the lift. – Their next round.")
  }

  @Test func `a plan made since then is left alone`() throws {
    var talk = try Self.reflected()
    let later = Self.friday + 7 * Self.day
    (talk.session.notebook.plans[0].state, talk.session.notebook.plans[0].ended) = (.closed, later)
    talk.session.notebook.plans.append(Notebook.Plan(text: "When it rings, I wait.", since: later))
    talk.say("edit", "3", "When it stops, then I walk.", at: later)
    #expect(
      talk.session.notebook.plans.map(\.text)
        == ["When it stops, then I walk.", "When it rings, I wait."])
    #expect(talk.session.notebook.openPlan?.text == "When it rings, I wait.")
  }

  @Test func `what was told of a plan is changed where it stands, missed or not`() throws {
    var talk = try Self.reflected()
    let later = Self.friday + 7 * Self.day
    talk.happen([.promptDue], at: later)
    talk.say("I did not get round to it.", "Full.", at: later)
    #expect(talk.session.notebook.openPlan?.missed == 1)
    talk.say("edit", "1", "I asked them on Tuesday.", at: later + Self.day)
    #expect(talk.session.notebook.openPlan?.missed == 0)
    #expect(talk.session.notebook.openPlan?.reports.map(\.text) == ["I asked them on Tuesday."])
    #expect(talk.session.notebook.openPlan?.outcome == "I asked them on Tuesday.")
  }

  @Test(arguments: ["/back", "never mind", "Leave it.", "/skip", "keep it", "?", "/stop", "/edit"])
  func `it can be left as it was`(words: String) throws {
    for choice in [[], ["3"]] {
      var talk = try Self.reflected()
      let before = talk.session.notebook
      talk.happen((["edit"] + choice + [words]).map(Event.Kind.said), at: Self.friday)
      #expect(talk.session.notebook == before)
      #expect(talk.session.revisions.isEmpty)
      // A mark is no choice either, and is asked about once more.
      if words != "?" || !choice.isEmpty { #expect(talk.session.awaiting == nil) }
    }
  }

  @Test func `a choice nobody can make out is asked once more, and then let go`() throws {
    var talk = try Self.reflected()
    talk.say("edit", "purple")
    #expect(talk.said.count == 2)
    talk.say("purple")
    #expect(talk.said == ["Everything stays as it was."])
    #expect(talk.session.awaiting == nil)
  }

  @Test func `within the reflection the talk goes on from the open question`() throws {
    var talk = try Talk()
    talk.happen([.opened("weekly")], at: Self.friday)
    talk.say("The lift stood still and the porters carried the trays up.", at: Self.friday)
    let open = try #require(talk.said.last)
    talk.say("change my answer")
    #expect(talk.said.joined().contains("“The lift stood still and"))
    talk.say("The lift stood still for an hour.")
    #expect(talk.said == ["It now reads: “The lift stood still for an hour.”", open])
    #expect(talk.session.frames.last?.answers["moment"] == "The lift stood still for an hour.")
  }

  @Test func `what falls due meanwhile is answered by the next message`() throws {
    var talk = try Self.reflected()
    let later = Self.friday + 7 * Self.day
    talk.say("edit", "5", at: later)
    talk.happen([.promptDue], at: later)
    talk.say("I asked twice.", at: later)
    #expect(talk.session.revisions.isEmpty)
    #expect(talk.session.notebook.openPlan?.outcome == "I asked twice.")
    // The new reflection is the one whose answers can be changed now.
    #expect(talk.session.given.map(\.text) == ["I asked twice."])
  }

  @Test func `danger in the new words is answered, and nothing of them kept`() throws {
    var talk = try Self.reflected()
    let before = talk.session.notebook
    talk.say("edit", "5", "I want to kill myself.")
    #expect(talk.said.joined().contains("I stop coaching here"))
    #expect(talk.session.notebook == before)
    #expect(talk.session.awaiting == nil)
    #expect(talk.log.last?.kind == .said("/stop"))
  }

  @Test func `with no reflection there is nothing to change`() throws {
    var talk = try Talk()
    talk.say("change my answer")
    #expect(talk.said.first?.hasPrefix("There is no answer of a weekly reflection") == true)
    #expect(talk.session.awaiting == nil)
  }

  @Test func `a session written before answers could be changed is still read`() throws {
    let session = try Self.reflected().session
    var fields = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(session)) as? [String: Any])
    for name in ["given", "revisions", "revising"] { fields[name] = nil }
    let read = try JSONDecoder().decode(
      Session.self, from: JSONSerialization.data(withJSONObject: fields))
    #expect(read.given.isEmpty && read.notebook == session.notebook)
  }
}
