import Dialogue

/// A kind of answer that can be given in a configuration, as facts.
struct PossibleAnswer {
  /// The configuration with what the answer chooses already in it.
  var configuration: Configuration
  /// Facts that this kind of answer always has.
  var certain: Set<Fact>
  /// Whether any cue may be heard in it beside them.
  var hasCues: Bool

  /// Every kind of answer to the question of a configuration.
  static func all(in configuration: Configuration, of machine: Machine) -> [PossibleAnswer] {
    let open = PossibleAnswer(configuration: configuration, certain: [], hasCues: true)
    guard configuration.followUp == nil, let step = machine.step(configuration.step),
      let form = step.prompt?.form
    else { return [open] }
    switch form {
    case .open: return [open]
    case .text: return [PossibleAnswer(configuration: configuration, certain: [], hasCues: false)]
    case .draft:
      return [["no-question"], ["clean"], ["flagged"], ["flagged", "suggested"]].map { names in
        PossibleAnswer(
          configuration: configuration.choosing(names, for: step.slot),
          certain: Set(names.map { Fact("draft." + $0) }), hasCues: true)
      }
    case .choice, .consent, .rating, .weekTime, .menu:
      return form.answers.sorted().map { name in
        let isUnclear = name == "unclear"
        return PossibleAnswer(
          configuration: isUnclear
            ? configuration : configuration.choosing([name], for: step.slot),
          certain: [.answer(name)], hasCues: isUnclear)
      }
    }
  }

  /// What may be heard beside the certain facts, for a rule: every set of its cues.
  func hearings(for rule: ProductionRule) -> [Set<Fact>] {
    guard hasCues else { return [certain] }
    let cues = rule.when.facts.filter { $0.name.hasPrefix("cue.") }.sorted()
    return cues.subsets.map { $0.union(certain) }
  }

  /// Hearings that make a rule's condition hold.
  func satisfying(_ rule: ProductionRule) -> [Set<Fact>] {
    hearings(for: rule).filter {
      rule.when.holds(configuration.facts.union($0), prompts: configuration.prompts)
    }
  }
}

extension Configuration {
  fileprivate func choosing(_ names: [String], for slot: String?) -> Configuration {
    guard let slot else { return self }
    var chosen = self
    chosen.choose(names, for: slot)
    return chosen
  }
}

extension [Fact] {
  /// All subsets; a condition speaks of few facts, so there are few of these.
  var subsets: [Set<Fact>] {
    reduce(into: [Set<Fact>()]) { subsets, fact in
      subsets += subsets.map { $0.union([fact]) }
    }
  }
}
