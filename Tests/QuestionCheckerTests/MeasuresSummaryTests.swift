import Testing

@testable import QuestionChecker

struct MeasuresSummaryTests {
  @Test func `a document is summed up in counts and the three tests`() {
    let text = """
      We moved the ward on Monday.
      How did the move go? When is the next visit?
      Why didn't you tell the porters?
      Don't you think the ward is too loud? Could you send me the list?
      """
    let report = QuestionChecker().check(text)
    let bytes = Array(text.utf8)
    let lines = DocumentMeasures(report).summary { end in
      1 + bytes[..<end].count { $0 == 0x0a }
    }
    #expect(
      lines == [
        "4 questions: 1 open, 1 narrow, 2 pressing; 1 request not counted.",
        "1 sentence told, 4 asked; first question after 6 words.",
        "Implied answers? In 1 of 4.",
        "Room to think? 1 of 4 leaves the answer to them.",
        "Blame? 1 (line 3).",
        "In a word: steering. At least a third press, or one that tells is aimed at a person by name.",
      ])
  }

  @Test func `a text without questions says so and no more`() {
    let lines = DocumentMeasures(QuestionChecker().check("We moved. It took an hour.")).summary {
      _ in
      1
    }
    #expect(lines == ["0 questions.", "2 sentences told, 0 asked."])
  }

  @Test func `a speaker's share comes with its interval`() throws {
    let ana = try #require(SpeakerMeasures(SpeakerMeasuresTests.talk, name: "Ana"))
    let lines = ana.summary { _ in 1 }
    #expect(
      lines.suffix(2) == [
        "Open: 1 of 4; with so many questions the share may lie anywhere from 5 to 70 %.",
        "Runs of closed questions: 1, the longest of 3.",
      ])
  }
}
