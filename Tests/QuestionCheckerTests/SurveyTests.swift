import QuestionChecker
import Testing

/// A staff survey of a ward, as somebody in a hurry would draft it: what each item deserves.
@Suite struct SurveyTests {
  struct Item: Sendable, CustomTestStringConvertible {
    var text: String
    var rule: String?
    var answer: Answer?
    var testDescription: String { text }

    init(_ text: String, _ rule: String? = nil, _ answer: Answer? = nil) {
      self.text = text
      self.rule = rule
      self.answer = answer
    }
  }

  static let items: [Item] = [
    Item("How long have you worked here?", nil, .narrow),
    Item("How often do you get your breaks?", "assumed-event"),
    Item("Can you take your break when you need it?", nil, .closed),
    Item("How satisfied, if at all, are you with the rota?", nil, .narrow),
    Item("How easy, if at all, is it to swap a shift?", nil, .narrow),
    Item("How much has the excellent training helped you?", "one-sided-scale"),
    Item("What leave do you have?", nil, .narrow),
    Item("Don't you agree that communication has improved?", "negative-interrogative"),
    Item("To what extent do you agree that the new handover works well?", "agree-disagree-item"),
    Item("What makes a good day here?", nil, .open),
    Item("How satisfied or dissatisfied are you with your team?"),
    Item("Would you recommend this ward to a friend as a place to work?", "recall-or-forecast"),
    Item("Have you been bullied in the last twelve months?", nil, .closed),
    Item("Who do you go to when something worries you?", nil, .narrow),
    Item("How helpful was our award-winning wellbeing programme?", "one-sided-scale"),
    Item("Do you ever come in early?", nil, .closed),
    Item("Are you able to speak up?", nil, .closed),
    Item("Is the equipment you need there and does it work?", "double-barrelled"),
    Item("How often does your manager ask for your ideas and act on them?", "double-barrelled"),
    Item("What would you change first?", nil, .open),
    Item("Should the ward move to long days, which most hospitals already have?", "social-proof"),
    Item("Do you prefer early, late or night shifts?", "forced-choice"),
    Item("How stressed have you been this month?", nil, .narrow),
    Item("Do you not think that the canteen should open at night?", "negative-interrogative"),
    Item("Can you get help when the ward is full?", nil, .closed),
    Item("What stops you from taking leave?", nil, .open),
    Item("Could you tell us what else matters to you?", nil, .open),
    Item("How was the induction?", nil, .open),
    Item("Have you had an appraisal, and was it useful?", "double-barrelled"),
    Item("How do you feel about the unnecessary paperwork?", "emotive-wording"),
    Item("Were you told about the change before it happened?", nil, .closed),
    Item("Is there anything else you would like to say?", nil, .open),
  ]

  @Test(arguments: items)
  func `an item of a survey gets the remark it deserves`(item: Item) throws {
    let report = QuestionChecker().check(item.text, genre: .survey)
    let question = try #require(report.questions.first)
    // Notes are not shown unless somebody asks for them.
    let shown = question.findings.first { $0.severity > .note }
    #expect(shown?.rule.name == item.rule)
    if let answer = item.answer { #expect(question.answer == answer) }
  }

  @Test func `what is left of two questions in one item ends as a question does`() {
    let report = QuestionChecker().check(
      "Have you had an appraisal, and was it useful?", genre: .survey)
    #expect(
      report.questions.first?.findings.first?.suggestion == "Have you had an appraisal?")
  }
}
