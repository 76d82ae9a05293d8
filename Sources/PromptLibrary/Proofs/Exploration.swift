import Dialogue

/// Every configuration a conversation can be in, found by running the engine's own machine.
///
/// At each answer every rule whose condition some answer can satisfy is taken to fire, and so is
/// none; a skipped question leads where an answer that fires no rule does. That is no less than can
/// happen, so what is proven for all of it holds for every talk.
struct Exploration {
  /// How a configuration was reached: what was asked there, and what was answered.
  struct Arrival {
    var from: Int?
    /// An answer as a person might give it, or a note in brackets.
    var answer: String
  }

  /// Questions after which a talk is followed no further.
  static let farthest = 41

  let machine: Machine
  private(set) var configurations: [Configuration] = []
  private(set) var arrivals: [Arrival] = []
  private(set) var entered: Set<Step.ID> = []
  /// Configurations from which the next answer can end the conversation.
  private(set) var ending: Set<Int> = []
  private(set) var edges: [Int: Set<Int>] = [:]
  /// Prompts put by the time it ends, over all ways.
  private(set) var endPrompts: Set<Int> = []
  /// The first configuration with more prompts than the conversation allows.
  private(set) var overlong: Int?

  private var index: [Configuration: Int] = [:]
  private let relevant: Set<Fact>
  private let detourEnds: [Conversation.ID: Set<Int>]

  // `detourEnds` are the prompts that detours may have put when they end.
  init(_ machine: Machine, detourEnds: [Conversation.ID: Set<Int>]) {
    self.machine = machine
    self.detourEnds = detourEnds
    let conversation = machine.conversation
    let rules = conversation.steps.flatMap { machine.rules(at: $0.id) }
    var relevant = Set(conversation.steps.flatMap { $0.when.facts })
    for rule in rules {
      relevant.formUnion(rule.when.facts)
      // Without refraction a rule that asks the same again would do so for ever.
      switch rule.go {
      case .stay, .step: relevant.insert(.fired(rule.id))
      case .next, .close, .end, .stop: if rule.detour != nil { relevant.insert(.fired(rule.id)) }
      }
    }
    self.relevant = relevant
    explore()
  }

  private mutating func explore() {
    let has = relevant.filter { $0.name.hasPrefix("has.") }.sorted()
    for subset in has.subsets {
      arrive(machine.begin(facts: subset), from: nil, answer: "")
    }
    var next = 0
    while next < configurations.count {
      let configuration = configurations[next]
      defer { next += 1 }
      if configuration.prompts > machine.conversation.longest { overlong = overlong ?? next }
      // What has not ended by then goes round for ever.
      guard configuration.prompts <= Self.farthest else { continue }
      // A skipped question chooses nothing.
      arrive(machine.skip(configuration), from: next, answer: "/skip")
      for answer in PossibleAnswer.all(in: configuration, of: machine) {
        arrive(machine.pass(answer.configuration), from: next, answer: answer.shown)
        for rule in machine.rules(listeningIn: answer.configuration)
        where !answer.satisfying(rule).isEmpty {
          arrive(machine.fire(rule, in: answer.configuration), from: next, answer: rule.sample)
        }
      }
    }
  }

  private mutating func arrive(_ reaction: Reaction, from: Int?, answer: String) {
    entered.formUnion(reaction.entered)
    switch reaction.outcome {
    case .ask(let configuration): add(configuration, from, answer)
    case .end(let configuration), .stop(let configuration):
      if let from { ending.insert(from) }
      if case .end = reaction.outcome { endPrompts.insert(configuration.prompts) }
    case .detour(let other, let target, let configuration):
      // The detour itself may end the talk.
      if let from { ending.insert(from) }
      for prompts in detourEnds[other] ?? [0] {
        var after = configuration
        after.prompts += prompts
        arrive(
          machine.proceed(to: target, from: after, lines: []), from: from,
          answer: answer + " (then “\(other)” is held)")
      }
    }
  }

  private mutating func add(_ configuration: Configuration, _ from: Int?, _ answer: String) {
    var known = configuration
    known.facts.formIntersection(relevant)
    let number: Int
    if let found = index[known] {
      number = found
    } else {
      number = configurations.count
      index[known] = number
      configurations.append(known)
      arrivals.append(Arrival(from: from, answer: answer))
    }
    if let from { edges[from, default: []].insert(number) }
  }

  /// The shortest talk that leads to a configuration.
  func transcript(to number: Int) -> [String] {
    var lines: [String] = []
    var current: Int? = number
    while let here = current {
      lines.append("< " + asked(configurations[here]))
      let arrival = arrivals[here]
      if arrival.from != nil { lines.append("> " + arrival.answer) }
      current = arrival.from
    }
    return lines.reversed()
  }

  private func asked(_ configuration: Configuration) -> String {
    if let id = configuration.followUp,
      let rule = machine.rule(id, at: configuration.step), let ask = rule.ask.first
    {
      return ask.written
    }
    switch machine.step(configuration.step)?.prompt?.wording {
    case .fixed(let wordings): return wordings.first?.written ?? ""
    case .draw(let selector):
      return "(a question of the banks: \(selector.stage?.rawValue ?? "any"))"
    case nil: return ""
    }
  }

  /// Configurations from which no way leads to an end.
  var trapped: [Int] {
    var reaching = ending
    var backward: [Int: [Int]] = [:]
    for (from, targets) in edges {
      for target in targets { backward[target, default: []].append(from) }
    }
    var queue = Array(ending)
    while let here = queue.popLast() {
      for before in backward[here] ?? [] where reaching.insert(before).inserted {
        queue.append(before)
      }
    }
    return configurations.indices.filter { !reaching.contains($0) }
  }
}

extension PossibleAnswer {
  /// As a transcript shows it.
  fileprivate var shown: String {
    certain.isEmpty ? "…" : "(\(certain.map(\.name).sorted().joined(separator: ", ")))"
  }
}
