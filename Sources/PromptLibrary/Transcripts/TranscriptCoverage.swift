import Dialogue

/// The ways through the content that some transcript should take.
package struct TranscriptCoverage: Sendable {
  package let library: Library

  package init(library: Library) { self.library = library }

  /// A way, with `nil` where any will do.
  package struct Way: Hashable, Sendable, CustomStringConvertible {
    package var conversation: Conversation.ID?
    package var step: Step.ID?
    /// Nil for an answer that fires no rule.
    package var rule: ProductionRule.ID?

    package var description: String {
      [conversation ?? "anywhere", step ?? "any step", rule ?? "(no rule)"].joined(separator: " / ")
    }
  }

  /// Every rule, and every step's plain `next`.
  package var ways: [Way] {
    var ways = library.rules.map { Way(conversation: nil, step: nil, rule: $0.id) }
    for id in library.order {
      guard let conversation = library.conversations[id] else { continue }
      ways += conversation.rules.map { Way(conversation: id, step: nil, rule: $0.id) }
      for step in conversation.steps where step.prompt != nil && step.prompt?.form != .menu {
        ways += step.rules.map { Way(conversation: id, step: step.id, rule: $0.id) }
        if !isDecided(step) { ways.append(Way(conversation: id, step: step.id, rule: nil)) }
      }
    }
    return ways
  }

  /// Whether every option of a step has a rule of its own, so that none leads to `next`.
  private func isDecided(_ step: Step) -> Bool {
    guard case .choice(let options)? = step.prompt?.form else { return false }
    let decided = step.rules.reduce(into: Set<Fact>()) { $0.formUnion($1.when.facts) }
    return options.allSatisfy { decided.contains(.answer($0.id)) }
  }

  /// Cues that any condition asks for, and those the coach answers aside.
  package var cues: Set<Cue.ID> {
    let conversations = library.conversations.values
    let rules =
      library.rules + conversations.flatMap(\.rules)
      + conversations.flatMap { $0.steps.flatMap(\.rules) }
    let facts = rules.flatMap(\.when.facts).filter { $0.name.hasPrefix("cue.") }
    return Set(facts.map { String($0.name.dropFirst("cue.".count)) })
  }
}

extension TranscriptRunner.Transition {
  package func covers(_ way: TranscriptCoverage.Way) -> Bool {
    (way.conversation == nil || way.conversation == conversation)
      && (way.step == nil || way.step == step) && way.rule == rule
  }
}
