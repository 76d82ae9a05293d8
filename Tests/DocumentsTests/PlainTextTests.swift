import Documents
import QuestionChecker
import Testing

@Suite struct PlainTextTests {
  static let sources = [
    "The rollout slipped. «Don't you think we rushed it?» Ana will call.",
    "🙂🙂 Two faces first. «What did the 🧑🏽‍🚒 crew see there?» 🙂",
    "A cafe\u{301} nai\u{308}ve start. «How did the re\u{301}sume\u{301} land with them?»",
    "\tTabs\there.\t«What\tdid you notice?»\n\tMore.",
    "We met today.\n«What would have to be\ntrue for the plan to hold?» Then lunch.",
    "- First point\n- «How did the trial\n  go for your people?»\n- Last point",
    "> «Isn't it obvious that\n> we should wait?»",
    "  > «What do you make of it?»\n\n  > «How did it begin?»",
    "«“Don’t you agree that it went well?”»",
    "Ben asked, “Don't you think it is late?” and left. «What did you hear?»",
    "Own words. «What matters here?»\n\n> Why didn't you call?\n\nThanks",
    "«What do you think?»\n\nOn Tuesday, Ben Holm wrote:\n> Did you read it?\n",
    "«What do you think?»\n\nOn Tue, 3 Feb at 10:00 Ben Holm\n<ben@coach.test> wrote:\n> Did you?\n",
    "«What do you think?»\n-- \nAna\nWhy not call me?\n",
    "«What do you think?»\n-----Original Message-----\nWhy was it late?\n",
    "«What do you think?»\n\nFrom: Ben\nSent: Monday\nTo: Ana\n\nWhy was it late?\n",
    "<!-- humble-ignore aux-tag: why not? -->\n«It works, doesn't it?»",
  ]

  @Test(arguments: sources) func `questions have exact places`(_ marked: String) {
    MarkedSource(marked).expectQuestions(as: .plain)
  }

  @Test(arguments: sources) func `CR LF moves every place and loses none`(_ marked: String) {
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .plain)
  }

  @Test(arguments: [UInt8(0xFF), 0xC3, 0xE2, 0x80])
  func `bytes that are no text shift nothing`(_ byte: UInt8) {
    MarkedSource("A ~~ b ~. «What do ~you think?»").replacing(UInt8(ascii: "~"), with: byte)
      .expectQuestions(as: .plain)
  }

  @Test func `the span of a finding is exact behind emoji`() throws {
    let marked = try #require(MarkedText("🙂 é\u{301}\tFine. «Don’t you think» we rushed?"))
    let document = Document.read(marked.utf8, as: .plain)
    let report = MarkedSource.report(on: document)
    let finding = try #require(report.questions.first?.findings.first)
    #expect(document.sourceRange(of: finding.range) == marked.range)
  }

  @Test func `a text without replies is not copied`() {
    let source = Array("Just words.".utf8)
    #expect(Document.read(source, as: .plain).text == source)
  }
}
