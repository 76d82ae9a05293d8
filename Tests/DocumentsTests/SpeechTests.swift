import Documents
import QuestionChecker
import Testing

@Suite struct SpeechTests {
  static let subtitles = [
    "1\n00:00:01,000 --> 00:00:03,000\n«What would have\nto change?»\n\n"
      + "2\n00:00:03,500 --> 00:00:05,000\nMuch.\n",
    "1\n00:00:01,000 --> 00:00:03,000\n«What would have\n\n"
      + "2\n00:00:03,500 --> 00:00:05,000\nto change?»\n",
    "WEBVTT\n\nNOTE\nWhy this note?\n\n00:01.000 --> 00:03.000 align:start\n"
      + "<v Ana>«What did <i>you</i> see?»</v>\n",
    "WEBVTT\n\n00:01.000 --> 00:03.000\n<v.loud Ana Holm>«What did you see?»\n\n"
      + "00:04.000 --> 00:05.000\n<v Ben>Nothing. «How about you?»\n",
    "1\n00:00:01,000 --> 00:00:03,000\n- «What did you see?»\n- Nothing at all.\n",
    "1\n00:00:01,000 --> 00:00:03,000\n🙂 Ana: «What did e\u{301}very crew see?»\n",
  ]
  static let transcripts = [
    "Ana: Good morning. «What happened?»\nBen: It broke. «Did you hear it?»\n",
    "Ana: «What would have to be\n  true for that?»\nBen: Much.\n\nAna: «How so?»\n",
    "[00:01] Ana: «What happened?»\n[00:09] Ben Holm: Nothing.\n",
    "00:00:01 Ana (host): «What happened?»\n00:00:09 Ben: Nothing.\n",
    "**Ana:** «What happened?»\n\n**Ben**: Nothing.\n",
    "Ana:\n«What happened?»\n\nBen:\nNothing.\n",
    "Ana: Hi.\n<!-- why here? -->\nBen: «What happened?»\n",
    "Weekly call, in the yard\n\nAna: Fine 🙂. «What happened?»\nBen: No idea: none.\n",
  ]

  @Test(arguments: subtitles) func `questions in subtitles have exact places`(_ marked: String) {
    MarkedSource(marked).expectQuestions(as: .subtitles)
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .subtitles)
  }

  @Test(arguments: transcripts)
  func `questions in transcripts have exact places`(_ marked: String) {
    MarkedSource(marked).expectQuestions(as: .transcript)
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .transcript)
  }

  @Test func `voices tell who speaks until another does`() {
    let source = """
      WEBVTT

      00:01.000 --> 00:02.000
      <v Ana>What happened?

      00:02.000 --> 00:03.000
      I mean on Monday.

      00:03.000 --> 00:04.000
      <v Ben>It broke.

      00:05.000 --> 00:06.000
      - And then?
      - Ana: Silence.
      """
    let document = Document.read(Array(source.utf8), as: .subtitles)
    #expect(document.segments?.map(\.speaker) == ["Ana", "Ben", nil, "Ana"])
  }

  @Test func `names tell who speaks`() {
    let source = "Intro\n\nAna: One\ntwo\n**Dr Ben Holm:** Three\n[01:02] Ana (host): Four\n"
    let document = Document.read(Array(source.utf8), as: .transcript)
    #expect(document.segments?.map(\.speaker) == [nil, "Ana", "Dr Ben Holm", "Ana"])
  }

  @Test(arguments: ["see: this", "https://coach.test", "A very long sentence indeed: yes", "12:30"])
  func `what is no name is no speaker`(_ line: String) {
    let document = Document.read(Array(line.utf8), as: .transcript)
    #expect(document.segments?.map(\.speaker) == [nil])
  }
}
