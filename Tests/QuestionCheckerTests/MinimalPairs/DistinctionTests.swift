import QuestionChecker
import Testing

/// Two sentences that differ in little and in what they ask.
struct MinimalPair: Sendable, CustomTestStringConvertible {
  /// What must be said of a sentence.
  enum Verdict: Sendable {
    case answer(Answer)
    case form(Form)
    case shape(Shape)
    /// A rule finds something, at `low` or above.
    case flagged(Rule.ID)
    /// A rule finds nothing above a note.
    case free(Rule.ID)
    /// Nothing above a note is found in any group but openness.
    case clean
    case notAsked
  }

  let one: String
  let oneIs: Verdict
  let other: String
  let otherIs: Verdict

  init(_ one: String, _ oneIs: Verdict, _ other: String, _ otherIs: Verdict) {
    self.one = one
    self.oneIs = oneIs
    self.other = other
    self.otherIs = otherIs
  }

  var testDescription: String { "\(one) | \(other)" }
}

struct DistinctionTests {
  private static let checker = QuestionChecker()
  static let distinctions: [(name: String, pairs: [MinimalPair])] = [
    ("polar form, open function", MinimalPair.politeForms),
    ("faux invitations", MinimalPair.fauxInvitations),
    ("narrow and display questions", MinimalPair.narrowQuestions),
    ("how and an adjective", MinimalPair.degrees),
    ("advice or exploration", MinimalPair.advice),
    ("why", MinimalPair.whys),
    ("presupposition", MinimalPair.presuppositions),
    ("coordination", MinimalPair.coordination),
    ("negation", MinimalPair.negation),
    ("rhetorical or real", MinimalPair.rhetoric),
  ]

  @Test(arguments: distinctions.flatMap(\.pairs)) func `a pair is told apart`(pair: MinimalPair) {
    Self.expect(pair.one, pair.oneIs)
    Self.expect(pair.other, pair.otherIs)
  }

  @Test func `each distinction has twenty pairs of its own`() {
    #expect(Self.distinctions.count == 10)
    for distinction in Self.distinctions { #expect(distinction.pairs.count >= 20) }
    let all = Self.distinctions.flatMap(\.pairs).map(\.testDescription)
    #expect(Set(all).count == all.count)
  }

  private static func expect(_ text: String, _ verdict: MinimalPair.Verdict) {
    let report = checker.check(text)
    guard let item = report.questions.last else {
      if case .notAsked = verdict { return }
      Issue.record("no question in: \(text)")
      return
    }
    let found = report.questions.flatMap(\.candidates).filter { $0.severity > .note }
    let rules = found.map { "\($0.rule)" }
    switch verdict {
    case .answer(let answer): #expect(item.answer == answer, "\(text) \(item.shape)")
    case .form(let form): #expect(item.form == form, "\(text) \(item.shape)")
    case .shape(let shape): #expect(item.shape == shape, "\(text)")
    case .flagged(let rule): #expect(rules.contains(rule.name), "\(text) \(rules)")
    case .free(let rule): #expect(!rules.contains(rule.name), "\(text) \(rules)")
    case .clean: #expect(found.allSatisfy { $0.group == .openness }, "\(text) \(rules)")
    case .notAsked: Issue.record("a question: \(text)")
    }
  }
}
