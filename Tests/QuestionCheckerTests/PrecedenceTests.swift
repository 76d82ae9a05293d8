import QuestionChecker
import Testing

/// Which finding comes first where several rules see something.
struct PrecedenceTests {
  struct Collision: Sendable, CustomTestStringConvertible {
    let text: String
    let primary: Rule.ID?
    var second: Rule.ID?
    var genre: Genre?
    var testDescription: String { text }

    init(_ text: String, _ primary: Rule.ID?, second: Rule.ID? = nil, genre: Genre? = nil) {
      self.text = text
      self.primary = primary
      self.second = second
      self.genre = genre
    }
  }

  private static let checker = QuestionChecker(suggests: false)

  static let collisions: [Collision] = [
    // A negated auxiliary with an action is a proposal.
    .init("Shouldn't we tell the porters?", "advice-question", second: "negative-interrogative"),
    .init(
      "Couldn't you move the round to noon?", "advice-question", second: "negative-interrogative"),
    .init("Wouldn't it be better to call the lab?", "advice-question"),
    // With a duty of the past it is a reproach.
    .init("Shouldn't you have told the porters?", "counterfactual-reproach"),
    .init("Couldn't you have moved the round to noon?", "counterfactual-reproach"),
    .init("Shouldn't they have called the lab?", "counterfactual-reproach"),
    // With an opinion it implies the answer.
    .init("Don't you think the handover is too long?", "negative-interrogative"),
    .init("Wouldn't you agree that the rota works?", "negative-interrogative"),
    .init("Don't you find the new ward quieter?", "negative-interrogative"),
    // Why, now and then.
    .init("Why don't you ask the porters?", "advice-question"),
    .init("Why don't we close the side entrance?", "advice-question"),
    .init("Why didn't you ask the porters?", "blame-why"),
    .init("Why didn't you close the side entrance?", "blame-why"),
    // The higher severity, and of equals the content.
    .init("You forgot the chart again, didn't you?", "change-of-state", second: "aux-tag"),
    .init("You still ignore the checklist, don't you?", "change-of-state", second: "aux-tag"),
    .init("The porters are still waiting, aren't they?", "aux-tag"),
    // Asking back is listening.
    .init("You want more time, is that right?", nil),
    .init("You would rather stay on nights, did I get that right?", nil),
    // A choice.
    .init("Was it the scanner or the printer?", "forced-choice"),
    .init("Do you see the move as a loss or a gain?", "forced-choice"),
    // Two things: worth a word where answers are counted.
    .init("Are the signs and the maps clear?", "double-barrelled", genre: .survey),
    .init("Are the signs and the maps clear?", "closed-yes-no", genre: .oneOnOne),
    .init("Are the signs and the maps clear?", "closed-yes-no", genre: .email),
    // Form never cancels pressure.
    .init("What can we learn from your sloppy plan?", "loaded-noun-phrase"),
    .init("How did your bad attitude begin?", "loaded-noun-phrase"),
    .init("How did the round start late? The lift?", "supplied-answer"),
    .init("How did the family hear of it? The porter?", "supplied-answer"),
    .init("I'm curious whether you would agree that the pilot failed?", "agree-prompt"),
    .init("I wonder, don't you think the rota is too tight?", "negative-interrogative"),
    .init("Tell me why you didn't call the lab.", "blame-why"),
    .init("Could you explain why you never answered the family?", "blame-why"),
    // Evidence asked for, and a trait handed out.
    .init("What makes you so stubborn about the lift?", "motive-attribution"),
    // A scale with its follow-up opens.
    .init("How ready is the team from one to ten, and what makes it a six?", nil),
    .init("How ready is the team? What makes it so?", nil),
  ]

  @Test(arguments: collisions) func `the rule that helps most comes first`(one: Collision) {
    let report = Self.checker.check(one.text, genre: one.genre)
    let findings = report.questions.flatMap { $0.findings.filter { $0.severity > .note } }
    let seen = findings.map { "\($0.rule)/\($0.severity)" }
    if let primary = one.primary {
      let first = report.questions.compactMap(\.findings.first).map(\.rule)
      #expect(first.contains(primary), "found \(seen)")
    } else {
      #expect(findings.isEmpty, "found \(seen)")
    }
    if let second = one.second {
      #expect(findings.dropFirst().contains { $0.rule == second }, "found \(seen)")
    }
  }

  @Test(arguments: [
    "What makes you think that the lift is safe?", "What makes you say that the ward is quiet?",
  ])
  func `asking for evidence weighs little`(text: String) {
    let findings = Self.checker.check(text).questions.flatMap(\.findings)
    #expect(findings.allSatisfy { $0.severity <= .low }, "\(findings.map(\.rule))")
  }

  @Test func `at most three findings are reported for a question`() {
    let text = "Why didn't you just obviously call the stupid lab again, and always so late?"
    let items = Self.checker.check(text).questions
    #expect(!items.isEmpty)
    #expect(items.allSatisfy { $0.findings.count <= 3 })
    #expect(items.contains { $0.candidates.count > 3 })
  }
}
