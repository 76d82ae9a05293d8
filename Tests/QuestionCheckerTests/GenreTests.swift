import QuestionChecker
import Testing

/// A line of a document of some kind, and what it deserves there.
struct GenreItem: Sendable, CustomTestStringConvertible {
  var genre: Genre
  var text: String
  /// The first remark that is shown; nil where there is none.
  var rule: String?
  var answer: Answer?
  var testDescription: String { "\(genre.rawValue): \(text)" }

  init(_ genre: Genre, _ text: String, _ rule: String? = nil, _ answer: Answer? = nil) {
    self.genre = genre
    self.text = text
    self.rule = rule
    self.answer = answer
  }
}

@Suite struct GenreTests {
  @Test(arguments: GenreItem.survey + GenreItem.talk + GenreItem.work)
  func `an item gets the remark it deserves where it will be read`(item: GenreItem) throws {
    let report = QuestionChecker().check(item.text, genre: item.genre)
    let question = try #require(report.questions.first)
    // Notes are not shown unless somebody asks for them.
    let shown = question.findings.first { $0.severity > .note }
    #expect(shown?.rule.name == item.rule)
    if let answer = item.answer { #expect(question.answer == answer) }
  }

  @Test(arguments: [
    ("Have you had an appraisal, and was it useful?", "Have you had an appraisal?"),
    ("Is the ward clean and the food good?", "Is the ward clean?"),
    ("Do you feel valued and well paid?", "Do you feel valued?"),
    ("Is the intranet fast, clear and useful?", "Is the intranet fast?"),
    ("Do you have enough staff, equipment and time to rest?", "Do you have enough staff to rest?"),
    ("Should we cut the free parking?", "What is your view of cutting the free parking?"),
    (
      "Do you not think that the canteen should open at night?",
      "What is your view of the canteen opening at night?"
    ),
    ("My manager listens to me: agree or disagree?", "What is your view of your manager?"),
    ("Is the rota good or is it not good?", "What is your view of the rota?"),
  ])
  func `a survey's item is mended in its own words`(item: String, draft: String) {
    let report = QuestionChecker().check(item, genre: .survey)
    #expect(report.questions.first?.findings.first?.suggestion == draft)
  }

  @Test(arguments: [
    (Genre.email, "Are the tests any better?", "How do things stand with the tests?"),
    (.email, "Should the clinic open earlier?", "How do you see the clinic opening earlier?"),
    (.email, "Does the board help?", "How do things stand with the board?"),
    (.agenda, "Are we all happy with the hours?", "How do you see the hours?"),
    (
      .email, "Wouldn't it be easier if the pharmacy did that?",
      "One idea on my mind is the pharmacy doing that. How do you see it?"
    ),
    (
      .email, "Have you thought about just telling her?",
      "One idea on my mind is telling her. How do you see it?"
    ),
    (.oneOnOne, "Is the rota working, or is it not?", "How do things stand with the rota?"),
  ])
  func `a draft takes up what the question was about`(
    genre: Genre, question: String, draft: String
  ) {
    let report = QuestionChecker().check(question, genre: genre)
    #expect(report.questions.first?.findings.first?.suggestion == draft)
  }

  @Test(arguments: [
    "How hard can it be to fill in a form?", "Could it be that you were a bit harsh with him?",
  ])
  func `what is about nothing in particular gets the strategy alone`(question: String) {
    let report = QuestionChecker().check(question)
    #expect(report.questions.first?.findings.first?.suggestion == nil)
  }
}
