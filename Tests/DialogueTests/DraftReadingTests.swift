import Dialogue
import QuestionChecker
import Testing

@Suite struct DraftReadingTests {
  private static let checker = QuestionChecker()

  private func facts(_ text: String) -> Set<Fact> { DraftReading(text, by: Self.checker).facts }

  @Test(arguments: [
    "I want to ask my deputy if she's coping", "I'd like to ask Ana how the night was.",
    "I was going to ask them about the rota", "We should ask the porters what they need",
  ])
  func `who tells of a question has not worded it yet`(text: String) {
    #expect(facts(text) == [Fact("draft.no-question")])
  }

  @Test(arguments: [
    "I want to ask you how the night was", "I'd like to know how the night went",
    "I wonder what you saw.", "How are you coping with the nights?",
  ])
  func `an invitation to tell is a question`(text: String) {
    #expect(facts(text) == [Fact("draft.clean")])
  }

  @Test func `the wording within quotation marks is what is looked at`() {
    let reading = DraftReading("I said \"Don't you think we are late?\"", by: Self.checker)
    #expect(reading.facts.contains(Fact("draft.flagged")))
    #expect(reading.slots["line"] == "Don't you think we are late?")
    let curly = DraftReading("It was “fine”, then I said “What did you see?”", by: Self.checker)
    #expect(curly.facts == [Fact("draft.clean")])
    #expect(curly.slots["line"] == "What did you see?")
    #expect(facts("She said \"we are late\" and I said nothing") == [Fact("draft.no-question")])
    #expect(facts("An open mark \" and no question") == [Fact("draft.no-question")])
  }
}
