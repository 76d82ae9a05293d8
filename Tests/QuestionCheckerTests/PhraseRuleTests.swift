import QuestionChecker
import Testing

struct PhraseRuleTests {
  static func rule(
    phrases: [String] = ["(circle|loop) back", "deep dive"],
    flagged: [String] = ["Could we «circle back» to the rota?", "Shall we do a «deep dive»?"],
    innocent: [String] = ["What did we say about the rota?", "How deep is the pool?"],
    group: Group = .burden, severity: Severity = .low
  ) throws -> PhraseRule {
    try PhraseRule(
      id: "office-speak", group: group, severity: severity,
      summary: "A worn phrase stands in for a plain one.",
      message: "A plain word may be easier to answer.", phrases: phrases, flagged: flagged,
      innocent: innocent)
  }

  @Test func `a sound rule has no faults`() throws {
    #expect(try Self.rule().validate() == [])
  }

  @Test func `a phrase rule runs beside the rules in code`() throws {
    let own = try Self.rule(group: .leading, severity: .high)
    let checker = QuestionChecker(rules: Rule.all + [own.rule])
    let report = checker.check("Could you send me the deep dive?")
    let found = report.questions.flatMap(\.candidates).filter { $0.rule == "office-speak" }
    #expect(found.isEmpty, "a request is no asking question")
    let asked = checker.check("How do we circle back to the rota?")
    let finding = try #require(asked.questions.first?.findings.first)
    #expect(finding.rule == "office-speak")
    #expect(finding.severity == .high)
    #expect(finding.message == "A plain word may be easier to answer.")
  }

  @Test(arguments: ["(circle back", "circle) back", "<nosuchclass> back", "maybe?", ""])
  func `an unsound phrase is refused with its reason`(pattern: String) throws {
    let error = #expect(throws: PhraseRule.Unsound.self) {
      _ = try Self.rule(phrases: [pattern])
    }
    #expect(error?.pattern == pattern)
    #expect(error?.reason.isEmpty == false)
  }

  @Test func `an example that does not hold is a fault`() throws {
    let missed = "Shall we «touch base» on Monday?"
    #expect(try Self.rule(flagged: [missed]).validate() == [.missed(missed)])
    let misplaced = "Shall we do «a deep dive» on Monday?"
    #expect(
      try Self.rule(flagged: [misplaced]).validate()
        == [.misplaced(misplaced, found: "deep dive")])
    let unmarked = "Shall we do a deep dive?"
    #expect(try Self.rule(flagged: [unmarked]).validate() == [.unmarked(unmarked)])
    let noQuestion = "We «circle back» every week."
    #expect(try Self.rule(flagged: [noQuestion]).validate() == [.noQuestion(noQuestion)])
    #expect(
      try Self.rule(innocent: [unmarked]).validate() == [.falseAlarm(unmarked, found: "deep dive")])
  }

  @Test func `a rule without examples or phrases is a fault`() throws {
    #expect(try Self.rule(flagged: []).validate() == [.nothing("flagged examples")])
    #expect(try Self.rule(innocent: []).validate() == [.nothing("innocent examples")])
    #expect(
      try Self.rule(phrases: [], flagged: ["«What»?"]).validate().contains(.nothing("phrases")))
  }

  @Test func `a fault names the example`() throws {
    let faults = try Self.rule(flagged: ["Shall we «touch base» soon?"]).validate()
    #expect(faults.map(\.description) == ["not found in: Shall we «touch base» soon?"])
  }
}
