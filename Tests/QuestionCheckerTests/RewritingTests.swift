import QuestionChecker
import Testing

/// Drafts for the examples of all rules, read as a stranger would read them.
struct RewritingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule.ID
    let text: String
    let genre: Genre?
    var testDescription: String { "\(rule): \(text)" }
  }

  private static let checker = QuestionChecker()
  private static let silent = QuestionChecker(suggests: false)

  static let cases = Rule.all.flatMap { rule in
    rule.examples.flagged.map {
      Case(rule: rule.id, text: RuleExamplesTests.unmark($0.text).text, genre: $0.genre)
    }
  }

  /// The suggestions of a text, each with the finding it belongs to.
  private static func suggestions(_ one: Case) -> [String] {
    checker.check(one.text, genre: one.genre).questions.flatMap(\.findings).compactMap(\.suggestion)
  }

  @Test(arguments: cases) func `a draft passes the check itself`(one: Case) {
    for draft in Self.suggestions(one) {
      let report = Self.silent.check(draft, genre: one.genre)
      let flaws = report.questions.flatMap(\.findings).filter { $0.severity > .note }
      #expect(flaws.isEmpty, "\(draft): \(flaws.map(\.rule))")
      #expect(!report.questions.isEmpty, "\(draft) asks nothing")
      let floor = one.genre == .survey ? 2 : 3
      #expect((report.grade ?? 0) >= floor, "\(draft)")
    }
  }

  @Test func `seven of ten examples get a draft with a word of theirs`() {
    var wanted = 0
    var filled = 0
    for one in Self.cases {
      let report = Self.checker.check(one.text, genre: one.genre)
      guard
        let item = report.questions.first(where: { item in
          item.findings.contains { $0.rule == one.rule && $0.severity >= .medium }
        })
      else { continue }
      wanted += 1
      guard let draft = item.findings.first?.suggestion else { continue }
      let theirs = Self.contentWords(one.text)
      if Self.contentWords(draft).contains(where: { Self.isKin($0, theirs) }) { filled += 1 }
    }
    #expect(wanted > 300)
    #expect(Double(filled) >= 0.7 * Double(wanted), "\(filled) of \(wanted)")
  }

  /// The moves, one by one, with sentences of their own.
  @Test(arguments: [
    ("Did the visit help?", "How did things go with the visit?"),
    ("Does the night team trust the scanner?", "How do you see the scanner?"),
    (
      "Don't you think the round is too long?",
      "As I see it, the round is too long. How do you see it?"
    ),
    ("The lift is repaired, isn't it?", "As I see it, the lift is repaired. How do you see it?"),
    (
      "It's obvious the plan is late, isn't it?",
      "As I see it, the plan is late. How do you see it?"
    ),
    (
      "Wouldn't this have been avoided with a second pair of eyes?",
      "What difference would a second pair of eyes have made?"
    ),
    (
      "What stops you from signing the form?", "What gets in the way of signing the form?"
    ),
    ("Is there a reason you couldn't have phoned?", "What got in the way of phoning?"),
    ("Why couldn't you sign the form?", "What got in the way of signing the form?"),
    (
      "Have you thought about keeping Mondays free?",
      "One idea on my mind is keeping Mondays free. How do you see it?"
    ),
    ("So nobody thought to ask the tenants?", "What got in the way of asking the tenants?"),
    ("What's the real reason you want to leave?", "What would leaving mean for you?"),
    (
      "How is a nurse supposed to read this at three in the morning?",
      "What would help a nurse read this at three in the morning?"
    ),
    ("Why did we let marketing set the date?", "What led to marketing setting the date?"),
    ("What should operations have done better?", "What would have helped operations?"),
    (
      "How many more times do the porters have to come back empty-handed?",
      "What leads to the porters coming back empty-handed?"
    ),
    (
      "Is there any point in testing this?",
      "What speaks for testing this, and what against?"
    ),
    ("Who should have signed it off?", "What got in the way of signing it off?"),
    (
      "Have you considered that the list is simply too long?",
      "One thought on my mind is that the list is too long. How do you see it?"
    ),
    (
      "Wouldn't a flow chart be clearer than two pages?",
      "One idea on my mind is a flow chart. How do you see it?"
    ),
    (
      "Surely the lab has the sample?",
      "I have been assuming that the lab has the sample. How does that match what you see?"
    ),
    (
      "Have you thought about moving the visiting hours?",
      "One idea on my mind is moving the visiting hours. How do you see it?"
    ),
    ("Why didn't you call the lab?", "What got in the way of calling the lab?"),
    ("Why did you move the sample?", "What led you to move the sample?"),
    ("Who let the sample go missing?", "What happened with the sample?"),
    ("Why is the handover such a mess?", "What are you noticing about the handover?"),
    ("Tell me whether the team liked the visit.", "Tell me about the visit."),
    (
      "Should we close the lift or the side entrance?",
      "What have you thought of so far about the lift?"
    ),
  ])
  func `a draft is built from the writer's words`(text: String, draft: String) {
    let items = Self.checker.check(text).questions
    #expect(items.first?.findings.first?.suggestion == draft)
  }

  @Test(arguments: [
    ("How clear are the form and the leaflet?", "How clear is the form?"),
    (
      "Do you agree that managers should listen more to their staff?",
      "What is your view of managers listening more to their staff?"
    ),
    ("Do the nurses and the porters use the scanner?", "Do the nurses use the scanner?"),
  ])
  func `a draft for a survey keeps the grammar of its question`(text: String, draft: String) {
    let items = Self.checker.check(text, genre: .survey).questions
    let suggestion = items.first?.findings.first?.suggestion
    #expect(suggestion == draft)
  }

  @Test(arguments: [
    "What's wrong with you?", "How could you?", "Whose fault is it?", "Who cares?",
    "Will you finally do it?", "Are you serious?", "Can you send the list by noon?",
    "Surely the night team is lazy?", "Shouldn't this have been caught earlier?",
  ])
  func `where no words are left the strategy has to do`(text: String) {
    let findings = Self.checker.check(text).questions.flatMap(\.findings)
    #expect(findings.allSatisfy { $0.suggestion == nil }, "\(findings.compactMap(\.suggestion))")
  }

  @Test(arguments: cases) func `a draft is an English sentence on the page`(one: Case) {
    for draft in Self.suggestions(one) {
      #expect(draft.first?.isUppercase == true, "\(draft)")
      #expect(draft.hasSuffix("?") || draft.hasSuffix("."), "\(draft)")
      #expect(!draft.contains("  ") && !draft.contains(" ?") && !draft.contains(" ,"), "\(draft)")
      let words = draft.lowercased().split(separator: " ")
      // "that that", "the the"
      #expect(!zip(words, words.dropFirst()).contains { $0 == $1 }, "\(draft)")
      #expect(!draft.contains("about it?") && !draft.contains("with it?"), "\(draft)")
      #expect(!draft.contains("the a ") && !draft.contains("your the "), "\(draft)")
    }
  }

  private static func contentWords(_ text: String) -> Set<String> {
    let common: Set<String> = [
      "what", "does", "have", "that", "this", "with", "your", "about", "from", "things", "they",
      "would", "been", "before", "where", "there", "more", "them", "when", "these", "will",
    ]
    return Set(
      text.lowercased().split { !$0.isLetter }.map(String.init)
        .filter { $0.count > 2 && !common.contains($0) })
  }

  /// The same word, or another form of it: "moved" and "moving".
  private static func isKin(_ word: String, _ words: Set<String>) -> Bool {
    words.contains(word) || word.count > 4 && words.contains { $0.hasPrefix(word.prefix(4)) }
  }
}
