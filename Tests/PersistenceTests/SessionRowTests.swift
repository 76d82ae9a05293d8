import Coach
import Dialogue
import Foundation
import Testing

@testable import Persistence

/// A session written field by field is the session.
@Suite struct SessionRowTests {
  private func json(_ bytes: [UInt8]) throws -> NSDictionary {
    let object = try JSONSerialization.jsonObject(with: Data(try RowFormat.json(bytes)))
    return try #require(object as? NSDictionary)
  }

  private func full() throws -> Session {
    let line = Utterance(
      conversation: "weekly", step: "moment", kind: .form, question: "q.1", group: "g",
      rule: "r", text: "“What did you see?”\n\u{0} \\ \"é🙂")
    var configuration = Configuration(
      step: "moment", followUp: "r", prompts: 300,
      facts: [.asked("moment")])
    configuration.facts.insert(.fired("r"))
    var session = Session()
    session.settings.focus = .humility
    session.settings.weekday = 5
    session.history.lastAsked = ["g": 7]
    var frame = Frame(conversation: "weekly", configuration: configuration, begun: 1_795_420_800)
    frame.answers = ["moment": "I waited", "": ""]
    frame.question = line
    frame.drawn = ["moment": "q.1"]
    frame.lastAnswered = "moment"
    frame.past = [.init(configuration: configuration, question: line)]
    frame.resume = .step("close")
    frame.isAnswered = true
    session.frames = [frame, Frame(conversation: "menu", configuration: configuration, begun: -1)]
    session.awaiting = .newWords
    session.revising = 4
    session.given = [
      GivenAnswer(
        turn: 1, question: "What?", text: "That.", conversation: "weekly", step: "s", run: 2,
        reflection: 3, isFollowUp: true)
    ]
    session.turn = Int.max
    session.lastUtterances = [line, line]
    session.lastTrace = Trace(
      conversation: "weekly", step: "moment", rule: "r", because: [.cue("told")], question: "q.1",
      lastAsked: 5, pool: 9)
    session.lastRule = "r"
    session.finished = ["weekly": 2]
    session.wordings = ["weekly.moment": 1, "rule.r": 0]
    session.welcomed = 1
    session.reflectionsDone = 3
    session.reflections = [ISOWeek(year: 2026, week: 48)]
    session.rests = [Rest(from: 1), Rest(from: 2, until: 3)]
    session.lastReflection = ISOWeek(year: 2026, week: 47)
    session.lastSeen = Int64.min
    session.takenUp = "q.2"
    session.contentVersion = "v"
    var entry = Notebook.Entry(
      kind: .promise, text: "I'll ask.", time: 1, conversation: "weekly", step: "take", run: 2)
    session.notebook.entries = [entry]
    entry.toldBack = 9
    session.notebook.entries.append(entry)
    var plan = Notebook.Plan(text: "When …, then …", since: 3)
    plan.cue = "the huddle"
    session.notebook.plans = [plan]
    session.notebook.ratings = [.init(practice: .asking, value: 3, time: 4, example: "x")]
    session.notebook.brought = [BroughtQuestion(text: "Why?", time: 1, run: 2, step: "s")]
    session.notebook.views = [
      OutsideView(code: "c", role: .buddy, time: 1, ratings: ["asking": 2])
    ]
    session.notebook.invitations = [Invitation(code: "d", role: .coach, time: 2)]
    return session
  }

  @Test func `no field is left out, and none that was added elsewhere`() {
    #expect(SessionRow.isWhole && ReplyRows.areWhole)
  }

  @Test func `what is written field by field is what Codable writes`() throws {
    for session in [Session(), try full()] {
      let direct = try SessionRow.encode(session)
      #expect(direct.count < (try RowEncoder.encode(session)).count * 3 / 4)
      let back = try JSONDecoder().decode(Session.self, from: Data(try RowFormat.json(direct)))
      #expect(back == session)
      let (one, other) = (try json(direct), try json(try RowEncoder.encode(session)))
      #expect(Set(one.allKeys.map { "\($0)" }) == Set(other.allKeys.map { "\($0)" }))
    }
  }

  @Test(arguments: [Target.next, .close, .stay, .end, .stop, .step("s")])
  func `each way on comes back`(target: Target) throws {
    var session = try full()
    session.frames[0].resume = target
    let json = try RowFormat.json(try SessionRow.encode(session))
    #expect(try JSONDecoder().decode(Session.self, from: Data(json)) == session)
  }

  @Test(arguments: [
    Event.Kind.said("“Ü” \n"), .promptDue, .opened(nil), .tookUp("q"),
    .changed(.rhythm(weekday: 1, minute: 2, weeks: 4)),
  ])
  func `an event is what Codable writes`(kind: Event.Kind) throws {
    for seed in [0, 7, UInt64.max] {
      let event = Event(kind, time: -1, zone: "Europe/Oslo", offset: -3600, seed: seed)
      let line = Utterance(conversation: "c", step: "s", kind: .statement, text: "é")
      let logged = LoggedEvent(event: event, transcript: [line, line])
      #expect(try json(ReplyRows.encode(logged)) == json(RowEncoder.encode(logged)))
    }
  }

  @Test func `an answer is what Codable writes`() throws {
    var moved = InboundResponse(status: 302)
    moved.location = "https://example.org"
    let bytes = InboundResponse(status: 200, contentType: "image/png", body: [0xFF, 0x00])
    for response in [.empty, .json(#"{"text":"“é”"}"#), .text("x", status: 503), moved, bytes] {
      #expect(try json(ReplyRows.encode(response)) == json(RowEncoder.encode(response)))
    }
  }

  @Test func `a session stored before a field was known is read with the field as it is anew`()
    throws
  {
    let session = try full()
    let whole = try #require(try json(SessionRow.encode(session)) as? [String: Any])
    func read(_ object: [String: Any]) throws -> Session {
      try EarlierSession.read(JSONSerialization.data(withJSONObject: object))
    }
    #expect(try read(whole) == session)
    for key in whole.keys {
      var older = whole
      older[key] = nil
      #expect(throws: Never.self, "without \(key)") { try read(older) }
    }
    for outer in ["settings", "notebook", "history"] {
      let inner = try #require(whole[outer] as? [String: Any])
      for key in inner.keys {
        var older = whole
        older[outer] = inner.filter { $0.key != key }
        #expect(throws: Never.self, "without \(outer).\(key)") { try read(older) }
      }
    }
    var older = whole
    older["given"] = nil
    older["revisions"] = nil
    var expected = session
    (expected.given, expected.revisions) = ([], [])
    #expect(try read(older) == expected)
    older = whole
    older["frames"] = (whole["frames"] as? [[String: Any]])?.map { frame in
      frame.filter { $0.key != "isAnswered" && $0.key != "drawn" }
    }
    expected = session
    for index in expected.frames.indices {
      expected.frames[index].isAnswered = false
      expected.frames[index].drawn = [:]
    }
    #expect(try read(older) == expected)
  }
}
