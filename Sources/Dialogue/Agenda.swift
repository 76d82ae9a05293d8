/// The rules of one conversation, indexed by what can make them fire, and how one is chosen.
///
/// Conflict resolution as in production systems (OPS5's MEA family): salience, nearness,
/// specificity, recency, then the order of the file; refraction: a rule fires once a conversation.
package struct Agenda: Sendable {
  private struct Entry: Sendable {
    let rule: ProductionRule
    /// 2 at the step, 1 in the conversation, 0 everywhere.
    let nearness: Int
    let order: Int
    let specificity: Int
  }

  private struct Index: Sendable {
    var byTrigger: [Fact: [Entry]] = [:]
    var untriggered: [Entry] = []

    mutating func insert(_ entry: Entry) {
      guard let triggers = entry.rule.when.triggers else {
        untriggered.append(entry)
        return
      }
      for trigger in triggers { byTrigger[trigger, default: []].append(entry) }
    }
  }

  private var everywhere = Index()
  private var byStep: [Step.ID: Index] = [:]
  private var rules: [ProductionRule.ID: ProductionRule] = [:]
  private var stepRules: [Step.ID: [ProductionRule.ID: ProductionRule]] = [:]

  package init(_ conversation: Conversation, everywhere: [ProductionRule]) {
    var order = 0
    func entry(_ rule: ProductionRule, _ nearness: Int) -> Entry {
      order += 1
      return Entry(
        rule: rule, nearness: nearness, order: order, specificity: rule.when.specificity)
    }
    for step in conversation.steps {
      for rule in step.rules {
        byStep[step.id, default: Index()].insert(entry(rule, 2))
        stepRules[step.id, default: [:]][rule.id] = rule
      }
    }
    for rule in conversation.rules {
      self.everywhere.insert(entry(rule, 1))
      rules[rule.id] = rule
    }
    for rule in everywhere where rules[rule.id] == nil {
      self.everywhere.insert(entry(rule, 0))
      rules[rule.id] = rule
    }
  }

  /// Every rule that holds at a step.
  package func rules(at step: Step.ID) -> [ProductionRule] {
    Array((stepRules[step] ?? [:]).values) + Array(rules.values)
  }

  package func rule(_ id: ProductionRule.ID, at step: Step.ID) -> ProductionRule? {
    stepRules[step]?[id] ?? rules[id]
  }

  /// The rule that fires, if any.
  ///
  /// `memory` is all facts that hold, those of this answer among them; `heard` are the facts of this
  /// answer alone, which are the most recent.
  package func select(
    at step: Step.ID, listening: ProductionRule.Listening, memory: Set<Fact>, heard: Set<Fact>,
    prompts: Int
  ) -> ProductionRule? {
    var best: (entry: Entry, recency: Int)?
    func consider(_ entry: Entry) {
      let rule = entry.rule
      guard rule.during == .any || rule.during == listening,
        !memory.contains(.fired(rule.id)),
        rule.when.holds(memory, prompts: prompts)
      else { return }
      let recency = rule.when.facts.reduce(0) { $0 + (heard.contains($1) ? 1 : 0) }
      guard let current = best else {
        best = (entry, recency)
        return
      }
      let new = (
        rule.salience, entry.nearness, entry.specificity, recency, -entry.order
      )
      let old = (
        current.entry.rule.salience, current.entry.nearness, current.entry.specificity,
        current.recency, -current.entry.order
      )
      if new > old { best = (entry, recency) }
    }
    for index in [byStep[step], everywhere].compactMap({ $0 }) {
      for fact in memory {
        for entry in index.byTrigger[fact] ?? [] { consider(entry) }
      }
      for entry in index.untriggered { consider(entry) }
    }
    return best?.entry.rule
  }
}
