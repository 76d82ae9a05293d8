import QuestionChecker
import Testing

/// Forms and answers of short questions, as a first look at the grammar.
struct QuestionCheckerTests {
  @Test(arguments: [
    ("What happened in the handover?", Form.wh, Answer.open),
    ("Did the supplier call back?", .polar, .closed),
    ("Shall we meet on Monday or on Thursday?", .alternative, .closed),
    ("The draft is late, isn't it?", .tag, .closed),
    ("We ship on Friday, right?", .tag, .closed),
    ("You told the client already?", .declarative, .closed),
    ("Tell me about your first week.", .invitation, .open),
    ("I wonder how the night shift sees it.", .invitation, .open),
    ("Ready?", .fragment, .closed),
    ("Which version did you install?", .wh, .narrow),
    ("Could you send the invoice to Priya?", .polar, .request),
    ("Could you tell me how the talk went?", .polar, .open),
    ("Tell me whether the crew agreed.", .invitation, .closed),
    ("how do you see the new rota", .wh, .open),
    ("dont you think the queue is long", .polar, .closed),
  ])
  func `a question has its form and its answer`(text: String, form: Form, answer: Answer) {
    let report = QuestionChecker(rules: []).check(text)
    #expect(report.questions.map(\.form) == [form])
    #expect(report.questions.map(\.answer) == [answer])
  }

  @Test(arguments: [
    "What we need is time.", "How we work", "When you are done, call me.", "How to file a claim",
    "What a week!", "Should you need me, ring twice.", "Had I known, I would have stayed.",
    "Do it today.", "Have a good weekend.", "She asked \"why didn't you call?\" and left.",
    "See https://example.org/find?q=why for more.",
  ])
  func `a sentence that does not ask is no question`(text: String) {
    #expect(QuestionChecker(rules: []).check(text).questions.isEmpty)
  }

  @Test func `phrases match by words, classes, options and gaps`() {
    let text = QuestionChecker(rules: []).check("Why on earth didn't you just call Mia?").text
    let all = text.tokens.indices
    #expect(text.norms(text.first("why *2 did n't you", in: all) ?? 0..<0).count == 6)
    #expect(text.contains("(have|did) n't <subjectPronoun> just? call", in: all))
    #expect(text.contains("^ why", in: all))
    #expect(text.contains("mia $", in: all))
    #expect(!text.contains("^ did", in: all))
    #expect(!text.contains("call $", in: all))
    #expect(text.contains("didn't you", in: all))
  }

  @Test(arguments: ["(a|b", "a)", "<nothing> a", "*0", "a ^ b", "a $ b", "maybe?"])
  func `an unsound phrase is refused`(pattern: String) {
    #expect(throws: Phrase.Invalid.self) { try Phrase(pattern) }
  }
}
