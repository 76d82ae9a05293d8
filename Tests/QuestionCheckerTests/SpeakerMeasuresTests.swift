import QuestionChecker
import Testing

struct SpeakerMeasuresTests {
  /// A conversation as a reader of transcripts hands it in.
  static func report(_ turns: [(speaker: String, text: String)]) -> Report {
    var utf8: [UInt8] = []
    var segments: [Segment] = []
    for turn in turns {
      let start = utf8.count
      utf8 += Array(turn.text.utf8)
      segments.append(Segment(start..<utf8.count, speaker: turn.speaker))
      utf8.append(0x0a)
    }
    return QuestionChecker().check(utf8, genre: .transcript, segments: segments)
  }

  static let talk = report([
    ("Ana", "Is the ward full? Is the lift open? Are the beds here?"),
    ("Ben", "Yes. How did the visit go for you?"),
    ("Ana", "It went well. What did you see? Could you send me the list?"),
    ("Ben", "Don't you think it is too loud?"),
  ])

  @Test func `only the named speaker's questions are counted`() throws {
    let ana = try #require(SpeakerMeasures(Self.talk, name: "ana"))
    #expect(ana.name == "Ana")
    #expect(ana.document.questions == 4)
    #expect(ana.openShare == Proportion(1, of: 4))
    #expect(ana.document.requests == 1)
    #expect(ana.document.implied == 0)
    #expect(ana.document.askTell.told == 1)
    #expect(ana.document.askTell.asked == 4)
    let ben = try #require(SpeakerMeasures(Self.talk, name: "Ben"))
    #expect(ben.openShare == Proportion(1, of: 2))
    #expect(ben.document.implied == 1)
  }

  @Test func `a run of closed questions ends at an open one`() throws {
    #expect(try #require(SpeakerMeasures(Self.talk, name: "Ana")).closedRuns == [3])
    #expect(try #require(SpeakerMeasures(Self.talk, name: "Ben")).closedRuns == [])
  }

  @Test func `nobody of that name has no figures`() {
    #expect(SpeakerMeasures(Self.talk, name: "Mia") == nil)
  }
}
