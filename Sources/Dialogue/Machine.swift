/// Where a conversation stands, in finite terms: the content compiler visits every one of these.
package struct Configuration: Hashable, Sendable, Codable {
  package var step: Step.ID
  /// The rule whose question is open, instead of the step's own.
  package var followUp: ProductionRule.ID?
  /// Questions put so far in this conversation.
  package var prompts: Int
  /// What lasts: options chosen, steps asked, rules fired, what the notebook held.
  package var facts: Set<Fact>

  package init(
    step: Step.ID, followUp: ProductionRule.ID? = nil, prompts: Int = 0, facts: Set<Fact> = []
  ) {
    self.step = step
    self.followUp = followUp
    self.prompts = prompts
    self.facts = facts
  }

  package var listening: ProductionRule.Listening { followUp == nil ? .answer : .followUp }

  /// Makes these the options chosen for a slot, in the place of those chosen before.
  package mutating func choose(_ options: [String], for slot: String) {
    facts = facts.filter { !$0.name.hasPrefix("slot.\(slot).") }
    for option in options { facts.insert(.slot(slot, option)) }
  }
}

/// What a conversation does next: lines to say, and where it then stands.
package struct Reaction: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// Ask the question of this configuration's step, or of its follow-up rule.
    case ask(Configuration)
    /// Hold another conversation; then go on from this configuration by that target.
    case detour(Conversation.ID, then: Target, from: Configuration)
    case end(Configuration)
    case stop(Configuration)
  }
  /// A line with the rule that says it and the step it belongs to.
  package struct Line: Hashable, Sendable {
    package var template: Template
    package var step: Step.ID
    package var rule: ProductionRule.ID?
  }
  package var lines: [Line] = []
  package var rule: ProductionRule.ID?
  package var because: [Fact] = []
  /// The steps that were entered on the way.
  package var entered: [Step.ID] = []
  package var outcome: Outcome

  /// Nothing is said and nothing asked in the step itself: the rule only chose the next one.
  var onlyLeadsOn: Bool {
    guard lines.isEmpty, case .ask(let configuration) = outcome else { return false }
    return configuration.followUp == nil
  }
}

/// Runs one conversation over facts alone, without a word of text.
///
/// The engine and the content compiler both run this, so what is proven is what runs.
package struct Machine: Sendable {
  package let conversation: Conversation
  private let steps: [Step.ID: Step]
  private let agenda: Agenda

  package init(_ conversation: Conversation, everywhere: [ProductionRule]) {
    self.conversation = conversation
    steps = Dictionary(conversation.steps.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    agenda = Agenda(conversation, everywhere: everywhere)
  }

  package func step(_ id: Step.ID) -> Step? { steps[id] }

  package func rule(_ id: ProductionRule.ID, at step: Step.ID) -> ProductionRule? {
    agenda.rule(id, at: step)
  }

  package func rules(at step: Step.ID) -> [ProductionRule] { agenda.rules(at: step) }

  /// Begins the conversation; `facts` is what the notebook holds.
  package func begin(facts: Set<Fact>) -> Reaction {
    proceed(
      to: .step(conversation.start),
      from: Configuration(step: conversation.start, facts: facts), lines: [])
  }

  /// Reacts to an answer, of which `heard` are the facts.
  package func react(to heard: Set<Fact>, in configuration: Configuration) -> Reaction {
    let memory = configuration.facts.union(heard)
    let rule = agenda.select(
      at: configuration.step, listening: configuration.listening, memory: memory, heard: heard,
      prompts: configuration.prompts)
    guard let rule else { return pass(configuration) }
    var reaction = fire(rule, in: configuration)
    reaction.because = rule.when.facts.filter(memory.contains).sorted()
    return reaction
  }

  /// The rules that could listen to an answer here, whether or not another would win.
  package func rules(listeningIn configuration: Configuration) -> [ProductionRule] {
    agenda.rules(at: configuration.step).filter {
      ($0.during == .any || $0.during == configuration.listening)
        && !configuration.facts.contains(.fired($0.id))
    }
  }

  /// Goes on where no rule fires.
  package func pass(_ configuration: Configuration) -> Reaction {
    let pending = configuration.followUp.flatMap { agenda.rule($0, at: configuration.step) }
    return proceed(to: pending?.go ?? .next, from: configuration, lines: [])
  }

  /// Goes on where a question is left out; that it was can be asked about.
  package func skip(_ configuration: Configuration) -> Reaction {
    var configuration = configuration
    if configuration.followUp == nil { configuration.facts.insert(.skipped(configuration.step)) }
    return pass(configuration)
  }

  /// What a rule does, once it has been chosen.
  package func fire(_ rule: ProductionRule, in configuration: Configuration) -> Reaction {
    var configuration = configuration
    configuration.followUp = nil
    configuration.facts.insert(.fired(rule.id))
    let lines = rule.say.map {
      Reaction.Line(template: $0, step: configuration.step, rule: rule.id)
    }
    var reaction: Reaction
    if let detour = rule.detour {
      reaction = Reaction(
        lines: lines, outcome: .detour(detour, then: rule.go, from: configuration))
    } else if !rule.ask.isEmpty {
      configuration.followUp = rule.id
      configuration.prompts += 1
      reaction = Reaction(lines: lines, outcome: .ask(configuration))
    } else {
      reaction = proceed(to: rule.go, from: configuration, lines: lines)
    }
    reaction.rule = rule.id
    return reaction
  }

  /// Goes on to a target: passes over steps that do not apply, says what statement steps say.
  package func proceed(
    to target: Target, from configuration: Configuration, lines: [Reaction.Line]
  ) -> Reaction {
    var configuration = configuration
    configuration.followUp = nil
    var lines = lines
    var target = target
    var entered: [Step.ID] = []
    func reaction(_ outcome: Reaction.Outcome) -> Reaction {
      Reaction(lines: lines, entered: entered, outcome: outcome)
    }
    // A statement step leads on at once; the compiler proves that no circle of them exists.
    for _ in 0...steps.count {
      switch target {
      case .end: return reaction(.end(configuration))
      case .stop: return reaction(.stop(configuration))
      case .stay:
        configuration.prompts += 1
        return reaction(.ask(configuration))
      case .next: target = steps[configuration.step]?.next ?? .end
      case .close:
        // From the closing question there is no way back to it.
        let isClosing = conversation.close == nil || conversation.close == configuration.step
        target = isClosing ? .next : conversation.close.map(Target.step) ?? .end
      case .step(let id):
        guard let step = steps[id] else {
          return reaction(.end(configuration))
        }
        configuration.step = id
        guard step.when.holds(configuration.facts, prompts: configuration.prompts) else {
          target = .next
          continue
        }
        entered.append(id)
        lines += step.say.map { Reaction.Line(template: $0, step: id, rule: nil) }
        guard step.prompt != nil else {
          target = .next
          continue
        }
        configuration.prompts += 1
        configuration.facts.insert(.asked(id))
        return reaction(.ask(configuration))
      }
    }
    return reaction(.end(configuration))
  }
}
