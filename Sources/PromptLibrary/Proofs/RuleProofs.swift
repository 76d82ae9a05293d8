import Dialogue

/// Proves that each rule can fire: its own sample fires it, and no other rule always wins over it.
struct RuleProofs {
  let content: Content
  let explorations: [Conversation.ID: Exploration]
  let engine: DialogueEngine

  func diagnostics() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for file in content.conversations {
      guard let exploration = explorations[file.conversation.id] else { continue }
      for (rule, _, place) in file.places.ruleOrder {
        problems += examine(rule, place, [exploration])
      }
    }
    let all = explorations.keys.sorted().compactMap { explorations[$0] }
    for (rule, _, place) in content.rulePlaces.ruleOrder {
      let where_ = all.filter { $0.machine.rules(at: $0.machine.conversation.start).contains(rule) }
      problems += examine(rule, place, where_)
    }
    return problems
  }

  private func examine(
    _ rule: ProductionRule, _ place: Value, _ explorations: [Exploration]
  ) -> [Diagnostic] {
    var canWin = false
    var sampleFires = false
    search: for exploration in explorations {
      for configuration in exploration.configurations
      where exploration.machine.rules(listeningIn: configuration).contains(rule) {
        canWin = canWin || wins(rule, configuration, exploration.machine)
        sampleFires = sampleFires || fires(rule, configuration, exploration.machine)
        if canWin && sampleFires { break search }
      }
    }
    if !canWin {
      return [
        place.diagnostic(
          .alwaysHidden, "Whatever is answered, “\(rule.id)” never fires: another rule wins.")
      ]
    }
    if !sampleFires {
      return [
        place.diagnostic(
          .sampleDoesNotFire, "The sample of “\(rule.id)” does not fire it: “\(rule.sample)”.")
      ]
    }
    return []
  }

  /// Whether some answer makes this rule the one that fires.
  private func wins(
    _ rule: ProductionRule, _ configuration: Configuration, _ machine: Machine
  ) -> Bool {
    PossibleAnswer.all(in: configuration, of: machine).contains { answer in
      answer.satisfying(rule).contains {
        machine.react(to: $0, in: answer.configuration).rule == rule.id
      }
    }
  }

  private func fires(
    _ rule: ProductionRule, _ configuration: Configuration, _ machine: Machine
  ) -> Bool {
    guard let step = machine.step(configuration.step), let prompt = step.prompt else {
      return false
    }
    let form = configuration.followUp == nil ? prompt.form : .open
    let heard = engine.facts(in: rule.sample, as: form)
    return PossibleAnswer.all(in: configuration, of: machine).contains { answer in
      answer.certain.isSubset(of: heard)
        && machine.react(to: heard, in: answer.configuration).rule == rule.id
    }
  }
}
